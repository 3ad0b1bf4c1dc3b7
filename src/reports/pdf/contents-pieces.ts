import { apart, rowPiece } from './row.ts'
import { setLines } from './set-lines.ts'
import { tag } from './tag.ts'
import type { Design } from './design.ts'
import type { Drawn, Frame, Piece, Target } from './piece.ts'
import type { Tag } from './tag.ts'

const PAGE_COLUMN = 30

/** One line for each listed heading, with its page, leading there. */
export function contentsPieces(frame: Frame, design: Design, targets: readonly Target[]): Piece[] {
  const contents = tag('TOC')
  return targets.filter(({ listed }) => listed).map((target) => entryPiece(target, frame, design, contents))
}

function entryPiece(target: Target, frame: Frame, design: Design, contents: Tag): Piece {
  const chief = target.level === 1
  const style = design.style[chief ? 'strong' : 'small']
  const link = tag('Link', tag('TOCI', contents))
  const span = { x: frame.main.x + (chief ? 0 : 14), width: frame.main.width - PAGE_COLUMN - (chief ? 0 : 14) }
  const lines = apart(setLines(target.title, { style, tag: link, span, most: 1 }))
  const row = rowPiece([lines], design, { gap: chief ? 6 : 1.5 })
  const numbers = { x: frame.main.x + frame.main.width - PAGE_COLUMN, width: PAGE_COLUMN }
  return {
    ...row,
    split: () => undefined,
    draw: (drawn, y) => {
      const number = setLines(String(drawn.pageOf(target)), { style, tag: link, span: numbers, align: 'right' })
      rowPiece([[...lines, ...number]], design, { gap: 0 }).draw(drawn, y)
      leadTo(drawn, target, link, { x: span.x, y, width: numbers.x + numbers.width - span.x, height: row.height })
    },
  }
}

/** The words are drawn before: pdfkit leaves the link of a text without contents, which a screen reader needs. */
function leadTo(
  { pen }: Drawn,
  target: Target,
  link: Tag,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  const element = pen.element(link)
  // a String object is written as text, a plain string as a name
  const Contents = new String(target.title) as string
  pen.doc.goTo(x, y, width, height, target.name, { structParent: element, Contents })
  // ended on its own page: an open element would be written with the last page as the place of its link
  element.end()
}
