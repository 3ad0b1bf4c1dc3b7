import { answersOf, writeAnswer } from './answer-store.ts'
import { levelsOfGroup, writeGroupVotes } from './group-vote-store.ts'
import { holdRound } from './round-store.ts'
import { askedOf, roundOf, spotsOf } from './round-content.ts'
import { mayAnswer } from './rules.ts'
import type { Knex } from 'knex'
import type { Acting, Place } from './acting.ts'
import type { Held } from './round-store.ts'
import type { AnswerRow, Said } from './answer-store.ts'
import type { GroupVotes } from './group-vote-store.ts'
import type { Actor } from './rules.ts'

export type Saving = {
  readonly place: Place
  readonly actor: Actor
  readonly question: string
  /** The version that the writer saw, 0 when there was none; undefined when the writer does not say. */
  readonly basedOn: number | undefined
  readonly said: Said
  /** What a group of a workshop voted on paper, saved with what it says; its earlier votes give way. */
  readonly group?: GroupVotes
}

export type Saved =
  | { readonly kind: 'saved' | 'unchanged'; readonly version: number; readonly at: string; readonly round: Held }
  /** Someone else wrote meanwhile. Nothing is written; both texts are shown. */
  | { readonly kind: 'conflict'; readonly theirs: AnswerRow | undefined }
  | { readonly kind: 'versionMissing' | 'locked' | 'forbidden' | 'notFound' }
  | { readonly kind: 'invalid'; readonly field: 'level' | 'reason' | 'state' }

/** It stands as it was said, newly or already. */
export type Written = Extract<Saved, { readonly version: number }>

export function isWritten(saved: Saved): saved is Written {
  return saved.kind === 'saved' || saved.kind === 'unchanged'
}

/** Writes one answer: rule, answer row, history row and trail event in one transaction. */
export async function saveAnswer(acting: Acting, saving: Saving): Promise<Saved> {
  return acting.db.transaction((trx) => saveAnswerIn(trx, acting, saving))
}

/** The same within a transaction that tells more than what was saved: who is told of a fault is told the truth. */
export async function saveAnswerIn(trx: Knex.Transaction, acting: Acting, saving: Saving): Promise<Saved> {
  const round = await holdRound(trx, saving.place, 'share')
  if (!round) return { kind: 'notFound' }
  const saved = refuse(acting, saving, round) ?? (await writeSaid(trx, saving, round, acting.now().toISOString()))
  if (saved.kind === 'saved') await recordSaved(trx, acting, saving, saved)
  return saved
}

/** The answer and its history row, over the version that the writer saw; no event yet. */
export async function writeSaid(trx: Knex, saving: Saving, round: Held, at: string): Promise<Saved> {
  const { place, actor, question, basedOn, said, group } = saving
  const present = (await answersOf(trx, place, [question])).get(question)
  if (present && same(present, said) && (await sameVotes(trx, saving)))
    return { kind: 'unchanged', version: present.version, at: present.answeredAt, round }
  if (basedOn === undefined) return { kind: 'versionMissing' }
  const writing = { ...said, question, confirmed: true, by: actor.personId, at }
  if (!(await writeAnswer(trx, place, basedOn, writing)))
    return { kind: 'conflict', theirs: (await answersOf(trx, place, [question])).get(question) }
  if (group) await writeGroupVotes(trx, place, { ...group, question, by: actor.personId, at })
  return { kind: 'saved', version: basedOn + 1, at, round }
}

export function recordSaved(
  trx: Knex.Transaction,
  { trail }: Acting,
  { place, actor, question, group }: Saving,
  { version, at }: Written,
): Promise<void> {
  const event = { chain: place.municipalityId, at, person: actor.personId, act: 'answer.saved', subject: question }
  const counted = group ? { group: group.group, votes: group.levels.length } : {}
  return trail.record(trx, { ...event, detail: { round: place.roundId, version, ...counted } })
}

/** The order in which every writer takes the answers of a round. */
export function byQuestion(one: { readonly question: string }, other: { readonly question: string }): number {
  return one.question < other.question ? -1 : 1
}

/** Why an answer may not be written, before anything is; undefined when it may. */
export function refuse(
  { library }: Acting,
  { actor, question, said, group }: Saving,
  { state, pins }: Held,
): Saved | undefined {
  const round = roundOf(library, pins)
  const spot = spotsOf(round).get(question)
  if (!spot || !askedOf(round, question)) return { kind: 'notFound' }
  const may = mayAnswer(actor, spot, state)
  if (may !== 'yes') return { kind: may }
  return wrong(said, round.highest) ?? wrongVotes(group, round.highest)
}

function wrongVotes(group: GroupVotes | undefined, highest: number): Saved | undefined {
  const fits = (level: number) => Number.isInteger(level) && level >= 1 && level <= highest
  return !group || group.levels.every(fits) ? undefined : { kind: 'invalid', field: 'level' }
}

async function sameVotes(trx: Knex, { place, question, group }: Saving): Promise<boolean> {
  if (!group) return true
  return (await levelsOfGroup(trx, place, question, group.group)).join() === group.levels.join()
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
