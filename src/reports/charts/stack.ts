import { writeLabel } from './axis.ts'
import { inkOn } from '../pdf/design.ts'
import { legendHeight, legendOf } from './legend.ts'
import { fillStatus } from '../pdf/mark.ts'
import { widthOf } from '../pdf/fonts.ts'
import type { Entry } from './legend.ts'
import type { StackChart, StackPart } from '../chart.ts'
import type { Design } from '../pdf/design.ts'
import type { Box, Pen } from '../pdf/pen.ts'

const LABEL_SHARE = 0.44
/** A part under this width has no room for its count inside. */
const LEAST_FOR_COUNT = 13

export function stackHeight(chart: StackChart, width: number, design: Design): number {
  const rows = chart.rows.length * rowHeight(chart, design)
  return rows + 4 + legendHeight(entriesOf(chart, width, design), design.style.dim)
}

/** A row with a label has room for two lines of it. */
function rowHeight({ rows }: StackChart, { dense }: Design): number {
  if (dense) return 21
  return rows.some(({ label }) => label !== '') ? 27 : 24
}

/** One bar for each row, as long as its count is of the largest; the count stands in each part. */
export function drawStack(pen: Pen, chart: StackChart, box: Box, design: Design): void {
  const labelled = chart.rows.some(({ label }) => label !== '')
  const start = labelled ? box.width * LABEL_SHARE : 0
  const most = Math.max(1, ...chart.rows.map(({ parts }) => totalOf(parts)))
  chart.rows.forEach(({ label, parts }, i) => {
    const y = box.y + i * rowHeight(chart, design)
    const height = rowHeight(chart, design) - 6
    if (labelled) writeLabel(pen, label, { x: box.x, width: start - 12 }, y - 3, height + 6, design.style.small)
    drawParts(pen, parts, { x: box.x + start, y, width: box.width - start, height }, most, design)
  })
  drawLegend(pen, chart, { ...box, y: box.y + chart.rows.length * rowHeight(chart, design) + 2 }, design)
}

function totalOf(parts: readonly StackPart[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0)
}

function drawParts(
  pen: Pen,
  parts: readonly StackPart[],
  { x, y, width, height }: Box,
  most: number,
  design: Design,
): void {
  let from = x
  for (const { status, count, text } of parts.filter((part) => part.count > 0)) {
    const part = { x: from, y, width: (count / most) * width, height }
    fillStatus(pen, status, { ...part, width: Math.max(1, part.width - 1) }, design, true)
    if (part.width >= LEAST_FOR_COUNT) writeCount(pen, status, text, part, design)
    from += part.width
  }
}

function writeCount(pen: Pen, status: StackPart['status'], text: string, part: Box, design: Design): void {
  const style = { ...design.style.cellStrong, color: status === 'met' ? inkOn(design.color.accent) : design.color.ink }
  const width = widthOf(style.face, style.size, text)
  const x = part.x + (part.width - width) / 2
  const y = part.y + (part.height - style.leading) / 2
  // the hatch steps back behind the figure
  if (status === 'partly')
    pen.box({ x: x - 2.5, y: part.y + 2.5, width: width + 5, height: part.height - 5 }, { fill: design.color.white })
  pen.text(style, x, y, text)
}

const SIGN = 11

function entriesOf({ legend }: StackChart, width: number, { style }: Design): Entry[] {
  return legendOf(
    legend.map(({ label }) => label),
    width,
    style.dim,
    SIGN,
  )
}

function drawLegend(pen: Pen, chart: StackChart, { x, y, width }: Box, design: Design): void {
  const { dim } = design.style
  entriesOf(chart, width, design).forEach((entry, i) => {
    const sign = { x: x + entry.x, y: y + entry.y + (dim.leading - 7) / 2, width: 7, height: 7 }
    fillStatus(pen, chart.legend[i]!.status, sign, design)
    pen.text(dim, x + entry.x + SIGN, y + entry.y, entry.label)
  })
}
