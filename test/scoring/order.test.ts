import { expect } from 'chai'
import * as fc from 'fast-check'
import { explain } from '../../src/scoring/explain.ts'
import { resultOf } from '../../src/scoring/result.ts'
import { prepare } from '../../src/scoring/round.ts'
import { score } from '../../src/scoring/score.ts'
import { anyRound, RUNS } from '../support/round-arbitrary.ts'

describe('Order', () => {
  it('of files, answers and facts changes nothing', () => {
    fc.assert(
      fc.property(anyRound, fc.infiniteStream(fc.nat()), ({ content, round, state }, chance) => {
        const mixed = prepare({
          ...content,
          statutes: shuffled(content.statutes, chance),
          questionnaires: shuffled(content.questionnaires, chance),
        })
        const mixedState = {
          ...state,
          facts: Object.fromEntries(shuffled(Object.entries(state.facts), chance)),
          answers: Object.fromEntries(shuffled(Object.entries(state.answers), chance)),
        }
        const [one, other] = [score(round, state), score(mixed, mixedState)]
        expect(JSON.stringify(resultOf(other))).to.equal(JSON.stringify(resultOf(one)))
        expect(JSON.stringify(explain(other))).to.equal(JSON.stringify(explain(one)))
      }),
      RUNS,
    )
  })
})

function shuffled<T>(all: readonly T[], chance: Iterator<number>): T[] {
  const keyed = all.map((item) => ({ item, key: Number(chance.next().value) }))
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item)
}
