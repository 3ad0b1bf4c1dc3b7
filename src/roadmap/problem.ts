import type { Candidate } from './candidates.ts'
import type { Goal } from './goals.ts'
import type { Resource } from './left.ts'
import type { PerQuarter, PlanInput } from './plan.ts'

/** A candidate as the planning sees it: whole numbers and places in lists. */
export type Task = {
  readonly effort: number
  readonly cost: number
  /** Of every list at least one task must be finished in the same quarter or before; all stand earlier in the list. */
  readonly waits: readonly (readonly number[])[]
  /** The first quarter in which it may be finished. */
  readonly notBefore: number
  /** The quarter by which people want it finished. */
  readonly wished: number | undefined
  /** The first quarter in which capacity and what it waits for let it be finished; 0 when the plan is too short. */
  readonly earliest: number
}

/** Days or money up to and with each quarter, and what each task takes of it when it is finished. */
export type Stock = {
  readonly resource: Resource
  readonly upTo: readonly number[]
  readonly need: readonly number[]
}

/** One level of one question, reached when the first of `tasks` is finished. */
export type Step = {
  readonly tasks: readonly number[]
  /** Links to statutory duties that are met from this level on. */
  readonly links: number
  /** Weight of the question, when the level still belongs to the gap to its target. */
  readonly gap: number
}

/** The plan as numbers alone, so that it can be solved anywhere. */
export type Problem = {
  readonly quarters: number
  readonly tasks: readonly Task[]
  readonly stocks: readonly Stock[]
  readonly steps: readonly Step[]
  /** Statutory links of the answered questions, and how many are unmet before the first quarter. */
  readonly links: number
  readonly unmet: number
  /** Sum of the weights of the answered questions with a target, and of weight times gap before the first quarter. */
  readonly targetWeight: number
  readonly gapSum: number
}

export function problemOf(goals: readonly Goal[], candidates: readonly Candidate[], input: PlanInput): Problem {
  const { quarters } = input.capacity
  const answered = goals.filter(({ state }) => state === 'answered')
  const links = answered.flatMap(({ level, duties }) => duties.map(({ metFrom }) => level < metFrom))
  const withTarget = answered.filter(({ target }) => target !== undefined)
  const stocks = stocksOf(candidates, input)
  return {
    quarters,
    tasks: tasksOf(candidates, input, stocks),
    stocks,
    steps: stepsOf(answered, candidates),
    links: links.length,
    unmet: links.filter(Boolean).length,
    targetWeight: sum(withTarget.map(({ weight }) => weight)),
    gapSum: sum(withTarget.map(({ weight, level, target }) => weight * Math.max(0, target! - level))),
  }
}

function stocksOf(candidates: readonly Candidate[], { capacity }: PlanInput): Stock[] {
  const stock = (kind: Resource['kind'], list: PerQuarter | null, role?: string): Stock[] => {
    if (list === null) return []
    const need = candidates.map(({ owner, effortDays, cost }) =>
      role === undefined || owner === role ? (kind === 'days' ? effortDays : cost) : 0,
    )
    return [{ resource: { kind, ...(role === undefined ? {} : { role }) }, upTo: runningSum(list), need }]
  }
  const roles = Object.entries(capacity.roles).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    ...stock('days', capacity.days),
    ...stock('cost', capacity.cost),
    ...roles.flatMap(([role, { days, cost }]) => [...stock('days', days, role), ...stock('cost', cost, role)]),
  ]
}

export function runningSum(list: PerQuarter): number[] {
  let total = 0
  return list.map((one) => (total += one))
}

function tasksOf(candidates: readonly Candidate[], { capacity, wishes }: PlanInput, stocks: readonly Stock[]): Task[] {
  const places = new Map(candidates.map(({ id }, i) => [id, i]))
  const { quarters } = capacity
  const tasks: Task[] = []
  const before: Set<number>[] = []
  candidates.forEach(({ id, effortDays, cost, waits: named }, place) => {
    const waits = named.map((any) => any.map((one) => places.get(one)!))
    const fixed = wishes.fixed[id]
    const deadline = wishes.deadlines[id]
    const wished = fixed ?? (deadline !== undefined && deadline <= quarters ? deadline : undefined)
    const sure = new Set([place, ...waits.filter((any) => any.length === 1).flatMap(([one]) => [...before[one!]!])])
    before.push(sure)
    const notBefore = fixed ?? 1
    const found = earliestOf(waits, sure, notBefore, tasks, stocks, quarters)
    tasks.push({ effort: effortDays, cost, waits, notBefore, wished, earliest: found })
  })
  return tasks
}

/** No plan can finish the task before this quarter: what it surely waits for has to fit too. */
function earliestOf(
  waits: Task['waits'],
  sure: ReadonlySet<number>,
  notBefore: number,
  tasks: readonly Task[],
  stocks: readonly Stock[],
  quarters: number,
): number {
  let earliest = notBefore
  for (const any of waits) {
    const possible = any.map((one) => tasks[one]!.earliest).filter((quarter) => quarter > 0)
    if (possible.length === 0) return 0
    earliest = Math.max(earliest, Math.min(...possible))
  }
  for (const { upTo, need } of stocks) {
    const needed = sum([...sure].map((task) => need[task]!))
    const enough = upTo.findIndex((has) => has >= needed)
    if (enough < 0) return 0
    earliest = Math.max(earliest, enough + 1)
  }
  return earliest > quarters ? 0 : earliest
}

/** The levels that can be reached, each with what reaches it; levels reached by the same tasks are one step. */
function stepsOf(answered: readonly Goal[], candidates: readonly Candidate[]): Step[] {
  const places = new Map(candidates.map(({ id }, i) => [id, i]))
  const lifting = new Map<string, { task: number; to: number }[]>()
  candidates.forEach(({ lifts }, task) => {
    for (const { question, to } of lifts) lifting.set(question, [...(lifting.get(question) ?? []), { task, to }])
  })
  const steps = new Map<string, Step>()
  for (const { question, level, weight, target = 0, duties, reach } of answered)
    for (let above = level + 1; above <= reach; above++) {
      const reaching = (lifting.get(question) ?? []).filter(({ to }) => to >= above).map(({ task }) => task)
      const tasks = leanest(reaching, candidates, places)
      if (tasks.length === 0) continue
      const key = tasks.join()
      const known = steps.get(key)
      const links = duties.filter(({ metFrom }) => metFrom === above).length
      const gap = above <= target ? weight : 0
      steps.set(key, { tasks, links: links + (known?.links ?? 0), gap: gap + (known?.gap ?? 0) })
    }
  return [...steps.values()]
}

/** Without those that wait for another that reaches the level already: they never come first. */
function leanest(
  reaching: readonly number[],
  candidates: readonly Candidate[],
  places: ReadonlyMap<string, number>,
): number[] {
  return reaching.filter(
    (task) => !candidates[task]!.waits.some((any) => any.every((one) => reaching.includes(places.get(one)!))),
  )
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
