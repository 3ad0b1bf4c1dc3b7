import { z } from 'zod'
import { answersOf, votesOf } from '../../assessments/answer-store.ts'
import { isWritten, saveAnswerIn } from '../../assessments/save-answer.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { Forbidden } from '../problems.ts'
import { readFields } from '../rounds/form.ts'
import { openRound } from '../rounds/open.ts'
import { whyLeft } from './entry-post.ts'
import { standingText } from './said.ts'
import { enteredText, faultText, readSheet, saidOf } from './sheet.ts'
import type { Request, Response } from 'express'
import type { Knex } from 'knex'
import type { Saved } from '../../assessments/save-answer.ts'
import type { Entered } from '../../workshops/read-lines.ts'
import type { InRound } from '../rounds/open.ts'
import type { Visit } from '../visit.ts'

const form = z.strictObject({
  line: z.string().max(12_000),
  group: z.int().min(1).max(99),
  version: z.int().min(0).optional(),
})
const STATUS: Readonly<Partial<Record<Saved['kind'], number>>> = { conflict: 409, versionMissing: 428, locked: 423 }

/** Saves one line as it is typed. The reply says how it was read, or why it was not saved. */
export async function linePost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const { line, group, version: basedOn } = readFields(request, form)
  const { entered, faults } = readSheet(where, line.replace(/[\r\n]+/g, ' '))
  const [one] = entered
  if (!one) {
    const [fault] = faults
    if (fault?.fault === 'notYours') throw new Forbidden()
    response.status(400).json({ problem: fault ? faultText(visit, fault) : visit.t('workshop.fault.empty') })
    return
  }
  const { place, actor } = where
  const row = (await answersOf(visit.parts.db, place, [one.question])).get(one.question)
  const votes = { group, levels: one.votes }
  const saving = { place, actor, question: one.question, basedOn, said: saidOf(one, row), group: votes }
  const { saved, reply } = await visit.parts.db.transaction(async (trx) => {
    const saved = await saveAnswerIn(trx, visit.parts, saving)
    return { saved, reply: isWritten(saved) ? await savedReply(visit, trx, where, one, saved.version) : undefined }
  })
  if (isWritten(saved)) {
    response.json(reply)
    return
  }
  const version = saved.kind === 'conflict' ? (saved.theirs?.version ?? 0) : undefined
  response.status(STATUS[saved.kind] ?? 400).json({ problem: whyLeft(visit, where, one, saved), version })
}

async function savedReply(visit: Visit, db: Knex, where: InRound, one: Entered, version: number): Promise<object> {
  const { question, code } = one
  const row = (await answersOf(db, where.place, [question])).get(question)
  const votes = await votesOf(db, where.place, [question])
  return {
    ...{ question, code, version },
    read: enteredText(visit, where, one),
    comment: one.text ?? '',
    said: standingText(visit, where, row, votes),
    savedAt: formatTime(visit.parts.now().toISOString(), visit.language),
  }
}
