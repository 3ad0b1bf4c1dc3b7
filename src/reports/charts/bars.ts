import { drawAxis, placeOf, write, writeLabel } from './axis.ts'
import { widthOf } from '../pdf/fonts.ts'
import { legendHeight, legendOf } from './legend.ts'
import { drawDiamond } from './sign.ts'
import type { Entry } from './legend.ts'
import type { BarChart, BarRow } from '../chart.ts'
import type { Design } from '../pdf/design.ts'
import type { Box, Pen } from '../pdf/pen.ts'
import type { Span } from '../pdf/piece.ts'

const HEAD = 16
const BEFORE_LEGEND = 6
const FIGURE_SHARE = 0.115

/** A dense row has one line for its label, so that the label needs the more width. */
function labelShare({ dense }: Design): number {
  return dense ? 0.385 : 0.31
}

function rowHeight({ dense }: Design): number {
  return dense ? 15.5 : 25
}

export function barsHeight(chart: BarChart, width: number, design: Design): number {
  return (
    HEAD +
    chart.rows.length * rowHeight(design) +
    BEFORE_LEGEND +
    legendHeight(legend(chart, width, design), design.style.dim)
  )
}

/** Horizontal bars: the value solid, the range as a pale band with ends, the target as a diamond. */
export function drawBars(pen: Pen, chart: BarChart, box: Box, design: Design): void {
  const label = { x: box.x, width: box.width * labelShare(design) - 12 }
  const figures = figureSpans(chart, box)
  const plotWidth = box.width * (1 - labelShare(design) - FIGURE_SHARE * chart.heads.length) - 14
  const bottom = HEAD + chart.rows.length * rowHeight(design)
  const plot = { x: box.x + box.width * labelShare(design), y: box.y, width: plotWidth, height: bottom }
  drawAxis(pen, chart.scale, plot, HEAD, design)
  chart.heads.forEach((head, i) => write(pen, head, figures[i]!, box.y, design.style.head, 'right'))
  chart.rows.forEach((row, i) => {
    const line = { ...plot, y: box.y + HEAD + i * rowHeight(design), height: rowHeight(design) }
    writeLabel(pen, row.label, label, line.y, line.height, design.style.cell)
    drawBar(pen, row, chart, line, design)
    row.figures.forEach((figure, k) =>
      writeLabel(
        pen,
        figure,
        { ...figures[k]!, ...rightOf(figure, figures[k]!, design, k) },
        line.y,
        line.height,
        styleOf(k, design),
      ),
    )
  })
  drawLegend(pen, chart, { ...box, y: box.y + bottom + BEFORE_LEGEND }, design)
}

function styleOf(figure: number, { style }: Design) {
  return figure === 0 ? style.cellStrong : style.cell
}

function rightOf(text: string, span: Span, design: Design, figure: number): Span {
  const { face, size } = styleOf(figure, design)
  const width = Math.min(span.width, widthOf(face, size, text) + 0.5)
  return { x: span.x + span.width - width, width }
}

function figureSpans({ heads }: BarChart, { x, width }: Box): Span[] {
  const each = width * FIGURE_SHARE
  return heads.map((_, i) => ({ x: x + width - each * (heads.length - i) + 4, width: each - 4 }))
}

function drawBar(pen: Pen, row: BarRow, { scale }: BarChart, line: Box, design: Design): void {
  const middle = line.y + line.height / 2
  const half = design.dense ? 4.5 : 6
  const at = (value: number) => placeOf(value, scale, line)
  if (row.low !== null && row.high !== null) drawRange(pen, at(row.low), at(row.high), middle, half, design)
  if (row.value !== null) {
    const width = Math.max(2, at(row.value) - line.x)
    pen.box({ x: line.x, y: middle - half / 2, width, height: half }, { fill: design.color.accent })
  }
  if (row.target !== null) drawTarget(pen, at(row.target), middle, design)
}

function drawRange(pen: Pen, from: number, to: number, middle: number, half: number, { color }: Design): void {
  pen.box({ x: from, y: middle - half, width: Math.max(0.6, to - from), height: 2 * half }, { fill: color.band })
  for (const x of [from, to]) pen.line([x, middle - half], [x, middle + half], color.accent, 0.9)
}

function drawTarget(pen: Pen, x: number, y: number, design: Design): void {
  drawDiamond(pen, x, y, 3.6, design)
}

const SIGN = 22

function legend({ legend: { value, range, target }, rows }: BarChart, width: number, { style }: Design): Entry[] {
  const aimed = target !== null && rows.some((row) => row.target !== null)
  return legendOf([value, range, ...(aimed ? [target] : [])], width, style.dim, SIGN)
}

/** What each sign means, under the plot. */
function drawLegend(pen: Pen, chart: BarChart, { x, y, width }: Box, design: Design): void {
  const { dim } = design.style
  const signs = [drawValueSign, drawRangeSign, drawTargetSign]
  legend(chart, width, design).forEach((entry, i) => {
    signs[i]?.(pen, x + entry.x, y + entry.y + dim.leading / 2, design)
    pen.text(dim, x + entry.x + SIGN, y + entry.y, entry.label)
  })
}

function drawValueSign(pen: Pen, x: number, middle: number, { color }: Design): void {
  pen.box({ x, y: middle - 2.2, width: 16, height: 4.4 }, { fill: color.accent })
}

function drawRangeSign(pen: Pen, x: number, middle: number, design: Design): void {
  drawRange(pen, x, x + 16, middle, 4, design)
}

function drawTargetSign(pen: Pen, x: number, middle: number, design: Design): void {
  drawTarget(pen, x + 12, middle, design)
}
