import { expect } from 'chai'
import { loadLibrary } from '../../src/content/index.ts'
import { highsSolver } from '../../src/improvement/solver/highs.ts'
import { NO_PLAN } from '../../src/improvement/plan-file.ts'
import { roadmapOf } from '../../src/roadmap/roadmap.ts'
import { changed, compare } from '../../src/roadmap/what-if.ts'
import { casePlan, expectSound } from '../support/roadmap-plans.ts'
import type { PlanFile } from '../../src/improvement/plan-schema.ts'
import type { Roadmap, Scenario } from '../../src/roadmap/roadmap.ts'
import type { Change } from '../../src/roadmap/what-if.ts'
import type { Solver } from '../../src/roadmap/stages.ts'

const CASE = 'cases/municipality-large.yaml'

describe('What if', () => {
  const library = loadLibrary(['.'])
  let solver: Solver
  let before_: { scenario: Scenario; plan: Roadmap }
  const { round, scenario } = casePlan(CASE, library, { ...NO_PLAN, days: 40, quarters: 6 })
  before(async () => {
    solver = await highsSolver()
    before_ = { scenario, plan: roadmapOf(round, scenario, solver) }
  })
  const tried = (change: Change) => {
    const then = changed(scenario, change)
    const plan = roadmapOf(round, then, solver)
    expectSound(round, then, plan)
    return { plan, side: compare(before_.plan, plan) }
  }

  it('more days lift the curve, and the side by side says so', () => {
    const { capacity } = scenario.input
    const { side } = tried({ change: 'capacity', capacity: { ...capacity, days: capacity.days.map((one) => one * 2) } })
    const [now, then] = side.quarters.at(-1)!.maturity
    expect(then).to.be.above(now!)
    expect(side.days[1]).to.be.above(side.days[0])
    expect(side.moved).to.not.eql([])
  })

  it('another target moves the gap and the plan', () => {
    const { plan } = tried({ change: 'target', target: 'statutory' })
    expect(plan.target).to.equal('statutory')
    expect(plan.now.gap).to.be.below(before_.plan.now.gap!)
  })

  it('an action can be left out, fixed, given a deadline and set free again', () => {
    const { id, end } = before_.plan.actions.find((action) => action.dependsOn.length === 0 && action.end < 5)!
    const without = tried({ change: 'action', action: id, state: 'excluded' }).plan
    expect(without.left.find((one) => one.id === id)?.why).to.equal('excluded')
    const fixed = tried({ change: 'action', action: id, state: { fixed: 5 } }).plan
    expect(fixed.actions.find((one) => one.id === id)).to.include({ end: 5, wished: 5, late: false })
    const late = tried({ change: 'action', action: before_.plan.actions.at(-1)!.id, state: { deadline: 3 } }).plan
    expect(late.actions.find((one) => one.id === before_.plan.actions.at(-1)!.id)!.end).to.be.at.most(3)
    const there = changed(scenario, { change: 'action', action: id, state: 'excluded' })
    const back = changed(there, { change: 'action', action: id, state: 'free' })
    expect(roadmapOf(round, back, solver).actions.find((one) => one.id === id)?.end).to.equal(end)
  })

  it('the scenario that was asked about stays as it was', () =>
    expect(JSON.stringify(roadmapOf(round, scenario, solver))).to.equal(JSON.stringify(before_.plan)))
})

describe('Plans that cannot be kept', () => {
  const library = loadLibrary(['.'])
  let solver: Solver
  before(async () => (solver = await highsSolver()))
  const planOf = (plan: Partial<PlanFile>) => {
    const { round, scenario } = casePlan(CASE, library, { ...NO_PLAN, quarters: 4, days: 60, ...plan })
    const result = roadmapOf(round, scenario, solver)
    expectSound(round, scenario, result)
    return result
  }
  const own = (id: string, more: object = {}) => ({
    ...{ id, title: { fi: id, sv: id, en: id }, effortDays: 5, cost: 0, owner: 'it-manager' },
    ...{ dependsOn: [], lifts: [], replaces: [], ...more },
  })
  const codes = ({ notices }: Roadmap) => notices.map(({ code }) => code)

  it('without any days everything is left, with its reason', () => {
    const { actions, left, notices } = planOf({ days: 0 })
    expect(actions).to.eql([])
    expect(left.length).to.be.above(20)
    expect(new Set(left.map(({ why }) => why))).to.eql(new Set(['tooLarge', 'dependency']))
    expect(notices).to.deep.include({ code: 'noCapacity', values: { kind: 'days' } })
  })

  it('without days for a role, what that role owns is left', () => {
    const plan = planOf({ roles: { 'it-manager': { days: 0 } } })
    expect(plan.actions.filter(({ owner }) => owner === 'it-manager')).to.eql([])
    expect(plan.left.find(({ resource }) => resource?.role === 'it-manager')).to.include({
      why: 'tooLarge',
      available: 0,
    })
    expect(plan.notices).to.deep.include({ code: 'noCapacity', values: { kind: 'days', role: 'it-manager' } })
  })

  it('own actions in a circle are left and named, and so is what waits for them', () => {
    const circle = [
      own('one', { dependsOn: ['other'] }),
      own('other', { dependsOn: ['one'] }),
      own('third', { dependsOn: ['one'] }),
    ]
    const plan = planOf({ actions: circle })
    const why = (id: string) => plan.left.find((one) => one.id === id)?.why
    expect([why('one'), why('other'), why('third')]).to.eql(['cycle', 'cycle', 'dependency'])
    expect(plan.notices).to.deep.include({ code: 'cycle', values: { actions: 'one, other' } })
    expect(plan.actions).to.not.eql([])
  })

  it('an action without effort is planned, and the estimate asked for', () => {
    const lifts = [{ question: 'disposal-carried-out', to: 4 }]
    const plan = planOf({ actions: [own('free', { effortDays: 0, lifts })] })
    expect(codes(plan)).to.include('noEffort')
    expect(plan.actions.find(({ id }) => id === 'free')).to.include({ start: 1, end: 1, effortDays: 0 })
  })

  it('a deadline that cannot be kept is told, and the action finished as soon as it can be', () => {
    const plan = planOf({ actions: [own('long', { effortDays: 200 })], deadlines: { long: 2 }, days: 60 })
    expect(plan.actions.find(({ id }) => id === 'long')).to.include({ start: 1, end: 4, late: true })
    expect(plan.notices).to.deep.include({ code: 'lateWish', values: { action: 'long', wished: 2, end: 4 } })
    expect(plan.stages[0]).to.include({ name: 'wishes', objective: 2, bound: 2 })
  })

  it('unused days carry over and a large action spans quarters', () => {
    const plan = planOf({ actions: [own('long', { effortDays: 130 })], fixed: { long: 3 }, days: 60 })
    const long = plan.actions.find(({ id }) => id === 'long')!
    expect(long.end).to.equal(3)
    expect(long.start).to.be.below(3)
    for (const { days, daysAvailable } of plan.quarters) expect(days).to.be.at.most(daysAvailable)
  })

  it('work begins earlier only on days that no other action needs by then', () => {
    const gate = own('gate', { effortDays: 0, owner: 'supervisor' })
    const first = own('first', { effortDays: 40, owner: 'supervisor', dependsOn: ['gate'] })
    const fixed = { gate: 2, first: 2, second: 4 }
    const plan = planOf({
      ...{ days: 20, fixed, roles: { 'it-manager': { days: [20, 20, 0, 20] } } },
      actions: [gate, first, own('second', { effortDays: 40 })],
    })
    // the first quarter has days of its own to spare, but the second needs every one of them
    const work = (id: string) => plan.actions.find((one) => one.id === id)!
    expect([work('first').start, work('first').end]).to.eql([2, 2])
    expect([work('second').start, work('second').end]).to.eql([4, 4])
  })

  it('an own action does not stand in for what it waits for itself', () => {
    const [low, high] = ['disposal-carried-out-to-3', 'disposal-carried-out-to-4'] as const
    const lifts = [{ question: 'disposal-carried-out', to: 3 }]
    const plan = planOf({ excluded: [low], actions: [own('late', { dependsOn: [high], lifts })] })
    const left = (id: string) => plan.left.find((one) => one.id === id)
    expect([left(low)?.why, left(high)?.why, left('late')?.why]).to.eql(['excluded', 'dependency', 'dependency'])
    expect(left(high)?.waitsFor).to.eql([low])
    expect(codes(plan)).to.not.include('cycle')
  })

  it('an own action stands in for one that is left out', () => {
    const [low, high] = ['disposal-carried-out-to-3', 'disposal-carried-out-to-4'] as const
    const lifts = [{ question: 'disposal-carried-out', to: 3 }]
    const plan = planOf({ excluded: [low], deadlines: { [high]: 4 }, actions: [own('instead', { lifts })], days: 500 })
    expect(plan.actions.find(({ id }) => id === high)?.dependsOn).to.eql(['instead'])
  })

  it('an action that does the work of several is proposed once', () => {
    const [one, other] = planOf({ days: 500 }).actions.filter(({ own: isOwn }) => !isOwn)
    const plan = planOf({ days: 500, actions: [own('both', { replaces: [one!.id, other!.id] })] })
    expect(plan.actions.find(({ id }) => id === 'both')!.questions).to.have.members([
      ...one!.questions,
      ...other!.questions,
    ])
    expect([...plan.actions, ...plan.left].map(({ id }) => id)).to.not.include.oneOf([one!.id, other!.id])
  })
})
