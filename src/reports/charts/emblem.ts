import { mixed } from '../pdf/design.ts'
import type { EmblemChart, Scale } from '../chart.ts'
import type { Design } from '../pdf/design.ts'
import type { Box, Pen } from '../pdf/pen.ts'

const GAP = 4

export function emblemHeight({ rows }: EmblemChart, width: number): number {
  return rows.length * (sideOf(rows, width) + GAP) - GAP
}

/** Squares as dark as the level is high; an outline where there is no value. */
export function drawEmblem(pen: Pen, { rows, scale }: EmblemChart, box: Box, design: Design): void {
  const side = sideOf(rows, box.width)
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      const square = { x: box.x + c * (side + GAP), y: box.y + r * (side + GAP), width: side, height: side }
      if (value === null) pen.box(square, { stroke: design.color.line })
      else pen.box(square, { fill: mixed(design.color.accent, shadeOf(value, scale)) })
    }),
  )
}

function sideOf(rows: EmblemChart['rows'], width: number): number {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  return Math.min(40, (width + GAP) / columns - GAP)
}

/** Lowest level nearly white, highest the full accent. */
function shadeOf(value: number, { from, to }: Scale): number {
  return 0.08 + (0.92 * (value - from)) / (to - from)
}
