import type { Knex } from 'knex'
import type { Trail } from '../audit/trail.ts'

/** What every action needs: where it is written, where it is recorded, and the one clock. */
export type Acting = {
  readonly db: Knex
  readonly trail: Trail
  readonly now: () => Date
}

export const HOUR_MS = 60 * 60 * 1000
export const DAY_MS = 24 * HOUR_MS

/** A moment so long before now, or after it when negative. UTC, ISO 8601. */
export function before({ now }: Pick<Acting, 'now'>, milliseconds: number): string {
  return new Date(now().getTime() - milliseconds).toISOString()
}

export function timeOf({ now }: Pick<Acting, 'now'>): string {
  return now().toISOString()
}
