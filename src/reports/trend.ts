import { changeOf, comparable } from './comparable.ts'
import { pastRound } from './past-round.ts'
import type { Comparable } from './comparable.ts'
import type { PastRound } from './past-round.ts'
import type { ReportInput } from './report-input.ts'

/** Rounds of one municipality, oldest first, each with what of it may be compared with the last. */
export type Trend = { readonly rounds: readonly PastRound[]; readonly same: readonly Comparable[] }

export function trendOf(rounds: readonly PastRound[]): Trend {
  const last = rounds.at(-1)
  return { rounds, same: last ? rounds.map((round) => comparable(last, round)) : [] }
}

/** The rounds before a report’s own round, and its own. */
export function trendTo(input: ReportInput): Trend {
  return trendOf([...(input.earlier ?? []), pastRound(input)])
}

/** The last figure less that of the first round which may be compared with it; null when none may. */
export function changeIn(
  { rounds, same }: Trend,
  figure: (round: PastRound) => number | null | undefined,
  holds: (same: Comparable) => boolean,
): number | null {
  const before = rounds.slice(0, -1).map((round, i) => (holds(same[i]!) ? figure(round) : null))
  const last = rounds.at(-1)
  return last
    ? changeOf(
        before.find((value) => value !== null && value !== undefined),
        figure(last),
      )
    : null
}
