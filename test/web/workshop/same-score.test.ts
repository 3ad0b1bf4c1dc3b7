import { expect } from 'chai'
import * as fc from 'fast-check'
import { readRound } from '../../../src/assessments/round-reading.ts'
import { roundOf } from '../../../src/assessments/round-content.ts'
import { settledFacts } from '../../../src/assessments/progress.ts'
import { holds } from '../../../src/scoring/leaf.ts'
import { resultOf } from '../../../src/scoring/result.ts'
import { score } from '../../../src/scoring/score.ts'
import { questionCodes } from '../../../src/workshops/question-codes.ts'
import { anyAnswer, RUNS } from '../../support/round-arbitrary.ts'
import { site } from '../../support/rounds-site.ts'
import { library, PINS } from '../../support/rounds.ts'
import { sheetOf } from '../../support/sheet-lines.ts'
import { formOf } from './sheet-form.ts'
import type { Place } from '../../../src/assessments/acting.ts'
import type { Answer } from '../../../src/scoring/round.ts'
import type { Browser, Site } from '../../support/rounds-site.ts'

type Answers = Readonly<Record<string, Answer>>

const round = roundOf(library, PINS)
const facts = settledFacts(round, {})
const asked = round.asked.map(({ question }) => question).filter(({ condition }) => holds(condition, facts))
const sections = round.content.questionnaires.flatMap((questionnaire) =>
  questionnaire.sections.map((section) => ({
    path: `${questionnaire.id}/${section.id}`,
    ids: section.questions.map(({ id }) => id).filter((id) => asked.some((one) => one.id === id)),
  })),
)

/** A workshop’s answers: any state, and a comment that fits on a line. Votes come from as many people. */
const anySheet = fc
  .array(fc.option(anyAnswer(5), { freq: 4, nil: undefined }), { minLength: asked.length, maxLength: asked.length })
  .map((answers): Answers =>
    Object.fromEntries(
      asked.flatMap(({ id }, i): [string, Answer][] => {
        const answer = answers[i]
        if (!answer) return []
        const { evidence: _evidence, answeredOn: _answeredOn, ...said } = answer
        return [[id, said]]
      }),
    ),
  )

describe('Answers typed in from sheets', function () {
  this.timeout(300_000)
  let on: Site
  let people: Browser[]
  let first: string
  before(async () => {
    on = await site()
    const actors = []
    for (let i = 0; i < 6; i++) actors.push(await on.person(`Henkilo${i}`, 'coordinator'))
    first = actors[0]!.personId
    people = await Promise.all(actors.map(({ personId }) => on.as(personId)))
  })
  after(() => on.stop())

  const baseOf = ({ roundId }: Place) => `/m/${on.municipalityId}/r/${roundId}`
  const resultOfRound = async ({ municipalityId, roundId }: Place) => {
    const { assessment } = (await readRound(on.db, library, municipalityId, roundId))!
    return { result: resultOf(score(assessment.round, assessment.state)), state: assessment.state }
  }

  async function typeIn(place: Place, answers: Answers): Promise<void> {
    const page = `${baseOf(place)}/workshop`
    const codes = questionCodes(round)
    const shown = await people[0]!.post(page, { lines: sheetOf(answers, codes), group: '1', act: 'check' }, page)
    expect(shown.status, shown.$('#errors').text()).to.equal(Object.keys(answers).length === 0 ? 400 : 200)
    if (shown.status !== 200) return
    expect((await people[0]!.post(page, { ...formOf(shown), act: 'save' }, page)).status).to.equal(303)
  }

  /** The same through the forms of the sections, each vote by a person of its own. */
  async function answerOnTheWeb(place: Place, answers: Answers): Promise<void> {
    const base = baseOf(place)
    const tokens = await Promise.all(people.map((person) => person.token(`${base}/first`)))
    for (const { path, ids } of sections) {
      const body = new URLSearchParams({ _csrf: tokens[0]! })
      for (const id of ids) {
        const { level, notApplicable, dontKnow, comment = '' } = answers[id] ?? {}
        const state = notApplicable ? 'notApplicable' : dontKnow ? 'dontKnow' : level === undefined ? '' : String(level)
        if (state !== '') body.set(`state.${id}`, state)
        body.set(`reason.${id}`, notApplicable ?? '')
        body.set(`comment.${id}`, notApplicable ? '' : comment)
        body.set(`version.${id}`, '0')
      }
      if (ids.length > 0)
        expect((await people[0]!.raw(`${base}/answer/${path}`, { method: 'POST', body })).status).to.equal(303)
    }
    for (const [id, { votes = [] }] of Object.entries(answers))
      for (const [i, level] of votes.entries()) {
        const body = new URLSearchParams({ _csrf: tokens[i]!, level: String(level) })
        expect((await people[i]!.raw(`${base}/question/${id}/vote`, { method: 'POST', body })).status).to.equal(303)
      }
  }

  it('give the same result as the same answers given through the forms and votes of the web', () =>
    fc.assert(
      fc.asyncProperty(anySheet, async (answers) => {
        const [onPaper, onWeb] = [await on.round(first), await on.round(first)]
        await typeIn(onPaper, answers)
        await answerOnTheWeb(onWeb, answers)
        const [paper, web] = [await resultOfRound(onPaper), await resultOfRound(onWeb)]
        expect(paper.result).to.eql(web.result)
        expect(paper.result.progress.done).to.equal(Object.keys(answers).length)
        expect(withoutOrder(paper.state.answers)).to.eql(withoutOrder(web.state.answers))
      }),
      { ...RUNS, numRuns: 5 },
    ))
})

/** Votes of a group stand as they were written down, those of persons as they came in. */
function withoutOrder(answers: Answers): Answers {
  const entries = Object.entries(answers).map(([id, { votes, ...answer }]): [string, Answer] => [
    id,
    votes ? { ...answer, votes: votes.toSorted((a, b) => a - b) } : answer,
  ])
  return Object.fromEntries(entries)
}
