import { z } from 'zod'
import { claimFirstUse, isFirstUse } from '../../organisations/first-use.ts'
import { NotFound } from '../problems.ts'
import { addressOf, enter } from './enter.ts'
import { emailField, emailSchema, languageField, languageSchema, nameField, nameSchema } from './fields.ts'
import { newPasswordField, newPasswordSchema, passwordError } from './fields.ts'
import { readForm, showForm, switchesLanguage, typedIn } from './forms.ts'
import type { Request, Response } from 'express'
import type { Claimed } from '../../organisations/first-use.ts'
import type { Visit } from '../visit.ts'
import type { Errors, Typed, Word } from './forms.ts'

const schema = z.strictObject({
  code: z
    .string()
    .trim()
    .min(1, 'firstUse.code.wrong' satisfies Word)
    .max(200),
  name: nameSchema,
  email: emailSchema,
  language: languageSchema,
  newPassword: newPasswordSchema,
})

export async function firstUseGet(visit: Visit, request: Request, response: Response): Promise<void> {
  if (!(await isFirstUse(visit.parts.db))) throw new NotFound()
  showFirstUse(visit, request, response, {})
}

export async function firstUsePost(visit: Visit, request: Request, response: Response): Promise<void> {
  if (!(await isFirstUse(visit.parts.db))) throw new NotFound()
  const typed = typedIn(request.body)
  if (switchesLanguage(request)) return showFirstUse(visit, request, response, typed)
  const read = readForm(schema, request.body)
  if (read.errors) return showFirstUse(visit, request, response, typed, read.errors)
  const { newPassword, ...first } = read.value
  const claimed = await claimFirstUse(visit.parts, { ...first, password: newPassword }, addressOf(request))
  if (claimed.outcome === 'closed') throw new NotFound()
  if (claimed.outcome !== 'done') return showFirstUse(visit, request, response, typed, errorsOf(claimed))
  await enter(request, claimed.personId)
  response.redirect(303, '/home')
}

function errorsOf(claimed: Exclude<Claimed, { outcome: 'done' }>): Errors {
  if (claimed.outcome === 'refused') return passwordError(claimed.problem)
  if (claimed.outcome === 'exists') return { email: 'firstUse.exists' }
  return { code: claimed.outcome === 'slowed' ? 'signIn.slowed' : 'firstUse.code.wrong' }
}

function showFirstUse(visit: Visit, request: Request, response: Response, typed: Typed, errors: Errors = {}): void {
  const { t, language } = visit
  const fields = [
    { kind: 'text', name: 'code', label: t('firstUse.code'), value: '', autocomplete: 'one-time-code' } as const,
    nameField(t, typed),
    emailField(t, typed),
    languageField(t, typed, language),
    newPasswordField(t),
  ]
  const words = { heading: t('firstUse.title'), lead: t('firstUse.lead'), submit: t('firstUse.submit') }
  showForm(visit, request, response, { ...words, action: '/first-use', fields }, errors)
}
