import { expect } from 'chai'
import { answeredOf, answersOf, votesOf } from '../../src/assessments/answer-store.ts'
import { readRound } from '../../src/assessments/round-reading.ts'
import { saveAnswer } from '../../src/assessments/save-answer.ts'
import { castVote } from '../../src/assessments/vote.ts'
import { describeOnEach } from '../support/database.ts'
import { library, stage } from '../support/rounds.ts'
import type { Place } from '../../src/assessments/acting.ts'
import type { Said } from '../../src/assessments/answer-store.ts'
import type { Actor } from '../../src/assessments/rules.ts'
import type { Stage } from '../support/rounds.ts'

const QUESTION = 'responsibilities-defined'
const open: Said = { state: 'open', level: null, reason: null, comment: null }
const agreed: Said = { state: 'level', level: 4, reason: null, comment: 'Yksi eri mieltä' }

describeOnEach('Votes of a group', (kind) => {
  let on: Stage
  let actor: Actor
  let place: Place
  before(async () => {
    on = await stage(kind)
    actor = await on.person('Fanni', 'facilitator')
  })
  after(() => on.close())
  beforeEach(async () => {
    place = await on.round(actor.personId)
  })

  const save = (said: Said, basedOn: number, group: number, levels: readonly number[]) =>
    saveAnswer(on.acting, { place, actor, question: QUESTION, basedOn, said, group: { group, levels } })
  const counted = async () =>
    (await readRound(on.db, library, place.municipalityId, place.roundId))!.assessment.state.answers[QUESTION]

  it('count as the votes of persons do, beside them, and name nobody', async () => {
    expect(await save(open, 0, 1, [2, 3, 3, 5])).to.include({ kind: 'saved', version: 1 })
    await castVote(on.acting, { place, actor, question: QUESTION, level: 1 })
    expect((await counted())?.votes).to.eql([1, 2, 3, 3, 5])
    const votes = await votesOf(on.db, place)
    expect(votes.map(({ personId, name, group }) => [personId, name, group]).slice(1)).to.eql(
      Array.from({ length: 4 }, () => [null, '', 1]),
    )
    expect(await answeredOf(on.db, place, [QUESTION])).to.eql(new Set([QUESTION]))
  })

  it('of several groups are counted together; a group’s later votes take the place of its earlier ones', async () => {
    await save(open, 0, 1, [2, 3])
    await save(open, 1, 2, [4])
    await save(open, 2, 1, [5])
    expect((await counted())?.votes).to.eql([5, 4])
    await save(open, 3, 1, [])
    expect((await counted())?.votes).to.eql([4])
  })

  it('stand beside what was agreed on, which alone counts', async () => {
    await save(agreed, 0, 1, [2, 4])
    expect(await counted()).to.deep.include({ level: 4, votes: [2, 4], comment: 'Yksi eri mieltä' })
  })

  it('leave one event with their number, and not the votes', async () => {
    await save(agreed, 0, 7, [2, 4])
    const [event] = await on.acting.trail.read(on.db, on.municipalityId, { limit: 1 })
    expect(event).to.deep.include({ act: 'answer.saved', subject: QUESTION })
    expect(event!.detail).to.eql({ round: place.roundId, version: 1, group: 7, votes: 2 })
  })

  it('typed twice are saved once; other votes with the same words are new', async () => {
    await save(agreed, 0, 1, [2, 4])
    expect(await save(agreed, 0, 1, [2, 4])).to.include({ kind: 'unchanged', version: 1 })
    expect(await save(agreed, 1, 1, [4, 4])).to.include({ kind: 'saved', version: 2 })
  })

  it('are not written when the answer is not: an old version, a level off the scale, a locked round', async () => {
    await save(agreed, 0, 1, [2, 4])
    expect((await save({ ...agreed, level: 2 }, 0, 1, [1, 1])).kind).to.equal('conflict')
    expect(await save(open, 1, 1, [6])).to.eql({ kind: 'invalid', field: 'level' })
    await on.db('round').where({ id: place.roundId }).update({ state: 'review' })
    expect((await save(open, 1, 1, [1])).kind).to.equal('locked')
    expect((await votesOf(on.db, place)).map(({ level }) => level)).to.eql([2, 4])
    expect((await answersOf(on.db, place)).get(QUESTION)?.version).to.equal(1)
  })

  it('are out of reach of another municipality', async () => {
    await save(agreed, 0, 1, [2, 4])
    expect(await votesOf(on.db, { ...place, municipalityId: 'another' })).to.eql([])
  })
})
