import { isOpen } from '../../assessments/rules.ts'
import { fillKey, ownQuestions, standingOf } from './standing.ts'
import { readRound } from '../../assessments/round-reading.ts'
import { MEDIA_TYPES, SHEET_FORMATS, ROUND_SHEETS } from '../../reports/sheets/index.ts'
import { Forbidden, NotFound } from '../problems.ts'
import { buildSheet } from '../results/report-worker.ts'
import { oneSource } from '../results/round-source.ts'
import { openRound, param } from '../rounds/open.ts'
import { personOf } from '../visit.ts'
import type { Request, Response } from 'express'
import type { Place } from '../../assessments/acting.ts'
import type { Visit } from '../visit.ts'

/** The questionnaire to fill in: the questions that this person may answer, with the answers that stand. */
export async function questionnaireGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const { place, meta, round } = where
  const { db, library } = visit.parts
  const questions = ownQuestions(where)
  if (questions.length === 0 || !isOpen(meta.state)) throw new Forbidden()
  const reading = await readRound(db, library, place.municipalityId, place.roundId)
  if (!reading) throw new NotFound()
  const { organisation } = reading.assessment
  const now = standingOf(reading)
  const file = await buildSheet({
    round,
    fill: {
      ...{ organisation: organisation.name, name: meta.name, day: meta.asOf, language: visit.language },
      ...{ questions, key: fillKey(where) },
      standing: Object.fromEntries(questions.map((id) => [id, now(id)])),
    },
  })
  await record(visit, place, 'questionnaire.exported', { questions: questions.length })
  send(response, file, ['questionnaire', meta.asOf, visit.language], 'xlsx')
}

/** Results or requirements of the round as a spreadsheet. */
export async function sheetFileGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const [name, ending] = param(request, 'file').split('.')
  const kind = ROUND_SHEETS.find((one) => one === name)
  const format = SHEET_FORMATS.find((one) => one === ending)
  if (!kind || !format || param(request, 'file') !== `${kind}.${format}`) throw new NotFound()
  const { place } = await openRound(visit, request)
  const { language, parts } = visit
  const { meta, reading, from } = await oneSource(parts.db, parts.library, place)
  const { organisation } = reading.assessment
  const file = await buildSheet({ sheet: kind, format, language, organisation, from })
  await record(visit, place, 'results.exported', { kind, format })
  send(response, file, [kind, meta.asOf, language], format)
}

function send(response: Response, file: Buffer, parts: readonly (string | undefined)[], format: 'xlsx' | 'csv'): void {
  const name = ['tietokunto', ...parts.filter((part) => part !== undefined)].join('-')
  response.setHeader('Content-Disposition', `attachment; filename="${name}.${format}"`)
  response.setHeader('Content-Type', MEDIA_TYPES[format])
  response.send(file)
}

async function record(
  visit: Visit,
  { municipalityId, roundId }: Place,
  act: string,
  detail: Record<string, string | number>,
): Promise<void> {
  const { parts } = visit
  const event = {
    chain: municipalityId,
    at: parts.now().toISOString(),
    person: personOf(visit).id,
    act,
    subject: roundId,
  }
  await parts.db.transaction((trx) => parts.trail.record(trx, { ...event, detail }))
}
