import { expect } from 'chai'
import * as fc from 'fast-check'
import { dutiesMended } from '../../src/scoring/mended.ts'
import { resultOf } from '../../src/scoring/result.ts'
import { score } from '../../src/scoring/score.ts'
import { anyRound, RUNS } from '../support/round-arbitrary.ts'
import type { Result } from '../../src/scoring/result.ts'

describe('The duties that an answer would mend', () => {
  it('are those that scoring again finds met with the answer a level higher, and unmet without', () => {
    let mended = 0
    fc.assert(
      fc.property(anyRound, ({ round, state }) => {
        const scored = score(round, state)
        const before = statuses(resultOf(scored))
        for (const { question } of resultOf(scored).raises) {
          const answer = state.answers[question]!
          const level = scored.round.highest
          const now = answer.level ?? medianOf(answer.votes ?? [])
          expect(now).to.be.lessThan(level)
          const raised = { ...state, answers: { ...state.answers, [question]: { ...answer, level: now + 1 } } }
          const after = statuses(resultOf(score(round, raised)))
          const expected = [...after].filter(
            ([id, status]) => status === 'met' && ['notMet', 'partly'].includes(before.get(id)!),
          )
          expect(dutiesMended(scored, question)).to.equal(expected.length)
          mended += expected.length
        }
      }),
      RUNS,
    )
    expect(mended).to.be.greaterThan(0)
  })

  it('are asked for of questions that there are', () => {
    const [sample] = fc.sample(anyRound, 1)
    expect(() => dutiesMended(score(sample!.round, sample!.state), 'none')).to.throw(RangeError)
  })
})

const statuses = ({ requirements }: Result) =>
  new Map(requirements.map(({ framework, id, status }) => [`${framework}:${id}`, status]))

/** The lower one. */
function medianOf(votes: readonly number[]): number {
  return votes.toSorted((a, b) => a - b)[Math.floor((votes.length - 1) / 2)]!
}
