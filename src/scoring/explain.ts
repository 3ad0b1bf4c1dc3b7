import { overall, valueOf } from './values.ts'
import { levelThemeIndex } from './round.ts'
import { at } from './vector.ts'
import type { Cell } from './cell.ts'
import type { Maturity } from './rules.ts'
import type { Scored } from './score.ts'

/** A value with the parts it was counted from; the value of a question is its level. */
export type Explained = {
  readonly kind: 'overall' | 'level' | 'theme' | 'question'
  readonly id: string
  /** What the part weighs in the whole above it: governance weight, answered weight, question weight. */
  readonly weight: number
  readonly maturity: Maturity
  /** Counted at first reading, then kept. */
  readonly parts: readonly Explained[]
}

const nodes = new WeakMap<Cell, Explained>()

/**
 * The whole result as a tree: overall, management levels, themes, questions. Nodes that an answer did
 * not touch are the same objects before and after `rescore`.
 */
export function explain(scored: Scored): Explained {
  const { round, cells } = scored
  const levelParts = () =>
    cells.levels.map((cell, level) => levelNode(scored, cell, level)).filter((node) => node.maturity.low !== null)
  return node('overall', round.content.governance.id, 1, overall(scored), levelParts)
}

function levelNode(scored: Scored, cell: Cell, level: number): Explained {
  const { round } = scored
  const { id, weight } = round.levels[level]!
  return kept(cell, () =>
    node('level', id, weight, valueOf(scored, cell), () =>
      round.themes
        .map((theme, t) => themeNode(scored, theme, levelThemeIndex(round.themes.length, { level, theme: t })))
        .filter((part) => part.maturity.low !== null),
    ),
  )
}

function themeNode(scored: Scored, id: string, group: number): Explained {
  const { round, cells, leaves } = scored
  const cell = cells.levelThemes[group]!
  return kept(cell, () =>
    node('theme', id, cell.answeredWeight, valueOf(scored, cell), () =>
      (round.groups[group] ?? [])
        .map((index) => at(leaves, index))
        .filter(({ state }) => state === 'answered' || state === 'unanswered')
        .map((leaf) => leaf.explained),
    ),
  )
}

function kept(key: Cell, make: () => Explained): Explained {
  const node = nodes.get(key) ?? make()
  nodes.set(key, node)
  return node
}

function node(
  kind: Explained['kind'],
  id: string,
  weight: number,
  maturity: Maturity,
  parts: () => readonly Explained[],
): Explained {
  let counted: readonly Explained[] | undefined
  return {
    kind,
    id,
    weight,
    maturity,
    get parts() {
      counted ??= parts()
      return counted
    },
  }
}
