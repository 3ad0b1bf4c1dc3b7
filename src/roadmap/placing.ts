import { usedUpTo } from './schedule.ts'
import type { Problem } from './problem.ts'
import type { Ends } from './schedule.ts'

/** A schedule in the making: where each task ends, and what is left of every stock. */
export type Placing = {
  readonly problem: Problem
  readonly ends: number[]
  /** By stock and quarter: what the placed tasks leave up to and with that quarter. */
  readonly slack: number[][]
  /** The same, as far as no later quarter needs it: what a task that ends in that quarter can take. */
  readonly free: number[][]
}

export function placingOf(problem: Problem, ends: Ends): Placing {
  const slack = problem.stocks.map(({ upTo, need }) => {
    const used = usedUpTo(need, ends, problem.quarters)
    return upTo.map((has, q) => has - used[q]!)
  })
  return { problem, ends: [...ends], slack, free: slack.map(fromThenOn) }
}

/** A copy that can be tried out. */
export function copyOf({ problem, ends, slack, free }: Placing): Placing {
  return { problem, ends: [...ends], slack: slack.map((list) => [...list]), free: [...free] }
}

function fromThenOn(slack: readonly number[]): number[] {
  const free = [...slack]
  for (let q = free.length - 2; q >= 0; q--) free[q] = Math.min(free[q]!, free[q + 1]!)
  return free
}

/** The first quarter in which a task can be finished beside what is placed; 0: in none. */
export function firstPlace({ problem, ends, free }: Placing, task: number): number {
  const { tasks, stocks, quarters } = problem
  const { waits, earliest } = tasks[task]!
  if (earliest === 0) return 0
  let from = earliest
  for (const any of waits) {
    const done = any.map((one) => ends[one]!).filter((end) => end > 0)
    if (done.length === 0) return 0
    from = Math.max(from, Math.min(...done))
  }
  for (let quarter = from; quarter <= quarters; quarter++)
    if (stocks.every(({ need }, s) => need[task] === 0 || need[task]! <= free[s]![quarter - 1]!)) return quarter
  return 0
}

/** Puts a task in a quarter, or with 0 takes it out. */
export function place({ problem, ends, slack, free }: Placing, task: number, quarter: number): void {
  const before = ends[task]!
  ends[task] = quarter
  problem.stocks.forEach(({ need }, s) => {
    if (need[task] === 0) return
    const list = slack[s]!
    for (let q = 0; q < list.length; q++) {
      if (before > 0 && q >= before - 1) list[q] = list[q]! + need[task]!
      if (quarter > 0 && q >= quarter - 1) list[q] = list[q]! - need[task]!
    }
    free[s] = fromThenOn(list)
  })
}
