import { inkOn, mixed } from '../pdf/design.ts'
import { write, writeLabel } from './axis.ts'
import { legendHeight, legendOf } from './legend.ts'
import { drawDiamond } from './sign.ts'
import type { Entry } from './legend.ts'
import type { TimelineChart, TimelineRow } from '../chart.ts'
import type { Design } from '../pdf/design.ts'
import type { Box, Pen } from '../pdf/pen.ts'
import type { Span } from '../pdf/piece.ts'

const HEAD = 27
/** Room for two lines of a title. */
const ROW = 25
const BAR = 12
const LABEL_SHARE = 0.42
const SIGN = 17
const BEFORE_LEGEND = 8
const LEGEND_SIGN = 22
/** Narrower than this, a quarter has no room for when it begins. */
const LEAST_FOR_BELOW = 26
/** Room for the number of a quarter. */
const LEAST_FOR_NAME = 12

export function timelineHeight(chart: TimelineChart, width: number, design: Design): number {
  const { dim } = design.style
  return HEAD + chart.rows.length * ROW + BEFORE_LEGEND + legendHeight(entriesOf(chart, width, design), dim)
}

type Plot = { readonly x: number; readonly step: number }

/** A bar from the first to the last quarter of each action; its owner by letter, shade and pattern. */
export function drawTimeline(pen: Pen, chart: TimelineChart, box: Box, design: Design): void {
  const { x, y, width } = box
  const label = { x, width: width * LABEL_SHARE - SIGN - 6 }
  const from = x + width * LABEL_SHARE
  const plot = { x: from, step: (x + width - from) / Math.max(1, chart.quarters.length) }
  drawHead(pen, chart, plot, box, design)
  chart.rows.forEach((row, i) => {
    const line = { x: from, y: y + HEAD + i * ROW, width: x + width - from, height: ROW }
    writeLabel(pen, row.label, label, line.y, ROW, design.style.small)
    const sign = { x: from - SIGN - 1, width: SIGN - 2 }
    const top = line.y + (ROW - design.style.cellStrong.leading) / 2
    write(pen, row.sign, sign, top, design.style.cellStrong, 'center')
    drawRow(pen, row, plot, line, design)
  })
  drawLegend(pen, chart, { ...box, y: y + HEAD + chart.rows.length * ROW + BEFORE_LEGEND }, design)
}

function drawHead(pen: Pen, { quarters, rows }: TimelineChart, { x, step }: Plot, { y }: Box, design: Design): void {
  const { head, cellStrong } = design.style
  const bottom = y + HEAD + rows.length * ROW
  const every = Math.ceil(LEAST_FOR_NAME / step)
  quarters.forEach(({ name, below }, i) => {
    const span = { x: x + i * step, width: step }
    if (i % every === 0) write(pen, name, nameSpan(span), y, cellStrong, 'center')
    if (step >= LEAST_FOR_BELOW) write(pen, below, span, y + cellStrong.leading, head, 'center')
    pen.line([span.x, y + HEAD - 3], [span.x, bottom], design.color.line)
  })
  const right = x + quarters.length * step
  pen.line([right, y + HEAD - 3], [right, bottom], design.color.line)
}

/** In the middle of its quarter, over its sides where that is narrow. */
function nameSpan({ x, width }: Span): Span {
  const room = Math.max(width, LEAST_FOR_NAME)
  return { x: x - (room - width) / 2, width: room }
}

function drawRow(pen: Pen, row: TimelineRow, { x, step }: Plot, line: Box, design: Design): void {
  pen.line([line.x, line.y], [line.x + line.width, line.y], design.color.line, 0.3)
  const from = x + (row.start - 1) * step
  const bar = { x: from + 1.5, y: line.y + (ROW - BAR) / 2, width: x + row.end * step - from - 3, height: BAR }
  fillOwner(pen, row.pattern, bar, design)
  if (row.wished !== null) drawWish(pen, x + row.wished * step, line.y + ROW / 2, design)
}

/** As near as shades can stand and still be told apart in greyscale. */
const SHADES = [0.9, 0.5, 0.16] as const

/** Three shades, each plain and with lines three ways. More owners than twelve begin again: the letter tells them. */
function fillOwner(pen: Pen, pattern: number, box: Box, { color }: Design): void {
  const fill = mixed(color.accent, SHADES[pattern % SHADES.length]!)
  const ink = inkOn(fill) === '#ffffff' ? color.white : color.ink
  const { x, y, width, height } = box
  const lines = Math.floor(pattern / SHADES.length) % 4
  pen.box(box, { fill })
  if (lines === 1) pen.hatch(box, ink, 5, 0.7)
  if (lines === 2) for (let at = y + 3; at < y + height - 1; at += 3) pen.line([x, at], [x + width, at], ink, 0.7)
  if (lines === 3) for (let at = x + 4; at < x + width - 1; at += 4) pen.line([at, y], [at, y + height], ink, 0.7)
  pen.box(box, { stroke: color.accent, lineWidth: 0.8 })
}

function drawWish(pen: Pen, x: number, y: number, design: Design): void {
  drawDiamond(pen, x, y, 4, design)
}

function isWished({ rows }: TimelineChart): boolean {
  return rows.some(({ wished }) => wished !== null)
}

function entriesOf(chart: TimelineChart, width: number, { style }: Design): Entry[] {
  const names = chart.owners.map(({ sign, name }) => `${sign} ${name}`)
  return legendOf([...names, ...(isWished(chart) ? [chart.wished] : [])], width, style.dim, LEGEND_SIGN)
}

function drawLegend(pen: Pen, chart: TimelineChart, { x, y, width }: Box, design: Design): void {
  const { dim } = design.style
  entriesOf(chart, width, design).forEach((entry, i) => {
    const box = { x: x + entry.x, y: y + entry.y + (dim.leading - 9) / 2, width: 17, height: 9 }
    const owner = chart.owners[i]
    if (owner) fillOwner(pen, owner.pattern, box, design)
    else drawWish(pen, box.x + 9, box.y + 4.5, design)
    pen.text(dim, x + entry.x + LEGEND_SIGN, y + entry.y, entry.label)
  })
}
