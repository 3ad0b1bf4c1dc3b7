import { write } from './axis.ts'
import { legendHeight, legendOf } from './legend.ts'
import { widthOf } from '../pdf/fonts.ts'
import { drawSign } from './sign.ts'
import type { Entry } from './legend.ts'
import type { LineChart } from '../chart.ts'
import type { Design } from '../pdf/design.ts'
import type { Box, Pen, Point } from '../pdf/pen.ts'

/** Height of the plot, and of one that stands beside another. */
const PLOT = 150
const LOW_PLOT = 90
/** Room over the highest level for the figure of a point that stands on it. */
const TOP = 14
const AXIS = 22
/** Room for a share in per cent. */
const WIDE_AXIS = 34
const FOOT = 34
const BEFORE_LEGEND = 4
const SIGN = 16
/** A round takes no more than this, so that two rounds do not stand a page apart. */
const MOST_STEP = 150

export function linesHeight(chart: LineChart, width: number, design: Design): number {
  return TOP + plotHeight(chart) + FOOT + legendRoom(entriesOf(chart, width, design), design)
}

function legendRoom(entries: readonly Entry[], { style }: Design): number {
  return entries.length === 0 ? 0 : BEFORE_LEGEND + legendHeight(entries, style.dim)
}

function plotHeight({ low }: LineChart): number {
  return low ? LOW_PLOT : PLOT
}

function axisOf({ ticks }: LineChart): number {
  return ticks ? WIDE_AXIS : AXIS
}

/** Narrower than this, not every point has its name and its figure. */
const LEAST_STEP = 27

type Plot = {
  readonly x: (round: number) => number
  readonly y: (level: number) => number
  readonly step: number
  readonly every: number
}

/** Lines over the rounds: signs and lightness tell the series apart, the range lies hatched behind the first. */
export function drawLines(pen: Pen, chart: LineChart, box: Box, design: Design): void {
  const plot = plotOf(chart, box)
  drawLevels(pen, chart, box, plot, design)
  drawBand(pen, chart, plot, design)
  chart.series.forEach((_, i) => drawSeries(pen, chart, i, plot, design))
  drawFigures(pen, chart, plot, design)
  drawLegend(pen, chart, { ...box, y: box.y + TOP + plotHeight(chart) + FOOT + BEFORE_LEGEND }, design)
}

function plotOf(chart: LineChart, { x, y, width }: Box): Plot {
  const { labels, scale } = chart
  const axis = axisOf(chart)
  const step = Math.min(MOST_STEP, (width - axis) / Math.max(1, labels.length))
  return {
    step,
    every: Math.max(1, Math.ceil(LEAST_STEP / step)),
    x: (round) => x + axis + step * (round + 0.5),
    y: (level) => y + TOP + plotHeight(chart) * (1 - (level - scale.from) / (scale.to - scale.from)),
  }
}

function drawLevels(pen: Pen, chart: LineChart, box: Box, plot: Plot, design: Design): void {
  const { scale, labels } = chart
  const { head, small } = design.style
  const axis = axisOf(chart)
  const right = plot.x(labels.length - 1) + plot.step / 2
  for (const { at, text } of chart.ticks ?? levelTicks(chart)) {
    const y = plot.y(at)
    pen.line([box.x + axis - 4, y], [right, y], design.color.line)
    write(pen, text, { x: box.x, width: axis - 8 }, y - head.leading / 2, head, 'right')
  }
  labels.forEach((label, i) => {
    if (i % plot.every > 0) return
    // the last name may not hang over the edge where one stands for several points
    const width = Math.min(plot.step * plot.every, 2 * (right - plot.x(i) + plot.step / 2)) - 4
    write(pen, label, { x: plot.x(i) - width / 2, width }, plot.y(scale.from) + 9, small, 'center', 2)
  })
}

function levelTicks({ scale }: LineChart): { at: number; text: string }[] {
  return Array.from({ length: scale.to - scale.from + 1 }, (_, i) => ({
    at: scale.from + i,
    text: String(scale.from + i),
  }))
}

/** The range of each round as a hatched column between two lines. */
function drawBand(pen: Pen, { band }: LineChart, plot: Plot, { color }: Design): void {
  band?.low.forEach((low, i) => {
    const high = band.high[i] ?? null
    if (low === null || high === null) return
    const [x, top, bottom] = [plot.x(i), plot.y(high), plot.y(low)]
    const box = { x: x - 9, y: top, width: 18, height: Math.max(0.8, bottom - top) }
    pen.box(box, { fill: color.band })
    for (const y of [top, bottom]) pen.line([x - 9, y], [x + 9, y], color.accent, 0.9)
  })
}

const INKS = ['accent', 'accent', 'dim'] as const
const WIDTHS = [1.8, 0.9, 0.9] as const

function drawSeries(pen: Pen, { series }: LineChart, own: number, plot: Plot, design: Design): void {
  const points = series[own]!.values.map((value, i): Point | null => {
    if (value === null) return null
    // signs of equal value stand side by side instead of hiding each other
    const twins = series.slice(0, own).filter(({ values }) => values[i] === value)
    return [plot.x(i) + twins.length * 5, plot.y(value)]
  })
  points.forEach((point, i) => {
    const before = points[i - 1]
    if (point && before) pen.line(before, point, design.color[INKS[own % 3]!], WIDTHS[own % 3])
  })
  for (const point of points) if (point) drawSign(pen, own, point[0], point[1], design)
}

/** Narrower than this a round has room for the figure of the first series alone, over its point. */
const ROOM_BESIDE = 36

/** The figures stand right of their points, apart from each other where points are close. */
function drawFigures(pen: Pen, { series, labels, scale }: LineChart, plot: Plot, { style, color }: Design): void {
  const type = style.cellStrong
  const beside = plot.step / 2 - 13 >= ROOM_BESIDE
  labels.forEach((_, round) => {
    if (round % plot.every > 0) return
    const given = (beside ? series : series.slice(0, 1))
      .map(({ values, figures }) => ({ value: values[round] ?? null, text: figures[round] ?? '' }))
      .filter((one): one is { value: number; text: string } => one.value !== null)
      .sort((a, b) => b.value - a.value)
    const lowest = plot.y(scale.from) + type.leading / 2
    let free = -Infinity
    given.forEach(({ value, text }, i) => {
      const rest = (given.length - i) * type.leading
      const wanted = beside ? Math.max(free, plot.y(value) - type.leading / 2) : plot.y(value) - type.leading - 3
      const y = Math.min(wanted, lowest - rest)
      const width = widthOf(type.face, type.size, text)
      const x = beside ? plot.x(round) + 15 : plot.x(round) - width / 2
      // a line may run behind the figure
      pen.box({ x: x - 2, y: y + 1, width: width + 4, height: type.leading - 2 }, { fill: color.white })
      pen.text(type, x, y, text)
      free = y + type.leading
    })
  })
}

/** One line alone needs no legend: the words over the chart name it. */
function entriesOf({ series, band }: LineChart, width: number, { style }: Design): Entry[] {
  if (series.length === 1 && !band) return []
  const names = [...series.map(({ name }) => name), ...(band ? [band.name] : [])]
  return legendOf(names, width, style.dim, SIGN)
}

function drawLegend(pen: Pen, chart: LineChart, { x, y, width }: Box, design: Design): void {
  const { dim } = design.style
  entriesOf(chart, width, design).forEach((entry, i) => {
    const middle = y + entry.y + dim.leading / 2
    if (i < chart.series.length) drawSign(pen, i, x + entry.x + 5, middle, design)
    else
      pen.box(
        { x: x + entry.x, y: middle - 4, width: 10, height: 8 },
        { fill: design.color.band, stroke: design.color.accent },
      )
    pen.text(dim, x + entry.x + SIGN, y + entry.y, entry.label)
  })
}
