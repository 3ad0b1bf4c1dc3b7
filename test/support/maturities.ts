import { overall, valueOf } from '../../src/scoring/values.ts'
import type { Maturity } from '../../src/scoring/rules.ts'
import type { Scored } from '../../src/scoring/score.ts'

/** Every value of a scored round, unrounded, by the name of its group. */
export function maturities(scored: Scored): { readonly group: string; readonly maturity: Maturity }[] {
  const groups = Object.entries(scored.cells).flatMap(([kind, cells]) =>
    cells.map((cell, i) => ({ group: `${kind} ${i}`, maturity: valueOf(scored, cell) })),
  )
  return [...groups, { group: 'overall', maturity: overall(scored) }]
}

/** The values of two scored rounds of one content, side by side. */
export function sideBySide(before: Scored, after: Scored) {
  const then = maturities(before)
  return maturities(after).map(({ group, maturity }, i) => ({ group, before: then[i]!.maturity, after: maturity }))
}
