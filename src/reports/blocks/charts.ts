import { translator } from '../../i18n/translate.ts'
import { STATUSES, themesByLevel } from '../chart-data.ts'
import { altWords } from '../words/alt-words.ts'
import { commonWords } from '../words/common-words.ts'
import type { Figure } from '../block.ts'
import type { Counts } from '../chart-data.ts'
import type { BarRow, Scale, StackPart } from '../chart.ts'
import type { Report } from '../open-report.ts'
import type { Status } from '../../scoring/conformity.ts'
import type { Maturity } from '../../scoring/rules.ts'

/** A staged value may be 0: not even the first stage is held. */
export function scaleOf({ input: { round } }: Report): Scale {
  return { from: round.rule === 'staged' ? 0 : 1, to: round.highest }
}

export type Measured = { readonly label: string; readonly maturity: Maturity; readonly target: number | null }

export function barsFigure(report: Report, title: 'themes' | 'levels', rows: readonly Measured[]): Figure {
  const t = translator(altWords, report.language)
  const c = translator(commonWords, report.language)
  return {
    kind: 'figure',
    chart: {
      kind: 'bars',
      scale: scaleOf(report),
      heads: [c('value'), c('range'), c('coverage')],
      rows: rows.map((row) => barRow(report, row)),
      legend: { value: t('legendValue'), range: t('legendRange'), target: t('legendTarget') },
    },
    alt: [t(title), ...rows.map((row) => barAlt(report, row))].join(' '),
  }
}

function barRow({ number, range, share }: Report, { label, maturity, target }: Measured): BarRow {
  const { value, low, high, coverage } = maturity
  return { label, value, low, high, target, figures: [number(value), range(maturity), share(coverage)] }
}

function barAlt({ number, range, share, language }: Report, { label, maturity, target }: Measured): string {
  const t = translator(altWords, language)
  const value = maturity.value === null ? t('noFigure') : number(maturity.value)
  return t('bar', {
    label,
    value,
    range: range(maturity),
    coverage: share(maturity.coverage),
    target: target === null ? '' : t('barTarget', { target }),
  })
}

/** The themes with the level that the target profile asks of each. */
export function themesMeasured({ input, themeName }: Report): Measured[] {
  const { round, result, targetId } = input
  const profile = round.content.governance.profiles.find(({ id }) => id === targetId)
  return round.themes.map((id) => ({
    label: themeName(id),
    maturity: result.themes[id]!,
    target: profile?.targets[id] ?? null,
  }))
}

export function profileFigure(report: Report): Figure {
  const { levelName, number } = report
  const t = translator(altWords, report.language)
  const { labels, series } = themesByLevel(report)
  const names = series.map(({ id }) => levelName(id))
  const rows = labels.map(({ label }, i) => ({ label, values: series.map(({ values }) => values[i] ?? null) }))
  const said = rows.map(
    ({ label, values }) => `${label}: ${values.map((v, i) => `${names[i]} ${number(v)}`).join(', ')}.`,
  )
  return {
    kind: 'figure',
    chart: { kind: 'profile', scale: scaleOf(report), series: names, rows },
    alt: [t('profile'), ...said].join(' '),
  }
}

/** The same figures as the profile, each as a number in a cell. */
export function heatFigure(report: Report): Figure {
  const { levelName, number, language } = report
  const t = translator(altWords, language)
  const { labels, series } = themesByLevel(report)
  const columns = series.map(({ id }) => levelName(id))
  const rows = labels.map(({ label }, i) => ({
    label,
    cells: series.map(({ values }) => ({ value: values[i] ?? null, text: number(values[i] ?? null) })),
  }))
  const said = rows.map(({ label, cells }) => {
    const figures = cells.map(({ value, text }, c) => `${columns[c]} ${value === null ? t('noFigure') : text}`)
    return `${label}: ${figures.join(', ')}.`
  })
  return {
    kind: 'figure',
    chart: { kind: 'heat', scale: scaleOf(report), columns, rows, none: t('noFigure') },
    alt: [t('heat'), ...said].join(' '),
  }
}

/** Bars of statuses; a single bar needs no label of its own. */
export function stackFigure({ language, number }: Report, rows: readonly { label: string; counts: Counts }[]): Figure {
  const t = translator(altWords, language)
  const c = translator(commonWords, language)
  const parts = (counts: Counts): StackPart[] =>
    STATUSES.map((status) => ({ status, count: counts[status], text: number(counts[status], 0) }))
  const total = (status: Status) => rows.reduce((sum, { counts }) => sum + counts[status], 0)
  const said = rows.map(
    ({ label, counts }) =>
      `${label === '' ? '' : `${label}: `}${STATUSES.map((s) => `${c(s).toLowerCase()} ${counts[s]}`).join(', ')}.`,
  )
  return {
    kind: 'figure',
    chart: {
      kind: 'stack',
      rows: rows.map(({ label, counts }) => ({ label, parts: parts(counts) })),
      legend: STATUSES.map((status) => ({ status, label: `${c(status)} ${number(total(status), 0)}` })),
    },
    alt: [t('stack'), ...said].join(' '),
  }
}

export function emblemFigure(report: Report): Figure {
  const rows = themesByLevel(report).series.map(({ values }) => values)
  return {
    kind: 'figure',
    chart: { kind: 'emblem', scale: scaleOf(report), rows },
    alt: translator(altWords, report.language)('emblem'),
  }
}
