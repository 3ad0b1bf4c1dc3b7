import { translator } from '../../i18n/translate.ts'
import { darkness } from '../chart.ts'
import { commonWords } from '../words/common-words.ts'
import { fullWords } from '../words/full-words.ts'
import { barsFigure, heatFigure, profileFigure, scaleOf, themesMeasured } from './charts.ts'
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
    heatFigure(report),
    { kind: 'paragraph', tone: 'body', text: t('heatRanges') },
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

/** The range of each value of the heat map beside it: what the picture has no room for. */
function heatTable(report: Report): Block {
  const { input, language, levelName, themeName, number, range } = report
  const { themes, levels } = input.round
  const fraction = 0.69 / levels.length
  return {
    kind: 'table',
    columns: [
      { label: translator(commonWords, language)('theme'), fraction: 0.31 },
      ...levels.map(({ id }): Column => ({ label: levelName(id), fraction, align: 'right' })),
    ],
    rows: themes.map((theme) => [
      { text: themeName(theme) },
      ...levels.map(({ id }): TableCell => {
        const maturity = input.result.themes[theme]!.levels[id]!
        return { text: maturity.low === null ? '–' : `${number(maturity.value)} (${range(maturity)})` }
      }),
    ]),
  }
}

/** How dark a cell of a table is; null hatches it. */
export function shadeOf(report: Report, value: number | null): number | null {
  return value === null ? null : darkness(value, scaleOf(report))
}
