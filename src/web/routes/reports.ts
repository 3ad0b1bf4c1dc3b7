import type { Request, Response } from 'express'
import { LANGUAGES } from '../../i18n/translate.ts'
import { REPORT_KINDS } from '../../reports/terms.ts'
import { found } from '../guide/guide.ts'
import { redactGet, redactPost } from '../results/redact.ts'
import { reportsPage } from '../results/reports-page.ts'
import { sendReport } from '../results/send-report.ts'
import { headOf } from '../rounds/head.ts'
import { openRound, param, placeOf } from '../rounds/open.ts'
import { ROLES } from '../route.ts'
import { show } from '../show.ts'
import type { Route } from '../route.ts'
import type { Visit } from '../visit.ts'

/** What reports there are of a round, each with a sentence on what it is for. */
async function reportsGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const model = reportsPage(visit, headOf(visit, request, where), where.base)
  show(visit, request, response, 'reports', model, { title: `${visit.t('reports.title')} – ${where.meta.name}` })
}

const FORMATS = ['pdf', 'docx'] as const

/** A report to download. It is made in a thread of its own, and its download is on the trail. */
async function reportGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const files = FORMATS.flatMap((format) => REPORT_KINDS.map((kind) => ({ kind, format })))
  const { kind, format } = found(files.find((one) => `${one.kind}.${one.format}` === param(request, 'file')))
  const language = LANGUAGES.find((one) => one === request.query['language']) ?? visit.language
  await sendReport(visit, response, { place: placeOf(visit, request), kind, format, language })
}

const R = '/m/:municipality/r/:round'

export const reportRoutes: readonly Route[] = [
  { method: 'get', path: `${R}/reports`, access: ROLES, handle: reportsGet },
  { method: 'get', path: `${R}/reports/:file`, access: ROLES, handle: reportGet },
  // what is given out and what is withheld is for the authority to decide, so not for readers
  { method: 'get', path: `${R}/redact`, access: ['coordinator'], handle: redactGet },
  { method: 'post', path: `${R}/redact`, access: ['coordinator'], handle: redactPost, showsAgain: true },
]
