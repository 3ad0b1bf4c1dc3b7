import { changeRound, holdRound } from './round-store.ts'
import { mayArrange } from './rules.ts'
import type { Facts } from '../scoring/round.ts'
import type { Acting, Place } from './acting.ts'
import type { Actor, Verdict } from './rules.ts'

/** What is true of the municipality in this round; answers to questions that fall out are kept. */
export async function changeFacts(
  { db, trail, now }: Acting,
  { place, actor, facts }: { place: Place; actor: Actor; facts: Facts },
): Promise<Verdict> {
  const at = now().toISOString()
  return db.transaction(async (trx) => {
    const round = await holdRound(trx, place, 'update')
    if (!round) return 'forbidden'
    const may = mayArrange(actor, round.state)
    if (may !== 'yes') return may
    await changeRound(trx, place, round.version, { facts: JSON.stringify(facts) })
    const event = { chain: place.municipalityId, at, person: actor.personId, act: 'facts.changed' }
    await trail.record(trx, { ...event, subject: place.roundId })
    return 'yes'
  })
}
