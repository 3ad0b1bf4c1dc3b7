import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { webWords } from '../../i18n/web-words/index.ts'
import type { Request } from 'express'
import type { Visit } from '../visit.ts'
import type { Word } from './forms.ts'
import type { Notice } from './pages.ts'

/** Says on the next page what was done. */
export function leaveNotice(request: Request, word: Word): void {
  request.session.notice = word
}

/** What the page before left to say; it is said once. */
export function takeNotice({ t }: Visit, request: Request): Notice {
  const { notice, linkOnce } = request.session
  if (notice === undefined || !Object.hasOwn(webWords, notice)) return undefined
  delete request.session.notice
  delete request.session.linkOnce
  return { text: t(notice as Word), link: linkOnce === undefined ? undefined : unsealed(request.sessionID, linkOnce) }
}

/**
 * Keeps a one-time link for the next page. It lies in the database for a moment, sealed with the id of the
 * session, of which the database knows the hash alone: whoever reads the rows cannot use the link.
 */
export function leaveLink(request: Request, link: string): void {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(request.sessionID), iv)
  const sealed = Buffer.concat([cipher.update(link, 'utf8'), cipher.final()])
  request.session.linkOnce = Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

function unsealed(sessionId: string, text: string): string | undefined {
  const bytes = Buffer.from(text, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(sessionId), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

function keyOf(sessionId: string): Buffer {
  return Buffer.from(hkdfSync('sha256', sessionId, '', 'link shown once', 32))
}
