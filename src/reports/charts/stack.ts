import { writeLabel } from './axis.ts'
import { fillStatus } from '../pdf/mark.ts'
import { widthOf } from '../pdf/fonts.ts'
import type { StackChart, StackPart } from '../chart.ts'
import type { Design } from '../pdf/design.ts'
import type { Box, Pen } from '../pdf/pen.ts'

const LABEL_SHARE = 0.36
/** A part under this width has no room for its count inside. */
const LEAST_FOR_COUNT = 13

export function stackHeight(chart: StackChart, width: number, design: Design): number {
  return (
    chart.rows.length * rowHeight(chart, design) +
    4 +
    legendRows(chart, width, design).length * design.style.dim.leading +
    2
  )
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
  const style = { ...design.style.cellStrong, color: status === 'met' ? design.color.white : design.color.ink }
  const width = widthOf(style.face, style.size, text)
  const x = part.x + (part.width - width) / 2
  const y = part.y + (part.height - style.leading) / 2
  // the hatch steps back behind the figure
  if (status === 'partly')
    pen.box({ x: x - 2.5, y: part.y + 2.5, width: width + 5, height: part.height - 5 }, { fill: design.color.white })
  pen.text(style, x, y, text)
}

type Entry = StackChart['legend'][number] & { readonly x: number }

/** The legend in as many rows as it takes. */
function legendRows({ legend }: StackChart, width: number, { style: { dim } }: Design): Entry[][] {
  const rows: Entry[][] = [[]]
  let x = 0
  for (const entry of legend) {
    const needed = 12 + widthOf(dim.face, dim.size, entry.label) + 14
    if (x > 0 && x + needed - 14 > width) {
      rows.push([])
      x = 0
    }
    rows.at(-1)!.push({ ...entry, x })
    x += needed
  }
  return rows
}

function drawLegend(pen: Pen, chart: StackChart, { x, y, width }: Box, design: Design): void {
  const { dim } = design.style
  legendRows(chart, width, design).forEach((row, i) => {
    const top = y + i * dim.leading
    for (const entry of row) {
      fillStatus(pen, entry.status, { x: x + entry.x, y: top + (dim.leading - 7) / 2, width: 7, height: 7 }, design)
      pen.text(dim, x + entry.x + 11, top, entry.label)
    }
  })
}
