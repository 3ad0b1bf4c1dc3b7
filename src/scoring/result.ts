import { contradictions, dissent, gaps, raises, TOLERANCE } from './findings.ts'
import { levelThemeIndex } from './round.ts'
import { ratio } from './rules.ts'
import { overall, valueOf } from './values.ts'
import { at, items } from './vector.ts'
import type { Contradiction, Dissent, Gap, Raise } from './findings.ts'
import type { Because, Status } from './conformity.ts'
import type { Cell } from './cell.ts'
import type { Maturity } from './rules.ts'
import type { Scored } from './score.ts'

/** Number of the rules in force. A change of rule that moves a figure gets a new one. */
export const ENGINE = 1

export type RequirementResult = {
  readonly framework: string
  readonly id: string
  readonly status: Status
  readonly because: Because
  /** The linked questions of this round, in round order. */
  readonly questions: readonly string[]
  /** Linked questions that people marked not applicable, with their reason. */
  readonly claims: readonly { readonly question: string; readonly reason: string }[]
}

export type ThemeResult = Maturity & { readonly levels: Readonly<Record<string, Maturity>> }

/** The result of a round as `score --json` prints it. Every figure rounded once, to two decimals. */
export type Result = {
  readonly engine: number
  readonly maturity: Maturity
  readonly levels: Readonly<Record<string, Maturity>>
  readonly questionnaires: Readonly<Record<string, Maturity>>
  readonly themes: Readonly<Record<string, ThemeResult>>
  readonly requirements: readonly RequirementResult[]
  readonly conformity: Readonly<Record<string, Readonly<Record<Status, number>>>>
  readonly gaps: readonly Gap[]
  readonly gap: number | null
  readonly contradictions: readonly Contradiction[]
  readonly confidence: {
    readonly evidence: number | null
    readonly fresh: number | null
    readonly spread: number | null
  }
  readonly raises: readonly Raise[]
  readonly dissent: readonly Dissent[]
  readonly assumedFacts: readonly string[]
  readonly ignoredAnswers: readonly string[]
  readonly progress: { readonly done: number; readonly of: number }
}

export function resultOf(scored: Scored): Result {
  const { round, cells, totals } = scored
  const value = (cell: Cell) => rounded(valueOf(scored, cell))
  const named = <T>(ids: readonly string[], make: (index: number) => T) =>
    Object.fromEntries(ids.map((id, i) => [id, make(i)]))
  const levelIds = round.levels.map((level) => level.id)
  const themeLevel = (theme: number) => (level: number) =>
    value(cells.levelThemes[levelThemeIndex(round.themes.length, { level, theme })]!)
  const requirements = requirementResults(scored)
  return {
    engine: ENGINE,
    maturity: rounded(overall(scored)),
    levels: named(levelIds, (i) => value(cells.levels[i]!)),
    questionnaires: named(round.questionnaires, (i) => value(cells.questionnaires[i]!)),
    themes: named(round.themes, (t) => ({ ...value(cells.themes[t]!), levels: named(levelIds, themeLevel(t)) })),
    requirements,
    conformity: countsOf(scored, requirements),
    gaps: gaps(scored),
    gap: round2(ratio(totals.gapSum, totals.targetWeight)),
    contradictions: contradictions(scored).map((c) => ({
      ...c,
      levels: roundAll(c.levels),
      coverage: roundAll(c.coverage),
    })),
    confidence: confidenceOf(scored),
    raises: raises(scored).map(({ question, gain }) => ({ question, gain: round2(gain) })),
    dissent: dissent(scored),
    assumedFacts: scored.assumedFacts,
    ignoredAnswers: ignored(scored),
    progress: { done: totals.done, of: totals.of },
  }
}

function requirementResults({ round, duties, leaves }: Scored): RequirementResult[] {
  return items(duties).map(({ status, because }, i) => {
    const { framework, id, links } = round.duties[i]!
    const linked = links.map((link) => at(leaves, link.asked))
    return {
      framework,
      id,
      status,
      because,
      questions: linked.map((leaf) => leaf.asked.question.id),
      claims: linked
        .filter((leaf) => leaf.state === 'notApplicable')
        .map((leaf) => ({ question: leaf.asked.question.id, reason: leaf.answer?.notApplicable ?? '' })),
    }
  })
}

function countsOf({ round }: Scored, requirements: readonly RequirementResult[]): Result['conformity'] {
  const none = { met: 0, partly: 0, notMet: 0, notAssessed: 0, notApplicable: 0 }
  const counts = new Map(round.content.statutes.map((statute) => [statute.id, { ...none }]))
  for (const { framework, status } of requirements) counts.get(framework)![status]++
  return Object.fromEntries(counts)
}

/** How far the result can be leaned on. It never changes a value. */
function confidenceOf({ totals, light }: Scored): Result['confidence'] {
  return {
    evidence: round2(ratio(totals.evidenceWeight, totals.answeredWeight)),
    fresh: light.asOf === undefined ? null : round2(ratio(totals.freshWeight, totals.answeredWeight)),
    spread: round2(ratio(totals.spreadSum, totals.votedCount)),
  }
}

/** Answers to questions that the facts leave out: kept, and counted for nothing. */
function ignored({ leaves }: Scored): string[] {
  return items(leaves)
    .filter((leaf) => leaf.state === 'notAsked' && leaf.answer !== undefined)
    .map((leaf) => leaf.asked.question.id)
}

function rounded(maturity: Maturity): Maturity {
  return {
    value: round2(maturity.value),
    low: round2(maturity.low),
    high: round2(maturity.high),
    coverage: round2(maturity.coverage),
    naAsLowest: round2(maturity.naAsLowest),
  }
}

function roundAll(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, round2(value)]))
}

/** Two decimals, halves away from zero, blind to the last digit of floating point; never -0 (hence + 0). */
export function round2(value: number): number
export function round2(value: number | null): number | null
export function round2(value: number | null): number | null {
  return value === null ? null : (Math.sign(value) * Math.floor(100 * Math.abs(value) + 0.5 + TOLERANCE)) / 100 + 0
}
