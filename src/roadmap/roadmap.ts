import { ENGINE, round2 } from '../scoring/result.ts'
import { score } from '../scoring/score.ts'
import { candidatesOf } from './candidates.ts'
import { goalsOf } from './goals.ts'
import { noticesOf } from './notices.ts'
import { aimedAt } from './plan.ts'
import { plannedActions } from './planned.ts'
import { problemOf, runningSum } from './problem.ts'
import { lifted, standingOf } from './predict.ts'
import { leftOut } from './reasons.ts'
import { reachedBy } from './schedule.ts'
import { spread } from './spread.ts'
import { solve } from './stages.ts'
import { quarterDays } from './days.ts'
import type { Round, RoundState } from '../scoring/round.ts'
import type { Scored } from '../scoring/score.ts'
import type { Candidate } from './candidates.ts'
import type { Left } from './left.ts'
import type { Notice } from './notices.ts'
import type { PlanInput } from './plan.ts'
import type { PlannedAction } from './planned.ts'
import type { Problem } from './problem.ts'
import type { Standing } from './predict.ts'
import type { Ends, Reached } from './schedule.ts'
import type { StageEnd, Solver, Stopped } from './stages.ts'

/** One quarter of the plan, and what the engine predicts for its end. */
export type QuarterResult = Standing & {
  readonly quarter: number
  /** First and last day, when the plan has a start. */
  readonly from?: string
  readonly to?: string
  /** Working days done, and what was there for them: the quarter's own with what was left of earlier ones. */
  readonly days: number
  readonly daysAvailable: number
  /** Euros of the actions finished; `null`: money is no limit. */
  readonly cost: number
  readonly costAvailable: number | null
  /** Working days by owner role. */
  readonly roles: Readonly<Record<string, number>>
  /** Share of the statutory links that is unmet; null without any. */
  readonly unmet: number | null
}

export type StageName = 'wishes' | 'statutory' | 'target' | 'effort'

/** How a stage ended. `objective` and `bound` in the stage's own measure; `gap` is their distance as a share. */
export type StageReport = {
  readonly name: StageName
  readonly objective: number
  readonly bound: number
  readonly gap: number
  /** What the greedy plan reaches by this measure. */
  readonly greedy: number
  readonly stopped: Stopped
}

/** A plan with its predicted results: plain data. */
export type Roadmap = {
  readonly engine: number
  readonly size: string
  readonly target: string | null
  /** Before the first quarter. */
  readonly now: Standing & { readonly unmet: number | null }
  readonly actions: readonly PlannedAction[]
  readonly left: readonly Left[]
  readonly answerFirst: readonly string[]
  readonly quarters: readonly QuarterResult[]
  readonly stages: readonly StageReport[]
  readonly notices: readonly Notice[]
}

/** The answers and the wishes that a plan is made from. */
export type Scenario = { readonly state: RoundState; readonly input: PlanInput }

/**
 * Plans the improvement of a round. Pure: the same round, scenario and solver give the same plan.
 * @throws RangeError for a question, fact or profile that the content does not have.
 */
export function roadmapOf(round: Round, { state: answers, input }: Scenario, solver: Solver): Roadmap {
  const state = aimedAt(answers, input)
  const scored = score(round, state)
  const goals = goalsOf(scored)
  const { actions: candidates, left, answerFirst, needless } = candidatesOf(goals, input)
  const problem = problemOf(goals, candidates, input)
  const { ends, stages } = solve(problem, solver)
  const out = [...left, ...leftOut(problem, ends, candidates, goals, input)]
  const work = spread(problem, ends)
  return {
    engine: ENGINE,
    size: input.size,
    target: state.target ?? null,
    now: { ...standingOf(scored), unmet: share(problem.unmet, problem.links) },
    actions: plannedActions({ problem, ends, work, candidates }, goals),
    left: out,
    answerFirst,
    quarters: quarterResults(scored, problem, ends, work, candidates, input),
    stages: stages.map((stage) => stageReport(stage, problem)),
    notices: noticesOf({ problem, ends, candidates, left: out, needless, stages, input, target: state.target }),
  }
}

function quarterResults(
  scored: Scored,
  problem: Problem,
  ends: Ends,
  work: readonly (readonly number[])[],
  candidates: readonly Candidate[],
  { capacity, start }: PlanInput,
): QuarterResult[] {
  const has = { days: runningSum(capacity.days), cost: capacity.cost && runningSum(capacity.cost) }
  const spent = { days: 0, cost: 0 }
  let now = scored
  return Array.from({ length: capacity.quarters }, (_, q): QuarterResult => {
    const finished = candidates.filter((__, task) => ends[task] === q + 1)
    now = lifted(
      now,
      finished.flatMap(({ lifts }) => lifts),
    )
    const days = work.reduce((total, list) => total + list[q]!, 0)
    const cost = finished.reduce((total, one) => total + one.cost, 0)
    const daysAvailable = has.days[q]! - spent.days
    const costAvailable = has.cost && has.cost[q]! - spent.cost
    spent.days += days
    spent.cost += cost
    const by = ends.map((end) => (end > 0 && end <= q + 1 ? 1 : 0))
    const unmet = reachedBy({ ...problem, quarters: 1 }, by).unmet
    return {
      quarter: q + 1,
      ...(start === undefined ? {} : { from: quarterDays(start, q).from, to: quarterDays(start, q).to }),
      days,
      daysAvailable,
      cost,
      costAvailable,
      roles: roleDays(work, q, candidates),
      ...standingOf(now),
      unmet: share(unmet, problem.links),
    }
  })
}

function roleDays(
  work: readonly (readonly number[])[],
  q: number,
  candidates: readonly Candidate[],
): Record<string, number> {
  const days = new Map<string, number>()
  candidates.forEach(({ owner }, task) => {
    if (work[task]![q]! > 0) days.set(owner, (days.get(owner) ?? 0) + work[task]![q]!)
  })
  return Object.fromEntries([...days].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const NAMES: Record<keyof Reached, StageName> = { late: 'wishes', unmet: 'statutory', gap: 'target', effort: 'effort' }

function stageReport(
  { stage, value, bound, greedy, stopped }: StageEnd,
  { links, targetWeight }: Problem,
): StageReport {
  const unit = stage === 'unmet' ? links : stage === 'gap' ? targetWeight : 1
  const measure = (figure: number) => (unit === 0 ? 0 : round6(figure / unit))
  const gap = value === 0 ? 0 : round6((value - bound) / value)
  return { name: NAMES[stage], objective: measure(value), bound: measure(bound), gap, greedy: measure(greedy), stopped }
}

function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function share(part: number, whole: number): number | null {
  return round2(whole === 0 ? null : part / whole)
}
