import { expect } from 'chai'
import * as fc from 'fast-check'
import { loadLibrary } from '../../src/content/index.ts'
import { highsSolver } from '../../src/improvement/solver/highs.ts'
import { roadmapOf } from '../../src/roadmap/roadmap.ts'
import { anyInstance } from '../support/roadmap-instance.ts'
import { expectSound, tightPlan } from '../support/roadmap-plans.ts'
import { bestOfAll, followed, mayCircle, sumsOf } from '../support/roadmap-truth.ts'

/** Many more rounds than the everyday run tries, and every worked case under several capacities. */
describe('Roadmaps, at length', () => {
  for (const seed of [1, 2, 3, 4])
    it(`equal the best of all plans on 1,000 rounds (seed ${seed})`, async () => {
      const solver = await highsSolver()
      const rounds = anyInstance({ questions: 3, own: 3, quarters: 3, actions: 8 })
      let compared = 0
      for (const truth of fc.sample(rounds, { seed, numRuns: 1000 })) {
        const plan = roadmapOf(truth.round, truth, solver)
        const ends = new Map(plan.actions.map(({ id, end }) => [id, end]))
        expectSound(truth.round, truth, plan)
        if (mayCircle(truth)) continue
        compared++
        expect(sumsOf(truth, ends, followed(truth, ends).levels), JSON.stringify(truth.input)).to.eql(bestOfAll(truth))
      }
      expect(compared).to.be.greaterThan(800)
    })

  for (const name of ['small', 'medium', 'large'])
    for (const portion of [0.1, 0.3, 0.5, 0.7, 1.1])
      it(`municipality-${name} with ${portion} of the capacity: sound, and statutory links within 1 %`, async () => {
        const { round, scenario } = tightPlan(`cases/municipality-${name}.yaml`, loadLibrary(['.']), portion)
        const plan = roadmapOf(round, scenario, await highsSolver())
        expectSound(round, scenario, plan)
        expect(plan.stages[0]!.gap).to.be.at.most(0.01)
      })
})
