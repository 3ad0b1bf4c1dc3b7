import { expect } from 'chai'
import { answersOf, historyOf } from '../../../src/assessments/answer-store.ts'
import { evidenceOf } from '../../../src/assessments/evidence-store.ts'
import { saveAnswer } from '../../../src/assessments/save-answer.ts'
import { request } from '../../support/ask.ts'
import { gridsOf, putCells, workbookOf } from '../../support/workbook.ts'
import { actor, cookieOf, multipartOf, newRound, openWorld, QUESTION, spare } from '../../support/world.ts'
import { load } from 'cheerio'
import type { Place } from '../../../src/assessments/acting.ts'
import type { Got } from '../../support/ask.ts'
import type { Body, Standing, World } from '../../support/world.ts'
import type { Grid } from '../../support/workbook.ts'

const OTHER = 'tools-and-resources'

describe('The questionnaire as a spreadsheet, on the site', () => {
  let world: World
  let place: Place
  before(async () => (world = await openWorld()))
  after(() => world.close())
  beforeEach(async () => (place = { municipalityId: world.a.id, roundId: await spare.round(world, world.a) }))

  const base = () => `/m/${place.municipalityId}/r/${place.roundId}/sheets`
  const get = async (path: string, who: Standing = 'coordinator') =>
    request(world.address + path, { method: 'GET', cookie: await cookieOf(world, world.a.people[who]) })
  async function post(form: Body, file?: Uint8Array, who: Standing = 'coordinator', query = ''): Promise<Got> {
    const cookie = await cookieOf(world, world.a.people[who])
    const body = multipartOf(form, file && { name: 'filled.xlsx', text: file })
    return request(world.address + base() + query, { method: 'POST', cookie, body })
  }
  const download = async (who: Standing = 'coordinator') =>
    gridsOf((await get(`${base()}/questionnaire.xlsx`, who)).bytes)
  const said = (level: number, comment: string | null = null) =>
    ({ state: 'level', level, reason: null, comment }) as const
  const answer = (question: string, basedOn: number, level: number, comment: string | null = null) =>
    saveAnswer(world.parts, {
      ...{ place, question, basedOn, said: said(level, comment) },
      actor: actor(world.a.people.coordinator, 'coordinator'),
    })
  const present = async (question: string) => (await answersOf(world.parts.db, place, [question])).get(question)
  const acts = async () =>
    (await world.parts.trail.read(world.parts.db, world.a.id, { limit: 20 })).map(({ act }) => act)

  it('goes from download to saved answers: nothing before it is confirmed, then all at once', async () => {
    await answer(QUESTION, 0, 2, 'vanha')
    const grids = await download()
    putCells(grids, QUESTION, { answer: '4', comment: 'uusi <b>' })
    putCells(grids, OTHER, { answer: 'Does not apply', reason: '=1+1', newEvidence: 'Päätös\nOhje' })
    const preview = await post({}, workbookOf(grids))
    expect(preview.status).to.equal(200)
    const $ = load(preview.body)
    expect($('.change').length).to.equal(2)
    expect($('.change').first().text()).to.include('vanha').and.include('uusi <b>')
    expect([(await present(QUESTION))?.level, await present(OTHER)], 'nothing is saved yet').to.eql([2, undefined])
    const saved = await post({ proposal: proposalIn(preview) })
    expect([saved.status, saved.headers.get('location')]).to.eql([303, base()])
    expect(await present(QUESTION)).to.deep.include({ level: 4, comment: 'uusi <b>', version: 2 })
    expect(await present(OTHER)).to.deep.include({ state: 'notApplicable', reason: '=1+1', version: 1 })
    expect((await historyOf(world.parts.db, place, QUESTION)).map(({ version }) => version)).to.eql([2, 1])
    expect((await evidenceOf(world.parts.db, place, [OTHER])).map(({ title }) => title)).to.have.members([
      'Päätös',
      'Ohje',
    ])
    const expected = ['answers.imported', 'evidence.added', 'evidence.added', 'answer.saved', 'answer.saved']
    expect((await acts()).slice(0, 5)).to.eql(expected)
    expect((await get(base())).status).to.equal(200)
    const again = await post({ proposal: proposalIn(preview) })
    expect([again.status, (await present(QUESTION))?.version], 'sent twice, saved once').to.eql([303, 2])
  })

  it('shows both answers where someone wrote meanwhile, and saves none until one is chosen', async () => {
    await answer(QUESTION, 0, 2)
    const grids = await download()
    await answer(QUESTION, 1, 5, 'toinen ehti')
    putCells(grids, QUESTION, { answer: '1', comment: 'taulukosta' })
    putCells(grids, OTHER, { answer: '3' })
    const preview = await post({}, workbookOf(grids))
    const $ = load(preview.body)
    expect($('fieldset').length).to.equal(1)
    expect($('.change').first().text()).to.include('toinen ehti').and.include('taulukosta')
    const proposal = proposalIn(preview)
    const seen = { [`seen.${QUESTION}`]: '2' }
    const undecided = await post({ proposal, ...seen })
    expect([undecided.status, await present(OTHER)]).to.eql([400, undefined])
    expect(load(undecided.body)('title').text()).to.match(/^Error: /)
    const theirs = await post({ proposal, ...seen, [`choose.${QUESTION}`]: 'theirs' })
    expect([theirs.status, (await present(QUESTION))?.level, (await present(OTHER))?.level]).to.eql([303, 5, 3])
    const mine = await post({ proposal, ...seen, [`choose.${QUESTION}`]: 'mine' })
    expect([mine.status, (await present(QUESTION))?.level, (await present(QUESTION))?.version]).to.eql([303, 1, 3])
  })

  it('a choice does not hold for an answer that was not seen', async () => {
    await answer(QUESTION, 0, 2)
    const grids = await download()
    await answer(QUESTION, 1, 5)
    putCells(grids, QUESTION, { answer: '1' })
    const proposal = proposalIn(await post({}, workbookOf(grids)))
    await answer(QUESTION, 2, 4, 'kolmas')
    const stale = await post({ proposal, [`seen.${QUESTION}`]: '2', [`choose.${QUESTION}`]: 'mine' })
    expect([stale.status, (await present(QUESTION))?.level]).to.eql([409, 4])
    expect(stale.body).to.include('kolmas')
  })

  it('saves nothing at all when one answer cannot be saved', async () => {
    const good = { question: OTHER, basedOn: '0', said: said(3), evidence: [] }
    const bad = {
      question: QUESTION,
      basedOn: '0',
      said: { ...said(3), state: 'notApplicable', level: null },
      evidence: [],
    }
    const refused = await post({ proposal: JSON.stringify([good, bad]) })
    expect([refused.status, await present(OTHER), await present(QUESTION)]).to.eql([400, undefined, undefined])
    const racing = await Promise.all(
      [1, 2, 3, 4, 5].map((level) => post({ proposal: JSON.stringify([{ ...good, said: said(level) }]) })),
    )
    expect(racing.filter(({ status }) => status === 303).length).to.equal(1)
    expect(racing.filter(({ status }) => status === 409 || status === 400).length).to.equal(4)
  })

  it('gives a respondent the own questions alone, and takes no others', async () => {
    const own = idsIn(await download('respondent'))
    const all = idsIn(await download())
    expect(own.length).to.be.greaterThan(0)
    expect(own.length).to.be.lessThan(all.length)
    const foreign = all.find((id) => !own.includes(id))!
    const grids = await download()
    putCells(grids, foreign, { answer: '3' })
    const refused = await post({}, workbookOf(grids), 'respondent')
    expect([refused.status, load(refused.body)('.errors li').length]).to.eql([400, 1])
    expect(refused.body).to.match(/Sheet \w+, cell J\d+: this question has not been given to you/)
    const forged = JSON.stringify([{ question: foreign, basedOn: '0', said: said(3), evidence: [] }])
    expect([(await post({ proposal: forged }, undefined, 'respondent')).status, await present(foreign)]).to.eql([
      403,
      undefined,
    ])
  })

  it('names every wrong cell, and refuses the file of another round and of another municipality', async () => {
    const grids = await download()
    putCells(grids, QUESTION, { answer: 'great' })
    putCells(grids, OTHER, { answer: 'Does not apply' })
    const wrong = await post({}, workbookOf(grids))
    const errors = load(wrong.body)('.errors li')
      .toArray()
      .map((one) => load(one).text())
    expect([wrong.status, errors.length]).to.eql([400, 2])
    expect(errors[0]).to.equal(
      'Sheet Strategic, cell J3: “great” is not an answer. Choose one from the list, or clear the cell.',
    )
    const other = await newRound(world, world.a, 'Another')
    const foreign = await newRound(world, world.b, 'Elsewhere')
    const of = (round: string) =>
      workbookOf(grids.map((grid) => (grid.name === 'tietokunto' ? meta(grid, round) : grid)))
    for (const round of [other.roundId, foreign.roundId]) {
      const refused = await post({}, of(round))
      expect([refused.status, load(refused.body)('.errors li').text()]).to.eql([
        400,
        'The file is the questionnaire of another assessment. Choose the file of this one, or bring it to the assessment it came from.',
      ])
    }
    expect((await post({})).status, 'no file').to.equal(400)
  })

  it('keeps the proposal when the language is switched, and saves nothing', async () => {
    const grids = await download()
    putCells(grids, QUESTION, { answer: '3' })
    const preview = await post({}, workbookOf(grids))
    const switched = await post(
      { proposal: proposalIn(preview), _language: 'sv' },
      undefined,
      'coordinator',
      '?language=sv',
    )
    expect([switched.status, load(switched.body)('html').attr('lang')]).to.eql([200, 'sv'])
    expect([proposalIn(switched), await present(QUESTION)]).to.eql([proposalIn(preview), undefined])
  })

  it('is closed with the round, and to those who answer nothing', async () => {
    await world.parts.db('round').where({ id: place.roundId }).update({ state: 'review' })
    expect((await get(`${base()}/questionnaire.xlsx`)).status).to.equal(403)
    const proposal = JSON.stringify([{ question: QUESTION, basedOn: '0', said: said(3), evidence: [] }])
    const locked = await post({ proposal })
    expect([locked.status, await present(QUESTION)]).to.eql([400, undefined])
    for (const who of ['reader', 'reviewer'] as const) {
      const { body } = await get(base(), who)
      expect([load(body)('#bring').length, load(body)('.files a').length]).to.eql([0, 6])
    }
  })

  it('answers a proposal that no page of ours made with 400, whatever it is', async () => {
    const one = { question: QUESTION, basedOn: '0', said: said(3), evidence: [] }
    const bad = [
      ...[
        '',
        'null',
        '{}',
        '[1]',
        '[',
        '"x"',
        JSON.stringify([{ ...one, more: 1 }]),
        JSON.stringify([{ ...one, basedOn: '-1' }]),
      ],
      JSON.stringify([{ ...one, said: said(99) }]),
      JSON.stringify([{ ...one, said: { ...said(3), comment: 'x'.repeat(10_001) } }]),
      JSON.stringify([{ ...one, evidence: ['x'.repeat(301)] }]),
    ]
    for (const proposal of bad) expect((await post({ proposal })).status, proposal.slice(0, 40)).to.equal(400)
    const missing = JSON.stringify([{ ...one, question: 'no-such' }])
    expect((await post({ proposal: missing })).status).to.equal(404)
    expect(await present(QUESTION)).to.equal(undefined)
  })

  it('hands out results in every format, and nothing by another name', async () => {
    for (const file of ['results.xlsx', 'results.csv', 'requirements.xlsx', 'requirements.csv'])
      expect((await get(`${base()}/${file}`, 'reader')).headers.get('content-disposition')).to.include(
        `.${file.split('.')[1]}"`,
      )
    for (const file of ['results', 'results.pdf', 'results.xlsx.csv', 'constructor.xlsx', '..xlsx'])
      expect((await get(`${base()}/${file}`)).status, file).to.equal(404)
  })
})

function idsIn(grids: readonly Grid[]): string[] {
  return grids
    .filter(({ rows }) => rows[0]?.[0] === 'question.id')
    .flatMap(({ rows }) => rows.slice(2).map((row) => row[0]!))
}

function meta(grid: Grid, round: string): Grid {
  return { ...grid, rows: grid.rows.map((row) => (row[0] === 'round' ? ['round', round, ...row.slice(2)] : row)) }
}

function proposalIn({ body }: Got): string {
  return load(body)('[name=proposal]').attr('value')!
}
