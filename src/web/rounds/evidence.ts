import { bytesOf, evidenceOf } from '../../assessments/evidence-store.ts'
import { addEvidence, LARGEST_FILE, removeEvidence } from '../../assessments/evidence.ts'
import { Forbidden, NotFound } from '../problems.ts'
import { readUploadForm } from '../upload-form.ts'
import { isDay, isSwitching, readFields, wordsOf, WrongForm } from './form.ts'
import { leaveNotice } from './head.ts'
import { openRound, param } from './open.ts'
import { renderQuestion } from './question-page.ts'
import { z } from 'zod'
import type { Request, Response } from 'express'
import type { Place } from '../../assessments/acting.ts'
import type { Evidence } from '../../assessments/evidence-store.ts'
import type { Adding } from '../../assessments/evidence.ts'
import type { Upload } from '../read-upload.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'

const KINDS = ['text', 'link', 'file'] as const
const FIELDS = ['_csrf', '_language', 'kind', 'title', 'url', 'validFrom', 'validUntil']

/** Adds evidence to a question: a text, a link or a file. */
export async function evidencePost(visit: Visit, request: Request, response: Response): Promise<void> {
  const upload = await readUploadForm(visit, request, LARGEST_FILE)
  const where = await openRound(visit, request)
  const question = param(request, 'question')
  const typed = Object.fromEntries(upload.fields)
  if (isSwitching(request)) return renderQuestion(visit, request, response, where, { typed })
  const added = upload.file?.tooLarge ? 'tooLarge' : await addEvidence(visit.parts, addingOf(where, question, upload))
  if (added === 'forbidden' || added === 'locked') throw new Forbidden()
  if (added !== 'yes') return renderQuestion(visit, request, response, where, { typed, evidenceError: added })
  leaveNotice(request, visit.t('rounds.evidence.added'))
  response.redirect(303, `${where.base}/question/${question}#evidence`)
}

function addingOf({ place, actor }: InRound, question: string, { fields, file }: Upload): Adding {
  if ([...fields.keys()].some((name) => !FIELDS.includes(name))) throw new WrongForm()
  const kind = KINDS.find((one) => one === fields.get('kind'))
  if (!kind) throw new WrongForm()
  const day = (name: string) => {
    const typed = fields.get(name) ?? ''
    if (typed !== '' && !isDay(typed)) throw new WrongForm()
    return typed === '' ? null : typed
  }
  return {
    ...{ place, actor, question, kind },
    title: wordsOf(fields.get('title')) ?? (kind === 'file' ? (file?.name ?? '') : ''),
    url: kind === 'link' ? wordsOf(fields.get('url')) : null,
    file: kind === 'file' ? (file ?? null) : null,
    validFrom: day('validFrom'),
    validUntil: day('validUntil'),
  }
}

export async function evidenceRemovePost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const { id } = readFields(request, z.strictObject({ id: z.string().max(40) }))
  const question = param(request, 'question')
  const removed = await removeEvidence(visit.parts, { ...where, question, id })
  if (removed === 'notFound') throw new NotFound()
  if (removed !== 'yes') throw new Forbidden()
  leaveNotice(request, visit.t('rounds.evidence.removed'))
  response.redirect(303, `${where.base}/question/${question}#evidence`)
}

/** A file as it was given, as an attachment that no browser opens in place. */
export async function evidenceGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const { place } = await openRound(visit, request)
  const { db } = visit.parts
  const found = (await evidenceOf(db, place)).find((one) => one.id === param(request, 'evidence'))
  const bytes = found && (await bytesOf(db, place, found.id))
  if (!found?.fileName || !bytes) throw new NotFound()
  await recordDownload(visit, place, found)
  response.attachment(found.fileName)
  response.setHeader('Content-Type', found.mediaType ?? 'application/octet-stream')
  response.send(bytes)
}

function recordDownload({ parts, person }: Visit, { municipalityId, roundId }: Place, one: Evidence): Promise<void> {
  const { id, question, digest } = one
  const event = {
    ...{ chain: municipalityId, at: parts.now().toISOString(), person: person?.id ?? null },
    ...{ act: 'evidence.downloaded', subject: question, detail: { round: roundId, evidence: id, digest } },
  }
  return parts.db.transaction((trx) => parts.trail.record(trx, event))
}
