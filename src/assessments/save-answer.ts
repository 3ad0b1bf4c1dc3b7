import { answersOf, writeAnswer } from './answer-store.ts'
import { holdRound } from './round-store.ts'
import { askedOf, roundOf, spotsOf } from './round-content.ts'
import { mayAnswer } from './rules.ts'
import type { Knex } from 'knex'
import type { Acting, Place } from './acting.ts'
import type { Held } from './round-store.ts'
import type { AnswerRow, Said } from './answer-store.ts'
import type { Actor } from './rules.ts'

export type Saving = {
  readonly place: Place
  readonly actor: Actor
  readonly question: string
  /** The version that the writer saw, 0 when there was none; undefined when the writer does not say. */
  readonly basedOn: number | undefined
  readonly said: Said
}

export type Saved =
  | { readonly kind: 'saved' | 'unchanged'; readonly version: number; readonly at: string; readonly round: Held }
  /** Someone else wrote meanwhile. Nothing is written; both texts are shown. */
  | { readonly kind: 'conflict'; readonly theirs: AnswerRow | undefined }
  | { readonly kind: 'versionMissing' | 'locked' | 'forbidden' | 'notFound' }
  | { readonly kind: 'invalid'; readonly field: 'level' | 'reason' | 'state' }

/** Writes one answer: rule, answer row, history row and trail event in one transaction. */
export async function saveAnswer(acting: Acting, saving: Saving): Promise<Saved> {
  return acting.db.transaction((trx) => saveAnswerIn(trx, acting, saving))
}

/** The same inside a transaction that saves more. */
export async function saveAnswerIn(trx: Knex.Transaction, acting: Acting, saving: Saving): Promise<Saved> {
  const { place, actor, question, basedOn, said } = saving
  const at = acting.now().toISOString()
  const round = await holdRound(trx, place, 'share')
  if (!round) return { kind: 'notFound' }
  const refusal = refuse(acting, saving, round)
  if (refusal) return refusal
  const present = (await answersOf(trx, place, [question])).get(question)
  if (present && same(present, said))
    return { kind: 'unchanged', version: present.version, at: present.answeredAt, round }
  if (basedOn === undefined) return { kind: 'versionMissing' }
  const writing = { ...said, question, confirmed: true, by: actor.personId, at }
  if (!(await writeAnswer(trx, place, basedOn, writing)))
    return { kind: 'conflict', theirs: (await answersOf(trx, place, [question])).get(question) }
  const event = { chain: place.municipalityId, at, person: actor.personId, act: 'answer.saved', subject: question }
  await acting.trail.record(trx, { ...event, detail: { round: place.roundId, version: basedOn + 1 } })
  return { kind: 'saved', version: basedOn + 1, at, round }
}

function refuse({ library }: Acting, { actor, question, said }: Saving, { state, pins }: Held): Saved | undefined {
  const round = roundOf(library, pins)
  const spot = spotsOf(round).get(question)
  if (!spot || !askedOf(round, question)) return { kind: 'notFound' }
  const may = mayAnswer(actor, spot, state)
  if (may !== 'yes') return { kind: may }
  return wrong(said, round.highest)
}

function wrong({ state, level, reason }: Said, highest: number): Saved | undefined {
  const fits = level !== null && Number.isInteger(level) && level >= 1 && level <= highest
  if (state === 'level' && !fits) return { kind: 'invalid', field: 'level' }
  if (state !== 'level' && level !== null) return { kind: 'invalid', field: 'state' }
  if (state === 'notApplicable' && !reason) return { kind: 'invalid', field: 'reason' }
  return undefined
}

/** The same words again, from a writer who did not hear that they were saved: nothing new happens. */
export function same(present: AnswerRow, said: Said): boolean {
  return (
    present.confirmed &&
    present.state === said.state &&
    present.level === said.level &&
    present.reason === said.reason &&
    present.comment === said.comment
  )
}
