import { expect } from 'chai'
import { readAssessment } from '../../src/assessments/answers-file.ts'
import { planInput } from '../../src/improvement/plan-input.ts'
import { NO_PLAN } from '../../src/improvement/plan-file.ts'
import { resultOf } from '../../src/scoring/result.ts'
import { score } from '../../src/scoring/score.ts'
import { fits, followed, levelOf, truthOf } from './roadmap-truth.ts'
import type { Assessment } from '../../src/assessments/answers-file.ts'
import type { Library } from '../../src/content/index.ts'
import type { PlanFile } from '../../src/improvement/plan-schema.ts'
import type { PlanInput } from '../../src/roadmap/plan.ts'
import type { Roadmap, Scenario } from '../../src/roadmap/roadmap.ts'
import type { Round } from '../../src/scoring/round.ts'

export type Planned = { readonly assessment: Assessment; readonly round: Round; readonly scenario: Scenario }

export function casePlan(path: string, library: Library, plan: PlanFile = NO_PLAN): Planned {
  const assessment = readAssessment(path, library)
  const { round, state, organisation } = assessment
  return { assessment, round, scenario: { state, input: planInput(plan, { round, state, ...organisation }) } }
}

/** Twelve quarters with a part of the days and the money that everything would take, and a limit for each role. */
export function tightPlan(path: string, library: Library, portion = 0.9): Planned {
  const quarters = 12
  const all = casePlan(path, library, { ...NO_PLAN, quarters, days: 1_000_000 })
  const { round, scenario } = all
  const { actions } = truthOf(round, scenario.state, scenario.input)
  const open = actions.filter(({ lifts: [lift] }) => {
    const level = lift && levelOf({ round, state: scenario.state }, lift.question)
    return typeof level === 'number' && level < 3 && lift!.to <= 4
  })
  const share = (of: (action: (typeof actions)[number]) => number, part: number) =>
    Math.ceil((open.reduce((sum, action) => sum + of(action), 0) * part) / quarters)
  const owners = [...new Set(open.map(({ owner }) => owner))].sort()
  const roles = owners.map((role) => [role, { days: share((a) => (a.owner === role ? a.effort : 0), portion + 0.2) }])
  return casePlan(path, library, {
    ...NO_PLAN,
    ...{ quarters, days: share(({ effort }) => effort, portion), cost: share(({ cost }) => cost, portion) },
    roles: Object.fromEntries(roles),
  })
}

/** Everything that a plan promises, checked against the answers and the capacities alone. */
export function expectSound(round: Round, { state, input }: Scenario, plan: Roadmap): void {
  const truth = truthOf(round, state, input)
  expectWithinCapacity(input, plan)
  for (const { id, start, end, work, effortDays } of plan.actions) {
    expect([start >= 1, start <= end, end <= input.capacity.quarters], id).to.eql([true, true, true])
    expect([work.length, sum(work)], id).to.eql([end - start + 1, effortDays])
    expect(Math.min(...work), id).to.be.at.least(0)
    if (effortDays > 0) expect(work[0]! > 0, `${id} begins with work`).to.equal(true)
  }
  // whoever begins must find what they wait for finished: each action may as well end where it begins
  const ends = new Map(plan.actions.map(({ id, end }) => [id, end]))
  const { fault, levels } = followed(truth, ends)
  expect(fault).to.equal(undefined)
  for (const { id, start } of plan.actions) {
    const begun = new Map([...ends].filter(([other, end]) => other !== id && end <= start)).set(id, start)
    expect(followed(truth, begun).fault, `${id} begins before what it waits for`).to.equal(undefined)
  }
  expectPredicted(round, state, levels.at(-1)!, plan)
}

function expectWithinCapacity({ capacity }: PlanInput, { actions, quarters }: Roadmap): void {
  const used = (role?: string) =>
    quarters.map(({ quarter }) =>
      sum(
        actions.map(({ owner, start, work }) =>
          role === undefined || owner === role ? (work[quarter - start] ?? 0) : 0,
        ),
      ),
    )
  const paid = (role?: string) =>
    quarters.map(({ quarter }) =>
      sum(
        actions.map(({ owner, end, cost }) => (end === quarter && (role === undefined || owner === role) ? cost : 0)),
      ),
    )
  expect(quarters.map(({ days }) => days)).to.eql(used())
  expect(quarters.map(({ cost }) => cost)).to.eql(paid())
  expect(fits(used(), capacity.days), 'days').to.equal(true)
  if (capacity.cost) expect(fits(paid(), capacity.cost), 'cost').to.equal(true)
  for (const [role, { days, cost }] of Object.entries(capacity.roles)) {
    if (days) expect(fits(used(role), days), `days of ${role}`).to.equal(true)
    if (cost) expect(fits(paid(role), cost), `cost of ${role}`).to.equal(true)
  }
}

/** The last quarter is what `score` gives for the answers with the actions applied. */
function expectPredicted(
  round: Round,
  state: Scenario['state'],
  levels: ReadonlyMap<string, number>,
  plan: Roadmap,
): void {
  const answers = Object.entries(state.answers).map(([id, answer]) => {
    const level = levels.get(id)
    return [id, level === undefined ? answer : { ...answer, level }]
  })
  const { maturity, conformity, gap } = resultOf(score(round, { ...state, answers: Object.fromEntries(answers) }))
  const last = plan.quarters.at(-1)!
  expect({ maturity: last.maturity, conformity: last.conformity, gap: last.gap }).to.eql({ maturity, conformity, gap })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
