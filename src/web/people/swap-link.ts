import { tokenBySecret } from '../../organisations/tokens.ts'
import type { Request, Response } from 'express'
import type { Visit } from '../visit.ts'

/**
 * A one-time link is opened: its secret is swapped for a session that remembers which token it was, and the
 * address becomes one without a secret. Nothing is used up yet: mail programs open links to look at them.
 */
export function swapLink(kind: 'invitation' | 'reset') {
  return async ({ parts }: Visit, request: Request, response: Response): Promise<void> => {
    const token = await tokenBySecret(parts.db, parts, kind, String(request.params['token']))
    const { session } = request
    const key = kind === 'invitation' ? 'invitationId' : 'resetId'
    if (token) session[key] = token.id
    else delete session[key]
    response.setHeader('Referrer-Policy', 'no-referrer')
    response.setHeader('Cache-Control', 'no-store')
    response.redirect(303, `/${kind}`)
  }
}
