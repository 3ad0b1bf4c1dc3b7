import { z } from 'zod'
import { signOut } from '../../organisations/account.ts'
import { signIn } from '../../organisations/sign-in.ts'
import { addressOf, enter, leave, ownPath } from './enter.ts'
import { emailField, emailSchema, passwordField, passwordSchema, text } from './fields.ts'
import { readForm, showForm, switchesLanguage, typedIn } from './forms.ts'
import type { Request, Response } from 'express'
import type { TranslateWeb } from '../../i18n/web-words/index.ts'
import type { Parts } from '../parts.ts'
import type { Visit } from '../visit.ts'
import type { Errors, Typed } from './forms.ts'
import type { Field } from './pages.ts'

export const credentials = z.strictObject({ email: emailSchema, password: passwordSchema })
const schema = credentials.extend({ to: z.string().max(2000).optional() })

export function signInGet(visit: Visit, request: Request, response: Response): void {
  if (visit.person) response.redirect(303, '/home')
  else showSignIn(visit, request, response, { to: ownPath(request.query['to']) })
}

export async function signInPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const typed = typedIn(request.body)
  if (switchesLanguage(request)) return showSignIn(visit, request, response, typed)
  const read = readForm(schema, request.body)
  if (read.errors) return showSignIn(visit, request, response, typed, read.errors)
  const { to, ...given } = read.value
  const errors = await trySignIn(visit.parts, request, given)
  if (errors) return showSignIn(visit, request, response, typed, errors)
  response.redirect(303, ownPath(to))
}

/** Signs a person in on a new session; else says what is wrong. */
export async function trySignIn(
  parts: Parts,
  request: Request,
  { email, password }: z.output<typeof credentials>,
): Promise<Errors | undefined> {
  const signed = await signIn(parts, email, password, addressOf(request))
  if (signed.outcome !== 'in') return { email: `signIn.${signed.outcome}` }
  await enter(request, signed.person.id)
  return undefined
}

export function signInFields(t: TranslateWeb, typed: Typed): Field[] {
  return [emailField(t, typed), passwordField(t)]
}

/** Ends the session here and in the database, and asks the browser to forget the pages it kept. */
export async function signOutPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const { personId } = request.session
  if (personId !== undefined) await signOut(visit.parts, personId, request.sessionID)
  await leave(request)
  response.setHeader('Clear-Site-Data', '"cache", "storage"')
  for (const name of ['session', '__Host-session'])
    response.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'lax', secure: name.startsWith('__Host-') })
  response.redirect(303, '/')
}

function showSignIn(visit: Visit, request: Request, response: Response, typed: Typed, errors: Errors = {}): void {
  const { t } = visit
  const page = {
    heading: t('signIn.title'),
    action: '/sign-in',
    fields: [
      { kind: 'hidden', name: 'to', label: '', value: ownPath(text(typed, 'to')) } as const,
      ...signInFields(t, typed),
    ],
    submit: t('signIn.title'),
    links: [{ href: '/forgotten', label: t('signIn.forgotten') }],
    after: t('signIn.noAccount'),
  }
  showForm(visit, request, response, page, errors)
}
