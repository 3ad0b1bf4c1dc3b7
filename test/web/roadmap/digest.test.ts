import { expect } from 'chai'
import { actionById } from '../../../src/improvement/follow-up/action-store.ts'
import { changeAction } from '../../../src/improvement/follow-up/change-action.ts'
import { keepSending } from '../../../src/web/roadmap/digest/keep-sending.ts'
import { sendDigests } from '../../../src/web/roadmap/digest/send-digests.ts'
import { DATABASES } from '../../support/database.ts'
import { eventually } from '../../support/eventually.ts'
import { acceptScenario, answerLevels } from '../../support/roadmap.ts'
import { site } from '../../support/rounds-site.ts'
import type { Place } from '../../../src/assessments/acting.ts'
import type { Actor } from '../../../src/assessments/rules.ts'
import type { ActionSaid, RoadmapAction } from '../../../src/improvement/follow-up/action.ts'
import type { Message } from '../../../src/mail/mailer.ts'
import type { Parts } from '../../../src/web/parts.ts'
import type { Site } from '../../support/rounds-site.ts'

const LEVELS = { 'responsibilities-defined': 1, 'guidance-overseen': 2, 'tools-and-resources': 2 }

for (const kind of DATABASES)
  describe(`The monthly digest (${kind})`, () => {
    let on: Site
    let anna: Actor
    let olli: Actor
    let rita: Actor
    let place: Place
    let actions: RoadmapAction[]
    const said = async (action: RoadmapAction, change: Partial<ActionSaid>) => {
      const now = (await actionById(on.acting.db, place, action.id))!
      const whole = { place, actor: anna, id: now.id, basedOn: now.version, said: { ...now, startOn: null, ...change } }
      expect((await changeAction(on.acting, whole)).kind).to.equal('saved')
    }
    const partsAt = (day: string, more: Partial<Parts> = {}): Parts => ({
      ...on.parts,
      now: () => new Date(`${day}T08:00:00Z`),
      ...more,
    })
    const events = (act: string) => on.acting.db('trail').where({ chain: on.municipalityId, act })
    beforeEach(async () => {
      on = await site(kind)
      anna = await on.person('Anna', 'coordinator')
      olli = await on.person('Olli', 'respondent')
      rita = await on.person('Rita', 'reader')
      place = await on.round(anna.personId)
      await answerLevels(on.acting, place, anna, LEVELS)
      actions = await acceptScenario(on.acting, place, anna)
      const [first, second, third] = actions
      await said(first!, { ownerId: olli.personId, dueOn: '2027-02-20', notes: 'salaista zqnotezq' })
      await said(second!, { status: 'blocked', reason: 'zqreasonzq', dueOn: '2027-12-31' })
      await said(third!, { dueOn: '2027-03-20' })
    })
    afterEach(() => on.stop())

    it('tells a coordinator everything, an owner what is theirs, nobody else anything, and no notes', async () => {
      expect(await sendDigests(partsAt('2027-03-01'))).to.eql({ sent: 2, failed: 0 })
      const [toAnna, toOlli] = ['Anna', 'Olli'].map((name) =>
        on.mail.find(({ to }) => to.startsWith(name.toLowerCase())),
      )
      const [first, second, third] = actions.map(({ title }) => title)
      expect(toAnna!.subject).to.include('Tiekartan kuukausikooste')
      expect(toAnna!.text).to.include(`- ${first!.fi} (20.2.2027)`).and.to.include(second!.fi).and.to.include(third!.fi)
      expect(toAnna!.text).to.match(/Myöhässä:[\s\S]*Esteen takana:[\s\S]*Määräpäivä 31 päivän sisällä:/)
      expect(toOlli!.text).to.include(first!.fi).and.not.include(second!.fi)
      expect(on.mail.map(({ text }) => text).join()).to.not.match(/zqnotezq|zqreasonzq|undefined|\{\w+\}/)
      expect(toAnna!.text).to.include(`/m/${on.municipalityId}/digest`)
      expect(await events('digest.sent')).to.have.length(2)
    })

    it('leaves by itself: soon after the start, and at any later hour, also after one that failed', async () => {
      const NEVER = 1_000_000_000
      const soon = keepSending(partsAt('2027-03-01'), { firstMs: 1, everyMs: NEVER })
      await eventually(async () => on.mail.length === 2, 'letters after the start')
      await soon()
      const told: unknown[] = []
      let asked = 0
      const mailer = {
        get canSend(): boolean {
          if (++asked === 1) throw new Error('no way to the letters')
          return true
        },
        send: async (message: Message) => void on.mail.push(message),
      }
      const log = { ...on.parts.log, error: (what: unknown) => void told.push(what) } as Parts['log']
      const hourly = keepSending(partsAt('2027-04-01', { mailer, log }), { firstMs: NEVER, everyMs: 5 })
      await eventually(async () => on.mail.length === 4, 'letters of an hour after one that failed')
      await hourly()
      expect(told).to.have.length(1)
    })

    it('leaves once a month, also where two instances send at the same moment', async () => {
      const both = await Promise.all([sendDigests(partsAt('2027-03-01')), sendDigests(partsAt('2027-03-01'))])
      expect(both[0].sent + both[1].sent).to.equal(2)
      expect(on.mail).to.have.length(2)
      await sendDigests(partsAt('2027-03-05'))
      expect(on.mail).to.have.length(2)
      await sendDigests(partsAt('2027-04-02'))
      expect(on.mail).to.have.length(4)
    })

    it('is sent in the first week alone, and never without mail: then nothing is claimed', async () => {
      const dumb = { canSend: false, send: async () => undefined }
      expect(await sendDigests(partsAt('2027-03-01', { mailer: dumb }))).to.eql({ sent: 0, failed: 0 })
      expect(await sendDigests(partsAt('2027-03-08'))).to.eql({ sent: 0, failed: 0 })
      expect(await on.acting.db('digest_sent')).to.eql([])
      expect((await sendDigests(partsAt('2027-03-07'))).sent).to.equal(2)
    })

    it('that could not leave is tried again, and told on the trail', async () => {
      const sent: Message[] = []
      let broken = true
      const send = async (message: Message) => {
        if (broken && message.to.startsWith('olli')) throw new Error('no way')
        sent.push(message)
      }
      const mailer = { canSend: true, send }
      expect(await sendDigests(partsAt('2027-03-01', { mailer }))).to.eql({ sent: 1, failed: 1 })
      broken = false
      expect(await sendDigests(partsAt('2027-03-01', { mailer }))).to.eql({ sent: 1, failed: 0 })
      expect(sent).to.have.length(2)
      expect(await events('digest.failed')).to.have.length(1)
    })

    it('can be refused and asked for again on its page, which says what it would tell', async () => {
      const at = `/m/${on.municipalityId}/digest`
      const browser = await on.as(anna.personId)
      const refused = await browser.post(at, { act: 'refuse' })
      expect([refused.status, refused.location]).to.eql([303, at])
      await sendDigests(partsAt('2027-03-01'))
      expect(on.mail.map(({ to }) => to.split(/\W/)[0])).to.eql(['olli'])
      const { $, text } = await browser.get(at)
      expect(text).to.include('Sinulle ei lähetetä koostetta')
      const link = $('p.typed a').first()
      expect(link.text()).to.match(/^Avaa tiekartta: /)
      expect(link.attr('href')).to.include(`/r/${place.roundId}/roadmap`)
      expect($('p.typed').text(), 'no address in the text').to.not.include(place.roundId)
      await browser.post(at, { act: 'want' })
      await sendDigests(partsAt('2027-03-02'))
      expect(on.mail).to.have.length(2)
      expect((await events('digest.refused')).length + (await events('digest.wanted')).length).to.equal(2)
      const reader = await (await on.as(rita.personId)).get(at)
      expect(reader.text).to.include('Tänään ei ole mitään kerrottavaa.')
    })
  })
