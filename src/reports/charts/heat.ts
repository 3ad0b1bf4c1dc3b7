import { heightOf } from '../pdf/row.ts'
import { inkOn, mixed } from '../pdf/design.ts'
import { setLines } from '../pdf/set-lines.ts'
import { darkness } from '../chart.ts'
import { write, writeLabel } from './axis.ts'
import { legendHeight, legendOf } from './legend.ts'
import type { Entry } from './legend.ts'
import type { HeatCell, HeatChart } from '../chart.ts'
import type { Design } from '../pdf/design.ts'
import type { Box, Pen } from '../pdf/pen.ts'
import type { Span } from '../pdf/piece.ts'

const LABEL_SHARE = 0.31
/** Room for two lines of a name. */
const ROW = 27
const GAP = 2
const AFTER_HEAD = 5
const BEFORE_LEGEND = 7
const SIGN = 22

export function heatHeight(chart: HeatChart, width: number, design: Design): number {
  const { dim } = design.style
  const legend = legendHeight(entriesOf(chart, width, design), dim)
  return headHeight(chart, width, design) + chart.rows.length * ROW + BEFORE_LEGEND + legend
}

/** Cells as dark as their value is high, the number in each in the ink that stands out on it. */
export function drawHeat(pen: Pen, chart: HeatChart, box: Box, design: Design): void {
  const head = headHeight(chart, box.width, design)
  const spans = spansOf(chart, box)
  chart.columns.forEach((column, i) => {
    for (const line of headLines(column, spans[i]!, design)) pen.text(line.style, line.x, box.y + line.y, line.text)
  })
  chart.rows.forEach(({ label, cells }, r) => {
    const y = box.y + head + r * ROW
    writeLabel(pen, label, { x: box.x, width: box.width * LABEL_SHARE - 12 }, y, ROW - GAP, design.style.cell)
    cells.forEach((cell, c) => drawCell(pen, cell, chart, { ...spans[c]!, y, height: ROW - GAP }, design))
  })
  drawLegend(pen, chart, { ...box, y: box.y + head + chart.rows.length * ROW + BEFORE_LEGEND }, design)
}

function spansOf({ columns }: HeatChart, { x, width }: Pick<Box, 'x' | 'width'>): Span[] {
  const each = (width * (1 - LABEL_SHARE)) / Math.max(1, columns.length)
  return columns.map((_, i) => ({ x: x + width * LABEL_SHARE + i * each, width: each - GAP }))
}

const headLines = (column: string, span: Span, design: Design) =>
  setLines(column, { style: design.style.head, tag: undefined, span, align: 'center', most: 2 })

function headHeight(chart: HeatChart, width: number, design: Design): number {
  const spans = spansOf(chart, { x: 0, width })
  return AFTER_HEAD + Math.max(0, ...chart.columns.map((column, i) => heightOf(headLines(column, spans[i]!, design))))
}

function drawCell(pen: Pen, { value, text }: HeatCell, { scale }: HeatChart, box: Box, design: Design): void {
  const { accent, ink } = design.color
  const fill = value === null ? undefined : mixed(accent, darkness(value, scale))
  if (fill === undefined) drawNone(pen, box, design)
  else pen.box(box, { fill, stroke: design.color.line })
  const style = { ...design.style.cellStrong, color: fill === undefined ? ink : inkOn(fill) }
  write(pen, text, box, box.y + (box.height - style.leading) / 2, style, 'center')
}

function drawNone(pen: Pen, box: Box, { color }: Design): void {
  pen.hatch(box, color.line, 4, 0.5)
  pen.box(box, { stroke: color.line })
}

function levelsOf({ scale }: HeatChart): number[] {
  return Array.from({ length: scale.to - scale.from + 1 }, (_, i) => scale.from + i)
}

function entriesOf(chart: HeatChart, width: number, { style }: Design): Entry[] {
  return legendOf([...levelsOf(chart).map(String), chart.none], width, style.dim, SIGN)
}

/** The shade of each whole level, and the hatch. */
function drawLegend(pen: Pen, chart: HeatChart, { x, y, width }: Box, design: Design): void {
  const { dim } = design.style
  const levels = levelsOf(chart)
  entriesOf(chart, width, design).forEach((entry, i) => {
    const box = { x: x + entry.x, y: y + entry.y + (dim.leading - 8) / 2, width: 16, height: 8 }
    const level = levels[i]
    if (level === undefined) drawNone(pen, box, design)
    else pen.box(box, { fill: mixed(design.color.accent, darkness(level, chart.scale)), stroke: design.color.line })
    pen.text(dim, x + entry.x + SIGN, y + entry.y, entry.label)
  })
}
