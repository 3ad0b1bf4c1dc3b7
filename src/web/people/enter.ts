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
 * A place of our own to go on to, or `/home`. Few characters may stand in it, and it is read as a browser
 * reads it: what names another host, or would as a path (`/.//host`), is refused.
 */
export function ownPath(to: unknown): string {
  const base = 'http://own.invalid'
  if (typeof to !== 'string' || !/^\/[\w\-./~?=&%+:@,]*$/.test(to) || !URL.canParse(to, base)) return '/home'
  const { origin, pathname, search } = new URL(to, base)
  return origin === base && !pathname.startsWith('//') ? `${pathname}${search}` : '/home'
}
