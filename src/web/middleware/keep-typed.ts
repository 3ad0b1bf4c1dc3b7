import { readUpload } from '../read-upload.ts'
import { fieldsToKeep, showAgain } from '../shown-again.ts'
import { keptIn, showSignInHere, signInHere } from '../people/sign-in-here.ts'
import { isOwn, tokenHolds } from './csrf.ts'
import { strangersVisit } from './visit.ts'
import type { Request, RequestHandler } from 'express'
import type { Parts } from '../parts.ts'
import type { Route } from '../route.ts'
import type { Again } from '../shown-again.ts'

/** A form with a file is read for its fields alone; a body larger than any page of ours sends is not read. */
const LARGEST_UPLOAD = 6 * 1024 * 1024
/** As a form sends it. What is larger would not pass when it is sent again to sign in. */
export const MOST_KEPT = 100 * 1024
/** Of a long form: some hundred questions with what people write there. */
export const MOST_KEPT_LONG = 1024 * 1024

/**
 * A form whose sender is signed out, or whose page is of another session, is never carried out, and what was
 * typed is not lost: the page to sign in carries it, and the form's own page is shown again with it. Only what
 * a page of ours has sent, as the browser says; all else is refused as ever.
 */
export function keepTyped(parts: Parts, route: Route): RequestHandler {
  return async (request, response, next) => {
    if (!isOwn(request, parts.settings) || !request.is(['urlencoded', 'multipart'])) return next()
    const kept = keptIn(request.body)
    if (request.session.personId !== undefined || route.access === 'public') {
      showOldAgain(request, route, kept)
      return next()
    }
    const sent = kept ?? (await sentIn(request))
    if (!sent || sizeOf(sent) > (route.long ? MOST_KEPT_LONG : MOST_KEPT)) return next()
    const visit = strangersVisit(parts, request)
    if (!kept) return showSignInHere(visit, request, response, route, sent)
    if (await signInHere(visit, request, response, route, kept)) next()
  }
}

/** The body of a form with a file is not read yet: its handler does the same with it. */
function showOldAgain(request: Request, route: Route, kept: Again | undefined): void {
  const { body } = request as { body: Record<string, unknown> | undefined }
  if (!route.showsAgain || !body) return
  if (kept) showAgain(request, kept)
  else if (!tokenHolds(request, String(body['_csrf'] ?? '')))
    showAgain(request, { why: 'old', fields: fieldsToKeep(body), hadFile: false })
}

/** What someone sent who is not signed in; undefined when it is too large to be looked at. */
async function sentIn(request: Request): Promise<Again | undefined> {
  if (!request.is('multipart')) return { why: 'signedOut', fields: fieldsToKeep(request.body), hadFile: false }
  // every browser says how long its form is
  if (!(Number(request.get('content-length') ?? Infinity) <= LARGEST_UPLOAD)) return undefined
  const { fields, file } = await readUpload(request, 1)
  request.body = Object.fromEntries(fields)
  return { why: 'signedOut', fields: fieldsToKeep(request.body), hadFile: file !== undefined }
}

function sizeOf({ fields }: Again): number {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return form.toString().length
}
