import { bundleOf } from './greedy.ts'
import { place, placingOf } from './placing.ts'
import type { Candidate } from './candidates.ts'
import type { Goal } from './goals.ts'
import type { Left, Resource } from './left.ts'
import type { PlanInput } from './plan.ts'
import type { Problem } from './problem.ts'
import type { Ends } from './schedule.ts'

/**
 * Why an action is not finished a quarter earlier: it is fixed to its quarter, waits for other actions, or
 * what is left of a resource is too little; `nothing` for one that is finished in the first quarter.
 */
export type Hold =
  | { readonly by: 'nothing' }
  | { readonly by: 'fixed' }
  | { readonly by: 'dependency'; readonly actions: readonly string[] }
  | { readonly by: 'capacity'; readonly resource: Resource; readonly needed: number; readonly available: number }

export function holdOf(problem: Problem, ends: Ends, task: number, candidates: readonly Candidate[]): Hold {
  const end = ends[task]!
  const { waits, notBefore } = problem.tasks[task]!
  if (end <= 1) return { by: 'nothing' }
  if (end <= notBefore) return { by: 'fixed' }
  const late = waits.filter((any) => !any.some((one) => ends[one]! > 0 && ends[one]! < end)).flat()
  const actions = late.filter((one) => ends[one]! > 0).map((one) => candidates[one]!.id)
  if (actions.length > 0) return { by: 'dependency', actions: [...new Set(actions)] }
  const placing = placingOf(problem, ends)
  place(placing, task, 0)
  const short = problem.stocks.findIndex(({ need }, s) => need[task]! > placing.free[s]![end - 2]!)
  if (short < 0) return { by: 'nothing' }
  const { resource, need } = problem.stocks[short]!
  return { by: 'capacity', resource, needed: need[task]!, available: placing.free[short]![end - 2]! }
}

/** Why each candidate that is not in the plan is not. */
export function leftOut(
  problem: Problem,
  ends: Ends,
  candidates: readonly Candidate[],
  goals: readonly Goal[],
  input: PlanInput,
): Left[] {
  const ground = { problem, ends, candidates, goals, input }
  return [...candidates.keys()]
    .filter((task) => ends[task] === 0)
    .map((task) => ({ id: candidates[task]!.id, ...whyLeft(task, ground) }))
}

type Ground = {
  readonly problem: Problem
  readonly ends: Ends
  readonly candidates: readonly Candidate[]
  readonly goals: readonly Goal[]
  readonly input: PlanInput
}

function whyLeft(task: number, ground: Ground): Omit<Left, 'id'> {
  const { problem, ends, candidates, input } = ground
  const { id } = candidates[task]!
  if ((input.wishes.fixed[id] ?? 0) > problem.quarters) return { why: 'afterPlan' }
  const unanswered = openLifts(id, ground)
  if (unanswered.length > 0 && candidates[task]!.lifts.length === 0)
    return { why: 'answerFirst', questions: unanswered }
  const { earliest, waits, wished } = problem.tasks[task]!
  if (earliest === 0) return neverDone(task, ground)
  const serves = problem.steps.some(
    ({ tasks, links, gap }) => links + gap > 0 && tasks.includes(task) && tasks.every((one) => ends[one] === 0),
  )
  if (!serves && wished === undefined) return { why: 'notNeeded' }
  const lacking = lackOf(task, ground)
  if (lacking) return { why: 'capacity', ...lacking }
  const gone = waits.filter((any) => any.every((one) => ends[one] === 0)).flat()
  return gone.length > 0
    ? { why: 'dependency', waitsFor: gone.map((one) => candidates[one]!.id) }
    : { why: 'notNeeded' }
}

function openLifts(id: string, { goals, input }: Ground): string[] {
  const own = input.own.find((one) => one.id === id)
  const open = new Set(goals.filter(({ state }) => state === 'unanswered').map(({ question }) => question))
  return (own?.lifts ?? []).map(({ question }) => question).filter((question) => open.has(question))
}

/** Too large for the whole plan, or waiting for something that is. */
function neverDone(task: number, { problem, candidates }: Ground): Omit<Left, 'id'> {
  const { tasks, stocks } = problem
  const blocked = tasks[task]!.waits.filter((any) => any.every((one) => tasks[one]!.earliest === 0)).flat()
  if (blocked.length > 0)
    return { why: 'dependency', waitsFor: [...new Set(blocked)].map((one) => candidates[one]!.id) }
  const sure = sureOf(task, problem)
  for (const { resource, upTo, need } of stocks) {
    const needed = sure.reduce((total, one) => total + need[one]!, 0)
    const available = upTo.at(-1)!
    if (needed > available) return { why: 'tooLarge', resource, needed, available }
  }
  return { why: 'afterPlan' }
}

function sureOf(task: number, { tasks }: Problem): number[] {
  const sure = new Set([task])
  for (const one of sure) for (const any of tasks[one]!.waits) if (any.length === 1) sure.add(any[0]!)
  return [...sure]
}

/** The resource that runs out before the task and all that it still waits for are done. */
function lackOf(task: number, { problem, ends }: Ground): Pick<Left, 'resource' | 'needed' | 'available'> | undefined {
  const placing = placingOf(problem, ends)
  const bundle = bundleOf(task, placing)
  if (bundle.fits) return undefined
  for (const [s, { resource, need }] of problem.stocks.entries()) {
    const needed = bundle.tasks.reduce((total, one) => total + need[one]!, 0)
    const available = placing.free[s]!.at(-1)!
    if (needed > available) return { resource, needed, available }
  }
  return undefined
}
