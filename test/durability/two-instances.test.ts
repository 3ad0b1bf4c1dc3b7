import { expect } from 'chai'
import { hashPassword } from '../../src/organisations/passwords.ts'
import { addPerson } from '../../src/organisations/person-store.ts'
import { addMembership } from '../../src/organisations/store.ts'
import { Browser } from '../support/browser.ts'
import { DATABASES, freshDatabase } from '../support/database.ts'
import { startInstance } from '../support/instance.ts'
import { PASSWORD } from '../support/site.ts'
import { disagreements } from './agreement.ts'
import { autosave, openHouse } from './house.ts'
import { newLedger, writeAll } from './writers.ts'
import type { Instance } from '../support/instance.ts'
import type { House } from './house.ts'

const QUESTION = 'responsibilities-defined'

if (DATABASES.includes('postgres'))
  describe('Two instances of the site on one PostgreSQL', function () {
    this.timeout(300_000)
    let house: House
    let one: Instance
    let other: Instance
    before(async () => {
      house = await openHouse(await freshDatabase('postgres'), 20)
      ;[one, other] = await Promise.all([startInstance(house.environment), startInstance(house.environment)])
    })
    after(async () => {
      await Promise.all([one.end('SIGTERM'), other.end('SIGTERM')])
      await house.close()
    })

    it('share a sign-in, and its end', async () => {
      const email = 'kaisa@example.fi'
      const { db, municipalityId } = house
      const at = new Date().toISOString()
      const passwordHash = await hashPassword(PASSWORD)
      const personId = await addPerson(db, { email, name: 'Kaisa', language: 'en', passwordHash }, at)
      await addMembership(db, { municipalityId, personId, role: 'coordinator', expiresAt: null }, at)
      const browser = new Browser(one.address, 'en')
      await browser.open('/sign-in')
      await browser.send({ email, password: PASSWORD })
      const elsewhere = new Browser(other.address, 'en')
      for (const [name, value] of browser.cookies) elsewhere.cookies.set(name, value)
      const page = `/m/${municipalityId}`
      expect((await elsewhere.open(page)).status).to.equal(200)
      expect(elsewhere.page!.path).to.equal(page)
      await elsewhere.send({}, '/sign-out')
      expect((await browser.request('GET', page)).location).to.match(/^\/sign-in/)
    })

    it('show an answer of one on the other, and a conflict between them', async () => {
      const [anna, berta] = house.people as [House['people'][0], House['people'][0]]
      const where = await house.round(anna.personId)
      const save = (to: Instance, by: typeof anna, comment: string, version: number) =>
        autosave(to.address, where, by.cookie, { question: QUESTION, comment, version })
      const { municipalityId, roundId } = where
      const base = `/m/${municipalityId}/r/${roundId}`
      const shown = async ({ address }: Instance, path: string) =>
        (await fetch(`${address}${base}/${path}`, { headers: { cookie: berta.cookie } })).text()
      const pages = ['answer/strategic/leadership', 'review']
      // what an instance has looked at once it must not remember
      for (const path of pages) expect(await shown(other, path)).not.to.include('Annan teksti')
      expect((await save(one, anna, 'Annan teksti', 0)).status).to.equal(200)
      for (const path of pages) expect(await shown(other, path), path).to.include('Annan teksti')
      const late = await save(other, berta, 'Bertan teksti', 0)
      expect([late.status, late.body['version']]).to.eql([409, 1])
      expect(late.body).to.nested.include({ 'theirs.comment': 'Annan teksti' })
      for (let version = 1; version <= 50; version++) {
        const both = await Promise.all([
          save(one, anna, `a${version}`, version),
          save(other, berta, `b${version}`, version),
        ])
        expect(both.map(({ status }) => status).toSorted()).to.eql([200, 409])
        const won = `${both[0]!.status === 200 ? 'a' : 'b'}${version}<`
        if (version % 10 === 0)
          for (const instance of [one, other]) expect(await shown(instance, pages[0]!)).to.include(won)
      }
    })

    it('keep one unbroken trail while both write, and one goes on when the other is killed', async () => {
      const where = await house.round(house.people[0]!.personId)
      const here = { ...house, where }
      const ledger = newLedger()
      const stop = new AbortController()
      const writing = writeAll(here, [one.address, other.address], ledger, stop.signal)
      await until(() => ledger.acknowledged.length >= 100)
      await one.end('SIGKILL')
      const before = ledger.acknowledged.length
      await until(() => ledger.acknowledged.length >= before + 100)
      stop.abort()
      await writing
      expect(await disagreements(here, ledger)).to.eql([])
      expect([ledger.refused, other.isRunning()]).to.eql([0, true])
    })
  })

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((done) => setTimeout(done, 10))
}
