import { translator } from '../../i18n/translate.ts'
import { openReport } from '../open-report.ts'
import { changeIn, trendTo } from '../trend.ts'
import { commonWords } from '../words/common-words.ts'
import { trendWords } from '../words/trend-words.ts'
import { roundName, signed } from './change-paras.ts'
import { comparableBlocks } from './comparable-blocks.ts'
import { columnsOf } from './finding-blocks.ts'
import { whenAndAgainstWhat } from './summary-blocks.ts'
import { overallFigure, levelsFigure } from './trend-charts.ts'
import { conformityTables, levelTable, themeTable } from './trend-tables.ts'
import type { Block, TableCell } from '../block.ts'
import type { Report } from '../open-report.ts'
import type { ReportInput } from '../report-input.ts'
import type { Trend } from '../trend.ts'

/** Rounds that have room side by side in a table. */
const MOST_ROUNDS = 5
/** Rounds that have room on a chart. */
const MOST_ON_CHART = 12

/** The rounds of a municipality side by side, and what of them may be compared. */
export function trendBlocks(input: ReportInput): Block[] {
  const report = openReport(input)
  const t = translator(trendWords, input.language)
  const c = translator(commonWords, input.language)
  const trend = trendTo(input)
  const shown = trend.rounds.slice(-MOST_ON_CHART)
  const latest = latestOf(trend)
  return [
    { kind: 'heading', level: 1, text: c('trendTitle') },
    { kind: 'paragraph', tone: 'lead', text: leadOf(report, trend) },
    { kind: 'paragraph', tone: 'dim', text: whenAndAgainstWhat(report).join(' · ') },
    { kind: 'paragraph', tone: 'dim', text: t('changeMeans') },
    { kind: 'heading', level: 2, text: t('overall') },
    overallFigure(report, shown),
    overallTable(report, trend),
    { kind: 'heading', level: 2, text: t('levels') },
    levelsFigure(report, shown),
    ...(latest.rounds.length < trend.rounds.length
      ? [{ kind: 'paragraph', tone: 'dim', text: t('latestOnly', { count: MOST_ROUNDS }) } as const]
      : []),
    levelTable(report, latest),
    { kind: 'heading', level: 2, text: t('themes') },
    themeTable(report, latest),
    ...conformityTables(report, latest),
    ...comparableBlocks(report, trend),
    { kind: 'paragraph', tone: 'dim', text: c('certifiesNothing') },
  ]
}

function latestOf({ rounds, same }: Trend): Trend {
  return { rounds: rounds.slice(-MOST_ROUNDS), same: same.slice(-MOST_ROUNDS) }
}

function leadOf(report: Report, trend: Trend): string {
  const t = translator(trendWords, report.language)
  const change = changeIn(
    trend,
    ({ figures }) => figures.maturity.value,
    ({ maturity }) => maturity,
  )
  const last = trend.rounds.at(-1)!
  const values = { value: report.number(last.figures.maturity.value), name: roundName(report, last) }
  return change === null ? t('leadAlone', values) : t('lead', { ...values, change: signed(report, change) })
}

function overallTable(report: Report, { rounds }: Trend): Block {
  const { number, range, share, day, language } = report
  const t = translator(trendWords, language)
  const c = translator(commonWords, language)
  const rows = rounds.map((round): TableCell[] => [
    { text: roundName(report, round) },
    { text: round.asOf === undefined ? '–' : day(round.asOf) },
    { text: number(round.figures.maturity.value), strong: true },
    { text: range(round.figures.maturity) },
    { text: share(round.figures.maturity.coverage) },
  ])
  const columns = columnsOf(
    [t('round'), 0.4],
    [t('day'), 0.17],
    [c('value'), 0.12, 'right'],
    [c('range'), 0.17, 'right'],
    [c('coverage'), 0.14, 'right'],
  )
  return { kind: 'table', columns, rows }
}
