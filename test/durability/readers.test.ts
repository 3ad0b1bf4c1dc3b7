import { expect } from 'chai'
import { describeOnEach, freshDatabase } from '../support/database.ts'
import type { FreshDatabase } from '../support/database.ts'

/** Readings that are always under way, so that some begin and some end at every moment. */
const READERS = 12
const WRITES = 150

describeOnEach('Reading beside writing', (kind) => {
  let fresh: FreshDatabase
  beforeEach(async () => {
    fresh = await freshDatabase(kind)
    await fresh.db.schema.createTable('counted', (table) => table.integer('n').notNullable())
    await fresh.db('counted').insert({ n: 0 })
  })
  afterEach(() => fresh.close())

  /** As many statements as there are readers: one statement is never under way twice. */
  const read = async (reader = 0) => (await fresh.db('counted').first({ [`n${reader}`]: 'n' }))[`n${reader}`] as number

  it('sees all that was acknowledged before it began, however many read at once', async () => {
    const writer = { acknowledged: 0, done: false }
    const stale: string[] = []
    let readings = 0
    const reading = async (reader: number) => {
      while (!writer.done) {
        const before = writer.acknowledged
        const n = await read(reader)
        readings++
        if (n < before) stale.push(`${before} was acknowledged, ${n} was read`)
      }
    }
    const readers = Array.from({ length: READERS }, (_, reader) => reading(reader))
    for (let n = 1; n <= WRITES; n++) {
      await fresh.db('counted').update({ n })
      writer.acknowledged = n
    }
    writer.done = true
    await Promise.all(readers)
    expect(stale).to.eql([])
    expect(readings).to.be.greaterThan(WRITES)
  })

  it('waits for no transaction that is still writing, and sees nothing of it until it is committed', async () => {
    await fresh.db.transaction(async (trx) => {
      await trx('counted').update({ n: 7 })
      expect((await trx('counted').first('n')).n, 'inside').to.equal(7)
      expect(await read(), 'outside').to.equal(0)
    })
    expect(await read(), 'afterwards').to.equal(7)
  })
})
