import { removeVote, writeVote } from './answer-store.ts'
import { holdRound } from './round-store.ts'
import { roundOf, spotsOf } from './round-content.ts'
import { mayAnswer } from './rules.ts'
import type { Acting, Place } from './acting.ts'
import type { Actor, Verdict } from './rules.ts'

export type Voting = {
  readonly place: Place
  readonly actor: Actor
  readonly question: string
  /** Null takes the vote back. */
  readonly level: number | null
}

/** One vote of one person on one question. A level saved beside the votes is the consensus, and counts alone. */
export async function castVote(
  { db, trail, library, now }: Acting,
  { place, actor, question, level }: Voting,
): Promise<Verdict | 'invalid'> {
  const at = now().toISOString()
  return db.transaction(async (trx) => {
    const held = await holdRound(trx, place, 'share')
    const round = held && roundOf(library, held.pins)
    const spot = round && spotsOf(round).get(question)
    if (!held || !spot) return 'forbidden'
    const may = mayAnswer(actor, spot, held.state)
    if (may !== 'yes') return may
    if (level !== null && !(level >= 1 && level <= round.highest)) return 'invalid'
    if (level === null) await removeVote(trx, place, question, actor.personId)
    else await writeVote(trx, place, { question, personId: actor.personId, level, at })
    const act = level === null ? 'vote.withdrawn' : 'vote.cast'
    const event = { chain: place.municipalityId, at, person: actor.personId, act, subject: question }
    await trail.record(trx, { ...event, detail: { round: place.roundId } })
    return 'yes'
  })
}
