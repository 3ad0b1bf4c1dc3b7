import { createHash } from 'node:crypto'
import type { Knex } from 'knex'

/** How a session is found: by the hash of its id, so that what is stored opens nothing. */
export function sessionHash(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}

export async function endSession(db: Knex, id: string): Promise<void> {
  await db('session')
    .where({ hash: sessionHash(id) })
    .delete()
}

/** Ends every session of a person, or all but one: after a new password, or when an account is closed. */
export async function endSessions(db: Knex, personId: string, exceptId?: string): Promise<number> {
  const query = db('session').where({ person_id: personId })
  return (exceptId === undefined ? query : query.whereNot({ hash: sessionHash(exceptId) })).delete()
}

/** How many sessions a person has open besides this one. */
export async function otherSessions(db: Knex, personId: string, id: string): Promise<number> {
  const row = await db('session')
    .where({ person_id: personId })
    .whereNot({ hash: sessionHash(id) })
    .count({ n: '*' })
    .first()
  return Number(row?.n ?? 0)
}
