import type { Design } from '../pdf/design.ts'
import type { Pen } from '../pdf/pen.ts'

/** Circle, square, triangle and then again: told apart by shape and lightness. */
export function drawSign(pen: Pen, series: number, x: number, y: number, { color }: Design): void {
  const r = 3.8
  if (series % 3 === 0) pen.dot([x, y], r, { fill: color.accent, stroke: color.white, lineWidth: 0.8 })
  else if (series % 3 === 1)
    pen.box(
      { x: x - r + 0.5, y: y - r + 0.5, width: 2 * r - 1, height: 2 * r - 1 },
      { fill: color.white, stroke: color.accent, lineWidth: 1.2 },
    )
  else
    pen.shape(
      [
        [x, y - r],
        [x + r, y + r],
        [x - r, y + r],
      ],
      { fill: '#8d97a4', stroke: color.ink, lineWidth: 0.8 },
    )
}

/** A white diamond: a target on a scale, a quarter that was wished for. `r` in points. */
export function drawDiamond(pen: Pen, x: number, y: number, r: number, { color }: Design): void {
  pen.shape(
    [
      [x, y - r],
      [x + r, y],
      [x, y + r],
      [x - r, y],
    ],
    { fill: color.white, stroke: color.ink, lineWidth: 1.1 },
  )
}
