import { expect } from 'chai'
import { strFromU8, unzipSync } from 'fflate'
import { readRound } from '../../../src/assessments/round-reading.ts'
import { roundsOf, sealedOf } from '../../../src/assessments/round-store.ts'
import { verifySealed } from '../../../src/assessments/seal.ts'
import { resultOf } from '../../../src/scoring/result.ts'
import { score } from '../../../src/scoring/score.ts'
import { DATABASES } from '../../support/database.ts'
import { library } from '../../support/rounds.ts'
import { site } from '../../support/rounds-site.ts'
import type { Place } from '../../../src/assessments/acting.ts'
import type { Actor } from '../../../src/assessments/rules.ts'
import type { Browser, Site } from '../../support/rounds-site.ts'

const QUESTION = 'responsibilities-defined'

for (const kind of DATABASES)
  describe(`The workflow of a round on ${kind}`, () => {
    let on: Site
    let anna: Browser
    let rauni: Browser
    let kalle: Browser
    let lukija: Browser
    let kalleId: string
    let coordinator: Actor
    let place: Place
    let base: string
    before(async () => {
      on = await site(kind)
      coordinator = await on.person('Anna', 'coordinator')
      anna = await on.as(coordinator.personId)
      rauni = await on.as((await on.person('Rauni', 'reviewer')).personId)
      kalleId = (await on.person('Kalle', 'respondent')).personId
      kalle = await on.as(kalleId)
      lukija = await on.as((await on.person('Lukija', 'reader')).personId)
    })
    beforeEach(async () => {
      place = await on.round(coordinator.personId)
      base = `/m/${on.municipalityId}/r/${place.roundId}`
    })
    after(() => on.stop())

    const answer = (who: Browser, question: string, state: string, version = 0, section = 'strategic/leadership') =>
      who.json(`${base}/answers/${question}`, { state, version }, `${base}/answer/${section}`)
    const upload = async (who: Browser, name: string, bytes: string, fields: Record<string, string> = {}) => {
      const page = `${base}/question/${QUESTION}`
      const body = new FormData()
      for (const [field, value] of Object.entries({
        kind: 'file',
        title: 'Ohje',
        _csrf: await who.token(page),
        ...fields,
      }))
        body.append(field, value)
      body.append('file', new Blob([bytes]), name)
      const response = await who.raw(`${page}/evidence`, { method: 'POST', body })
      return { status: response.status, text: await response.text() }
    }

    it('lets a respondent answer the part that was handed over, and no other', async () => {
      expect(
        (await anna.post(`${base}/assignments`, { person: kalleId, part: 'strategic/leadership', dueOn: '2026-02-01' }))
          .status,
      ).to.equal(303)
      expect((await answer(kalle, QUESTION, '3')).status).to.equal(200)
      const other = await kalle.json(
        `${base}/answers/goals-for-data-use`,
        { state: '3', version: 0 },
        `${base}/answer/strategic/leadership`,
      )
      expect(other.status).to.equal(403)
      expect((await kalle.get(`${base}/assignments`)).status).to.equal(403)
      expect((await anna.get(base)).text)
        .to.include('Kalle')
        .and.include('Myöhässä')
    })

    it('reminds those with open questions, in a mail with a link', async () => {
      await anna.post(`${base}/assignments`, { person: kalleId, part: 'strategic', dueOn: '' })
      on.mail.length = 0
      await anna.post(`${base}/reminders`, {})
      expect(on.mail.map((mail) => mail.to)).to.eql(['kalle@example.fi'])
      expect(on.mail[0]!.text).to.include(base).and.not.include('{')
    })

    it('counts one vote of each person, and lets the level stand over them', async () => {
      const vote = (who: Browser, level: string) =>
        who.post(`${base}/question/${QUESTION}/vote`, { level }, `${base}/question/${QUESTION}`)
      await vote(anna, '2')
      await vote(anna, '4')
      const state = async () => (await readRound(on.db, library, place.municipalityId, place.roundId))!.assessment.state
      expect((await state()).answers[QUESTION]).to.deep.include({ votes: [4] })
      await answer(anna, QUESTION, '3')
      expect((await state()).answers[QUESTION]).to.deep.include({ level: 3, votes: [4] })
    })

    it('takes files that are what they say, and gives them back as attachments', async () => {
      expect((await upload(anna, 'ohje.pdf', '%PDF-1.7 sisältö')).status).to.equal(303)
      const page = await anna.get(`${base}/question/${QUESTION}`)
      const href = page.$('#evidence a').first().attr('href')!
      const file = await anna.raw(href, {})
      expect(file.headers.get('content-disposition')).to.equal('attachment; filename=ohje.pdf')
      expect(file.headers.get('x-content-type-options')).to.equal('nosniff')
      expect(await file.text()).to.equal('%PDF-1.7 sisältö')
      expect((await upload(anna, 'ohje.pdf', '<script>alert(1)</script>')).status).to.equal(400)
      expect((await upload(anna, 'ohje.html', '<p>')).status).to.equal(400)
      expect((await upload(anna, 'suuri.txt', 'a'.repeat(5 * 1024 * 1024 + 1))).status).to.equal(400)
      expect((await upload(anna, 'a.txt', 'a', { _csrf: 'x' })).status).to.equal(403)
      expect((await upload(lukija, 'a.txt', 'a')).status).to.equal(403)
      expect((await upload(anna, 'x.txt', '', { kind: 'link', url: 'javascript:alert(1)' })).status).to.equal(400)
    })

    it('packs the evidence with an index that begins no formula', async () => {
      await upload(anna, '../../etc/ohje.txt', 'sisältö', { title: '=HYPERLINK("x")' })
      const response = await lukija.raw(`${base}/evidence.zip`, {})
      const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
      expect(Object.keys(files).every((name) => !name.includes('..'))).to.equal(true)
      expect(Object.keys(files)).to.have.length(2)
      expect(strFromU8(files['index.csv']!)).to.include(`"'=HYPERLINK(""x"")"`)
    })

    it('goes from draft to review, back, to sign-off and seal, and opens again by an act of its own', async () => {
      await answer(anna, QUESTION, '3')
      const move = (who: Browser, act: string, more: Record<string, string> = {}) =>
        who.post(`${base}/finish`, { act, ...more }, `${base}/finish`)
      await move(anna, 'sent')
      expect((await answer(anna, QUESTION, '4', 1)).status).to.equal(423)
      expect((await anna.get(`${base}/answer/strategic/leadership`)).$('fieldset:not([disabled])')).to.have.length(0)
      const verdict = { verdict: 'unclear', comment: 'Missä?', version: '0' }
      expect((await rauni.post(`${base}/question/${QUESTION}/review`, verdict, `${base}/review`)).status).to.equal(303)
      expect((await anna.post(`${base}/question/${QUESTION}/review`, verdict, `${base}/finish`)).status).to.equal(403)
      expect((await move(rauni, 'returned')).status).to.equal(400)
      await move(rauni, 'returned', { note: 'Lisätkää näyttö.' })
      expect((await anna.get(base)).text).to.include('Lisätkää näyttö.')
      expect((await answer(anna, QUESTION, '4', 1)).status).to.equal(200)
      await move(anna, 'sent')
      expect((await move(rauni, 'signed', { name: 'R', day: '2026-03-01' })).status).to.equal(403)
      expect((await move(anna, 'signed', { name: '', day: '2027-01-01' })).$('#errors a')).to.have.length(2)
      await move(anna, 'signed', { name: 'Kaisa Johtaja', title: 'kunnanjohtaja', day: '2026-03-01' })
      await move(anna, 'sealed')
      const sealed = await lukija.get(`${base}/sealed.json`)
      expect(verifySealed(JSON.parse(sealed.text))).to.eql([])
      expect((await answer(anna, QUESTION, '5', 2)).status).to.equal(423)
      expect((await upload(anna, 'a.txt', 'a')).status).to.equal(403)
      await move(anna, 'reopened', { note: 'Virhe vastauksessa' })
      expect((await anna.get(`${base}/sealed.json`)).status).to.equal(404)
      const events = await on.acting.trail.read(on.db, on.municipalityId, { limit: 1 })
      expect(events[0]!.act).to.equal('round.reopened')
      expect(await on.acting.trail.verify(on.db, on.municipalityId)).to.equal(null)
    })

    it('brings last year’s answers, which count only once confirmed', async () => {
      await answer(anna, QUESTION, '3')
      const wish = {
        name: 'Uusi',
        startsOn: '2027-01-01',
        endsOn: '2027-12-31',
        target: 'statutory',
        previous: place.roundId,
      }
      const made = await anna.post(`/m/${on.municipalityId}/rounds/new`, { ...wish, pins: ['strategic@1.0'] })
      const next = made.location.replace('/facts', '')
      const reading = async () => (await readRound(on.db, library, place.municipalityId, next.split('/').at(-1)!))!
      expect((await reading()).answers.get(QUESTION)).to.include({ level: 3, confirmed: false })
      expect((await reading()).assessment.state.answers).to.eql({})
      const section = `${next}/answer/strategic/leadership`
      expect((await anna.get(section)).text).to.include('Aiemmalta kierrokselta')
      expect((await anna.post(`${next}/confirm`, { question: QUESTION, back: section }, section)).status).to.equal(303)
      expect((await reading()).assessment.state.answers[QUESTION]).to.include({ level: 3 })
    })

    it('shows every page of a round to a reader, and lets them change nothing', async () => {
      for (const page of [
        '',
        '/facts',
        '/answer/strategic/leadership',
        `/question/${QUESTION}`,
        '/questions',
        '/carried',
        '/review',
        '/finish',
      ])
        expect((await lukija.get(base + page)).status, page).to.equal(200)
      expect((await lukija.get(`${base}/first`)).status).to.equal(403)
      expect((await lukija.get(`${base}/finish`)).$('main form')).to.have.length(0)
    })

    it('asks the questions that decide most first, with a range that narrows', async () => {
      const first = await anna.get(`${base}/first`)
      expect(first.$('.running').text(), 'no range of everything').to.equal('Tulosta ei vielä ole.')
      const id = first.$('.question').attr('data-question')!
      const next = await anna.post(`${base}/first`, {
        [`state.${id}`]: '2',
        [`version.${id}`]: '0',
        [`comment.${id}`]: '',
        [`reason.${id}`]: '',
      })
      expect(next.status).to.equal(303)
      const second = await anna.get(next.location)
      expect(second.$('.question').attr('data-question')).to.not.equal(id)
      expect(second.$('.running').text()).to.include('Kypsyys nyt 2,0')
    })

    it('makes an example municipality with three rounds, and takes it away', async () => {
      const admin = await on.person(`Ylläpito${kind}`, 'coordinator')
      await on.db('person').where({ id: admin.personId }).update({ is_administrator: 1 })
      const web = await on.as(admin.personId)
      const page = `${base}/finish`
      expect((await anna.post('/demo', {}, page)).status).to.equal(403)
      const made = await web.post('/demo', {}, page)
      expect(made.status).to.equal(303)
      const id = made.location.split('/').at(-1)!
      const rounds = (await roundsOf(on.db, id)).toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
      expect(rounds.map((round) => round.state)).to.eql(['sealed', 'sealed', 'draft'])
      const values = []
      for (const round of rounds) {
        const { assessment } = (await readRound(on.db, library, id, round.id))!
        values.push(resultOf(score(assessment.round, assessment.state)).maturity.value!)
      }
      expect(values).to.eql(values.toSorted((a, b) => a - b))
      expect(verifySealed(JSON.parse((await sealedOf(on.db, { municipalityId: id, roundId: rounds[0]!.id }))!))).to.eql(
        [],
      )
      expect((await web.get(`${made.location}/r/${rounds[2]!.id}`)).$('.demo').text()).to.include('keksitty')
      expect((await web.post(`/m/${on.municipalityId}/demo/remove`, {}, page)).status).to.equal(404)
      expect((await web.post(`/m/${id}/demo/remove`, {}, page)).status).to.equal(303)
      expect(await on.db('answer').where({ municipality_id: id })).to.eql([])
      expect(await on.db('person').whereLike('email', '%.demo.invalid')).to.eql([])
      expect(await readRound(on.db, library, place.municipalityId, place.roundId)).not.to.equal(undefined)
    })
  })
