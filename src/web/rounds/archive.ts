import { strToU8, zipSync } from 'fflate'
import { bytesOf, evidenceOf } from '../../assessments/evidence-store.ts'
import { safeFileName } from '../../assessments/file-kind.ts'
import { writeCsv } from '../../reports/sheets/write-csv.ts'
import { personOf } from '../visit.ts'
import { openRound } from './open.ts'
import type { Request, Response } from 'express'
import type { Evidence } from '../../assessments/evidence-store.ts'
import type { Visit } from '../visit.ts'

const COLUMNS = ['question', 'kind', 'title', 'file', 'address', 'digest', 'from', 'until', 'added', 'by'] as const

/** All evidence of a round in one package, with an index: what an auditor takes along. */
export async function archiveGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const { place, meta } = await openRound(visit, request)
  const { parts, t } = visit
  const all = await evidenceOf(parts.db, place)
  const files: Record<string, Uint8Array> = {}
  const columns = COLUMNS.map((column) => ({ label: t(`rounds.index.${column}`), width: 20 }))
  const rows: (string | null)[][] = []
  for (const one of all) {
    const path = one.fileName === null ? '' : `${one.question}/${one.id.slice(0, 8)}-${safeFileName(one.fileName)}`
    const bytes = path === '' ? undefined : await bytesOf(parts.db, place, one.id)
    if (bytes) files[path] = bytes
    rows.push(rowOf(one, path))
  }
  files['index.csv'] = strToU8(writeCsv({ columns, rows }, visit.language))
  const at = parts.now().toISOString()
  const event = {
    chain: place.municipalityId,
    at,
    person: personOf(visit).id,
    act: 'evidence.exported',
    subject: meta.id,
  }
  await parts.db.transaction((trx) => parts.trail.record(trx, { ...event, detail: { count: all.length } }))
  response.attachment(`evidence-${meta.asOf}.zip`)
  response.type('application/zip').send(Buffer.from(zipSync(files, { level: 1 })))
}

function rowOf(one: Evidence, path: string): (string | null)[] {
  const { question, kind, title, url, digest, validFrom, validUntil, addedAt, addedByName } = one
  return [question, kind, title, path, url, digest, validFrom, validUntil, addedAt, addedByName]
}
