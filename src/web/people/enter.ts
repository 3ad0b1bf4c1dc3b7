import type { Request } from 'express'

/**
 * Signs a person in on a session with a new id, so that an id known to someone else from before opens
 * nothing. An invitation that was opened before signing in is kept.
 */
export async function enter(request: Request, personId: string): Promise<void> {
  const { invitationId } = request.session
  await new Promise<void>((done, failed) => request.session.regenerate((error) => (error ? failed(error) : done())))
  request.session.personId = personId
  if (invitationId !== undefined) request.session.invitationId = invitationId
}

export function leave(request: Request): Promise<void> {
  return new Promise((done, failed) => request.session.destroy((error) => (error ? failed(error) : done())))
}

/** Where the visitor comes from, as far as the configured proxies say. */
export function addressOf(request: Request): string {
  return request.ip ?? 'unknown'
}

/**
 * A place of our own to go on to, or `/home`. Anything that a browser could read as another host is
 * refused: `//host`, `/\host`, control characters, percent signs that hide them.
 */
export function ownPath(to: unknown): string {
  if (typeof to !== 'string' || !/^\/[\w\-./~?=&%+:@,]*$/.test(to)) return '/home'
  const base = 'http://own.invalid'
  if (!URL.canParse(to, base)) return '/home'
  const url = new URL(to, base)
  const outward = url.origin !== base || /^\/[/\\]|%5c|%2f|\/\/|@/i.test(to)
  return outward || url.pathname.startsWith('//') ? '/home' : `${url.pathname}${url.search}`
}
