import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'

/** The digest of one month for one person of a municipality. */
export type DigestKey = { readonly municipalityId: string; readonly personId: string; readonly month: string }

function rowOf({ municipalityId, personId, month }: DigestKey) {
  return { municipality_id: municipalityId, person_id: personId, month }
}

/** Takes a digest for whoever asks first, also of two instances at once; undefined when it is taken already. */
export async function claimDigest(trx: Knex, key: DigestKey, at: string): Promise<string | undefined> {
  const claim = randomUUID()
  await trx('digest_sent')
    .insert({ ...rowOf(key), claim, at })
    .onConflict(['municipality_id', 'person_id', 'month'])
    .ignore()
  const own: unknown = await trx('digest_sent')
    .where({ ...rowOf(key), claim })
    .first('claim')
  return own === undefined ? undefined : claim
}

/** Gives back what could not be sent, so that it is tried again. */
export async function releaseDigest(trx: Knex, key: DigestKey, claim: string): Promise<void> {
  await trx('digest_sent')
    .where({ ...rowOf(key), claim })
    .delete()
}

/** When the person had the last one; undefined for never. */
export async function lastDigest(
  db: Knex,
  { municipalityId, personId }: Omit<DigestKey, 'month'>,
): Promise<string | undefined> {
  const row: { at: string } | undefined = await db('digest_sent')
    .where({ municipality_id: municipalityId, person_id: personId })
    .orderBy('month', 'desc')
    .first('at')
  return row?.at
}

/** Those of a municipality who want no digest. */
export async function refusedBy(db: Knex, municipalityId: string): Promise<ReadonlySet<string>> {
  const rows: { person_id: string }[] = await db('digest_refused')
    .where({ municipality_id: municipalityId })
    .select('person_id')
  return new Set(rows.map((row) => row.person_id))
}

export async function setRefused(
  trx: Knex,
  { municipalityId, personId }: Omit<DigestKey, 'month'>,
  refused: boolean,
  at: string,
): Promise<void> {
  const key = { municipality_id: municipalityId, person_id: personId }
  if (refused)
    await trx('digest_refused')
      .insert({ ...key, at })
      .onConflict(['municipality_id', 'person_id'])
      .ignore()
  else await trx('digest_refused').where(key).delete()
}

/** Municipalities with an accepted plan: the only ones that anything is told of. */
export async function municipalitiesWithPlan(db: Knex): Promise<string[]> {
  const rows: { municipality_id: string }[] = await db('accepted_plan')
    .distinct('municipality_id')
    .orderBy('municipality_id')
  return rows.map((row) => row.municipality_id)
}
