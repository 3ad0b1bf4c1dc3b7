import { PAGE } from './design.ts'
import { widthOf } from './fonts.ts'
import { setLines } from './set-lines.ts'
import { fill } from '../../i18n/translate.ts'
import type { Design } from './design.ts'
import type { Pen } from './pen.ts'

/** Words of the running header and footer; `page` has the holes {page} and {of}. */
export type Furniture = { readonly left: string; readonly right: string; readonly foot: string; readonly page: string }

const SPAN = { x: PAGE.left, width: PAGE.width - PAGE.left - PAGE.right }
/** Least space between what stands left and what stands right. */
const APART = 16
const HEAD_TOP = 40
const FOOT_TOP = PAGE.height - 46

/** Header and footer of one page, artifacts both: a screen reader does not read them on every page. */
export function drawFurniture(pen: Pen, words: Furniture, page: number, of: number, design: Design): void {
  const { face, size } = design.style.dim
  const taken = Math.min(SPAN.width * 0.7, widthOf(face, size, words.right) + 1)
  const left = { x: SPAN.x, width: SPAN.width - taken - APART }
  const right = { x: SPAN.x + SPAN.width - taken, width: taken }
  const number = fill(words.page, { page, of })
  pen.artifact(() => {
    drawLine(pen, words.left, left, HEAD_TOP, design)
    drawLine(pen, words.right, right, HEAD_TOP, design, 'right')
    pen.line([SPAN.x, HEAD_TOP + 17], [SPAN.x + SPAN.width, HEAD_TOP + 17], design.color.line)
    drawLine(pen, words.foot, left, FOOT_TOP, design)
    drawLine(pen, number, right, FOOT_TOP, design, 'right')
  }, 'Pagination')
}

function drawLine(
  pen: Pen,
  text: string,
  span: { x: number; width: number },
  y: number,
  { style }: Design,
  align: 'left' | 'right' = 'left',
): void {
  for (const line of setLines(text, { style: style.dim, tag: undefined, span, align, most: 1 }))
    pen.text(line.style, line.x, y, line.text)
}
