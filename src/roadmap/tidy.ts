import { firstPlace, place, placingOf } from './placing.ts'
import { compareReached, isBy, reachedBy } from './schedule.ts'
import type { Problem } from './problem.ts'
import type { Ends } from './schedule.ts'

/**
 * The same schedule without what it can do without, and with everything as early as it can be. Never
 * worse: leaving out what changes no figure saves effort, and finishing earlier cannot harm.
 */
export function tidied(problem: Problem, ends: Ends): Ends {
  const placing = placingOf(problem, trimmed(problem, ends))
  for (let moved = true; moved;) {
    moved = false
    for (const task of problem.tasks.keys()) {
      const end = placing.ends[task]!
      if (end === 0) continue
      place(placing, task, 0)
      const earlier = firstPlace(placing, task)
      const to = earlier > 0 && earlier < end ? earlier : end
      place(placing, task, to)
      moved ||= to < end
    }
  }
  return placing.ends
}

/** Later tasks first, so that what only they waited for goes with them. */
function trimmed(problem: Problem, ends: Ends): number[] {
  let kept = [...ends]
  for (let task = problem.tasks.length - 1; task >= 0; task--) {
    if (kept[task] === 0 || holdsUp(problem, kept, task)) continue
    const without = kept.with(task, 0)
    const [now, then] = [reachedBy(problem, kept), reachedBy(problem, without)]
    if (compareReached({ ...then, effort: 0 }, { ...now, effort: 0 }) <= 0) kept = without
  }
  return kept
}

/** Would taking the task away leave another without what it waits for? */
function holdsUp({ tasks }: Problem, ends: Ends, task: number): boolean {
  return tasks.some(
    ({ waits }, other) =>
      ends[other]! > 0 &&
      waits.some((any) => any.includes(task) && !any.some((one) => one !== task && isBy(ends, one, ends[other]!))),
  )
}
