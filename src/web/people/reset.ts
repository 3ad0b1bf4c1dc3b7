import { z } from 'zod'
import { askReset, personOfReset, resetPassword } from '../../organisations/reset.ts'
import { show } from '../show.ts'
import { mailReset } from './deliver.ts'
import { addressOf, enter } from './enter.ts'
import { emailField, emailSchema, newPasswordField, newPasswordSchema, passwordError } from './fields.ts'
import { readForm, showForm, switchesLanguage, typedIn } from './forms.ts'
import { leaveNotice } from './notice.ts'
import type { Request, Response } from 'express'
import type { Visit } from '../visit.ts'
import type { Errors, Typed } from './forms.ts'

const asked = z.strictObject({ email: emailSchema })
const chosen = z.strictObject({ newPassword: newPasswordSchema })

export function forgottenGet(visit: Visit, request: Request, response: Response): void {
  showForgotten(visit, request, response, {})
}

/** Says the same, after the same work, whether or not there is such an account; nobody waits for the mail. */
export async function forgottenPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const { parts, t } = visit
  const typed = typedIn(request.body)
  if (switchesLanguage(request)) return showForgotten(visit, request, response, typed)
  const read = readForm(asked, request.body)
  if (read.errors) return showForgotten(visit, request, response, typed, read.errors)
  if (!parts.mailer.canSend) return showForgotten(visit, request, response, typed)
  const link = await askReset(parts, read.value.email, addressOf(request))
  if (link) void mailReset(parts, link.person, link.secret)
  const title = t('forgotten.sent.title')
  show(visit, request, response, 'problem', { title, text: t('forgotten.sent.text') }, { title })
}

export async function resetGet(visit: Visit, request: Request, response: Response): Promise<void> {
  if (await resetId(visit, request)) showReset(visit, request, response)
  else showGone(visit, request, response)
}

export async function resetPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const id = await resetId(visit, request)
  if (id === undefined) return showGone(visit, request, response)
  if (switchesLanguage(request)) return showReset(visit, request, response)
  const read = readForm(chosen, request.body)
  if (read.errors) return showReset(visit, request, response, read.errors)
  const reset = await resetPassword(visit.parts, id, read.value.newPassword)
  if (reset.outcome === 'refused') return showReset(visit, request, response, passwordError(reset.problem))
  if (reset.outcome === 'gone') return showGone(visit, request, response)
  await enter(request, reset.person.id)
  leaveNotice(request, 'reset.done')
  response.redirect(303, '/home')
}

/** The token that this session's link stood for, while it can be used. */
async function resetId({ parts }: Visit, request: Request): Promise<string | undefined> {
  const { resetId } = request.session
  return resetId !== undefined && (await personOfReset(parts, resetId)) ? resetId : undefined
}

function showForgotten(visit: Visit, request: Request, response: Response, typed: Typed, errors: Errors = {}): void {
  const { t, parts } = visit
  const heading = t('forgotten.title')
  const links = [{ href: '/sign-in', label: t('signIn.title') }]
  const { canSend } = parts.mailer
  const lead = canSend ? t('forgotten.lead') : t('forgotten.noMail')
  const fields = canSend ? [emailField(t, typed)] : []
  const submit = canSend ? t('forgotten.submit') : ''
  showForm(visit, request, response, { heading, lead, action: '/forgotten', fields, submit, links }, errors)
}

function showReset(visit: Visit, request: Request, response: Response, errors: Errors = {}): void {
  const { t } = visit
  const words = { heading: t('reset.title'), lead: t('reset.lead'), submit: t('reset.title') }
  response.setHeader('Referrer-Policy', 'no-referrer')
  showForm(visit, request, response, { ...words, action: '/reset', fields: [newPasswordField(t)] }, errors)
}

function showGone(visit: Visit, request: Request, response: Response): void {
  const title = visit.t('reset.gone.title')
  show(visit, request, response, 'problem', { title, text: visit.t('reset.gone.text') }, { title, status: 410 })
}
