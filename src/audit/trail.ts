import { createHmac } from 'node:crypto'
import type { Knex } from 'knex'

/** The chain of events that concern no single municipality. */
export const INSTANCE = 'instance'
const FIRST = '0'.repeat(64)

/** One thing that someone did. Never holds answers, comments, passwords or tokens. */
export type Event = {
  /** The municipality's id, or INSTANCE. */
  readonly chain: string
  /** UTC, ISO 8601. */
  readonly at: string
  readonly person: string | null
  /** What was done, `answer.saved`. */
  readonly act: string
  readonly subject?: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

export type Trail = {
  /** Writes an event into the same transaction as the change it records. */
  readonly record: (trx: Knex.Transaction, event: Event) => Promise<void>
  /** Where a chain no longer holds; null when it does. */
  readonly verify: (db: Knex, chain: string) => Promise<Break | null>
  readonly chains: (db: Knex) => Promise<string[]>
  readonly read: (
    db: Knex,
    chain: string,
    page: { readonly before?: number; readonly limit: number },
  ) => Promise<Recorded[]>
}

export type Recorded = Event & { readonly number: number; readonly hash: string }
export type Break = { readonly chain: string; readonly number: number; readonly reason: 'changed' | 'missing' | 'cut' }

type Row = {
  chain: string
  number: number
  at: string
  person_id: string | null
  act: string
  subject: string | null
  detail: string
  before: string
  hash: string
}

/**
 * An append-only trail: one chain per municipality, each event sealed with a keyed hash over itself and
 * the one before. The key is kept outside the database, so that whoever can write to it cannot rewrite
 * the chain. A cut tail is found by the head, and by a head noted elsewhere.
 */
export function createTrail(key: Buffer): Trail {
  const seal = (row: Omit<Row, 'hash'>) =>
    createHmac('sha256', key)
      .update(JSON.stringify(fieldsOf(row)))
      .digest('hex')
  return {
    async record(trx, event) {
      const head = await lockHead(trx, event.chain)
      const open = rowOf(event, head.number + 1, head.hash)
      const hash = seal(open)
      await trx('trail').insert({ ...open, hash })
      await trx('trail_head').where({ chain: event.chain }).update({ number: open.number, hash })
    },
    async verify(db, chain) {
      const rows: Row[] = await db('trail').where({ chain }).orderBy('number')
      let before = FIRST
      for (const [i, row] of rows.entries()) {
        if (row.number !== i + 1) return { chain, number: i + 1, reason: 'missing' }
        const { hash, ...open } = row
        if (row.before !== before || seal(open) !== hash) return { chain, number: row.number, reason: 'changed' }
        before = hash
      }
      const head: { number: number; hash: string } | undefined = await db('trail_head').where({ chain }).first()
      // a chain that has events and no head has lost it to someone who cut it
      if ((head?.hash ?? FIRST) !== before) return { chain, number: rows.length + 1, reason: 'cut' }
      return null
    },
    async chains(db) {
      const of = async (table: string) => {
        const rows: { chain: string }[] = await db(table).distinct('chain')
        return rows.map((row) => row.chain)
      }
      return [...new Set([...(await of('trail_head')), ...(await of('trail'))])].toSorted()
    },
    async read(db, chain, { before, limit }) {
      const query = db<Row>('trail').where({ chain }).orderBy('number', 'desc').limit(limit)
      const rows = await (before === undefined ? query : query.where('number', '<', before))
      return rows.map(eventOf)
    },
  }
}

/** The head of a chain, locked until the transaction ends, so that two writers do not take one number. */
async function lockHead(trx: Knex.Transaction, chain: string): Promise<{ number: number; hash: string }> {
  const known = await headOf(trx, chain)
  if (known) return known
  await trx('trail_head').insert({ chain, number: 0, hash: FIRST }).onConflict('chain').ignore()
  return (await headOf(trx, chain))!
}

async function headOf(trx: Knex.Transaction, chain: string): Promise<{ number: number; hash: string } | undefined> {
  const query = trx('trail_head').where({ chain }).first()
  // SQLite has one writer and knows no row lock
  return trx.client.config.client === 'pg' ? query.forUpdate() : query
}

function rowOf(
  { chain, at, person, act, subject, detail = {} }: Event,
  number: number,
  before: string,
): Omit<Row, 'hash'> {
  return { chain, number, at, person_id: person, act, subject: subject ?? null, detail: JSON.stringify(detail), before }
}

function fieldsOf(row: Omit<Row, 'hash'>): readonly unknown[] {
  return [row.chain, row.number, row.at, row.person_id, row.act, row.subject, row.detail, row.before]
}

function eventOf({ chain, number, at, person_id: person, act, subject, detail, hash }: Row): Recorded {
  const parsed = JSON.parse(detail) as NonNullable<Event['detail']>
  return { chain, number, at, person, act, ...(subject === null ? {} : { subject }), detail: parsed, hash }
}
