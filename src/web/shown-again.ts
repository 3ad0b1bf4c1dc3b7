import type { Request } from 'express'

/** What a form carried that a person filled in: no token, no password, no code. */
export type Fields = Readonly<Record<string, string | readonly string[]>>
/** `signedOut`: the session had ended when the form was sent. `old`: its page was of another session. */
export type Again = {
  readonly why: 'signedOut' | 'old'
  readonly fields: Fields
  /** A file was sent along, and could not be kept. */
  readonly hadFile: boolean
}

const shownAgain = new WeakMap<Request, Again>()

/**
 * From here on the request only shows its page again: it looks like a form that was sent to switch the
 * language, which saves nothing.
 */
export function showAgain(request: Request, again: Again): void {
  shownAgain.set(request, again)
  request.body = { ...again.fields, _language: '' }
}

export function againOf(request: Request): Again | undefined {
  return shownAgain.get(request)
}

/** Secrets of the people forms, and what a form needs to be sent at all. */
const NOT_KEPT = /^(_.*|password|newPassword|currentPassword|code)$/

export function fieldsToKeep(body: unknown): Fields {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>)
  const kept = entries.filter(([name]) => !NOT_KEPT.test(name)).map(([name, value]) => [name, textOf(value)])
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined))
}

function textOf(value: unknown): Fields[string] | undefined {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined
}

/** Fields of our forms in which nothing is written: what was chosen, and what the page put there itself. */
const CHOSEN =
  /^(state|version|choose|asked)\.|^(version|choose|asked|act|back|go|kind|verdict|level|id|question|roles?|language|part|person|target|unit|previous|pins|to)$/

/** What a person wrote, text by text. */
export function writtenIn(fields: Fields): string[] {
  return Object.entries(fields)
    .filter(([name]) => !CHOSEN.test(name))
    .flatMap(([, value]) => value)
    .map(plain)
    .filter((text) => /\p{L}/u.test(text) && !/^(true|false)$/.test(text))
}

/** What was written and does not stand in the page. */
export function missingFrom(html: string, fields: Fields, escape: (text: string) => string): string[] {
  const page = plain(html)
  return writtenIn(fields).filter((text) => !page.includes(escape(text)))
}

/** One kind of line break, as pages have it. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}
