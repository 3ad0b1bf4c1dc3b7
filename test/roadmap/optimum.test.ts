import { expect } from 'chai'
import * as fc from 'fast-check'
import { highsSolver } from '../../src/improvement/solver/highs.ts'
import { roadmapOf } from '../../src/roadmap/roadmap.ts'
import { anyInstance } from '../support/roadmap-instance.ts'
import { bestOfAll, capacityFault, followed, sumsOf } from '../support/roadmap-truth.ts'

const INSTANCES = 300

describe('The roadmap is the best plan there is', () => {
  it(`in ${INSTANCES} generated rounds, against trying every plan`, async () => {
    const solver = await highsSolver()
    const rounds = fc.sample(anyInstance({ questions: 3, own: 2, quarters: 3, actions: 7 }), {
      seed: 5,
      numRuns: INSTANCES,
    })
    const told = { planned: 0, solved: 0 }
    for (const truth of rounds) {
      const { round, state, input } = truth
      const plan = roadmapOf(round, { state, input }, (model, start) => {
        told.solved++
        return solver(model, start)
      })
      const ends = new Map(plan.actions.map(({ id, end }) => [id, end]))
      const { fault, levels } = followed(truth, ends)
      expect(fault ?? capacityFault(truth, ends), 'a rule broken').to.equal(undefined)
      expect(sumsOf(truth, ends, levels), JSON.stringify({ own: input.own, input, actions: plan.actions })).to.eql(
        bestOfAll(truth),
      )
      told.planned += plan.actions.length
    }
    // the instances must be worth the proof: plans with something in them, and not all found by the greedy rule
    expect(told.planned).to.be.greaterThan(INSTANCES)
    expect(told.solved).to.be.greaterThan(INSTANCES / 2)
  })
})
