import { countInto, emptyCell, recounted } from './cell.ts'
import { levelThemeIndex } from './round.ts'
import type { Cell } from './cell.ts'
import type { Leaf } from './leaf.ts'
import type { Round } from './round.ts'

/** The counts of every group that gets a value. `levelTheme` runs level by level. */
export type Cells = {
  readonly levels: readonly Cell[]
  readonly themes: readonly Cell[]
  readonly levelThemes: readonly Cell[]
  readonly questionnaires: readonly Cell[]
}

/** Counts a whole round. Cells are filled in place: nobody holds them yet, and a copy for each answer is slow. */
export function cellsOf({ levels, themes, questionnaires, highest }: Round, leaves: readonly Leaf[]): Cells {
  const empty = (length: number) => Array.from({ length }, () => emptyCell(highest))
  const cells = {
    levels: empty(levels.length),
    themes: empty(themes.length),
    levelThemes: empty(levels.length * themes.length),
    questionnaires: empty(questionnaires.length),
  }
  for (const leaf of leaves) {
    const { level, theme, questionnaire } = leaf.asked
    countInto(cells.levels[level]!, leaf, 1)
    countInto(cells.themes[theme]!, leaf, 1)
    countInto(cells.levelThemes[levelThemeIndex(themes.length, leaf.asked)]!, leaf, 1)
    countInto(cells.questionnaires[questionnaire]!, leaf, 1)
  }
  return cells
}

/** The cells with one answer changed. Those it does not belong to stay the same objects. */
export function recount({ themes }: Round, cells: Cells, before: Leaf, after: Leaf): Cells {
  if (after.state === 'notAsked') return cells
  const { asked } = after
  const change = (list: readonly Cell[], index: number) => list.with(index, recounted(list[index]!, before, after))
  return {
    levels: change(cells.levels, asked.level),
    themes: change(cells.themes, asked.theme),
    levelThemes: change(cells.levelThemes, levelThemeIndex(themes.length, asked)),
    questionnaires: change(cells.questionnaires, asked.questionnaire),
  }
}
