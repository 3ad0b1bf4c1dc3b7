import type { Mark } from '../block.ts'
import type { Design } from './design.ts'
import type { Box, Pen } from './pen.ts'

/** Room that a mark takes before its words, in points. */
export const MARK_WIDTH = 12

/**
 * A square that fills as a duty is met: full, half, empty. Grey for what was not assessed, a line for what
 * does not apply. Shape and lightness tell them apart without colour, and words always stand beside.
 */
export function drawMark(
  pen: Pen,
  mark: Mark,
  { x, y, size }: { x: number; y: number; size: number },
  design: Design,
): void {
  const box = { x, y, width: size, height: size }
  if (mark === 'warning') return drawWarning(pen, box, design)
  fillStatus(pen, mark, box, design)
}

/** Fills a box in the manner of a status. `wide` is a part of a bar: hatched where a mark is cut in half. */
export function fillStatus(
  pen: Pen,
  status: Exclude<Mark, 'warning'>,
  box: Box,
  { color }: Design,
  wide = false,
): void {
  const inner = inset(box, 0.5)
  if (status === 'met') return pen.box(box, { fill: color.accent })
  if (status === 'notApplicable') {
    const y = box.y + box.height / 2
    pen.box(inner, { fill: color.white, stroke: color.line, lineWidth: 0.6 })
    return wide ? undefined : pen.line([inner.x, y], [inner.x + inner.width, y], color.dim, 0.8)
  }
  if (status === 'notAssessed') return pen.box(inner, { fill: '#dfe3e8', stroke: '#8d97a4', lineWidth: 0.6 })
  pen.box(inner, { fill: color.white })
  if (status === 'partly' && !wide)
    pen.shape(
      [
        [box.x, box.y],
        [box.x + box.width, box.y + box.height],
        [box.x, box.y + box.height],
      ],
      { fill: color.accent },
    )
  else if (status === 'partly') pen.hatch(inner, color.accent)
  pen.box(inner, { stroke: color.accent, lineWidth: 1 })
}

function drawWarning(pen: Pen, { x, y, width, height }: Box, { color }: Design): void {
  pen.shape(
    [
      [x + width / 2, y],
      [x + width, y + height],
      [x, y + height],
    ],
    { fill: color.ink },
  )
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by }
}
