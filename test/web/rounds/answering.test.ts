import { expect } from 'chai'
import { answersOf } from '../../../src/assessments/answer-store.ts'
import { site } from '../../support/rounds-site.ts'
import type { Place } from '../../../src/assessments/acting.ts'
import type { Browser, Site } from '../../support/rounds-site.ts'

const QUESTION = 'responsibilities-defined'
const OTHER = 'guidance-overseen'

describe('Answering on the web', () => {
  let on: Site
  let anna: Browser
  let berta: Browser
  let place: Place
  let base: string
  let section: string
  let personId: string
  before(async () => {
    on = await site()
    const coordinator = await on.person('Anna', 'coordinator')
    personId = coordinator.personId
    anna = await on.as(personId)
    berta = await on.as((await on.person('Berta', 'coordinator')).personId)
  })
  beforeEach(async () => {
    place = await on.round(personId)
    base = `/m/${on.municipalityId}/r/${place.roundId}`
    section = `${base}/answer/strategic/leadership`
  })
  after(() => on.stop())

  const row = async (question = QUESTION) => (await answersOf(on.db, place)).get(question)
  const fields = (question: string, state: string, comment: string, version: number, reason = '') => ({
    [`state.${question}`]: state,
    [`comment.${question}`]: comment,
    [`reason.${question}`]: reason,
    [`version.${question}`]: String(version),
  })

  it('creates a round and asks about the municipality', async () => {
    const path = `/m/${on.municipalityId}/rounds/new`
    const wrong = await anna.post(path, {
      name: '',
      startsOn: '2026-01-01',
      endsOn: '2025-01-01',
      pins: 'strategic@1.0',
    })
    expect(wrong.status).to.equal(400)
    expect(wrong.$('title').text()).to.match(/^Virhe: /)
    expect(wrong.$('#errors a')).to.have.length(3)
    const wish = { name: 'Kierros', startsOn: '2026-01-01', endsOn: '2026-12-31', target: 'statutory' }
    const made = await anna.post(path, { ...wish, pins: ['strategic@1.0', 'tactical@1.0'] })
    expect([made.status, made.location.endsWith('/facts')]).to.eql([303, true])
    const facts = await anna.get(made.location)
    expect(facts.$('fieldset')).to.have.length(9)
    expect((await anna.post(made.location, { automatedDecisions: 'true' })).status).to.equal(303)
    const overview = await anna.get(made.location.replace('/facts', ''))
    expect(overview.$('h1').text()).to.equal('Kierros')
    expect(overview.text).to.include('Jakso')
  })

  it('shows each question as a fieldset with five statements and nothing chosen', async () => {
    const { $ } = await anna.get(section)
    const question = $(`#q-${QUESTION}`)
    expect(question.find('legend').text()).to.include('vastaa')
    expect(question.find('.rung-choice')).to.have.length(5)
    expect($('input[type=radio]:checked')).to.have.length(0)
    expect(question.find('a[href="/guide/requirements/information-management-act/4-2-1"]')).to.have.length(1)
  })

  it('has the guidance between a question and its statements, and the way to its evidence under it', async () => {
    const { $ } = await anna.get(section)
    const question = $(`#q-${QUESTION}`)
    expect(question.find('legend').next().find('summary').text()).to.equal('Ohje: miten tämä arvioidaan')
    const links = question.find('.question-foot a')
    expect(links.toArray().map((link) => [$(link).text(), $(link).attr('href')])).to.eql([
      ['Lisää näyttöä', `${base}/question/${QUESTION}#evidence`],
      ['Äänet ja historia', `${base}/question/${QUESTION}#votes`],
    ])
    expect(links.first().attr('aria-label')).to.equal(`Lisää näyttöä: ${question.find('legend').text()}`)
    const alone = await anna.get(`${base}/question/${QUESTION}`)
    expect(alone.$('legend').first().next().is('details')).to.equal(true)
    for (const { hash } of links.toArray().map((link) => new URL($(link).attr('href')!, on.address)))
      expect(alone.$(hash), hash).to.have.length(1)
  })

  it('has every question to read, with a way from the contents to each section and back', async () => {
    const { $ } = await anna.get(`${base}/questions`)
    const links = $('#contents a')
      .toArray()
      .map((link) => $(link).attr('href')!)
    expect(links).to.have.length($('h3').length).and.include('#strategic-leadership')
    for (const link of links) expect($(link), link).to.have.length(1)
    expect($('a[href="#contents"]')).to.have.length(links.length)
    expect($('.read-question').first().text()).to.include('Ohje:')
  })

  it('saves a section without scripts and goes on to the next', async () => {
    const body = { ...fields(QUESTION, '3', 'Hallintosääntö', 0), ...fields(OTHER, 'dontKnow', '', 0), go: 'next' }
    const { status, location } = await anna.post(section, body)
    expect([status, location]).to.eql([303, `${base}/answer/strategic/overview`])
    expect(await row()).to.include({ level: 3, comment: 'Hallintosääntö', version: 1 })
    expect(await row(OTHER)).to.include({ state: 'dontKnow' })
    const again = await anna.get(section)
    expect(again.$(`#q-${QUESTION} input:checked`).attr('value')).to.equal('3')
    expect((await anna.get(base)).text).to.include('2/')
  })

  it('asks why something does not concern the municipality, and keeps what was typed', async () => {
    const { status, $ } = await anna.post(section, fields(QUESTION, 'notApplicable', 'teksti', 0))
    expect(status).to.equal(400)
    expect($(`#reason-${QUESTION}`).attr('aria-invalid')).to.equal('true')
    expect($(`#comment-${QUESTION}`).text()).to.equal('teksti')
    expect(await row()).to.equal(undefined)
  })

  it('shows both texts to the second writer, and lets them choose', async () => {
    await anna.post(section, fields(QUESTION, '3', 'Annan teksti', 0))
    const late = await berta.post(section, fields(QUESTION, '2', 'Bertan teksti', 0))
    expect(late.status).to.equal(409)
    expect(late.$('.conflict').text()).to.include('Annan teksti')
    expect(late.$(`#comment-${QUESTION}`).text()).to.equal('Bertan teksti')
    const mine = fields(QUESTION, '2', 'Bertan teksti', 1)
    const undecided = await berta.post(section, { ...mine, [`asked.${QUESTION}`]: '1' })
    expect(undecided.status).to.equal(409)
    const switched = await berta.post(section, { ...mine, [`asked.${QUESTION}`]: '1', _language: 'sv' })
    expect(switched.$('.conflict').text(), 'in another language').to.include('Annan teksti')
    expect(switched.$(`#comment-${QUESTION}`).text()).to.equal('Bertan teksti')
    expect(await row()).to.include({ comment: 'Annan teksti' })
    const chosen = { [`asked.${QUESTION}`]: '1', [`choose.${QUESTION}`]: 'mine' }
    expect((await berta.post(section, { ...mine, ...chosen })).status).to.equal(303)
    expect(await row()).to.include({ comment: 'Bertan teksti', version: 2 })
  })

  it('leaves alone what the form sent back untouched, though someone changed it meanwhile', async () => {
    await anna.post(section, fields(QUESTION, '3', '', 0))
    await berta.post(section, fields(QUESTION, '4', '', 1))
    const both = { ...fields(QUESTION, '3', '', 1), ...fields(OTHER, '2', '', 0) }
    expect((await anna.post(section, both)).status).to.equal(303)
    expect(await row()).to.include({ level: 4 })
    expect(await row(OTHER)).to.include({ level: 2 })
  })

  it('saves one answer in under a kilobyte, and counts progress', async () => {
    const path = `${base}/answers/${QUESTION}`
    const saved = await anna.json(path, { state: '3', comment: 'x', version: 0 }, section)
    expect(saved.status).to.equal(200)
    expect(saved.text.length).to.be.lessThan(1024)
    expect(JSON.parse(saved.text)).to.deep.include({ version: 1, savedAt: '11.00' })
    expect(JSON.parse(saved.text).progress.done).to.equal(1)
    const stale = await berta.json(path, { state: '2', comment: 'y', version: 0 }, section)
    expect(stale.status).to.equal(409)
    expect(JSON.parse(stale.text)).to.nested.include({ version: 1, 'theirs.comment': 'x', 'theirs.value': '3' })
    expect((await anna.json(path, { state: '4' }, section)).status).to.equal(428)
    expect((await anna.json(path, { state: ['4'], version: 1 }, section)).status).to.equal(400)
    expect((await anna.json(path, { state: '4', version: 1, level: 5 }, section)).status).to.equal(400)
  })

  it('keeps what was typed when the language changes', async () => {
    const body = { ...fields(QUESTION, '4', 'kesken', 0), _language: 'sv' }
    const { status, $ } = await anna.post(`${section}?language=sv`, body, section)
    expect([status, $('html').attr('lang')]).to.eql([200, 'sv'])
    expect($(`#comment-${QUESTION}`).text()).to.equal('kesken')
    expect(await row()).to.equal(undefined)
  })

  it('hides a round from another municipality as if it were not there', async () => {
    const other = await site()
    const stranger = await on.person(`Vieras${place.roundId}`)
    expect((await (await on.as(stranger.personId)).get(base)).status).to.equal(404)
    expect((await anna.get(`/m/${on.municipalityId}/r/${other.municipalityId}`)).status).to.equal(404)
    await other.stop()
  })
})
