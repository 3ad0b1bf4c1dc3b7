import { translator } from '../../i18n/translate.ts'
import { levelsByRound, maturityByRound } from '../chart-data.ts'
import { trendWords } from '../words/trend-words.ts'
import { roundName } from './change-paras.ts'
import { scaleOf } from './charts.ts'
import type { Figure } from '../block.ts'
import type { PastRound } from '../past-round.ts'
import type { Report } from '../open-report.ts'

/** The overall value over the rounds with its range. */
export function overallFigure(report: Report, rounds: readonly PastRound[]): Figure {
  const { number, range, language } = report
  const t = translator(trendWords, language)
  const { labels, series } = maturityByRound(rounds, (round) => roundName(report, round))
  const of = (id: 'value' | 'low' | 'high') => series.find((one) => one.id === id)!.values
  const figures = of('value').map((value) => number(value))
  const said = rounds.map(({ figures: { maturity } }, i) => ({
    name: labels[i]!.label,
    figures: t('chartRange', { value: figures[i]!, range: range(maturity) }),
  }))
  return {
    kind: 'figure',
    chart: {
      kind: 'lines',
      scale: scaleOf(report),
      labels: labels.map(({ label }) => label),
      series: [{ name: t('overall'), values: of('value'), figures }],
      band: { name: t('legendRange'), low: of('low'), high: of('high') },
    },
    alt: [t('chartOverall'), ...said.map((one) => t('chartRound', one))].join(' '),
  }
}

/** The management levels over the rounds, a line for each. */
export function levelsFigure(report: Report, rounds: readonly PastRound[]): Figure {
  const { number, language, levelName, input } = report
  const t = translator(trendWords, language)
  const ids = input.round.levels.map(({ id }) => id)
  const { labels, series } = levelsByRound(rounds, ids, (round) => roundName(report, round))
  const said = labels.map(({ label }, i) => ({
    name: label,
    figures: series.map(({ id, values }) => `${levelName(id).toLowerCase()} ${number(values[i] ?? null)}`).join(', '),
  }))
  return {
    kind: 'figure',
    chart: {
      kind: 'lines',
      scale: scaleOf(report),
      labels: labels.map(({ label }) => label),
      series: series.map(({ id, values }) => ({
        name: levelName(id),
        values,
        figures: values.map((value) => number(value)),
      })),
      band: null,
    },
    alt: [t('chartLevels'), ...said.map((one) => t('chartRound', one))].join(' '),
  }
}
