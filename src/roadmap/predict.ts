import { resultOf } from '../scoring/result.ts'
import { rescore } from '../scoring/score.ts'
import { at } from '../scoring/vector.ts'
import type { Result } from '../scoring/result.ts'
import type { Scored } from '../scoring/score.ts'
import type { Lift } from './candidates.ts'

/** What the engine says of the round at one moment of the plan. */
export type Standing = Pick<Result, 'maturity' | 'conformity' | 'gap'> & {
  /** Value of each management level, by id. */
  readonly levels: Readonly<Record<string, number | null>>
}

export function standingOf(scored: Scored): Standing {
  const { maturity, conformity, gap, levels } = resultOf(scored)
  return {
    maturity,
    conformity,
    gap,
    levels: Object.fromEntries(Object.entries(levels).map(([id, l]) => [id, l.value])),
  }
}

/**
 * The round after actions: each lifts its questions to the level it brings, or leaves them where they stand
 * higher. A question without an answered level stays as it is.
 */
export function lifted(scored: Scored, lifts: readonly Lift[]): Scored {
  return lifts.reduce((now, { question, to }) => {
    const index = now.round.indexOf.get(question)
    const leaf = index === undefined ? undefined : at(now.leaves, index)
    if (leaf?.state !== 'answered' || leaf.level >= to) return now
    return rescore(now, { question, answer: { ...leaf.answer, level: to } })
  }, scored)
}
