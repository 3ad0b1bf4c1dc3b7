import { translator } from '../../i18n/translate.ts'
import { STATUSES } from '../chart-data.ts'
import { changeIn } from '../trend.ts'
import { commonWords } from '../words/common-words.ts'
import { trendWords } from '../words/trend-words.ts'
import { roundName, signed } from './change-paras.ts'
import { columnsOf } from './finding-blocks.ts'
import { shadeOf } from './maturity-blocks.ts'
import type { Block, TableCell } from '../block.ts'
import type { Comparable } from '../comparable.ts'
import type { PastRound } from '../past-round.ts'
import type { Report } from '../open-report.ts'
import type { Trend } from '../trend.ts'

type Row = {
  readonly label: string
  readonly figure: (round: PastRound) => number | null | undefined
  readonly holds: (same: Comparable) => boolean
}

export function levelTable(report: Report, trend: Trend): Block {
  const rows = report.input.round.levels.map(({ id }): Row => ({
    label: report.levelName(id),
    figure: ({ figures }) => figures.levels[id]?.value,
    holds: ({ levels }) => levels.has(id),
  }))
  return shadedTable(report, translator(commonWords, report.language)('managementLevel'), rows, trend)
}

/** The heat map of the themes over the rounds. */
export function themeTable(report: Report, trend: Trend): Block {
  const rows = report.input.round.themes.map((id): Row => ({
    label: report.themeName(id),
    figure: ({ figures }) => figures.themes[id]?.value,
    holds: ({ maturity }) => maturity,
  }))
  return shadedTable(report, translator(commonWords, report.language)('theme'), rows, trend)
}

/** The statuses of each act over the rounds. */
export function conformityTables(report: Report, trend: Trend): Block[] {
  const t = translator(trendWords, report.language)
  const c = translator(commonWords, report.language)
  return report.input.round.content.statutes.flatMap(({ id, source }): Block[] => {
    const rows = STATUSES.map((status): Row => ({
      label: c(status),
      figure: ({ figures }) => figures.conformity[id]?.[status],
      holds: ({ statutes }) => statutes.has(id),
    }))
    const cells = rows.map((row, i): TableCell[] => [
      { text: row.label, mark: STATUSES[i]! },
      ...trend.rounds.map((round) => ({ text: report.number(row.figure(round) ?? null, 0) })),
      { text: signed(report, changeIn(trend, row.figure, row.holds), 0) },
    ])
    return [
      { kind: 'heading', level: 2, text: t('conformity', { act: report.say(source.shortName) }) },
      { kind: 'table', columns: columns(report, c('status'), trend, 'right'), rows: cells },
    ]
  })
}

function shadedTable(report: Report, first: string, rows: readonly Row[], trend: Trend): Block {
  return {
    kind: 'table',
    columns: columns(report, first, trend, 'center'),
    rows: rows.map((row): TableCell[] => [
      { text: row.label },
      ...trend.rounds.map((round) => {
        const value = row.figure(round) ?? null
        return { text: report.number(value), shade: shadeOf(report, value) }
      }),
      { text: signed(report, changeIn(trend, row.figure, row.holds)) },
    ]),
  }
}

function columns(report: Report, first: string, { rounds }: Trend, align: 'right' | 'center') {
  const each = 0.58 / rounds.length
  return columnsOf([first, 0.28], ...rounds.map((round) => [roundName(report, round), each, align] as const), [
    translator(trendWords, report.language)('change'),
    0.14,
    'right',
  ])
}
