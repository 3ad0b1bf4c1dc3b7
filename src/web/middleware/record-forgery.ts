import { HOUR_MS } from '../../organisations/acting.ts'
import { keyOf, tryOnce } from '../../organisations/attempts.ts'
import { membershipsOf } from '../../organisations/store.ts'
import { addressOf } from '../people/enter.ts'
import { recordRefusal } from '../refusal.ts'
import { Expired } from './csrf.ts'
import { signedIn } from './visit.ts'
import type { ErrorRequestHandler, Request } from 'express'
import type { Parts } from '../parts.ts'

/** A stranger could otherwise fill the trail, which forgets nothing. */
const ONCE_AN_HOUR = { most: 1, within: HOUR_MS }

/** Writes down a form that was refused for its token or for the site it came from; the page is made elsewhere. */
export function recordForgery(parts: Parts): ErrorRequestHandler {
  return async (error: unknown, request, _response, next) => {
    if (error instanceof Expired) await record(parts, request)
    next(error)
  }
}

async function record(parts: Parts, request: Request): Promise<void> {
  const person = await signedIn(parts, request)
  const counted = person ?? (await tryOnce(parts, keyOf('forged', addressOf(request)), ONCE_AN_HOUR))
  if (counted === undefined) return
  const id = String(request.params['municipality'] ?? '')
  const own = person ? await membershipsOf(parts.db, id, person.id, parts.now().toISOString()) : []
  await recordRefusal({ parts, person, municipality: own.length > 0 ? { id } : undefined }, request, {
    act: 'form.refused',
  })
}
