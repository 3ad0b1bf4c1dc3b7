import { LANGUAGES } from '../../i18n/translate.ts'
import { PACK_PARTS } from '../../reports/workshop/workshop-input.ts'
import { openRound } from '../rounds/open.ts'
import { buildPack } from '../results/report-worker.ts'
import { municipalityName } from '../people/names.ts'
import { municipalityOf, personOf } from '../visit.ts'
import { MOST_GROUPS } from './entry.ts'
import { packInput } from './pack-input.ts'
import type { Request, Response } from 'express'
import type { Visit } from '../visit.ts'

/** The pack to download: content and codes, no answers. Drawn in the thread of reports. */
export async function packGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const municipality = municipalityOf(visit)
  const { round, facts, meta } = where
  const language = LANGUAGES.find((one) => one === request.query['language']) ?? visit.language
  const asked = [request.query['part']].flat()
  const parts = PACK_PARTS.filter((part) => asked.includes(part))
  const level = round.levels.find(({ id }) => id === request.query['level'])?.id
  const organisation = { name: `${municipalityName(municipality, language)} · ${meta.name}` }
  const choice = {
    ...{ organisation, asOf: meta.asOf, level, language },
    parts: parts.length > 0 ? parts : PACK_PARTS,
    groups: groupsAsked(request.query['groups']),
    ...(municipality.accent === null ? {} : { accent: municipality.accent }),
  }
  const { round: _, ...pack } = packInput({ round, facts }, choice)
  const pdf = await buildPack({ pack, round })
  await record(visit, meta.id, { kind: 'workshop', language })
  response.setHeader('Content-Disposition', `attachment; filename="tietokunto-workshop-${meta.asOf}-${language}.pdf"`)
  response.type('application/pdf').send(pdf)
}

function groupsAsked(asked: unknown): number {
  const groups = typeof asked === 'string' && /^\d{1,2}$/.test(asked) ? Number(asked) : 1
  return Math.min(MOST_GROUPS, Math.max(1, groups))
}

async function record(visit: Visit, subject: string, detail: Record<string, string>): Promise<void> {
  const { parts } = visit
  const at = parts.now().toISOString()
  const event = { chain: municipalityOf(visit).id, at, person: personOf(visit).id, act: 'report.downloaded', subject }
  await parts.db.transaction((trx) => parts.trail.record(trx, { ...event, detail }))
}
