import { LOCALES, toneOf } from '../results/chart.ts'
import type { Point } from '../../improvement/follow-up/curve.ts'
import type { Language } from '../../i18n/translate.ts'
import type { TranslateWeb } from '../../i18n/web-words/index.ts'
import type { Chart, ChartData } from '../results/chart.ts'
import type { Told } from './told.ts'

/** The figures of a point that are drawn; a longer plan beside a shorter one has points without any. */
type Drawn = Pick<Point, 'maturity' | 'gap' | 'unmet'>
export type Series = { readonly name: string; readonly points: readonly (Drawn | undefined)[] }

export type Curves = {
  readonly charts: readonly Chart[]
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[]
}

type Ground = { readonly t: TranslateWeb; readonly language: Language; readonly told: Told; readonly highest: number }

/**
 * Maturity, gap to the target and unmet statutory links along the plan: three charts and one table with the same
 * figures. A single series shows its range as lines of their own.
 */
export function curvesOf(labels: readonly string[], series: readonly Series[], ground: Ground): Curves {
  const { t, told } = ground
  const alone = series.length === 1 ? series[0] : undefined
  const maturity = alone ? withRange(alone, t) : valuesOf(series, ({ maturity: { value } }) => value)
  const measures = ['maturity', 'unmet', 'gap'] as const
  const columns = series.flatMap(({ name }) =>
    measures.map((one) => (alone ? t(`roadmap.figure.${one}`) : `${name}: ${t(`roadmap.figure.${one}`)}`)),
  )
  const rows = labels.map((label, i) => ({
    label,
    cells: series.flatMap(({ points }) => cellsOf(points[i], told)),
  }))
  // a chart of one series is named by what it measures: the legend says no more
  const named = (measure: 'unmet' | 'gap') => (alone ? [{ ...alone, name: t(`roadmap.figure.${measure}`) }] : series)
  const percent = ({ unmet }: Drawn) => (unmet === null ? null : Math.round(unmet * 100))
  const charts = [
    chartOf('maturity', { least: 1, most: ground.highest, labels, series: maturity }, ground),
    chartOf('unmet', { least: 0, most: null, labels, series: valuesOf(named('unmet'), percent) }, ground),
    chartOf('gap', { least: 0, most: null, labels, series: valuesOf(named('gap'), ({ gap }) => gap) }, ground),
  ]
  return { charts, table: 'curve', columns, rows }
}

function valuesOf(series: readonly Series[], of: (point: Drawn) => number | null): ChartData['series'] {
  return series.map(({ name, points }, i) => ({
    name,
    tone: toneOf(i),
    values: points.map((point) => (point ? of(point) : null)),
  }))
}

function withRange({ name, points }: Series, t: TranslateWeb): ChartData['series'] {
  const line = (label: string, i: number, of: (point: Drawn) => number | null) => ({
    name: label,
    tone: toneOf(i),
    values: points.map((point) => (point ? of(point) : null)),
  })
  return [
    line(name, 0, ({ maturity }) => maturity.value),
    line(t('roadmap.figure.low'), 1, ({ maturity }) => maturity.low),
    line(t('roadmap.figure.high'), 2, ({ maturity }) => maturity.high),
  ]
}

function cellsOf(point: Drawn | undefined, told: Told): string[] {
  if (!point) return ['–', '–', '–']
  const { maturity, unmet, gap } = point
  return [`${told.figure(maturity.value)} (${told.range(maturity)})`, told.share(unmet), told.figure(gap)]
}

function chartOf(
  measure: 'maturity' | 'unmet' | 'gap',
  data: Omit<ChartData, 'kind' | 'locale'>,
  { t, language }: Ground,
): Chart {
  const drawn: ChartData = { kind: 'line', locale: LOCALES[language], ...data }
  const label = t(`roadmap.chart.${measure}`)
  return { id: `${measure}-chart`, table: 'curve', label, data: JSON.stringify(drawn), low: true }
}
