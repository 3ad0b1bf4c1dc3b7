import { heightOf } from '../pdf/row.ts'
import { setLines } from '../pdf/set-lines.ts'
import type { Scale } from '../chart.ts'
import type { Design, TextStyle } from '../pdf/design.ts'
import type { Box, Pen } from '../pdf/pen.ts'
import type { Span } from '../pdf/piece.ts'

/** The place of a value on an axis that runs over a span. */
export function placeOf(value: number, { from, to }: Scale, span: Span): number {
  return span.x + ((value - from) / (to - from)) * span.width
}

/** Level numbers over the plot and a hairline down from each. */
export function drawAxis(pen: Pen, scale: Scale, plot: Box, headHeight: number, design: Design): void {
  for (let level = scale.from; level <= scale.to; level++) {
    const x = placeOf(level, scale, plot)
    pen.line([x, plot.y + headHeight - 2], [x, plot.y + plot.height], design.color.line, 0.5)
    write(pen, String(level), { x: x - 10, width: 20 }, plot.y, design.style.head, 'center')
  }
}

/** One line of text in a chart, cut where its room ends. */
export function write(
  pen: Pen,
  text: string,
  span: Span,
  y: number,
  style: TextStyle,
  align: 'left' | 'right' | 'center' = 'left',
  most = 1,
): void {
  for (const line of setLines(text, { style, tag: undefined, span, align, most }))
    pen.text(line.style, line.x, y + line.y, line.text)
}

/** A row label of one or two lines, set in the middle of its row. */
export function writeLabel(pen: Pen, text: string, span: Span, y: number, height: number, style: TextStyle): void {
  const most = Math.max(1, Math.floor(height / style.leading))
  const lines = setLines(text, { style, tag: undefined, span, most })
  const top = y + (height - heightOf(lines)) / 2
  for (const line of lines) pen.text(line.style, line.x, top + line.y, line.text)
}
