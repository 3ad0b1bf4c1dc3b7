import type { Request, RequestHandler } from 'express'

/** What was typed in the other forms of a page while its language was switched; written by `public/language.js`. */
const FIELD = '_also'
const kept = new WeakMap<Request, string>()

/** Takes it out of the form before anyone reads that: it is handed back to the page it came from, and means nothing. */
export function takeAlsoTyped(request: Request, fields: Record<string, unknown> = bodyOf(request)): void {
  const typed = fields[FIELD]
  delete fields[FIELD]
  if (typeof typed === 'string' && isList(typed)) kept.set(request, typed)
}

export const alsoTyped: RequestHandler = (request, _response, next) => {
  takeAlsoTyped(request)
  next()
}

export function alsoTypedOf(request: Request): string {
  return kept.get(request) ?? ''
}

function bodyOf(request: Request): Record<string, unknown> {
  return (request.body ?? {}) as Record<string, unknown>
}

/** As the page's own script writes it: key, value, whether ticked. */
function isList(text: string): boolean {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) && list.every((one) => Array.isArray(one) && typeof one[0] === 'string')
  } catch {
    return false
  }
}
