import { crestOf } from '../../organisations/store.ts'
import { MEDIA_TYPES } from '../../reports/sheets/index.ts'
import { municipalityOf } from '../visit.ts'
import { record } from './record.ts'
import { planToTell } from './report-plan.ts'
import { buildReport } from './report-worker.ts'
import { reportSource } from './round-source.ts'
import type { Response } from 'express'
import type { Redaction, ReportKind } from '../../reports/index.ts'
import type { Language } from '../../i18n/translate.ts'
import type { Place } from '../../assessments/acting.ts'
import type { Visit } from '../visit.ts'

export type Asked = {
  readonly place: Place
  readonly kind: ReportKind
  readonly language: Language
  readonly format?: 'pdf' | 'docx'
  readonly redaction?: Redaction
}

/** Draws a report, puts its download on the trail and sends it. How many parts were withheld is told, not which. */
export async function sendReport(visit: Visit, response: Response, asked: Asked): Promise<void> {
  const { place, kind, language, redaction, format = 'pdf' } = asked
  const municipality = municipalityOf(visit)
  const { meta, ...source } = await reportSource(visit.parts, place)
  const accent = municipality.accent ?? undefined
  const crest = await crestOf(visit.parts.db, municipality.id)
  const plan = kind === 'roadmap' ? await planToTell(visit.parts, place, redaction) : undefined
  const about = { kind, format, language, roundName: meta.name, accent, crest, marking: undefined, redaction, plan }
  const { file, withheld } = await buildReport({ ...about, ...source })
  const written = format === 'pdf' ? {} : { format }
  if (redaction) await record(visit, 'report.redacted', place.roundId, { kind, language, withheld, ...written })
  else await record(visit, 'report.downloaded', place.roundId, { kind, language, ...written })
  response.setHeader('Content-Disposition', `attachment; filename="${fileName(asked, meta.asOf)}"`)
  response.type(TYPES[format]).send(file)
}

const TYPES = { pdf: 'application/pdf', docx: MEDIA_TYPES.docx } as const

function fileName({ kind, language, redaction, format = 'pdf' }: Asked, day: string): string {
  return `${['tietokunto', kind, day, language, ...(redaction ? ['public'] : [])].join('-')}.${format}`
}
