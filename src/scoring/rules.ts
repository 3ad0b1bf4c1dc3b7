import type { Rule } from '../content/governance.ts'
import type { Cell, Stage } from './cell.ts'
import type { Round } from './round.ts'

/**
 * Maturity of a group of questions. `value` counts the answered, `low` and `high` take every unanswered
 * question at the lowest and the highest level; null where there is nothing to count.
 */
export type Maturity = {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** Share of the applicable weight that is answered, 0 to 1. */
  readonly coverage: number | null
  /** The value if what people marked not applicable stood at the lowest level. */
  readonly naAsLowest: number | null
}

export const NO_MATURITY: Maturity = { value: null, low: null, high: null, coverage: null, naAsLowest: null }

/** The level that every scale begins with. */
export const LOWEST = 1

/** What of a round decides how its questions are counted. */
export type Counting = Pick<Round, 'rule' | 'highest' | 'heldFrom'>

type Count = (cell: Cell, counting: Counting) => Omit<Maturity, 'coverage'>

/** The named ways to count. A new way is a new name here, never a branch on an id. */
const RULES: Record<Rule, Count> = { mean, minimum, staged }

export function maturityOf(cell: Cell, counting: Counting): Maturity {
  const { answeredWeight, unansweredWeight } = cell
  return {
    ...RULES[counting.rule](cell, counting),
    coverage: ratio(answeredWeight, answeredWeight + unansweredWeight),
  }
}

/** Mean of levels by weight. */
function mean(cell: Cell, { highest }: Counting): Omit<Maturity, 'coverage'> {
  const { answeredWeight, unansweredWeight, notApplicableWeight, levelSum } = cell
  const applicable = answeredWeight + unansweredWeight
  return {
    value: ratio(levelSum, answeredWeight),
    low: ratio(levelSum + unansweredWeight * LOWEST, applicable),
    high: ratio(levelSum + unansweredWeight * highest, applicable),
    naAsLowest: ratio(levelSum + notApplicableWeight * LOWEST, answeredWeight + notApplicableWeight),
  }
}

/** The lowest answer decides: a chain is as strong as its weakest link. */
function minimum(cell: Cell, { highest }: Counting): Omit<Maturity, 'coverage'> {
  const { answeredWeight, unansweredWeight, notApplicableWeight } = cell
  const applicable = answeredWeight + unansweredWeight
  const lowest = answeredWeight === 0 ? null : cell.answered.findIndex((weight) => weight > 0)
  return {
    value: lowest,
    low: applicable === 0 ? null : unansweredWeight > 0 ? LOWEST : lowest,
    high: applicable === 0 ? null : (lowest ?? highest),
    naAsLowest: notApplicableWeight > 0 ? LOWEST : lowest,
  }
}

/**
 * The highest stage of which every applicable question, and every one of the stages below, is held.
 * 0 when not even the first is. An unanswered question fails for value and low and holds for high.
 */
function staged(cell: Cell, { heldFrom }: Counting): Omit<Maturity, 'coverage'> {
  const { stages, answeredWeight, unansweredWeight, notApplicableWeight } = cell
  const reached = (exists: (s: Stage) => boolean, fails: (s: Stage) => boolean) => highestHeld(stages, exists, fails)
  const low = reached(applicable, (s) => s.failing + s.open > 0)
  const high = reached(applicable, (s) => s.failing > 0)
  const strict = reached(
    (s) => applicable(s) || s.notApplicable > 0,
    (s) => s.failing + s.open + (heldFrom > LOWEST ? s.notApplicable : 0) > 0,
  )
  const some = answeredWeight + unansweredWeight > 0
  return {
    value: answeredWeight > 0 ? low : null,
    low: some ? low : null,
    high: some ? high : null,
    naAsLowest: answeredWeight + notApplicableWeight > 0 ? strict : null,
  }
}

function applicable({ failing, open, held }: Stage): boolean {
  return failing + open + held > 0
}

function highestHeld(stages: readonly Stage[], exists: (s: Stage) => boolean, fails: (s: Stage) => boolean): number {
  let held = 0
  for (const [number, stage] of stages.entries()) {
    if (!exists(stage)) continue
    if (fails(stage)) return held
    held = number
  }
  return held
}

/** Mean of several values by weight, over those that have one. */
export function meanOf(parts: readonly { readonly weight: number; readonly value: number | null }[]): number | null {
  const counted = parts.filter((part) => part.value !== null)
  const weight = counted.reduce((sum, part) => sum + part.weight, 0)
  return ratio(
    counted.reduce((sum, part) => sum + part.weight * (part.value ?? 0), 0),
    weight,
  )
}

/** A share, or null when there is nothing to share. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
