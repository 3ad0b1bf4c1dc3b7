import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { openDatabase } from '../../src/database.ts'
import { DATABASES, freshDatabase } from '../support/database.ts'
import { startInstance } from '../support/instance.ts'
import { site } from '../support/rounds-site.ts'
import { TOKEN } from '../support/world.ts'
import { disagreements } from './agreement.ts'
import { crashPostgres } from './crash-postgres.ts'
import { autosave, openHouse, QUESTIONS } from './house.ts'
import { newLedger, writeAll } from './writers.ts'
import type { IncomingMessage } from 'node:http'
import type { House } from './house.ts'

if (DATABASES.includes('postgres'))
  describe('A PostgreSQL that restarts', () => {
    // twenty crashes: test/long/durability.long.ts
    it('while nobody asks, or everybody writes: the site lives, and loses nothing that it acknowledged', async () => {
      const { faults, refused } = await crashPostgres(1)
      expect(faults).to.eql([])
      expect(refused).to.be.greaterThan(0)
    }).timeout(300_000)
  })

if (DATABASES.includes('sqlite')) describe('A full disk', fullDisk)

function fullDisk(): void {
  const text = (i: number) => `${i} ${'x'.repeat(9000)}`
  /** Saves answers until one is not saved. */
  const fill = async (save: (question: string, comment: string) => Promise<{ status: number; page: string }>) => {
    for (const [i, question] of QUESTIONS.entries()) {
      const { status, page } = await save(question, text(i))
      if (status !== 200) return { saved: i, status, page, question }
    }
    throw new Error('it was never full')
  }

  it('of the database: the save says that it may not have been saved, and a later one works', async () => {
    const on = await site('sqlite')
    const { personId } = await on.person('Anna', 'coordinator')
    const anna = await on.as(personId)
    const { municipalityId, roundId } = await on.round(personId)
    const base = `/m/${municipalityId}/r/${roundId}`
    const save = async (question: string, comment: string) => {
      const said = { state: '3', comment, version: 0 }
      const { status, text: page } = await anna.json(
        `${base}/answers/${question}`,
        said,
        `${base}/answer/strategic/leadership`,
      )
      return { status, page }
    }
    const rows = async (table: string) => Number((await on.db(table).count({ n: '*' }).first())!.n)
    const [{ page_count: pages }] = await on.db.raw('PRAGMA page_count')
    await on.db.raw(`PRAGMA max_page_count = ${Number(pages) + 40}`)
    const { saved, status, page, question } = await fill(save)
    expect([status, page.includes('ei ehkä tallentunut'), saved > 0]).to.eql([503, true, true])
    expect(page).not.to.match(/SQLITE|insert|node_modules/)
    const events = await on.db('trail').where({ act: 'answer.saved' })
    expect([await rows('answer'), await rows('answer_history'), events.length]).to.eql([saved, saved, saved])
    await on.db.raw('PRAGMA max_page_count = 1000000')
    expect((await save(question, 'again')).status).to.equal(200)
    expect(await on.acting.trail.verify(on.db, municipalityId)).to.equal(null)
    await on.stop()
  })

  it('of the system: what was acknowledged is there, and saves go on when there is room', async function () {
    const folder = mkdtempSync(join(tmpdir(), 'tietokunto-full-'))
    const data = join(folder, 'data')
    mkdirSync(data)
    // only root may mount; elsewhere the test above stands alone
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', data]).status === 0
    try {
      if (mounted) await fillDisk(data)
    } finally {
      if (mounted) spawnSync('umount', [data])
      rmSync(folder, { recursive: true })
    }
  }).timeout(300_000)

  async function fillDisk(data: string): Promise<void> {
    const place = { url: undefined, file: join(data, 'tietokunto.sqlite') }
    const opened = { db: await openDatabase(place), place, close: async () => undefined }
    const house = await openHouse(opened, 1)
    const instance = await startInstance(house.environment)
    const ledger = newLedger()
    const save = async (question: string, comment: string) => {
      ledger.sent.add(`${question} ${comment}`)
      const { cookie } = house.people[0]!
      const { status, body } = await autosave(instance.address, house.where, cookie, { question, comment, version: 0 })
      if (status === 200) ledger.acknowledged.push({ question, comment, version: 1 })
      return { status, page: String(body['page']) }
    }
    try {
      const { status, page, question, saved } = await fill(save)
      expect([status, page.includes('may not have been saved'), saved > 0]).to.eql([503, true, true])
      expect(await disagreements(house, ledger)).to.eql([])
      spawnSync('mount', ['-o', 'remount,size=16m', data])
      expect((await save(question, 'again')).status).to.equal(200)
      expect(await disagreements(house, ledger)).to.eql([])
    } finally {
      await instance.end('SIGTERM')
      await opened.db.destroy()
    }
  }
}

if (DATABASES.includes('sqlite'))
  describe('A site that is told to stop', () => {
    it('lets the requests under way end, takes no more, and exits with 0', async () => {
      const house = await openHouse(await freshDatabase('sqlite'), 20)
      const instance = await startInstance(house.environment)
      const ledger = newLedger()
      const slow = await halfSent(instance.address, house)
      const writing = writeAll(house, [instance.address], ledger, new AbortController().signal)
      await wait(300)
      const ended = instance.end('SIGTERM')
      await writing
      expect(instance.isRunning()).to.equal(true)
      await fetch(`${instance.address}/health`).then(
        () => expect.fail('it takes new requests'),
        () => undefined,
      )
      const comment = 'Sent before and after the word to stop'
      ledger.sent.add(`${LAST} ${comment}`)
      const { statusCode } = await slow(comment)
      expect([statusCode, await ended]).to.eql([200, 0])
      ledger.acknowledged.push({ question: LAST, version: 1, comment })
      expect(await disagreements(house, ledger)).to.eql([])
      await house.close()
    }).timeout(120_000)
  })

/** A question that no writer takes. */
const LAST = QUESTIONS.at(-1)!

/** A save whose head has arrived, and whose body comes later. */
async function halfSent(
  address: string,
  { where, people }: House,
): Promise<(comment: string) => Promise<IncomingMessage>> {
  const { municipalityId, roundId } = where
  const headers = { cookie: people[0]!.cookie, 'content-type': 'application/json', 'x-csrf-token': TOKEN }
  const path = `${address}/m/${municipalityId}/r/${roundId}/answers/${LAST}`
  const sending = request(path, { method: 'POST', headers })
  const answered = new Promise<IncomingMessage>((done, failed) => sending.once('response', done).once('error', failed))
  answered.catch(() => undefined)
  await new Promise<void>((done) => sending.write('{"state":"3",', () => done()))
  return async (comment) => {
    sending.end(`"comment":${JSON.stringify(comment)},"version":0}`)
    const response = await answered
    response.resume()
    return response
  }
}
