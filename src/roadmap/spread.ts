import type { Problem } from './problem.ts'
import type { Ends } from './schedule.ts'

/** Days of work of each task in each quarter: `work[task][quarter - 1]`. */
export type Work = readonly (readonly number[])[]

/**
 * Spreads the work of each task over the quarters between the end of what it waits for and its own end.
 * A task may always do all its work in its last quarter, on what the earlier ones left unused; but where that
 * is more than the quarter itself has, the work begins earlier, as far back as there is room.
 */
export function spread(problem: Problem, ends: Ends): Work {
  const { quarters, tasks } = problem
  const work = tasks.map(({ effort }, task) => {
    const list = Array<number>(quarters).fill(0)
    if (ends[task]! > 0) list[ends[task]! - 1] = effort
    return list
  })
  const stocks = problem.stocks
    .filter(({ resource }) => resource.kind === 'days')
    .map((stock) => {
      const own = stock.upTo.map((has, q) => has - (stock.upTo[q - 1] ?? 0))
      const used = own.map((_, q) =>
        tasks.reduce((total, __, task) => total + (stock.need[task]! > 0 ? work[task]![q]! : 0), 0),
      )
      return { ...stock, own, used }
    })
  const released = tasks.map(({ waits }) =>
    Math.max(1, ...waits.map((any) => Math.min(...any.map((one) => ends[one]!).filter((end) => end > 0)))),
  )
  for (let q = 1; q < quarters; q++)
    for (const over of stocks)
      for (const task of largestFirst(work, q).filter((one) => over.need[one]! > 0))
        for (let s = q - 1; s >= released[task]! - 1 && over.used[q]! > over.own[q]!; s--)
          move(task, q, s, Math.min(work[task]![q]!, over.used[q]! - over.own[q]!))

  function move(task: number, from: number, to: number, wanted: number): void {
    const taking = stocks.filter(({ need }) => need[task]! > 0)
    const days = Math.min(
      wanted,
      ...taking.map((stock) => Math.min(stock.own[to]! - stock.used[to]!, spare(stock, to, from))),
    )
    if (days <= 0) return
    work[task]![from] = work[task]![from]! - days
    work[task]![to] = work[task]![to]! + days
    for (const { used } of taking) {
      used[from] = used[from]! - days
      used[to] = used[to]! + days
    }
  }
  return work
}

/** What can be done earlier, from one quarter to another, without going over what there was by then. */
function spare({ upTo, used }: { upTo: readonly number[]; used: readonly number[] }, to: number, from: number): number {
  let total = 0
  let least = Infinity
  for (let q = 0; q < from; q++) {
    total += used[q]!
    if (q >= to) least = Math.min(least, upTo[q]! - total)
  }
  return least
}

function largestFirst(work: Work, q: number): number[] {
  const busy = [...work.keys()].filter((task) => work[task]![q]! > 0)
  return busy.toSorted((a, b) => work[b]![q]! - work[a]![q]! || a - b)
}
