import { PAGE } from './design.ts'
import { widthOf } from './fonts.ts'
import { setLines } from './set-lines.ts'
import { fill } from '../../i18n/translate.ts'
import type { DrawnCrest } from './crest.ts'
import type { Design, TextStyle } from './design.ts'
import type { Pen } from './pen.ts'
import type { Span } from './piece.ts'

/** Words of the running header and footer; `page` has the holes {page} and {of}. */
export type Furniture = {
  /** Whose the report is, and the round. */
  readonly left: readonly string[]
  /** What it is and of which day. */
  readonly right: string
  /** Public, or secret and why. */
  readonly marking: string | undefined
  readonly foot: string
  readonly page: string
}

const SPAN = { x: PAGE.left, width: PAGE.width - PAGE.left - PAGE.right }
/** Least space between what stands left and what stands right. */
const APART = 16
/** The last line of the header; one before it stands above. */
const HEAD_TOP = 42
const FOOT_TOP = PAGE.height - 46
const CREST_HEIGHT = 24

type Sheet = {
  readonly words: Furniture
  readonly crest: DrawnCrest | undefined
  readonly page: number
  readonly of: number
}

/** Header and footer of one page, artifacts both: a screen reader does not read them on every page. */
export function drawFurniture(pen: Pen, { words, crest, page, of }: Sheet, design: Design): void {
  const { dim } = design.style
  const strong: TextStyle = { ...dim, face: 'semibold', color: design.color.ink }
  const rights = [{ text: words.right, style: dim }, ...(words.marking ? [{ text: words.marking, style: strong }] : [])]
  const offset = crest ? crestWidth(crest) + 8 : 0
  const rows = Math.max(words.left.length, rights.length)
  pen.artifact(() => {
    if (crest) pen.picture(crest.bytes, { x: SPAN.x, y: HEAD_TOP - 12, width: crestWidth(crest), height: CREST_HEIGHT })
    for (let row = 0; row < rows; row++) {
      const y = HEAD_TOP + (row - rows + 1) * dim.leading
      const right = rights[row + rights.length - rows]
      const taken = right ? Math.min(SPAN.width * 0.7, widthOf(right.style.face, dim.size, right.text) + 1) : 0
      const left = { x: SPAN.x + offset, width: SPAN.width - offset - taken - APART }
      drawLine(pen, words.left[row + words.left.length - rows] ?? '', left, y, dim)
      if (right) drawLine(pen, right.text, { x: SPAN.x + SPAN.width - taken, width: taken }, y, right.style, 'right')
    }
    pen.line([SPAN.x, HEAD_TOP + 15], [SPAN.x + SPAN.width, HEAD_TOP + 15], design.color.line)
    drawLine(pen, words.foot, { ...SPAN, width: SPAN.width / 2 }, FOOT_TOP, dim)
    const number = { x: SPAN.x + SPAN.width / 2, width: SPAN.width / 2 }
    drawLine(pen, fill(words.page, { page, of }), number, FOOT_TOP, dim, 'right')
  }, 'Pagination')
}

function crestWidth({ width, height }: DrawnCrest): number {
  return Math.min(2 * CREST_HEIGHT, (width / height) * CREST_HEIGHT)
}

function drawLine(
  pen: Pen,
  text: string,
  span: Span,
  y: number,
  style: TextStyle,
  align: 'left' | 'right' = 'left',
): void {
  for (const line of setLines(text, { style, tag: undefined, span, align, most: 1 }))
    pen.text(line.style, line.x, y, line.text)
}
