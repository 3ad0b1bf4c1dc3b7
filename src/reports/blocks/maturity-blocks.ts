import { translator } from '../../i18n/translate.ts'
import { themesByLevel } from '../chart-data.ts'
import { commonWords } from '../words/common-words.ts'
import { fullWords } from '../words/full-words.ts'
import { barsFigure, profileFigure, scaleOf, themesMeasured } from './charts.ts'
import type { Block, Column, TableCell } from '../block.ts'
import type { Measured } from './charts.ts'
import type { Report } from '../open-report.ts'

/** How mature, by theme and by management level: charts, and the figures beside them. */
export function maturityBlocks(report: Report): Block[] {
  const { input, levelName } = report
  const t = translator(fullWords, report.language)
  const c = translator(commonWords, report.language)
  const themes = themesMeasured(report)
  const levels = input.round.levels.map(({ id }) => ({
    label: levelName(id),
    maturity: input.result.levels[id]!,
    target: null,
  }))
  return [
    { kind: 'paragraph', tone: 'lead', text: leadOf(report) },
    { kind: 'heading', level: 2, text: t('themes') },
    barsFigure(report, 'themes', themes),
    figureTable(report, c('theme'), themes),
    { kind: 'heading', level: 2, text: t('levels') },
    barsFigure(report, 'levels', levels),
    figureTable(report, c('managementLevel'), levels),
    { kind: 'heading', level: 2, text: t('levelsSeen') },
    profileFigure(report),
    { kind: 'heading', level: 2, text: t('heatMap') },
    { kind: 'paragraph', tone: 'body', text: t('heatMapMeans') },
    heatTable(report),
  ]
}

function leadOf({ input, language, number, range, share }: Report): string {
  const { maturity, progress } = input.result
  return translator(fullWords, language)('maturityLead', {
    value: number(maturity.value),
    range: range(maturity),
    coverage: share(maturity.coverage),
    ...progress,
  })
}

/** The figures of a chart again as a table, for whoever reads numbers rather than bars. */
function figureTable({ language, number, range, share }: Report, first: string, rows: readonly Measured[]): Block {
  const c = translator(commonWords, language)
  const targets = rows.some(({ target }) => target !== null)
  const heads = [c('value'), c('range'), c('coverage'), ...(targets ? [c('targetLevel')] : [])]
  const columns: Column[] = [
    { label: first, fraction: 1 - 0.15 * heads.length },
    ...heads.map((label): Column => ({ label, fraction: 0.15, align: 'right' })),
  ]
  return {
    kind: 'table',
    columns,
    rows: rows.map(({ label, maturity, target }) => [
      { text: label },
      { text: number(maturity.value), strong: true },
      { text: range(maturity) },
      { text: share(maturity.coverage) },
      ...(targets ? [{ text: number(target, 0) }] : []),
    ]),
  }
}

/** A table and a picture at once: the number in each cell, the cell as dark as the number is high. */
function heatTable(report: Report): Block {
  const { language, levelName, number } = report
  const { labels, series } = themesByLevel(report)
  const fraction = 0.69 / series.length
  return {
    kind: 'table',
    columns: [
      { label: translator(commonWords, language)('theme'), fraction: 0.31 },
      ...series.map(({ id }): Column => ({ label: levelName(id), fraction, align: 'center' })),
    ],
    rows: labels.map(({ label }, i) => [
      { text: label },
      ...series.map(({ values }): TableCell => {
        const value = values[i] ?? null
        return { text: number(value), shade: shadeOf(report, value) }
      }),
    ]),
  }
}

/** How dark a value is: the lowest level nearly white; null hatches the cell. */
export function shadeOf(report: Report, value: number | null): number | null {
  const { from, to } = scaleOf(report)
  return value === null ? null : 0.06 + (0.84 * (value - from)) / (to - from)
}
