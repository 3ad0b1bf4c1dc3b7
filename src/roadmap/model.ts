import { quartersLate } from './schedule.ts'
import type { Problem, Step } from './problem.ts'
import type { Ends, Reached } from './schedule.ts'

/** One row: `lower <= sum of values times columns <= upper`. */
export type Row = {
  readonly columns: readonly number[]
  readonly values: readonly number[]
  readonly lower: number
  readonly upper: number
}

/** A problem of integer programming in plain arrays: least `offset + sum of cost times column`. */
export type Model = {
  readonly offset: number
  readonly cost: readonly number[]
  /** All columns run from 0 to their upper bound, 0 or 1. */
  readonly upper: readonly number[]
  readonly whole: readonly boolean[]
  readonly rows: readonly Row[]
}

/** What the stages before have reached; a later stage gives none of it away. */
export type Kept = readonly { readonly stage: keyof Reached; readonly value: number }[]

/** Places of the columns: `by[task][quarter - 1]`, `reached[step][quarter - 1]`; -1 where there is none. */
export type Layout = {
  readonly by: readonly (readonly number[])[]
  readonly reached: readonly (readonly number[])[]
  readonly columns: number
}

/**
 * Columns: "task finished in this quarter or before", from the first quarter in which it can be; and for a
 * level that several tasks can reach on their own, "level reached in this quarter or before".
 */
export function layoutOf({ quarters, tasks, steps }: Problem): Layout {
  let columns = 0
  const list = (from: number) =>
    Array.from({ length: quarters }, (_, q) => (from > 0 && q + 1 >= from ? columns++ : -1))
  const by = tasks.map(({ earliest }) => list(earliest))
  const reached = steps.map(({ tasks: [first, ...others] }) => {
    if (others.length === 0) return by[first!]!
    return list(1)
  })
  return { by, reached, columns }
}

/** The model of one stage. */
export function modelOf(problem: Problem, layout: Layout, stage: keyof Reached, kept: Kept): Model {
  const { cost, offset } = aimOf(stage, problem, layout)
  const keeps = kept.map(({ stage: earlier, value }): Row => {
    const aim = aimOf(earlier, problem, layout)
    const columns = [...aim.cost.keys()].filter((column) => aim.cost[column] !== 0)
    return { columns, values: columns.map((c) => aim.cost[c]!), lower: -Infinity, upper: value - aim.offset }
  })
  const free = freeTasks(problem, [stage, ...kept.map((one) => one.stage)])
  const upper = Array<number>(layout.columns).fill(1)
  const whole = Array<boolean>(layout.columns).fill(false)
  layout.by.forEach((columns, task) => {
    for (const column of columns) {
      if (column < 0) continue
      whole[column] = true
      if (!free.has(task)) upper[column] = 0
    }
  })
  return { offset, cost, upper, whole, rows: [...rulesOf(problem, layout), ...keeps] }
}

/** What a stage wants least of, as a sum over columns. */
function aimOf(
  stage: keyof Reached,
  problem: Problem,
  { by, reached, columns }: Layout,
): { cost: number[]; offset: number } {
  const { quarters, tasks, steps, unmet, gapSum } = problem
  const cost = Array<number>(columns).fill(0)
  const add = (column: number, value: number) => {
    if (column >= 0) cost[column] = cost[column]! + value
  }
  const lessen = (share: (step: Step) => number) =>
    steps.forEach((step, s) => reached[s]!.forEach((column) => add(column, -share(step))))
  switch (stage) {
    case 'late': {
      tasks.forEach(({ wished = Infinity }, task) => {
        for (let quarter = wished; quarter <= quarters; quarter++) add(by[task]![quarter - 1]!, -1)
      })
      return { cost, offset: tasks.reduce((total, { wished }) => total + quartersLate(wished, 0, quarters), 0) }
    }
    case 'unmet':
      lessen(({ links }) => links)
      return { cost, offset: unmet * quarters }
    case 'gap':
      lessen(({ gap }) => gap)
      return { cost, offset: gapSum * quarters }
    case 'effort':
      tasks.forEach(({ effort }, task) => add(by[task]![quarters - 1]!, effort))
      return { cost, offset: 0 }
  }
}

/** Tasks that can serve one of the aims, with all that they may wait for; the others would only take room. */
function freeTasks({ tasks, steps }: Problem, stages: readonly (keyof Reached)[]): Set<number> {
  const free = new Set<number>()
  for (const { tasks: any, links, gap } of steps)
    if ((stages.includes('unmet') && links > 0) || (stages.includes('gap') && gap > 0))
      any.forEach((task) => free.add(task))
  tasks.forEach(({ wished }, task) => wished !== undefined && free.add(task))
  for (const task of free) tasks[task]!.waits.flat().forEach((one) => free.add(one))
  return free
}

function rulesOf({ quarters, tasks, stocks, steps }: Problem, { by, reached }: Layout): Row[] {
  const rows: Row[] = []
  const atMost = (column: number, any: readonly number[]) => {
    const others = any.filter((one) => one >= 0)
    if (column >= 0)
      rows.push({ columns: [column, ...others], values: [1, ...others.map(() => -1)], lower: -Infinity, upper: 0 })
  }
  for (let q = 0; q < quarters; q++) {
    tasks.forEach(({ waits }, task) => {
      const column = by[task]![q]!
      if (q + 1 < quarters) atMost(column, [by[task]![q + 1]!])
      for (const any of waits)
        atMost(
          column,
          any.map((one) => by[one]![q]!),
        )
    })
    steps.forEach(
      ({ tasks: any }, s) =>
        any.length > 1 &&
        atMost(
          reached[s]![q]!,
          any.map((one) => by[one]![q]!),
        ),
    )
    for (const { upTo, need } of stocks) {
      const taking = [...tasks.keys()].filter((task) => need[task]! > 0 && by[task]![q]! >= 0)
      if (taking.reduce((total, task) => total + need[task]!, 0) <= upTo[q]!) continue
      const columns = taking.map((task) => by[task]![q]!)
      rows.push({ columns, values: taking.map((task) => need[task]!), lower: -Infinity, upper: upTo[q]! })
    }
  }
  return rows
}

/** A schedule as values of the columns. */
export function columnsOf({ quarters, steps }: Problem, { by, reached, columns }: Layout, ends: Ends): number[] {
  const values = Array<number>(columns).fill(0)
  const isDone = (task: number, q: number) => ends[task]! > 0 && ends[task]! <= q + 1
  for (let q = 0; q < quarters; q++) {
    by.forEach((list, task) => list[q]! >= 0 && (values[list[q]!] = isDone(task, q) ? 1 : 0))
    steps.forEach(({ tasks: any }, s) => {
      if (reached[s]![q]! >= 0) values[reached[s]![q]!] = any.some((task) => isDone(task, q)) ? 1 : 0
    })
  }
  return values
}

/** The schedule that values of the columns stand for. */
export function endsOf({ by }: Layout, values: readonly number[]): Ends {
  return by.map((list) => list.findIndex((column) => column >= 0 && values[column]! > 0.5) + 1)
}
