import { expect } from 'chai'
import { createTrail } from '../../../src/audit/trail.ts'
import { DATABASES, freshDatabase } from '../../support/database.ts'
import { figure } from '../../support/figure.ts'
import type { Knex } from 'knex'
import type { FreshDatabase } from '../../support/database.ts'

const CHAIN = 'a-municipality'
/** Begun earlier and longer, so that a look at a chain that is not held to one meets it first. */
const OTHER = 'the-municipality-before'
const EVENTS = 30
const POSITIONS = [1, 2, 15, 29, 30]
const trail = createTrail(Buffer.alloc(32, 3))

for (const kind of DATABASES)
  describe(`The chain of events on ${kind}`, () => {
    let database: FreshDatabase
    let db: Knex
    before(async () => {
      database = await freshDatabase(kind)
      db = database.db
      for (const [chain, events] of [
        [OTHER, EVENTS + 1],
        [CHAIN, EVENTS],
      ] as const)
        await fill(chain, events)
    })
    after(() => database.close())

    const fill = async (chain: string, events: number) => {
      for (let i = 1; i <= events; i++)
        await db.transaction((trx) =>
          trail.record(trx, {
            ...{ chain, at: `2026-11-02T08:00:${String(i).padStart(2, '0')}Z`, person: `person-${i}` },
            ...{ act: 'answer.saved', subject: `question-${i}`, detail: { version: i } },
          }),
        )
    }

    it('takes no change and no removal, and holds', async () => {
      const refused = async (act: Knex.QueryBuilder) =>
        expect(String(await act.catch((error: Error) => error))).to.match(/append only/)
      await refused(db('trail').where({ chain: CHAIN, number: 3 }).update({ act: 'nothing' }))
      await refused(db('trail').where({ chain: CHAIN, number: 3 }).delete())
      await refused(db('trail').delete())
      for (const chain of [CHAIN, OTHER]) expect(await trail.verify(db, chain), chain).to.equal(null)
      expect(await trail.chains(db)).to.eql([CHAIN, OTHER])
    })

    it('shows every way of tampering with it, wherever it was done', async () => {
      const missed: string[] = []
      let tried = 0
      for (const [name, tamper] of Object.entries(WAYS))
        for (const at of POSITIONS) {
          if (!(await isFound(db, kind, (trx) => tamper(trx, at)))) missed.push(`${name} at ${at}`)
          tried++
        }
      expect(missed).to.eql([])
      expect(await trail.verify(db, CHAIN), 'as it was').to.equal(null)
      figure(`${tried} tamperings, ${tried} found`)
    })

    it('does not hold under another key', async () => {
      expect(await createTrail(Buffer.alloc(32, 4)).verify(db, CHAIN)).to.include({ reason: 'changed', number: 1 })
    })
  })

type Tamper = (trx: Knex.Transaction, at: number) => Promise<unknown>
const row = (trx: Knex, number: number) => trx('trail').where({ chain: CHAIN, number })
const change =
  (column: string, value: string): Tamper =>
  (trx, at) =>
    row(trx, at).update({ [column]: value })

/** What someone with the database in hand, and without the key, may do. */
const WAYS: Readonly<Record<string, Tamper>> = {
  'another time': change('at', '2026-11-02T09:00:00Z'),
  'another person': change('person_id', 'someone-else'),
  'another act': change('act', 'signOut'),
  'another subject': change('subject', 'another-question'),
  'another detail': change('detail', '{"version":99}'),
  'another link': change('before', 'f'.repeat(64)),
  'another hash': change('hash', 'f'.repeat(64)),
  'an event removed': (trx, at) => row(trx, at).delete(),
  'an event removed, and the rest moved up': async (trx, at) => {
    await row(trx, at).delete()
    for (let i = at + 1; i <= EVENTS; i++) await row(trx, i).update({ number: i - 1 })
  },
  'an event put in': async (trx, at) => {
    const copy = await row(trx, at).first()
    for (let i = EVENTS; i > at; i--) await row(trx, i).update({ number: i + 1 })
    await trx('trail').insert({ ...copy, number: at + 1, act: 'round.signed' })
  },
  'an event written twice': async (trx, at) => {
    const copy = await row(trx, at).first()
    await trx('trail').insert({ ...copy, number: EVENTS + 1 })
  },
  'two events swapped': async (trx, at) => {
    const next = at === EVENTS ? 1 : at + 1
    await row(trx, at).update({ number: 1000 })
    await row(trx, next).update({ number: at })
    await row(trx, 1000).update({ number: next })
  },
  'the tail cut': (trx, at) => trx('trail').where({ chain: CHAIN }).where('number', '>=', at).delete(),
  'the tail cut, and the head taken away': async (trx, at) => {
    await trx('trail').where({ chain: CHAIN }).where('number', '>', at).delete()
    await trx('trail_head').where({ chain: CHAIN }).delete()
  },
  'the head set back alone': async (trx, at) => {
    const earlier = await row(trx, at === EVENTS ? 1 : at).first()
    const hash = at === EVENTS ? earlier.hash : earlier.before
    await trx('trail_head')
      .where({ chain: CHAIN })
      .update({ number: at - 1, hash })
  },
}

/** Tampers in a transaction that is never kept, past the triggers. */
async function isFound(db: Knex, kind: string, tamper: (trx: Knex.Transaction) => Promise<unknown>): Promise<boolean> {
  let found = false
  await db
    .transaction(async (trx) => {
      for (const act of ['update', 'delete'])
        await trx.raw(`drop trigger trail_no_${act}${kind === 'postgres' ? ' on trail' : ''}`)
      await tamper(trx)
      const chains = await trail.chains(trx)
      for (const chain of chains) if ((await trail.verify(trx, chain)) !== null) found = true
      throw new Error('not kept')
    })
    .catch((error: Error) => {
      if (error.message !== 'not kept') throw error
    })
  return found
}
