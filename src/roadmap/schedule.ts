import type { Problem } from './problem.ts'

/** The quarter in which each task is finished; 0: not in the plan. */
export type Ends = readonly number[]

/** What a schedule reaches, as whole numbers, in the order in which it counts: less is better. */
export type Reached = {
  /** Quarters, from the one that people set to the last, in which a fixed or deadlined task is not finished. */
  readonly late: number
  /** Unmet statutory links, summed over the quarters. */
  readonly unmet: number
  /** Weight times gap, summed over the quarters. */
  readonly gap: number
  /** Working days of all tasks in the plan. */
  readonly effort: number
}

export const STAGES = ['late', 'unmet', 'gap', 'effort'] as const satisfies readonly (keyof Reached)[]

export function reachedBy({ quarters, tasks, steps, unmet, gapSum }: Problem, ends: Ends): Reached {
  const reached = { late: 0, unmet: unmet * quarters, gap: gapSum * quarters, effort: 0 }
  for (const step of steps) {
    const first = step.tasks.reduce((least, task) => (ends[task]! > 0 ? Math.min(least, ends[task]!) : least), Infinity)
    if (first === Infinity) continue
    reached.unmet -= step.links * (quarters - first + 1)
    reached.gap -= step.gap * (quarters - first + 1)
  }
  tasks.forEach(({ effort, wished }, task) => {
    if (ends[task]! > 0) reached.effort += effort
    reached.late += quartersLate(wished, ends[task]!, quarters)
  })
  return reached
}

/** 0 for a task in time, or without a wish; a task that is never finished is late to the end of the plan. */
export function quartersLate(wished: number | undefined, end: number, quarters: number): number {
  if (wished === undefined) return 0
  return Math.max(0, (end === 0 ? quarters + 1 : end) - wished)
}

/** Below 0: `a` is better; 0: they reach the same. */
export function compareReached(a: Reached, b: Reached): number {
  for (const stage of STAGES) if (a[stage] !== b[stage]) return a[stage] - b[stage]
  return 0
}

/** Does the schedule keep every capacity, every wait and every "not before"? */
export function keepsRules({ quarters, tasks, stocks }: Problem, ends: Ends): boolean {
  const inOrder = tasks.every(
    ({ waits, notBefore }, task) =>
      ends[task] === 0 ||
      (ends[task]! >= notBefore &&
        ends[task]! <= quarters &&
        waits.every((any) => any.some((one) => isBy(ends, one, ends[task]!)))),
  )
  return (
    inOrder && stocks.every(({ upTo, need }) => usedUpTo(need, ends, quarters).every((used, q) => used <= upTo[q]!))
  )
}

/** Is the task finished in that quarter or before? */
export function isBy(ends: Ends, task: number, quarter: number): boolean {
  return ends[task]! > 0 && ends[task]! <= quarter
}

/** What the finished tasks have taken up to and with each quarter. */
export function usedUpTo(need: readonly number[], ends: Ends, quarters: number): number[] {
  const used = Array<number>(quarters).fill(0)
  ends.forEach((end, task) => {
    if (end > 0) used[end - 1] = used[end - 1]! + need[task]!
  })
  let total = 0
  return used.map((one) => (total += one))
}
