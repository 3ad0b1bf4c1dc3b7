import { holdOf } from './reasons.ts'
import { isBy } from './schedule.ts'
import type { Candidate } from './candidates.ts'
import type { Goal } from './goals.ts'
import type { Problem } from './problem.ts'
import type { Hold } from './reasons.ts'
import type { Ends } from './schedule.ts'
import type { Work } from './spread.ts'

/** An action in its place. */
export type PlannedAction = {
  readonly id: string
  readonly own: boolean
  /** The questions that it lifts, and to which level each. */
  readonly questions: readonly string[]
  readonly lifts: readonly { readonly question: string; readonly to: number }[]
  /** The quarter of its first and of its last day of work; what it buys is paid in the last. */
  readonly start: number
  readonly end: number
  readonly effortDays: number
  readonly cost: number
  readonly owner: string
  /** Days of work in each quarter from `start` to `end`. */
  readonly work: readonly number[]
  /** Statutory requirements of which it brings a link from unmet to met. */
  readonly closes: readonly string[]
  /** The actions of the plan that it waits for. */
  readonly dependsOn: readonly string[]
  /** Why it is not finished earlier. */
  readonly hold: Hold
  /** The quarter by which people want it finished, and whether it is late. */
  readonly wished?: number
  readonly late?: boolean
}

type Ground = {
  readonly problem: Problem
  readonly ends: Ends
  readonly work: Work
  readonly candidates: readonly Candidate[]
}

/** By the quarter of their start, then of their end, then in the order of the candidates. */
export function plannedActions(ground: Ground, goals: readonly Goal[]): PlannedAction[] {
  const { ends, candidates } = ground
  const tasks = [...candidates.keys()]
    .filter((task) => ends[task]! > 0)
    .toSorted((a, b) => ends[a]! - ends[b]! || a - b)
  const closedBy = closing(goals)
  const actions = tasks.map((task) => planned(task, closedBy(candidates[task]!.lifts), ground))
  return actions.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

function planned(task: number, closes: readonly string[], ground: Ground): PlannedAction {
  const { problem, ends, work, candidates } = ground
  const { id, own, lifts, effortDays, cost, owner, waits } = candidates[task]!
  const end = ends[task]!
  const first = work[task]!.findIndex((days) => days > 0)
  const start = first < 0 ? end : first + 1
  const { wished } = problem.tasks[task]!
  const finished = new Set(
    [...candidates.keys()].filter((one) => isBy(ends, one, start)).map((one) => candidates[one]!.id),
  )
  return {
    ...{ id, own, questions: lifts.map(({ question }) => question), lifts, start, end, effortDays, cost, owner },
    work: work[task]!.slice(start - 1, end),
    closes,
    dependsOn: [...new Set(waits.flat())].filter((one) => finished.has(one)),
    hold: holdOf(problem, ends, task, candidates),
    ...(wished === undefined ? {} : { wished, late: end > wished }),
  }
}

/** Asked action by action in their order: the duties of which each brings a link from unmet to met. */
function closing(goals: readonly Goal[]): (lifts: Candidate['lifts']) => string[] {
  const goalOf = new Map(goals.map((goal) => [goal.question, goal]))
  const levels = new Map(goals.map(({ question, level }) => [question, level]))
  return (lifts) => {
    const closed = lifts.flatMap(({ question, to }) => {
      const level = levels.get(question)!
      levels.set(question, Math.max(level, to))
      const { duties } = goalOf.get(question)!
      return duties.filter(({ metFrom }) => level < metFrom && metFrom <= to).map(({ duty }) => duty)
    })
    return [...new Set(closed)]
  }
}
