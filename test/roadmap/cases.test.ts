import { expect } from 'chai'
import { loadLibrary } from '../../src/content/index.ts'
import { highsSolver } from '../../src/improvement/solver/highs.ts'
import { broken, planRoadmap } from '../../src/improvement/solver/plan.ts'
import { roadmapOf } from '../../src/roadmap/roadmap.ts'
import { caseFiles } from '../support/cases.ts'
import { casePlan, expectSound, tightPlan } from '../support/roadmap-plans.ts'
import type { Roadmap } from '../../src/roadmap/roadmap.ts'

const LARGEST = 'cases/municipality-medium.yaml'

describe('Roadmaps of the worked cases', () => {
  const library = loadLibrary(['.'])

  for (const path of caseFiles)
    it(`${path}: keeps its capacity, its order and its word`, async () => {
      const { round, scenario } = casePlan(path, library)
      const plan = await planRoadmap(round, scenario)
      expectSound(round, scenario, plan)
      expectBeatsGreedy(plan)
      expect(plan.stages.map(({ stopped }) => stopped)).to.not.include.oneOf(['clock', 'failed'])
    })

  for (const name of ['small', 'medium', 'large'])
    it(`municipality-${name}: with twelve quarters, money and roles, statutory links are within 1 % of the best`, async () => {
      const { round, scenario } = tightPlan(`cases/municipality-${name}.yaml`, library)
      const plan = roadmapOf(round, scenario, await highsSolver())
      expectSound(round, scenario, plan)
      expectBeatsGreedy(plan)
      expect(plan.stages[0]!.name).to.equal('statutory')
      expect(plan.stages[0]!.gap).to.be.at.most(0.01)
    })

  it('the largest is the largest', () => {
    const counts = caseFiles.map((path) => {
      const { round, scenario } = tightPlan(path, library)
      const { actions, left } = roadmapOf(round, scenario, broken('failed'))
      return { path, count: actions.length + left.length }
    })
    expect(counts.toSorted((a, b) => b.count - a.count)[0]!.path).to.equal(LARGEST)
  })

  it('the same answers give the same plan, byte for byte, in a worker or not', async () => {
    const { round, scenario } = casePlan('cases/municipality-large.yaml', library)
    const [one, other] = [await planRoadmap(round, scenario), roadmapOf(round, scenario, await highsSolver())]
    expect(JSON.stringify(one)).to.equal(JSON.stringify(other))
  })

  it('a solver that breaks, or never comes back, leaves the greedy plan and says so', async () => {
    const { round, scenario } = casePlan('cases/municipality-large.yaml', library)
    const greedy = roadmapOf(round, scenario, broken('failed'))
    expectSound(round, scenario, greedy)
    expect(greedy.actions).to.have.length.above(5)
    expect(greedy.notices.map(({ code }) => code)).to.include('solverFailed')
    const late = await planRoadmap(round, scenario, 0)
    expect(late.actions).to.eql(greedy.actions)
    expect(late.notices.map(({ code }) => code)).to.include('stoppedByClock')
  })
})

/** Stage by stage: the first in which the two differ must be better. */
function expectBeatsGreedy({ stages }: Roadmap): void {
  const first = stages.find(({ objective, greedy }) => objective !== greedy)
  if (first) expect(first.objective, first.name).to.be.below(first.greedy)
  for (const { objective, bound, gap } of stages) expect([bound <= objective, gap >= 0]).to.eql([true, true])
}
