import { holdRound } from './round-store.ts'
import { writeReview } from './review-store.ts'
import { roundOf, spotsOf } from './round-content.ts'
import { mayReview } from './rules.ts'
import { byQuestion } from './save-answer.ts'
import type { Acting, Place } from './acting.ts'
import type { Verdict as ReviewVerdict } from './review-store.ts'
import type { Actor, Verdict } from './rules.ts'

export type Reviewed = {
  readonly question: string
  readonly verdict: ReviewVerdict
  readonly comment: string | null
  readonly basedOn: number
}

export type Given = {
  readonly may: Verdict
  /** Where another verdict came first. */ readonly conflicts: ReadonlySet<string>
}

/**
 * Keeps a reviewer's verdicts beside the municipality's own answers, in one transaction. One that another reviewer
 * came before holds up no other; a question that is not in the round means that nothing is kept.
 */
export async function giveReviews(
  { db, trail, library, now }: Acting,
  { place, actor, reviews }: { readonly place: Place; readonly actor: Actor; readonly reviews: readonly Reviewed[] },
): Promise<Given> {
  const at = now().toISOString()
  return db.transaction(async (trx) => {
    const held = await holdRound(trx, place, 'share')
    const spots = held && spotsOf(roundOf(library, held.pins))
    const known = spots !== undefined && reviews.every(({ question }) => spots.has(question))
    const may = known ? mayReview(actor, held!.state) : 'forbidden'
    const conflicts = new Set<string>()
    if (may !== 'yes') return { may, conflicts }
    // every writer takes rows in one order and the trail after them, so that no two wait for each other
    for (const { basedOn, ...review } of reviews.toSorted(byQuestion))
      if (!(await writeReview(trx, place, basedOn, { ...review, at, reviewerId: actor.personId })))
        conflicts.add(review.question)
    const event = { chain: place.municipalityId, at, person: actor.personId, act: 'review.given' }
    for (const { question: subject, verdict } of reviews)
      if (!conflicts.has(subject))
        await trail.record(trx, { ...event, subject, detail: { round: place.roundId, verdict } })
    return { may, conflicts }
  })
}
