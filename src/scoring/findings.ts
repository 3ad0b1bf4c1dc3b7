import { recounted } from './cell.ts'
import { meanOf, ratio } from './rules.ts'
import { gapOf } from './leaf.ts'
import { overall } from './values.ts'
import { levelThemeIndex } from './round.ts'
import { at, items } from './vector.ts'
import type { Leaf } from './leaf.ts'
import type { Scored } from './score.ts'

/** A floating-point mean may miss a threshold by its last digit; this much does not count. */
export const TOLERANCE = 1e-9
/** Management levels this far apart on one subject contradict each other. */
const CONTRADICTION = 2

export type Gap = { readonly question: string; readonly level: number; readonly target: number; readonly gap: number }
export type Raise = { readonly question: string; readonly gain: number }
export type Dissent = {
  readonly question: string
  readonly requirement: string
  readonly metFrom: number
  readonly below: number
  readonly of: number
}
export type Contradiction = {
  readonly theme?: string
  readonly requirement?: string
  readonly levels: Readonly<Record<string, number>>
  readonly coverage: Readonly<Record<string, number>>
}

/** Answered questions below their target, in round order. */
export function gaps({ leaves }: Scored): Gap[] {
  return items(leaves)
    .filter((leaf) => leaf.state === 'answered' && gapOf(leaf) > 0)
    .map((leaf) => ({ question: leaf.asked.question.id, level: leaf.level, target: leaf.target!, gap: gapOf(leaf) }))
}

/**
 * What the overall value would gain if this answer alone stood one level higher, most first. Answers
 * already at the highest level, and those that would move nothing, are left out.
 */
export function raises(scored: Scored): Raise[] {
  const now = overall(scored).value
  if (now === null) return []
  const gains = new Map<string, number>()
  const gainOf = (leaf: Leaf): number => {
    // questions that count alike gain alike: in a large round that is most of them
    const alike = [leaf.asked.level, leaf.weight, leaf.level, leaf.stage].join()
    const gain = gains.get(alike) ?? (overallIfRaised(scored, leaf) ?? now) - now
    gains.set(alike, gain)
    return gain
  }
  return items(scored.leaves)
    .filter((leaf) => leaf.state === 'answered' && leaf.level < scored.round.highest)
    .map((leaf) => ({ question: leaf.asked.question.id, gain: gainOf(leaf) }))
    .filter(({ gain }) => gain > TOLERANCE)
    .sort((a, b) => Math.round(b.gain / TOLERANCE) - Math.round(a.gain / TOLERANCE))
}

function overallIfRaised(scored: Scored, leaf: Leaf): number | null {
  const { level } = leaf.asked
  const cell = recounted(scored.cells.levels[level]!, leaf, { ...leaf, level: leaf.level + 1 })
  return overall(scored, { ...scored.cells, levels: scored.cells.levels.with(level, cell) }).value
}

/** Themes, then requirements, that the management levels see two levels or more apart. */
export function contradictions(scored: Scored): Contradiction[] {
  const { round, leaves } = scored
  const themes = round.themes.map((theme, t): Contradiction => {
    const groups = round.levels.map(
      (_, level) => round.groups[levelThemeIndex(round.themes.length, { level, theme: t })]!,
    )
    return {
      theme,
      ...byLevel(
        scored,
        groups.map((group) => group.map((index) => at(leaves, index))),
      ),
    }
  })
  const requirements = round.duties.map(({ framework, id, links }): Contradiction => {
    const linked = links.map((link) => at(leaves, link.asked))
    const groups = round.levels.map((_, level) => linked.filter((leaf) => leaf.asked.level === level))
    return { requirement: `${framework}:${id}`, ...byLevel(scored, groups) }
  })
  return [...themes, ...requirements].filter(({ levels }) => apart(Object.values(levels)))
}

function apart(values: readonly number[]): boolean {
  return values.length > 1 && Math.max(...values) - Math.min(...values) >= CONTRADICTION - TOLERANCE
}

/** Weighted mean and coverage of each management level's leaves, for the levels that have a value. */
function byLevel({ round }: Scored, groups: readonly (readonly Leaf[])[]): Pick<Contradiction, 'levels' | 'coverage'> {
  const levels: Record<string, number> = {}
  const coverage: Record<string, number> = {}
  for (const [i, group] of groups.entries()) {
    const answered = group.filter((leaf) => leaf.state === 'answered')
    const value = meanOf(answered.map(({ weight, level }) => ({ weight, value: level })))
    if (value === null) continue
    const { id } = round.levels[i]!
    levels[id] = value
    coverage[id] = ratio(weightOf(answered), weightOf(group.filter(isApplicable))) ?? 0
  }
  return { levels, coverage }
}

/** Votes below the level at which a duty is met. They are shown, and change no status. */
export function dissent({ leaves, round }: Scored): Dissent[] {
  return items(leaves)
    .filter((leaf) => leaf.state === 'answered')
    .flatMap((leaf) =>
      leaf.asked.links.flatMap(({ requirement, metFrom }): Dissent[] => {
        const below = leaf.votes.filter((vote) => vote < metFrom).length
        if (below === 0) return []
        const { framework, id } = round.duties[requirement]!
        return [
          {
            question: leaf.asked.question.id,
            requirement: `${framework}:${id}`,
            metFrom,
            below,
            of: leaf.votes.length,
          },
        ]
      }),
    )
}

function weightOf(leaves: readonly Leaf[]): number {
  return leaves.reduce((sum, leaf) => sum + leaf.weight, 0)
}

function isApplicable({ state }: Leaf): boolean {
  return state === 'answered' || state === 'unanswered'
}
