import { z } from 'zod'
import { changePassword, changeProfile, endOtherSessions } from '../../organisations/account.ts'
import { otherSessions } from '../../organisations/sessions.ts'
import { show } from '../show.ts'
import { personOf } from '../visit.ts'
import { accountCrumbs } from './crumbs.ts'
import { enter } from './enter.ts'
import { languageField, languageSchema, nameField, nameSchema } from './fields.ts'
import { newPasswordField, newPasswordSchema, passwordError, passwordSchema } from './fields.ts'
import { readForm, showForm, switchesLanguage, typedIn } from './forms.ts'
import { leaveNotice, takeNotice } from './notice.ts'
import type { Request, Response } from 'express'
import type { Visit } from '../visit.ts'
import type { Errors, Typed } from './forms.ts'

const profile = z.strictObject({ name: nameSchema, language: languageSchema })
const passwords = z.strictObject({ currentPassword: passwordSchema, newPassword: newPasswordSchema })

export async function accountGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const { t, parts } = visit
  const { id, name, email, language } = personOf(visit)
  const others = await otherSessions(parts.db, id, request.sessionID)
  const end = { action: '/account/sessions', label: t('account.sessions.end'), about: '', fields: [] }
  const model = {
    notice: takeNotice(visit, request),
    name,
    email,
    language: t(`language.${language}`),
    others: others === 0 ? t('account.sessions.none') : t('account.sessions.some', { n: others }),
    endOthers: others === 0 ? undefined : end,
  }
  show(visit, request, response, 'account', model, { title: t('account.title') })
}

export function profileGet(visit: Visit, request: Request, response: Response): void {
  const { name, language } = personOf(visit)
  showProfile(visit, request, response, { name, language })
}

export async function profilePost(visit: Visit, request: Request, response: Response): Promise<void> {
  const typed = typedIn(request.body)
  if (switchesLanguage(request)) return showProfile(visit, request, response, typed)
  const read = readForm(profile, request.body)
  if (read.errors) return showProfile(visit, request, response, typed, read.errors)
  await changeProfile(visit.parts, personOf(visit), read.value)
  leaveNotice(request, 'account.saved')
  // the address remembers the language, so that the next page speaks it
  response.redirect(303, `/account?language=${read.value.language}`)
}

export function passwordGet(visit: Visit, request: Request, response: Response): void {
  showPassword(visit, request, response)
}

export async function passwordPost(visit: Visit, request: Request, response: Response): Promise<void> {
  if (switchesLanguage(request)) return showPassword(visit, request, response)
  const read = readForm(passwords, request.body)
  if (read.errors) return showPassword(visit, request, response, read.errors)
  const person = personOf(visit)
  const { currentPassword, newPassword } = read.value
  const changed = await changePassword(visit.parts, person, currentPassword, newPassword)
  if (changed.outcome === 'refused') return showPassword(visit, request, response, passwordError(changed.problem))
  if (changed.outcome === 'wrong')
    return showPassword(visit, request, response, { currentPassword: 'error.currentPassword' })
  if (changed.outcome === 'slowed') return showPassword(visit, request, response, { currentPassword: 'signIn.slowed' })
  await enter(request, person.id)
  leaveNotice(request, 'reset.done')
  response.redirect(303, '/account')
}

export async function endSessionsPost(visit: Visit, request: Request, response: Response): Promise<void> {
  readForm(z.strictObject({}), request.body)
  await endOtherSessions(visit.parts, personOf(visit), request.sessionID)
  leaveNotice(request, 'account.sessions.ended')
  response.redirect(303, '/account')
}

function showProfile(visit: Visit, request: Request, response: Response, typed: Typed, errors: Errors = {}): void {
  const { t, language } = visit
  const fields = [nameField(t, typed), languageField(t, typed, language)]
  const links = [{ href: '/account', label: t('cancel') }]
  const page = {
    heading: t('account.change'),
    crumbs: accountCrumbs(visit),
    action: '/account/details',
    fields,
    submit: t('save'),
    links,
  }
  showForm(visit, request, response, page, errors)
}

function showPassword(visit: Visit, request: Request, response: Response, errors: Errors = {}): void {
  const { t } = visit
  const current = { kind: 'password', name: 'currentPassword', value: '', autocomplete: 'current-password' } as const
  const page = {
    heading: t('account.password'),
    crumbs: accountCrumbs(visit),
    lead: t('account.password.lead'),
    action: '/account/password',
    fields: [{ ...current, label: t('field.currentPassword') }, newPasswordField(t)],
    submit: t('account.password'),
    links: [{ href: '/account', label: t('cancel') }],
  }
  showForm(visit, request, response, page, errors)
}
