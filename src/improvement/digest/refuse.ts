import { setRefused } from './digest-store.ts'
import type { Acting } from '../../assessments/acting.ts'

/** One member wants the digest, or does not. */
export async function refuseDigest(
  { db, trail, now }: Acting,
  { municipalityId, personId }: { readonly municipalityId: string; readonly personId: string },
  refused: boolean,
): Promise<void> {
  const at = now().toISOString()
  await db.transaction(async (trx) => {
    await setRefused(trx, { municipalityId, personId }, refused, at)
    const act = refused ? 'digest.refused' : 'digest.wanted'
    await trail.record(trx, { chain: municipalityId, at, person: personId, act, subject: personId })
  })
}
