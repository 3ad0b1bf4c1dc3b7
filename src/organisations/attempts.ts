import { createHash, randomUUID } from 'node:crypto'
import { before, DAY_MS, HOUR_MS, timeOf } from './acting.ts'
import type { Knex } from 'knex'
import type { Acting } from './acting.ts'

/** How often something may be tried, and within which time. */
export type Limit = { readonly most: number; readonly within: number }

/**
 * Guessing is slowed, and a stranger cannot lock an owner out: a reset by mail opens the account again.
 * NIST SP 800-63B-4 allows at most 100 wrong passwords in a row.
 */
export const LIMITS = {
  account: { most: 20, within: HOUR_MS },
  accountInRow: { most: 100, within: 365 * DAY_MS },
  address: { most: 100, within: HOUR_MS },
  resetOfAccount: { most: 5, within: HOUR_MS },
  resetFromAddress: { most: 30, within: HOUR_MS },
  firstCode: { most: 20, within: HOUR_MS },
} as const satisfies Record<string, Limit>

/** One thing that is counted: `sign-in` of an account, `reset` from an address. Stored as a hash. */
export function keyOf(what: string, who: string): string {
  return `${what}:${createHash('sha256').update(who).digest('hex')}`
}

/**
 * Counts one attempt, before the work is done. @returns its id; undefined when there have been too many, and
 * then nothing is counted, so that hammering does not make the wait longer.
 */
export function tryOnce(acting: Acting, key: string, limit: Limit): Promise<string | undefined> {
  return acting.db.transaction(async (trx) => {
    await queueUp(trx, acting, key)
    if ((await count(trx, acting, key, limit)) >= limit.most) return undefined
    const id = randomUUID()
    await trx('attempt').insert({ id, key, at: timeOf(acting) })
    return id
  })
}

/** Of many at once, on several instances, each waits for the one before: a row that stands for the key. */
async function queueUp(trx: Knex.Transaction, acting: Acting, key: string): Promise<void> {
  const id = createHash('sha256').update(key).digest('hex').slice(0, 40)
  await trx('attempt')
    .insert({ id, key: 'queue', at: timeOf(acting) })
    .onConflict('id')
    .ignore()
  await trx('attempt').where({ id }).forUpdate().first('id')
}

/** An attempt that turned out right is not counted: many people may sign in from one address. */
export async function giveBack(db: Knex, id: string): Promise<void> {
  await db('attempt').where({ id }).delete()
}

/** Whether there have been too many, without counting one more. */
export async function tooMany(acting: Acting, key: string, limit: Limit): Promise<boolean> {
  return (await count(acting.db, acting, key, limit)) >= limit.most
}

/** The right password, or a reset: the count begins anew. @returns how many there were. */
export function forgetAttempts(db: Knex, key: string): Promise<number> {
  return db('attempt').where({ key }).delete()
}

/** Attempts that no limit looks at any more. */
export async function sweepAttempts(acting: Acting): Promise<void> {
  await acting.db('attempt').where('at', '<', before(acting, LIMITS.accountInRow.within)).delete()
}

async function count(db: Knex, acting: Acting, key: string, { within }: Limit): Promise<number> {
  const row = await db('attempt').where({ key }).where('at', '>', before(acting, within)).count({ n: '*' }).first()
  return Number(row?.n ?? 0)
}
