import { expect } from 'chai'
import { assign } from '../../../src/assessments/assign.ts'
import { assignmentsOf } from '../../../src/assessments/assignment-store.ts'
import { site } from '../../support/rounds-site.ts'
import { DATABASES } from '../../support/database.ts'
import type { Place } from '../../../src/assessments/acting.ts'
import type { Actor } from '../../../src/assessments/rules.ts'
import type { Browser, Fields, Site } from '../../support/rounds-site.ts'

for (const kind of DATABASES)
  describe(`Handing out the parts of a round on ${kind}`, () => {
    let on: Site
    let anna: Browser
    let coordinator: Actor
    let kalleId: string
    let place: Place
    let base: string
    before(async () => {
      on = await site(kind)
      coordinator = await on.person('Anna', 'coordinator')
      kalleId = (await on.person('Kalle', 'respondent')).personId
      anna = await on.as(coordinator.personId)
    })
    beforeEach(async () => {
      place = await on.round(coordinator.personId)
      base = `/m/${on.municipalityId}/r/${place.roundId}`
    })
    after(() => on.stop())

    const give = (part: string | string[], more: Fields = {}) =>
      anna.post(`${base}/assignments`, { person: kalleId, part, dueOn: '2026-09-30', ...more })
    const given = async () =>
      (await assignmentsOf(on.db, place)).map(({ questionnaire, section, question, dueOn }) =>
        [questionnaire, section, question, dueOn].filter((one) => one !== null).join('/'),
      )
    const events = async () => {
      const all = await on.acting.trail.read(on.db, on.municipalityId, { limit: 100 })
      return all.filter((one) => one.act === 'part.assigned' && one.detail?.['round'] === place.roundId)
    }

    it('takes several sections and one question at once, with one day, each in the trail', async () => {
      const parts = ['strategic/leadership', 'tactical/overview', 'tactical/security']
      const page = await anna.get(`${base}/assignments`)
      const some = page.$('#question option[value^="strategic/"]').last().attr('value')!
      expect((await give([...parts, some])).status).to.equal(303)
      expect(await given()).to.have.members([...parts, some].map((part) => `${part}/2026-09-30`))
      expect(await events()).to.have.length(4)
      const after = await anna.get(`${base}/assignments`)
      expect(after.text).to.include('Vastattavaksi annettuja osia: 4.')
      expect(after.$('label[for="part-tactical/overview"]').text()).to.include('Kalle')
      expect(after.$('label[for="part-tactical/leadership"]').text()).to.not.include('Kalle')
      expect((await anna.get(base)).text).to.include('Kalle')
    })

    it('leaves out what is inside another chosen part, and a part that is given again has its new day', async () => {
      await give(['strategic', 'strategic/leadership', 'strategic/leadership/responsibilities-defined', 'strategic'])
      expect(await given()).to.eql(['strategic/2026-09-30'])
      await give('strategic', { dueOn: '2026-10-31' })
      expect(await given()).to.eql(['strategic/2026-10-31'])
    })

    it('gives nothing when one part is unknown or none is chosen, and keeps what was ticked', async () => {
      for (const part of ['', ['tactical/overview', 'tactical/nowhere']]) {
        const wrong = await give(part)
        expect(wrong.status).to.equal(400)
        expect(wrong.$('#errors a').attr('href')).to.equal('#part')
        expect(wrong.$('#part')).to.have.length(1)
        expect(wrong.$('#person option[selected]').attr('value')).to.equal(kalleId)
        const ticked = wrong.$('#part :checked').toArray()
        expect(ticked.map((one) => wrong.$(one).attr('value'))).to.eql(part === '' ? [] : ['tactical/overview'])
      }
      expect(await given()).to.eql([])
      const switched = await give(['tactical/overview', 'tactical/security'], { _language: 'sv' })
      expect(switched.$('#part :checked')).to.have.length(2)
      expect(await given()).to.eql([])
    })

    it('gives all parts or none', async () => {
      const parts = ['tactical', null as unknown as string].map((questionnaire) => ({
        ...{ questionnaire, section: null, question: null },
      }))
      const giving = assign(on.acting, { place, actor: coordinator, to: kalleId, parts, dueOn: null })
      expect(await giving.then(() => 'given').catch(() => 'refused by the database')).to.match(/refused/)
      expect(await given()).to.eql([])
      expect(await events()).to.eql([])
    })

    it('says why nothing can be handed out once answers are locked', async () => {
      await anna.post(`${base}/finish`, { act: 'sent' })
      const { $ } = await anna.get(`${base}/assignments`)
      expect($('.notice').last().text()).to.include('Kierroksen tila nyt: Tarkastettavana.')
      expect($('#assign')).to.have.length(0)
    })
  })
