import { INSTANCE } from '../audit/trail.ts'
import { timeOf } from './acting.ts'
import { municipalitiesOf } from './store.ts'
import type { Knex } from 'knex'
import type { Event } from '../audit/trail.ts'
import type { Acting } from './acting.ts'

/**
 * Records what happens to a person's account: on the chain of the instance, and on that of every municipality
 * the person works in, so that its coordinator sees who comes in. None of them names another municipality.
 */
export async function recordOfAccount(
  trx: Knex.Transaction,
  { trail, now }: Pick<Acting, 'trail' | 'now'>,
  personId: string,
  event: Omit<Event, 'chain' | 'at'>,
): Promise<void> {
  const at = timeOf({ now })
  const municipalities = await municipalitiesOf(trx, personId, at)
  // always in one order: two that wait for each other's heads would both be stopped
  const chains = [INSTANCE, ...municipalities.map(({ id }) => id).toSorted()]
  for (const chain of chains) await trail.record(trx, { ...event, chain, at })
}
