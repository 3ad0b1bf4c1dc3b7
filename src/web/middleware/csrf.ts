import { timingSafeEqual } from 'node:crypto'
import { csrfSync } from 'csrf-sync'
import { againOf } from '../shown-again.ts'
import type { Request, RequestHandler } from 'express'
import type { Parts } from '../parts.ts'

/** A form whose token is missing or old: the page had expired. */
export class Expired extends Error {
  constructor() {
    super('expired form')
    this.name = 'Expired'
  }
}

const { csrfSynchronisedProtection, generateToken: tokenFor } = csrfSync({
  getTokenFromRequest: (request) =>
    request.get('x-csrf-token') ?? (request.body as { _csrf?: string } | undefined)?._csrf ?? '',
  size: 32,
})

/** Refuses a change that another site asks for. */
export function refuseForgery({ settings }: Parts): RequestHandler {
  return (request, _response, next) => {
    next(changes(request) && isForeign(request, settings.baseUrl) ? new Expired() : undefined)
  }
}

/** For a form whose body is already read. A form that is only shown again carries nothing out, and needs none. */
export const checkToken: RequestHandler = (request, response, next) => {
  if (againOf(request)) return next()
  csrfSynchronisedProtection(request, response, (error?: unknown) => next(error ? new Expired() : undefined))
}

/** The same check for a token that a multipart handler has read by itself. */
export function tokenHolds(request: Request, token: string): boolean {
  const expected = Buffer.from(String(request.session.csrfToken ?? ''))
  const given = Buffer.from(token)
  return expected.length > 0 && expected.length === given.length && timingSafeEqual(expected, given)
}

function changes({ method }: Request): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'
}

/**
 * Whether the browser says that a page of ours sent this. What comes without a word of it may be from
 * anywhere: nothing of it is shown to the person whose browser it is.
 */
export function isOwn(request: Request, { baseUrl }: Parts['settings']): boolean {
  const told = request.get('sec-fetch-site') === 'same-origin' || (request.get('origin') ?? 'null') !== 'null'
  return told && !isForeign(request, baseUrl)
}

function isForeign(request: Request, baseUrl: string): boolean {
  const site = request.get('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const origin = request.get('origin')
  // a page that sends no referrer has no origin either; of its own site the browser speaks all the same
  if (origin === 'null' && site === 'same-origin') return false
  return origin !== undefined && origin !== baseUrl && origin !== `${request.protocol}://${request.get('host')}`
}

export { tokenFor }
