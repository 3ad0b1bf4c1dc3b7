import type { Knex } from 'knex'
import type { Trail } from '../audit/trail.ts'
import type { Library } from '../content/index.ts'

/** What an action needs: the database, the trail that it writes into, the content and the clock. */
export type Acting = {
  readonly db: Knex
  readonly trail: Trail
  readonly library: Library
  readonly now: () => Date
}

/** Whose round: every row and every query carries both. */
export type Place = { readonly municipalityId: string; readonly roundId: string }

export function scope({ municipalityId, roundId }: Place): { municipality_id: string; round_id: string } {
  return { municipality_id: municipalityId, round_id: roundId }
}

/** SQLite has one writer and knows no row lock; PostgreSQL holds the row until the transaction ends. */
export function locked<Q extends Knex.QueryBuilder>(trx: Knex, query: Q, how: 'share' | 'update'): Q {
  if (trx.client.config.client !== 'pg') return query
  return (how === 'share' ? query.forShare() : query.forUpdate()) as Q
}
