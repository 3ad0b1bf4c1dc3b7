import { explain } from '../../scoring/explain.ts'
import { round2 } from '../../scoring/result.ts'
import { found } from '../guide/guide.ts'
import { isPreliminary, stripOf } from './overall-part.ts'
import { saidOf } from './said.ts'
import type { Explained } from '../../scoring/explain.ts'
import type { Maturity } from '../../scoring/rules.ts'
import type { Link } from '../guide/guide-parts.ts'
import type { Results } from './results.ts'
import type { Said } from './said.ts'
import type { Strip } from './overall-part.ts'

export type ResultsThemePage = {
  readonly title: string
  readonly crumbs: readonly Link[]
  readonly value: string
  readonly preliminary: boolean
  /** Why there is no value; empty when there is one. */
  readonly none: string
  readonly facts: readonly string[]
  readonly strip: Strip | undefined
  readonly levels: readonly {
    readonly title: string
    readonly sum: string
    readonly facts: string
    readonly answers: readonly Said[]
  }[]
  /** Questions of the theme that count for nothing: not applicable, or not asked of this municipality. */
  readonly outside: readonly Said[]
}

/** Where a theme’s figure comes from: by management level, down to each question, answer and statement. */
export function themePage(results: Results, id: string, crumbs: readonly Link[]): ResultsThemePage {
  const { report, result, scored, t } = results
  const theme = found(result.themes[id])
  const parts = explain(scored).parts.flatMap((level) =>
    level.parts.filter((part) => part.id === id).map((part) => ({ level: level.id, part })),
  )
  const counted = new Set(parts.flatMap(({ part }) => part.parts.map((question) => question.id)))
  const outside = scored.round.asked.filter(({ question }) => question.theme === id && !counted.has(question.id))
  return {
    title: t('results.theme.title', { theme: report.themeName(id) }),
    crumbs,
    value: report.number(theme.value),
    preliminary: isPreliminary(theme),
    none: noneOf(results, theme),
    facts: theme.value === null ? [] : factsOf(results, theme),
    strip: stripOf(theme, scored.round.highest),
    levels: parts.map(({ level, part }) => levelOf(results, level, part)),
    outside: outside.map(({ question }) => outsideOf(results, question.id)),
  }
}

/** A range over the whole scale says nothing where there is no value. */
function noneOf({ t }: Results, { value, coverage }: Maturity): string {
  if (value !== null) return ''
  return t(coverage === null ? 'results.nothingCounts' : 'results.noAnswers')
}

function factsOf({ report, t }: Results, { low, high, coverage }: Maturity): string[] {
  const range = report.range({ low: round2(low), high: round2(high) })
  return [`${t('results.range')} ${range}`, `${t('results.coverage')} ${report.share(coverage)}`]
}

function levelOf(results: Results, level: string, part: Explained): ResultsThemePage['levels'][number] {
  const { report, t } = results
  const { value } = part.maturity
  const name = report.levelName(level)
  return {
    title: value === null ? name : t('results.levelHeading', { level: name, value: report.number(round2(value)) }),
    sum: sumOf(results, part),
    facts: noneOf(results, part.maturity) || factsOf(results, part.maturity).join(' · '),
    answers: part.parts.map(({ id }) => saidOf(results, id)),
  }
}

/** `2×3 + 1×2`: only the mean is a sum of weights and levels. */
function sumOf({ scored, report, t }: Results, { parts, maturity }: Explained): string {
  const answered = parts.filter((part) => part.maturity.value !== null)
  if (scored.round.rule !== 'mean' || answered.length === 0) return ''
  const sum = answered.map((part) => `${part.weight}×${part.maturity.value}`).join(' + ')
  const weight = answered.reduce((total, part) => total + part.weight, 0)
  return t('results.theme.sum', { sum, weight, value: report.number(round2(maturity.value)) })
}

function outsideOf(results: Results, id: string): Said {
  const said = saidOf(results, id)
  const claimed = results.report.answer(id)?.notApplicable !== undefined
  return claimed ? said : { ...said, level: 0, mark: '–', statement: results.t('results.notAsked') }
}
