import { expect } from 'chai'
import { answersOf, votesOf } from '../../../src/assessments/answer-store.ts'
import { roundOf } from '../../../src/assessments/round-content.ts'
import { saveAnswer } from '../../../src/assessments/save-answer.ts'
import { questionCodes } from '../../../src/workshops/question-codes.ts'
import { library, PINS } from '../../support/rounds.ts'
import { site } from '../../support/rounds-site.ts'
import { formOf } from './sheet-form.ts'
import type { Place } from '../../../src/assessments/acting.ts'
import type { Actor } from '../../../src/assessments/rules.ts'
import type { Answered, Browser, Fields, Site } from '../../support/rounds-site.ts'

const QUESTION = 'responsibilities-defined'
const OTHER = 'guidance-overseen'
const FOREIGN = 'instructions-cover-topics'
const NOT_ASKED = 'board-request-answered'
const { codeOf } = questionCodes(roundOf(library, PINS))
const [code, other, foreign, notAsked] = [QUESTION, OTHER, FOREIGN, NOT_ASKED].map((id) => codeOf.get(id)!) as [
  string,
  string,
  string,
  string,
]

describe('Typing in answer sheets', () => {
  let on: Site
  let anna: Browser
  let annaActor: Actor
  let place: Place
  let page: string
  before(async () => {
    on = await site()
    annaActor = await on.person('Anna', 'facilitator')
    anna = await on.as(annaActor.personId)
  })
  beforeEach(async () => {
    place = await on.round(annaActor.personId)
    page = `/m/${on.municipalityId}/r/${place.roundId}/workshop`
  })
  after(() => on.stop())

  const rows = () => answersOf(on.db, place)
  const votes = async () => (await votesOf(on.db, place)).map(({ question, group, level }) => [question, group, level])
  const check = (lines: string, more: Fields = {}, as = anna) =>
    as.post(page, { lines, group: '1', act: 'check', ...more }, page)
  const save = (shown: Answered, more: Fields = {}) => anna.post(page, { ...formOf(shown), act: 'save', ...more }, page)
  const line = (text: string, version: number, as = anna) =>
    as.json(`${page}/line`, { line: text, group: 1, version }, page)
  const meanwhile = (level: number, basedOn: number) => {
    const said = { state: 'level', level, reason: null, comment: 'Toisen teksti' } as const
    return saveAnswer(on.acting, { place, actor: annaActor, question: QUESTION, basedOn, said })
  }

  describe('without scripts', () => {
    it('shows the lines as they were read, saves nothing yet, then saves them all', async () => {
      const shown = await check(`${code} 2335/3 loki puuttuu\n${other} 0 hankitaan kuntayhtymältä`)
      expect(shown.status).to.equal(200)
      const read = shown
        .$('.read-lines tbody tr')
        .toArray()
        .map((row) => shown.$(row).text().replace(/\s+/g, ' ').trim())
      expect(read[0]).to.match(new RegExp(`^${code} .*vastaa.* 3 Vakiintunut, äänet 2 3 3 5 ?loki puuttuu –$`))
      expect((await rows()).size).to.equal(0)
      const done = await save(shown)
      expect([done.status, done.location]).to.eql([303, `${page}?group=1`])
      expect((await anna.get(page)).$('.notice[role=status]').text()).to.include('2')
      expect((await rows()).get(QUESTION)).to.include({ state: 'level', level: 3, comment: 'loki puuttuu' })
      expect((await rows()).get(OTHER)).to.include({ state: 'notApplicable', reason: 'hankitaan kuntayhtymältä' })
      expect(await votes()).to.eql([2, 3, 3, 5].map((level) => [QUESTION, 1, level]))
    })

    it('brings wrong lines back with their place and what to do; right ones wait and nothing is lost', async () => {
      const typed = `${code} 3\n1234 3\n${other} 7\n${notAsked} 3`
      const back = await check(typed, { act: 'save' })
      expect(back.status).to.equal(400)
      expect(back.$('title').text()).to.match(/^Virhe: /)
      const errors = back
        .$('#errors a')
        .toArray()
        .map((one) => back.$(one).text())
      expect(errors).to.have.length(3)
      expect(errors[0]).to.equal(
        'Rivi 2 (1234 3): koodia 1234 ei ole. Tarkista koodi lomakkeesta; lomake voi olla myös toisen kierroksen.',
      )
      expect(errors[1]).to.equal(`Rivi 3 (${other} 7): tasoa 7 ei ole. Tasot ovat 1–5.`)
      expect(errors[2]).to.match(/^Rivi 4 .*ei koske kuntaa/)
      expect(back.$('#lines').text()).to.equal(typed)
      expect(back.$('#lines').attr('aria-invalid')).to.equal('true')
      expect(back.$('.read-lines tbody tr')).to.have.length(1)
      expect(back.$('button[value=save]'), 'no way to save half of it').to.have.length(0)
      expect((await rows()).size).to.equal(0)
    })

    it('saves nothing that was not shown: changed lines are shown again', async () => {
      const shown = await check(`${code} 3`)
      const again = await save(shown, { lines: `${code} 4` })
      expect([again.status, again.$('.read-lines tbody tr').length]).to.eql([200, 1])
      expect((await rows()).size).to.equal(0)
      expect((await save(again)).status).to.equal(303)
      expect((await rows()).get(QUESTION)).to.include({ level: 4 })
    })

    it('asks for a line and for a group', async () => {
      const { status, $ } = await check('  \n', { group: 'A' })
      expect([status, $('#errors a').length, $('#group').attr('value')]).to.eql([400, 2, 'A'])
    })

    it('tells what someone else answered meanwhile, keeps the line, and replaces it only when saved again', async () => {
      const shown = await check(`${code} 2335/3\n${other} 2`)
      await meanwhile(1, 0)
      const back = await save(shown)
      expect(back.status).to.equal(409)
      expect(back.$('#errors').text()).to.include('1 Satunnainen')
      expect(back.$('#lines').text()).to.equal(`${code} 2335/3`)
      expect((await rows()).get(OTHER), 'the other line is saved').to.include({ level: 2 })
      expect((await rows()).get(QUESTION)).to.include({ level: 1 })
      expect(await votes(), 'no votes of a line that was not saved').to.eql([])
      expect((await save(back)).status).to.equal(303)
      expect((await rows()).get(QUESTION)).to.include({ level: 3, comment: 'Toisen teksti', version: 2 })
    })

    it('switches the language with what was typed, and saves nothing', async () => {
      const { status, $ } = await check(`${code} 3\nhej`, { _language: 'sv' })
      expect([status, $('#lines').text()]).to.eql([200, `${code} 3\nhej`])
      expect((await rows()).size).to.equal(0)
    })
  })

  describe('line by line', () => {
    it('saves a line and says how it was read', async () => {
      const { status, text } = await line(`${code}2335/3 loki puuttuu`, 0)
      const reply = JSON.parse(text) as Record<string, unknown>
      expect([status, text.length < 1024]).to.eql([200, true])
      expect(reply).to.include({ question: QUESTION, code, version: 1, read: '3 Vakiintunut, äänet 2 3 3 5' })
      expect(reply).to.include({ said: '3 Vakiintunut, äänet 2 3 3 5', comment: 'loki puuttuu' })
      expect((await rows()).get(QUESTION)).to.include({ level: 3, comment: 'loki puuttuu' })
    })

    it('replaces what the group said before, and leaves a comment that the line has no words for', async () => {
      await line(`${code} 2335/3 loki puuttuu`, 0)
      await line(`${code} 44`, 1)
      expect((await rows()).get(QUESTION)).to.include({ state: 'open', level: null, comment: 'loki puuttuu' })
      expect(await votes()).to.eql([4, 4].map((level) => [QUESTION, 1, level]))
      await line(`${code} -`, 2)
      expect((await rows()).get(QUESTION)).to.include({ state: 'dontKnow' })
      expect(await votes()).to.eql([])
    })

    it('says what is wrong with a line, and saves nothing', async () => {
      for (const [typed, said] of [
        ['1234 3', /^koodia 1234 ei ole/],
        [`${code} 9`, /^tasoa 9 ei ole/],
        [`${code} 2335 loki`, /^ovatko 2335 ääniä/],
        [notAsked + '3', /ei koske kuntaa/],
        ['', /Kirjoita/],
      ] as const) {
        const { status, text } = await line(typed, 0)
        expect([status, JSON.parse(text).problem]).to.satisfy(
          ([code_, problem]: [number, string]) => code_ === 400 && said.test(problem),
        )
      }
      expect((await rows()).size).to.equal(0)
    })

    it('is told of a conflict with the version to replace', async () => {
      await meanwhile(1, 0)
      const { status, text } = await line(`${code} 3`, 0)
      const reply = JSON.parse(text) as { problem: string; version: number }
      expect([status, reply.version]).to.eql([409, 1])
      expect(reply.problem).to.include('1 Satunnainen')
      expect((await line(`${code} 3`, reply.version)).status).to.equal(200)
    })

    it('once more after an answer that was not heard is the same line, not a new one', async () => {
      await line(`${code} 2335/3`, 0)
      expect(JSON.parse((await line(`${code} 2335/3`, 0)).text)).to.include({ version: 1 })
    })
  })

  describe('for whom', () => {
    it('is a respondent with a part: their questions are listed, others are refused', async () => {
      const personId = (await on.person(`Reijo${place.roundId.slice(0, 6)}`, 'respondent')).personId
      const part = { municipality_id: on.municipalityId, round_id: place.roundId, person_id: personId }
      await on
        .db('assignment')
        .insert({ ...part, id: `a-${place.roundId}`.slice(0, 40), questionnaire: 'strategic', section: 'leadership' })
      const reijo = await on.as(personId)
      const { $ } = await reijo.get(page)
      expect($('[data-code]').length).to.be.within(1, 10)
      const back = await check(`${code} 3\n${foreign} 3`, {}, reijo)
      expect([back.status, back.$('#errors a').text()]).to.satisfy(
        ([status, text]: [number, string]) => status === 400 && text.includes(foreign),
      )
      expect((await line(`${foreign} 3`, 0, reijo)).status).to.equal(403)
      expect((await line(`${code} 3`, 0, reijo)).status).to.equal(200)
      expect([...(await rows()).keys()]).to.eql([QUESTION])
    })

    it('is nobody while the round is locked: the page says so and still prints the pack', async () => {
      const shown = await check(`${code} 3`)
      await on.db('round').where({ id: place.roundId }).update({ state: 'review' })
      const { $ } = await anna.get(page)
      expect([$('#sheet-lines').length, $('.notice.warn').length, $('.pack-form').length]).to.eql([0, 1, 1])
      expect(formOf(shown)['lines']).to.equal(`${code} 3`)
      const elsewhere = `/m/${on.municipalityId}`
      expect((await anna.json(`${page}/line`, { line: `${code} 3`, group: 1, version: 0 }, elsewhere)).status).to.equal(
        423,
      )
      const late = await anna.post(page, { ...formOf(shown), act: 'save' }, elsewhere)
      expect([late.status, (await rows()).size]).to.eql([400, 0])
      expect(late.text).to.include(`${code} 3`)
    })
  })

  it('is in the order of a workshop: the pack is printed, then its sheets are typed in', async () => {
    const { $ } = await anna.get(page)
    const headings = $('main h2')
      .toArray()
      .map((one) => $(one).attr('id'))
    expect(headings).to.eql(['print-title', 'enter-title'])
    expect($('.pack-form details input[name=part]:checked').length, 'folded parts are still printed').to.equal(5)
  })

  it('lists what is missing by its code, and counts as the result does', async () => {
    const before = await anna.get(page)
    expect(before.$(`[data-missing="${code}"]`)).to.have.length(1)
    const left = Number.parseInt(before.$('.missing .left').first().text())
    expect(left).to.equal(before.$('.missing').first().find('[data-missing]').length).and.to.be.greaterThan(1)
    await line(`${code} 3`, 0)
    const { $ } = await anna.get(page)
    expect($(`[data-missing="${code}"]`)).to.have.length(0)
    expect($('.missing .left').first().text()).to.equal(`${left - 1} ${left === 2 ? 'kysymys' : 'kysymystä'}`)
    expect($(`[data-code="${code}"]`).attr('data-version')).to.equal('1')
    expect($('#enter progress').attr('value')).to.equal('1')
    expect($(`[data-code="${notAsked}"]`), 'what does not concern the municipality is not missing').to.have.length(0)
  })

  it('gives the pack as a PDF in the language and with the parts asked for', async () => {
    const response = await anna.raw(`${page}.pdf?part=poster&language=sv&groups=999&level=nothing`, {})
    expect([response.status, response.headers.get('content-type')]).to.eql([200, 'application/pdf'])
    expect(response.headers.get('content-disposition')).to.equal(
      'attachment; filename="tietokunto-workshop-2026-06-30-sv.pdf"',
    )
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.toString('latin1').match(/\/Type \/Page\n/g)).to.have.length(1)
  })
})
