import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { isAway } from '../../database.ts'
import { webTranslator } from '../../i18n/web-words/index.ts'
import { Busy, Forbidden, NotFound } from '../problems.ts'
import { show } from '../show.ts'
import { Expired } from './csrf.ts'
import { languageOf } from './visit.ts'
import type { Parts } from '../parts.ts'
import type { Visit } from '../visit.ts'

type Kind = 'notFound' | 'forbidden' | 'tooLarge' | 'badRequest' | 'expired' | 'away' | 'busy' | 'error'
const STATUS: Record<Kind, number> = {
  notFound: 404,
  forbidden: 403,
  tooLarge: 413,
  badRequest: 400,
  expired: 403,
  away: 503,
  busy: 503,
  error: 500,
}

/** When a page may be asked for again after the database was away or too much was asked for. */
const RETRY_SECONDS = '10'

export const nothingHere: RequestHandler = (_request, _response, next) => next(new NotFound())

/** The one place that turns an error into a page: by class or status, never by message text. */
export function answerProblems(parts: Parts): ErrorRequestHandler {
  // Express tells a handler of errors by its four parameters
  return (error: unknown, request, response, _next) => {
    if (response.headersSent) {
      // the page is on its way (its session could not be kept, say): Express itself would print the error
      parts.log.error({ err: plain(error), route: routeOf(request) }, 'failed after the answer')
      if (!response.writableEnded) response.destroy()
      return
    }
    const kind = kindOf(error)
    const ours = kind === 'error' || kind === 'away'
    const reference = ours ? randomUUID().slice(0, 8) : ''
    if (kind === 'away' || kind === 'busy') response.setHeader('Retry-After', RETRY_SECONDS)
    if (ours) parts.log.error({ err: plain(error), reference, route: routeOf(request) }, 'request failed')
    showProblem(parts, request, response, kind, reference)
  }
}

/** Name, code and stack alone: a database's error carries the row that it refused. */
function plain(error: unknown): object {
  const { name, code, stack } = error as { name?: unknown; code?: unknown; stack?: unknown }
  return { name, code, stack }
}

/** The pattern, not the address: an address can carry the secret of a one-time link. */
function routeOf({ route, method }: Request): string {
  return `${method} ${(route as { path?: string } | undefined)?.path ?? '-'}`
}

function showProblem(parts: Parts, request: Request, response: Response, kind: Kind, reference: string): void {
  const language = languageOf(request)
  const t = webTranslator(language)
  const visit: Visit = { parts, language, t, person: undefined, municipality: undefined, memberships: [], roles: [] }
  const model = { title: t(`problem.${kind}.title`), text: t(`problem.${kind}.text`, { reference }) }
  show(visit, request, response, 'problem', model, { title: model.title, status: STATUS[kind] })
}

function kindOf(error: unknown): Kind {
  if (error instanceof NotFound) return 'notFound'
  if (error instanceof Forbidden) return 'forbidden'
  if (error instanceof Expired) return 'expired'
  if (error instanceof Busy) return 'busy'
  if (isAway(error)) return 'away'
  const { status } = (error ?? {}) as { status?: unknown }
  if (status === 413) return 'tooLarge'
  return typeof status === 'number' && status >= 400 && status < 500 ? 'badRequest' : 'error'
}
