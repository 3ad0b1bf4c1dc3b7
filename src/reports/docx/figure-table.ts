import { formatNumber } from '../../i18n/format.ts'
import { translator } from '../../i18n/translate.ts'
import { commonWords } from '../words/common-words.ts'
import type { Column, Figure, Table, TableCell } from '../block.ts'
import { darkness } from '../chart.ts'
import type { BarChart, HeatChart, LineChart, ProfileChart, StackChart, TimelineChart } from '../chart.ts'
import type { Language } from '../../i18n/translate.ts'

/**
 * A chart as a table with all its figures: it can be edited, and reads in any program and aloud. Null for the
 * emblem of the cover, which is decoration.
 */
export function figureTable({ chart }: Figure, language: Language): Pick<Table, 'columns' | 'rows'> | null {
  switch (chart.kind) {
    case 'bars':
      return barsTable(chart, language)
    case 'profile':
      return profileTable(chart, language)
    case 'stack':
      return stackTable(chart, language)
    case 'lines':
      return linesTable(chart, language)
    case 'heat':
      return heatTable(chart)
    case 'timeline':
      return timelineTable(chart)
    case 'emblem':
      return null
  }
}

function columns(first: string, labels: readonly string[]): Column[] {
  const fraction = 0.66 / Math.max(1, labels.length)
  return [
    { label: first, fraction: 1 - fraction * labels.length },
    ...labels.map((label): Column => ({ label, fraction, align: 'right' })),
  ]
}

function barsTable({ heads, rows, legend }: BarChart, language: Language): Pick<Table, 'columns' | 'rows'> {
  const targets = rows.some(({ target }) => target !== null)
  const labels = [...heads, ...(targets ? [legend.target ?? translator(commonWords, language)('targetLevel')] : [])]
  return {
    columns: columns('', labels),
    rows: rows.map(({ label, figures, target }): TableCell[] => [
      { text: label },
      ...figures.map((text) => ({ text })),
      ...(targets ? [{ text: formatNumber(target, language, 0) }] : []),
    ]),
  }
}

/** The cells keep their shades: in Word too the table is the picture. */
function heatTable({ scale, columns: names, rows }: HeatChart): Pick<Table, 'columns' | 'rows'> {
  const fraction = 0.66 / Math.max(1, names.length)
  return {
    columns: [
      { label: '', fraction: 1 - fraction * names.length },
      ...names.map((label): Column => ({ label, fraction, align: 'center' })),
    ],
    rows: rows.map(({ label, cells }) => [
      { text: label },
      ...cells.map(({ value, text }): TableCell => ({ text, shade: value === null ? null : darkness(value, scale) })),
    ]),
  }
}

function profileTable({ series, rows }: ProfileChart, language: Language): Pick<Table, 'columns' | 'rows'> {
  return {
    columns: columns('', series),
    rows: rows.map(({ label, values }) => [
      { text: label },
      ...values.map((v) => ({ text: formatNumber(v, language) })),
    ]),
  }
}

/** A row for each round, a column for each series with its range. */
function linesTable({ labels, series, band }: LineChart, language: Language): Pick<Table, 'columns' | 'rows'> {
  const number = (value: number | null | undefined) => formatNumber(value ?? null, language)
  const ranges = band ? labels.map((_, i) => `${number(band.low[i])}–${number(band.high[i])}`) : []
  return {
    columns: columns('', [...series.map(({ name }) => name), ...(band ? [band.name] : [])]),
    rows: labels.map((label, i) => [
      { text: label },
      ...series.map(({ figures }) => ({ text: figures[i] ?? '' })),
      ...(band ? [{ text: ranges[i]! }] : []),
    ]),
  }
}

function stackTable({ rows, legend }: StackChart, language: Language): Pick<Table, 'columns' | 'rows'> {
  const c = translator(commonWords, language)
  return {
    columns: columns(
      '',
      legend.map(({ status }) => c(status)),
    ),
    rows: rows.map(({ label, parts }) => [{ text: label }, ...parts.map(({ text }) => ({ text }))]),
  }
}

/** Each action with its owner and its quarters. */
function timelineTable({
  rows,
  owners,
  quarters,
  heads: [action, owner, when],
}: TimelineChart): Pick<Table, 'columns' | 'rows'> {
  const nameOf = new Map(owners.map(({ pattern, name }) => [pattern, name]))
  const quarter = (n: number) => quarters[n - 1]!.name
  return {
    columns: [
      { label: action, fraction: 0.55 },
      { label: owner, fraction: 0.3 },
      { label: when, fraction: 0.15, align: 'right' },
    ],
    rows: rows.map(({ label, pattern, start, end }) => [
      { text: label },
      { text: nameOf.get(pattern) ?? '' },
      { text: start === end ? quarter(end) : `${quarter(start)}–${quarter(end)}` },
    ]),
  }
}
