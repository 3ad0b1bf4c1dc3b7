import { holdRound } from './round-store.ts'
import { writeReview } from './review-store.ts'
import { roundOf, spotsOf } from './round-content.ts'
import { mayReview } from './rules.ts'
import type { Acting, Place } from './acting.ts'
import type { Verdict as Given } from './review-store.ts'
import type { Actor, Verdict } from './rules.ts'

export type Reviewing = {
  readonly place: Place
  readonly actor: Actor
  readonly question: string
  readonly verdict: Given
  readonly comment: string | null
  readonly basedOn: number
}

/** Keeps a reviewer's verdict beside the municipality's own answer. */
export async function giveReview(
  { db, trail, library, now }: Acting,
  { place, actor, question, verdict, comment, basedOn }: Reviewing,
): Promise<Verdict | 'conflict'> {
  const at = now().toISOString()
  return db.transaction(async (trx) => {
    const held = await holdRound(trx, place, 'share')
    if (!held || !spotsOf(roundOf(library, held.pins)).has(question)) return 'forbidden'
    const may = mayReview(actor, held.state)
    if (may !== 'yes') return may
    const review = { question, verdict, comment, at, reviewerId: actor.personId }
    if (!(await writeReview(trx, place, basedOn, review))) return 'conflict'
    const event = { chain: place.municipalityId, at, person: actor.personId, act: 'review.given', subject: question }
    await trail.record(trx, { ...event, detail: { round: place.roundId, verdict } })
    return 'yes'
  })
}
