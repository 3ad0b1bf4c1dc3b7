import { maturityOf, meanOf, NO_MATURITY } from './rules.ts'
import type { Cell } from './cell.ts'
import type { Maturity } from './rules.ts'
import type { Cells } from './cells.ts'
import type { Scored } from './score.ts'

const known = new WeakMap<Cell, Maturity>()

/** The value of one cell, counted once; a cell that an answer did not touch keeps its value. */
export function valueOf({ round }: Scored, cell: Cell): Maturity {
  const value = known.get(cell) ?? maturityOf(cell, round)
  known.set(cell, value)
  return value
}

/** Overall maturity: mean of the management levels by the governance weights, over those with a value. */
export function overall(scored: Scored, cells: Cells = scored.cells): Maturity {
  const levels = cells.levels.map((cell) => valueOf(scored, cell))
  const mean = (figure: keyof Maturity) =>
    meanOf(levels.map((value, i) => ({ weight: scored.round.levels[i]!.weight, value: value[figure] })))
  return {
    value: mean('value'),
    low: mean('low'),
    high: mean('high'),
    coverage: mean('coverage'),
    naAsLowest: mean('naAsLowest'),
  }
}

export { NO_MATURITY }
