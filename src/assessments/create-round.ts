import { randomUUID } from 'node:crypto'
import { contentUsed } from './document.ts'
import { roundOf } from './round-content.ts'
import { insertRound } from './round-store.ts'
import type { Acting } from './acting.ts'
import type { NewRound } from './round-store.ts'

export type RoundWish = Omit<NewRound, 'fingerprints' | 'municipalityId'>

/**
 * Begins a round with its content versions pinned. Whether the person may is the guard's matter: every
 * coordinator of a municipality may.
 * @throws RangeError for a questionnaire that is not on the shelf, or a target profile it does not have.
 */
export async function createRound(
  { db, trail, library, now }: Acting,
  { municipalityId, personId, wish }: { municipalityId: string; personId: string; wish: RoundWish },
): Promise<string> {
  const { content } = roundOf(library, wish.pins)
  if (!content.governance.profiles.some((profile) => profile.id === wish.target))
    throw new RangeError(`unknown target profile ${wish.target}`)
  const fingerprints = contentUsed(content, library.fingerprintOf)
  const id = randomUUID()
  const at = now().toISOString()
  await db.transaction(async (trx) => {
    await insertRound(trx, id, { ...wish, municipalityId, fingerprints }, at)
    await trail.record(trx, { chain: municipalityId, at, person: personId, act: 'round.created', subject: id })
  })
  return id
}
