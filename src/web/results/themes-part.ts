import { themesByLevel } from '../../reports/chart-data.ts'
import { chart, LOCALES, toneOf } from './chart.ts'
import { themeHref } from './results.ts'
import type { Chart } from './chart.ts'
import type { Link } from '../guide/guide-parts.ts'
import type { Maturity } from '../../scoring/rules.ts'
import type { Results } from './results.ts'

export type Cell = { readonly text: string; readonly heat: number }

/** Themes by management level: a heat map that is a table, and a chart of the same figures. */
export type ThemesPart = {
  readonly levels: readonly string[]
  readonly rows: readonly (Link & {
    readonly cells: readonly Cell[]
    readonly all: Cell
    readonly range: string
    readonly coverage: string
  })[]
  readonly totals: {
    readonly cells: readonly Cell[]
    readonly all: Cell
    readonly range: string
    readonly coverage: string
  }
  readonly chart: Chart
  readonly figures: readonly FigureRow[]
}

export type FigureRow = {
  readonly place: string
  readonly value: string
  readonly low: string
  readonly high: string
  readonly coverage: string
  readonly naAsLowest: string
}

export function themesPart(results: Results): ThemesPart {
  const { report, result } = results
  const levels = Object.keys(result.levels)
  const rows = Object.entries(result.themes).map(([id, theme]) => ({
    label: report.themeName(id),
    href: themeHref(results, id),
    cells: levels.map((level) => cellOf(theme.levels[level]?.value ?? null, results)),
    all: cellOf(theme.value, results),
    range: report.range(theme),
    coverage: report.share(theme.coverage),
  }))
  return {
    levels: levels.map(report.levelName),
    rows,
    totals: {
      cells: levels.map((level) => cellOf(result.levels[level]!.value, results)),
      all: cellOf(result.maturity.value, results),
      range: report.range(result.maturity),
      coverage: report.share(result.maturity.coverage),
    },
    chart: chartOf(results),
    figures: figuresOf(results),
  }
}

/** The number, and the step of the heat scale that it falls on: the nearest level, 0 without a value. */
export function cellOf(value: number | null, { report }: Pick<Results, 'report'>): Cell {
  return { text: report.number(value), heat: value === null ? 0 : Math.round(value) }
}

function chartOf({ report, scored, t }: Results): Chart {
  const { labels, series } = themesByLevel(report)
  return chart('themes', t('results.themes.chart'), {
    kind: 'bars',
    locale: LOCALES[report.language],
    least: 1,
    most: scored.round.highest,
    labels: labels.map(({ label }) => label),
    series: series.map(({ id, values }, i) => ({ name: report.levelName(id), tone: toneOf(i), values })),
  })
}

function figuresOf({ report, result, scored, t }: Results): FigureRow[] {
  const row = (place: string, { value, low, high, coverage, naAsLowest }: Maturity): FigureRow => ({
    place,
    value: report.number(value),
    low: report.number(low),
    high: report.number(high),
    coverage: report.share(coverage),
    naAsLowest: report.number(naAsLowest),
  })
  const { questionnaires } = scored.round.content
  const title = (id: string) => report.say(questionnaires.find((one) => one.id === id)?.title)
  const themes = Object.entries(result.themes).flatMap(([id, theme]) => [
    row(report.themeName(id), theme),
    ...Object.entries(theme.levels).map(([level, one]) =>
      row(`${report.themeName(id)}, ${report.levelName(level).toLowerCase()}`, one),
    ),
  ])
  return [
    row(t('results.overall'), result.maturity),
    ...Object.entries(result.levels).map(([id, level]) => row(report.levelName(id), level)),
    ...Object.entries(result.questionnaires).map(([id, one]) => row(title(id), one)),
    ...themes,
  ]
}
