import { PAGE } from '../../src/reports/pdf/design.ts'
import type { DrawnText, ReadPage } from './read-pdf.ts'

/** Points that rounding may move a box. */
const SLACK = 0.6
/** Shaped letters end in dots that take no room, which pdfjs counts with the room of the bare glyph. */
const LEFTWARD = /[\u0590-\u06FF\uFB1D-\uFDFF\uFE70-\uFEFC]|\u0307/
const LAST_DOTS = 6

/** Where the running header ends and the footer begins. */
export const HEADER_END = 60
export const FOOTER_START = PAGE.height - 60

/** Texts that stand outside the margins of their page. */
export function outside({ texts }: ReadPage): string[] {
  return texts.filter((one) => !insideMargins(one)).map(told)
}

function insideMargins({ x, y, width, height }: DrawnText): boolean {
  const furniture = y + height < HEADER_END || y > FOOTER_START
  const top = furniture ? 30 : PAGE.top - SLACK
  const bottom = furniture ? PAGE.height - 24 : PAGE.height - PAGE.bottom + SLACK
  return x >= PAGE.left - SLACK && x + width <= PAGE.width - PAGE.right + SLACK && y >= top - 4 && y + height <= bottom
}

/** Pairs of texts whose boxes lie over each other. */
export function overlaps({ texts }: ReadPage): string[] {
  return texts.flatMap((one, i) =>
    texts
      .slice(i + 1)
      .filter((other) => meet(one, other))
      .map((other) => `${told(one)} × ${told(other)}`),
  )
}

function meet(a: DrawnText, b: DrawnText): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return across > (LEFTWARD.test(a.text + b.text) ? LAST_DOTS : SLACK) && down > SLACK
}

function told({ text, x, y, width, height }: DrawnText): string {
  const place = [x, y, x + width, y + height].map((n) => Math.round(n)).join(' ')
  return `«${text.slice(0, 40)}» at ${place}`
}
