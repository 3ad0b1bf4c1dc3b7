import { filled, greedy } from './greedy.ts'
import { columnsOf, endsOf, layoutOf, modelOf } from './model.ts'
import { compareReached, keepsRules, reachedBy, STAGES } from './schedule.ts'
import { tidied } from './tidy.ts'
import type { Kept, Layout, Model } from './model.ts'
import type { Problem } from './problem.ts'
import type { Ends, Reached } from './schedule.ts'

/** Why a solver came to its end: the best was proven, a count ran out, the clock did (an emergency), or it broke. */
export type Stopped = 'proven' | 'count' | 'clock' | 'failed'

export type Solved = {
  /** Values of the columns; undefined when none were found. */
  readonly values: readonly number[] | undefined
  /** No solution is below this; undefined when nothing is known. */
  readonly bound: number | undefined
  readonly stopped: Stopped
}

/** Integer programming, handed in. The same model and start must give the same answer. */
export type Solver = (model: Model, start: readonly number[]) => Solved

/** How a stage ended, in its own whole numbers. */
export type StageEnd = {
  readonly stage: keyof Reached
  readonly value: number
  readonly bound: number
  readonly greedy: number
  readonly stopped: Stopped
}

export type Solution = { readonly ends: Ends; readonly stages: readonly StageEnd[] }

/**
 * Stage by stage, each keeping what the earlier reached. The greedy plan is where the first stage starts,
 * and no stage takes anything but a plan that keeps all rules and reaches at least as much.
 */
export function solve(problem: Problem, solver: Solver): Solution {
  const start = greedy(problem)
  const undercut = reachedBy(problem, start)
  const layout = layoutOf(problem)
  const stages: StageEnd[] = []
  let ends = start
  let kept: Kept = []
  for (const stage of STAGES) {
    if (stage === 'late' && problem.tasks.every(({ wished }) => wished === undefined)) continue
    const found = solveStage(problem, layout, stage, kept, ends, solver)
    ends = found.ends
    const value = reachedBy(problem, ends)[stage]
    stages.push({ stage, value, bound: Math.min(found.bound, value), greedy: undercut[stage], stopped: found.stopped })
    kept = [...kept, { stage, value }]
  }
  return { ends, stages }
}

function solveStage(
  problem: Problem,
  layout: Layout,
  stage: keyof Reached,
  kept: Kept,
  ends: Ends,
  solver: Solver,
): { ends: Ends; bound: number; stopped: Stopped } {
  const least = leastThinkable(problem, stage)
  if (reachedBy(problem, ends)[stage] <= least) return { ends, bound: least, stopped: 'proven' }
  const { values, bound, stopped } = solver(modelOf(problem, layout, stage, kept), columnsOf(problem, layout, ends))
  const found = values && endsOf(layout, values)
  const better =
    found && keepsRules(problem, found)
      ? best(problem, [ends, tidied(problem, found), filled(problem, tidied(problem, found))])
      : ends
  // every figure is a whole number, so a bound between two of them says the upper one
  return { ends: better, bound: Math.max(least, Math.ceil((bound ?? least) - 1e-6)), stopped }
}

/** What the stage would reach if nothing cost anything: everything in the first quarter in which it can be. */
function leastThinkable(problem: Problem, stage: keyof Reached): number {
  if (stage === 'effort') return 0
  return reachedBy(
    problem,
    problem.tasks.map(({ earliest }) => earliest),
  )[stage]
}

function best(problem: Problem, schedules: readonly Ends[]): Ends {
  return schedules.reduce((a, b) => (compareReached(reachedBy(problem, b), reachedBy(problem, a)) < 0 ? b : a))
}
