import { expect } from 'chai'
import { DATABASES } from '../../support/database.ts'
import { site } from '../../support/rounds-site.ts'
import type { Actor } from '../../../src/assessments/rules.ts'
import type { Answered, Browser, Site } from '../../support/rounds-site.ts'

const QUESTION = 'responsibilities-defined'

for (const kind of DATABASES)
  describe(`The list of rounds on ${kind}`, () => {
    let on: Site
    let coordinator: Actor
    let anna: Browser
    beforeEach(async () => {
      on = await site(kind)
      coordinator = await on.person('Anna', 'coordinator')
      anna = await on.as(coordinator.personId)
    })
    afterEach(() => on.stop())

    const pages = () => [`/m/${on.municipalityId}`, '/home']
    const lines = ({ $ }: Answered) =>
      $('.round-list > li')
        .toArray()
        .map((one) => $(one).text().replace(/\s+/g, ' '))

    it('says how far each round is, until it is signed off, in the same number of queries for any number', async () => {
      const count = async (path: string) => {
        let queries = 0
        const listen = () => queries++
        on.db.on('query', listen)
        const page = await anna.get(path)
        on.db.removeListener('query', listen)
        return { queries, page }
      }
      const { roundId } = await on.round(coordinator.personId)
      const base = `/m/${on.municipalityId}/r/${roundId}`
      // the first visit is written down
      await anna.get('/home')
      const one = [await count(pages()[0]!), await count(pages()[1]!)]
      for (const { page } of one) expect(lines(page)[0]).to.match(/Vastattavana .* 0\/\d+ käsitelty/)
      await on.round(coordinator.personId)
      await anna.json(`${base}/answers/${QUESTION}`, { state: '3', version: 0 }, `${base}/answer/strategic/leadership`)
      for (const [i, path] of pages().entries()) {
        const { page, queries } = await count(path)
        expect(lines(page).filter((line) => / 1\/\d+ käsitelty/.test(line))).to.have.length(1)
        expect(lines(page).filter((line) => / 0\/\d+ käsitelty/.test(line))).to.have.length(1)
        expect(queries).to.equal(one[i]!.queries)
      }
      const page = `${base}/finish`
      await anna.post(page, { act: 'sent' })
      await anna.post(page, { act: 'signed', name: 'Kaisa', day: '2026-03-01' })
      const signed = lines(await anna.get('/home')).find((line) => line.includes('Hyväksytty'))
      expect(signed).to.be.a('string').and.not.include('käsitelty')
    })

    it('offers the change from round to round once there is a round', async () => {
      const trend = async () => (await anna.get(`/m/${on.municipalityId}`)).$('main a[href$="/trend"]')
      expect(await trend()).to.have.length(0)
      await on.round(coordinator.personId)
      expect(await trend()).to.have.length(1)
    })

    it('asks an administrator without a municipality to add one, and others to ask for an invitation', async () => {
      const uuno = await on.person('Uuno', 'reader')
      await on.db('membership').where({ person_id: uuno.personId }).delete()
      const home = async () => (await (await on.as(uuno.personId)).get('/home')).$
      const reader = await home()
      expect(reader('main').text()).to.include('Pyydä kutsu')
      expect(reader('main a.button')).to.have.length(0)
      await on.db('person').where({ id: uuno.personId }).update({ is_administrator: 1 })
      const $ = await home()
      expect($('main').text()).to.not.include('Pyydä kutsu')
      expect($('main a.button').first().attr('href')).to.equal('/administration/municipalities/new')
    })
  })
