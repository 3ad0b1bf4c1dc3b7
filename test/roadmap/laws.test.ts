import { expect } from 'chai'
import * as fc from 'fast-check'
import { highsSolver } from '../../src/improvement/solver/highs.ts'
import { broken } from '../../src/improvement/solver/plan.ts'
import { roadmapOf } from '../../src/roadmap/roadmap.ts'
import { anyInstance } from '../support/roadmap-instance.ts'
import { expectSound } from '../support/roadmap-plans.ts'
import { followed, sumsOf } from '../support/roadmap-truth.ts'
import type { Solver } from '../../src/roadmap/stages.ts'
import type { Roadmap } from '../../src/roadmap/roadmap.ts'
import type { Sums, Truth } from '../support/roadmap-truth.ts'

const anyRound = anyInstance({ questions: 6, own: 3, quarters: 6, actions: 20 })
const RUNS = { seed: 11, numRuns: 150 }

describe('Laws of the roadmap', () => {
  let solver: Solver
  before(async () => (solver = await highsSolver()))
  const check = (law: (truth: Truth, plan: Roadmap) => void) =>
    fc.assert(
      fc.property(anyRound, (truth) => law(truth, roadmapOf(truth.round, truth, solver))),
      RUNS,
    )

  it('keeps every capacity, order and prediction', () => check((truth, plan) => expectSound(truth.round, truth, plan)))

  it('is never worse than the greedy rule, whose plan keeps them too', () =>
    check((truth, plan) => {
      const greedy = roadmapOf(truth.round, truth, broken('failed'))
      expectSound(truth.round, truth, greedy)
      expect(compared(sums(truth, plan), sums(truth, greedy))).to.be.at.most(0)
    }))

  it('takes nothing from a solver that breaks a rule or finds nothing better', () => {
    const anything: Solver[] = [
      ({ cost }) => ({ values: cost.map(() => 1), bound: 0, stopped: 'proven' }),
      ({ cost }) => ({ values: cost.map(() => 0), bound: 0, stopped: 'proven' }),
      ({ cost }) => ({ values: cost.map((_, i) => (i * 7) % 2), bound: undefined, stopped: 'failed' }),
    ]
    fc.assert(
      fc.property(anyRound, fc.constantFrom(...anything), (truth, careless) => {
        const plan = roadmapOf(truth.round, truth, careless)
        expectSound(truth.round, truth, plan)
        const greedy = roadmapOf(truth.round, truth, broken('failed'))
        expect(compared(sums(truth, plan), sums(truth, greedy))).to.be.at.most(0)
      }),
      RUNS,
    )
  })

  it('gives the same bytes twice', () =>
    check((truth, plan) => {
      expect(JSON.stringify(roadmapOf(truth.round, truth, solver))).to.equal(JSON.stringify(plan))
    }))

  it('loses no action: each that was proposed or added is planned or left with a reason', () =>
    check((truth, { actions, left }) => {
      const told = [...actions, ...left].map(({ id }) => id)
      expect(new Set(told).size).to.equal(told.length)
      expect(told).to.include.members(truth.input.own.map(({ id }) => id))
      for (const { question } of truth.round.asked) {
        const state = truth.state.answers[question.id]
        const duties = question.requirements.map(({ metFrom }) => metFrom ?? 0)
        const reach = Math.max(0, ...(truth.state.target ? [question.theme === 'one' ? 3 : 4] : []), ...duties)
        const replaced = new Set(truth.input.own.flatMap(({ replaces }) => replaces))
        const proposed = question.actions.filter(
          ({ id, from, to }) => from < reach && to > (state?.level ?? 9) && !replaced.has(id),
        )
        expect(told).to.include.members(proposed.map(({ id }) => id))
      }
    }))

  it('more of everything never makes the plan worse', () =>
    check((truth, plan) => {
      const { capacity } = truth.input
      const more = { ...capacity, days: capacity.days.map((one) => one + 3), cost: null, roles: {} }
      const richer = { ...truth, input: { ...truth.input, capacity: more } }
      expect(compared(sums(richer, roadmapOf(truth.round, richer, solver)), sums(truth, plan))).to.be.at.most(0)
    }))

  it('what stands later than it could says what holds it up', () =>
    check((_, { actions }) => {
      for (const { end, hold } of actions) expect(hold.by === 'nothing', `${end} ${hold.by}`).to.equal(end === 1)
    }))
})

function sums(truth: Truth, { actions }: Roadmap): Sums {
  const ends = new Map(actions.map(({ id, end }) => [id, end]))
  return sumsOf(truth, ends, followed(truth, ends).levels)
}

function compared(a: Sums, b: Sums): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return 0
}
