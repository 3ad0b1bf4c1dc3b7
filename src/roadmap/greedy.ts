import { copyOf, firstPlace, place, placingOf } from './placing.ts'
import { reachedBy } from './schedule.ts'
import { tidied } from './tidy.ts'
import type { Placing } from './placing.ts'
import type { Problem } from './problem.ts'
import type { Ends, Reached } from './schedule.ts'

/**
 * The rule that a person could follow by hand, and the plan that is never undercut:
 * first the actions that people fixed or gave a deadline, the most urgent first; then, again and again,
 * the action that with all it still waits for closes most statutory links for what it takes, then most
 * of the gap for what it takes. What it takes is its largest share of any of the capacities. Every action
 * goes into the first quarter with room.
 */
export function greedy(problem: Problem): Ends {
  return filled(problem, Array<number>(problem.tasks.length).fill(0))
}

/** The same rule, begun with a plan: whatever still finds room and helps is added. */
export function filled(problem: Problem, ends: Ends): Ends {
  const placing = placingOf(problem, ends)
  for (const task of urgent(problem)) {
    if (placing.ends[task]! > 0 || problem.tasks[task]!.earliest === 0) continue
    const bundle = bundleOf(task, placing)
    if (bundle.fits) settle(bundle, placing)
  }
  for (let best = mostFor(placing); best; best = mostFor(placing)) settle(best, placing)
  return tidied(problem, placing.ends)
}

function urgent({ tasks }: Problem): number[] {
  const wished = [...tasks.keys()].filter((task) => tasks[task]!.wished !== undefined)
  return wished.toSorted((a, b) => tasks[a]!.wished! - tasks[b]!.wished! || a - b)
}

/** A task with the unplaced tasks that it waits for, in their order, and the quarter that each would end in. */
export type Bundle = { readonly tasks: readonly number[]; readonly ends: readonly number[]; readonly fits: boolean }

function settle({ tasks, ends }: Bundle, placing: Placing): void {
  tasks.forEach((task, i) => place(placing, task, ends[i]!))
}

/** What an unplaced task takes with it, and whether that finds room beside what is placed. */
export function bundleOf(task: number, placing: Placing): Bundle {
  const tasks = [...needed(task, placing)].sort((a, b) => a - b)
  const trial = copyOf(placing)
  for (const one of tasks) {
    const quarter = firstPlace(trial, one)
    if (quarter === 0) return { tasks, ends: [], fits: false }
    place(trial, one, quarter)
  }
  return { tasks, ends: tasks.map((one) => trial.ends[one]!), fits: true }
}

/** Of what may stand in for each other, the one that takes least. */
function needed(task: number, { problem, ends }: Placing): Set<number> {
  const found = new Set([task])
  for (const one of found)
    for (const any of problem.tasks[one]!.waits) {
      if (any.some((other) => ends[other]! > 0 || found.has(other))) continue
      const possible = any.filter((other) => problem.tasks[other]!.earliest > 0)
      const [least] = possible.toSorted((a, b) => shareOf([a], problem) - shareOf([b], problem) || a - b)
      if (least !== undefined) found.add(least)
    }
  return found
}

/** The largest share that some tasks take of any capacity of the whole plan. */
function shareOf(tasks: readonly number[], { stocks }: Problem): number {
  return stocks.reduce((most, { upTo, need }) => {
    const needs = tasks.reduce((total, task) => total + need[task]!, 0)
    return Math.max(most, needs === 0 ? 0 : needs / upTo.at(-1)!)
  }, 0)
}

function mostFor(placing: Placing): Bundle | undefined {
  const { problem, ends } = placing
  const now = reachedBy(problem, ends)
  let best: { bundle: Bundle; worth: Worth } | undefined
  for (const task of problem.tasks.keys()) {
    if (ends[task]! > 0 || problem.tasks[task]!.earliest === 0) continue
    const bundle = bundleOf(task, placing)
    if (!bundle.fits) continue
    const worth = worthOf(bundle, placing, now)
    if (worth && (!best || isWorthMore(worth, best.worth))) best = { bundle, worth }
  }
  return best?.bundle
}

/** Statutory links and gap that a bundle closes, each for what it takes. */
type Worth = readonly [links: number, gap: number]

function worthOf({ tasks, ends }: Bundle, { problem, ends: placed }: Placing, now: Reached): Worth | undefined {
  const then = [...placed]
  tasks.forEach((task, i) => (then[task] = ends[i]!))
  const reached = reachedBy(problem, then)
  const [links, gap] = [now.unmet - reached.unmet, now.gap - reached.gap]
  // what takes nothing is worth most, and still in order of what it closes
  const takes = Math.max(shareOf(tasks, problem), 1e-9)
  return links > 0 || gap > 0 ? [links / takes, gap / takes] : undefined
}

function isWorthMore(a: Worth, b: Worth): boolean {
  return a[0] !== b[0] ? a[0] > b[0] : a[1] > b[1]
}
