import { z } from 'zod'
import { answeredOf } from '../../assessments/answer-store.ts'
import { progressOf, settledFacts } from '../../assessments/progress.ts'
import { roundOf, spotsOf } from '../../assessments/round-content.ts'
import { isWritten, saveAnswerIn } from '../../assessments/save-answer.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { NotFound } from '../problems.ts'
import { recordRefusal } from '../refusal.ts'
import { saidOf } from './answer-form.ts'
import { readFields } from './form.ts'
import { actorOf, openRound, param, placeOf } from './open.ts'
import { theirAnswer } from './question-model.ts'
import type { Request, Response } from 'express'
import type { Knex } from 'knex'
import type { Place } from '../../assessments/acting.ts'
import type { Held } from '../../assessments/round-store.ts'
import type { Saved, Written } from '../../assessments/save-answer.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'

const words = z.string().max(10_000)
const form = z.strictObject({
  state: words.default(''),
  reason: words.default(''),
  comment: words.default(''),
  version: z.int().min(0).optional(),
})
const STATUS: Record<Exclude<Saved['kind'], 'saved' | 'unchanged' | 'notFound'>, number> = {
  conflict: 409,
  versionMissing: 428,
  locked: 423,
  forbidden: 403,
  invalid: 400,
}

/**
 * Saves one answer as it is typed. The reply is under a kilobyte and says what to show: the new version,
 * the time, and how far the section is. The cost does not grow with the number of questions.
 */
export async function autosavePost(visit: Visit, request: Request, response: Response): Promise<void> {
  const place = placeOf(visit, request)
  const actor = await actorOf(visit, place)
  const question = param(request, 'question')
  const { state, reason, comment, version: basedOn } = readFields(request, form)
  const saving = { place, actor, question, basedOn, said: saidOf(state, reason, comment) }
  const { saved, reply } = await visit.parts.db.transaction(async (trx) => {
    const saved = await saveAnswerIn(trx, visit.parts, saving)
    return { saved, reply: isWritten(saved) ? await replyTo(visit, trx, place, question, saved) : undefined }
  })
  if (saved.kind === 'notFound') throw new NotFound()
  if (isWritten(saved)) {
    response.json(reply)
    return
  }
  if (saved.kind === 'forbidden') await recordRefusal(visit, request)
  response.status(STATUS[saved.kind]).json(refusal(visit, await openRound(visit, request), question, saved))
}

async function replyTo(visit: Visit, trx: Knex, place: Place, question: string, { version, round }: Written) {
  const savedAt = formatTime(visit.parts.now().toISOString(), visit.language)
  return { version, savedAt, progress: await sectionProgress(visit, trx, place, question, round) }
}

function refusal(visit: Visit, where: InRound, question: string, saved: Saved): object {
  if (saved.kind === 'invalid') return { problem: visit.t(`rounds.error.${saved.field}`) }
  if (saved.kind === 'locked') return { problem: visit.t('rounds.error.locked') }
  if (saved.kind !== 'conflict' || !saved.theirs) return { problem: visit.t('rounds.error.notSaved') }
  const asked = where.round.asked[where.round.indexOf.get(question)!]!.question
  const { version, state, level } = saved.theirs
  const value = state === 'level' ? String(level) : state
  const theirs = { ...theirAnswer(visit, where, asked, saved.theirs), value, reason: saved.theirs.reason ?? '' }
  return { problem: visit.t('rounds.conflict.title'), version, theirs }
}

async function sectionProgress({ parts }: Visit, trx: Knex, place: Place, question: string, held: Held) {
  const round = roundOf(parts.library, held.pins)
  const spot = spotsOf(round).get(question)!
  const questions = round.content.questionnaires
    .find((one) => one.id === spot.questionnaire)!
    .sections.find((one) => one.id === spot.section)!.questions
  const ids = questions.map((one) => one.id)
  return progressOf(questions, settledFacts(round, held.facts), await answeredOf(trx, place, ids))
}
