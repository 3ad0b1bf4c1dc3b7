import { fieldsToKeep, showAgain } from '../shown-again.ts'
import { tokenHolds } from '../middleware/csrf.ts'
import { ownPath } from './enter.ts'
import { readForm, showForm, switchesLanguage, typedIn } from './forms.ts'
import { credentials, signInFields, trySignIn } from './sign-in.ts'
import type { Request, Response } from 'express'
import type { Route } from '../route.ts'
import type { Again } from '../shown-again.ts'
import type { Visit } from '../visit.ts'
import type { Errors, Typed } from './forms.ts'
import type { Field } from './pages.ts'

const KEPT = 'kept.'

/** What a page to sign in has carried for its person; undefined for any other form. */
export function keptIn(body: unknown): Again | undefined {
  const sent = (body ?? {}) as Record<string, unknown>
  if (sent['_kept'] === undefined) return undefined
  const own = Object.entries(sent).filter(([name]) => name.startsWith(KEPT))
  const fields = fieldsToKeep(Object.fromEntries(own.map(([name, value]) => [name.slice(KEPT.length), value])))
  return { why: 'signedOut', fields, hadFile: sent['_kept'] === 'file' }
}

/**
 * The form to sign in, in place of the page whose form could not be carried out, at its address. What was sent
 * is kept in the form itself: the person who sent it has it, and the server keeps nothing.
 */
export function showSignInHere(
  visit: Visit,
  request: Request,
  response: Response,
  route: Route,
  kept: Again,
  typed: Typed = {},
  errors: Errors = {},
): void {
  const { t } = visit
  const said = route.showsAgain ? t('signIn.kept') : t('signIn.notDone')
  const page = {
    heading: t('signIn.title'),
    lead: said,
    paragraphs: kept.hadFile ? [t('signIn.keptFile')] : [],
    action: ownPath(request.originalUrl.split('?')[0]),
    fields: [...carrying(request, route, kept), ...signInFields(t, typed)],
    submit: t('signIn.title'),
  }
  response.setHeader('Cache-Control', 'no-store')
  showForm(visit, request, response, page, errors, switchesLanguage(request) ? 200 : 403)
}

/**
 * Signs in at the address of the form, and has its page shown again. False when the answer is given: the form
 * to sign in once more, or, when there is nothing to fill in again, a way back to the page that it stood on.
 */
export async function signInHere(
  visit: Visit,
  request: Request,
  response: Response,
  route: Route,
  kept: Again,
): Promise<boolean> {
  const { email, password, ...rest } = request.body as Record<string, unknown>
  const show = (errors: Errors = {}) =>
    showSignInHere(visit, request, response, route, kept, typedIn({ email }), errors)
  // a token of another session: the same page with a new one
  if (switchesLanguage(request) || !tokenHolds(request, String(rest['_csrf'] ?? ''))) return answered(show())
  const read = readForm(credentials, { email, password })
  if (read.errors) return answered(show(read.errors))
  const errors = await trySignIn(visit.parts, request, read.value)
  if (errors) return answered(show(errors))
  if (!route.showsAgain) return answered(response.redirect(303, ownPath(rest['_from'])))
  showAgain(request, kept)
  return true
}

const answered = (_page: void): false => false

function carrying(request: Request, route: Route, { fields, hadFile }: Again): Field[] {
  const hidden = (name: string, value: string): Field => ({ kind: 'hidden', name, label: '', value })
  const body = request.body as Record<string, unknown>
  const marks = [hidden('_kept', hadFile ? 'file' : 'text')]
  if (!route.showsAgain) return [...marks, hidden('_from', ownPath(body['_from'] ?? pageBefore(request)))]
  const texts = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one) => hidden(`${KEPT}${name}`, one)),
  )
  return [...marks, ...texts]
}

/** The page that a form stood on, as the browser says; any page that is not ours becomes none. */
function pageBefore(request: Request): string | undefined {
  const referrer = request.get('referer') ?? ''
  if (!URL.canParse(referrer)) return undefined
  const { host, pathname } = new URL(referrer)
  return host === request.get('host') ? pathname : undefined
}
