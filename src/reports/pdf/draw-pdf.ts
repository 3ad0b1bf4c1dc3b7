import { ACCENT, designOf, PAGE, ROOM } from './design.ts'
import { drawFurniture } from './furniture.ts'
import { paginate } from './paginate.ts'
import { Pen } from './pen.ts'
import { piecesOf } from './pieces.ts'
import { openDocument } from './report-document.ts'
import { cleanText } from './clean-text.ts'
import { frameOf } from './text-pieces.ts'
import { targetsOf } from './targets.ts'
import type { Block } from '../block.ts'
import type { DrawnCrest } from './crest.ts'
import type { Furniture } from './furniture.ts'
import type { Page } from './paginate.ts'
import type { Design } from './design.ts'
import type { Drawn, Piece, Target } from './piece.ts'
import type { DocumentMeta } from './report-document.ts'

export type PdfMeta = DocumentMeta & {
  readonly furniture: Furniture
  readonly accent?: string | undefined
  readonly crest?: DrawnCrest | undefined
}

/** Draws blocks as a tagged PDF. The same blocks and meta give the same bytes. */
export async function drawPdf(blocks: readonly Block[], meta: PdfMeta): Promise<Buffer> {
  const accent = meta.accent ?? ACCENT
  const design = designOf(accent, meta.language)
  const frame = frameOf(PAGE.left, PAGE.width - PAGE.left - PAGE.right, true)
  const { language, crest } = meta
  const { marking } = meta.furniture
  const shared = { accent, language, design, crest, marking, targets: targetsOf(blocks), met: { count: 0 } }
  const pieces = piecesOf(blocks, frame, shared)
  return drawPieces(pieces, design, meta)
}

/** Lays pieces on pages and draws them: for what no block can say, such as a form to fill in by hand. */
export async function drawPieces(pieces: readonly Piece[], design: Design, meta: PdfMeta): Promise<Buffer> {
  const pages = paginate(pieces, ROOM)
  const doc = openDocument({ ...meta, title: cleanText(meta.title), author: cleanText(meta.author) })
  const drawn = drawnOn(new Pen(doc), pages)
  pages.forEach(({ placed, bare }, i) => {
    drawn.pen.turnPage()
    if (!bare)
      drawFurniture(drawn.pen, { words: meta.furniture, crest: meta.crest, page: i + 1, of: pages.length }, design)
    for (const { piece, y } of placed) piece.draw(drawn, PAGE.top + y)
  })
  doc.end()
  return doc.bytes()
}

function drawnOn(pen: Pen, pages: readonly Page[]): Drawn {
  const numbers = new Map(
    pages.flatMap(({ placed }, i) =>
      placed.flatMap(({ piece }) => (piece.targets ?? []).map((t) => [t, i + 1] as const)),
    ),
  )
  const open: PDFKit.PDFOutline[] = [pen.doc.outline]
  return {
    pen,
    pageOf: (target) => numbers.get(target) ?? 1,
    reach: (target, y) => reach(pen, open, target, y),
  }
}

/** A bookmark under the last one of a higher level, and a place for the links of the contents. */
function reach({ doc }: Pen, open: PDFKit.PDFOutline[], { name, level, title, listed }: Target, y: number): void {
  const parent = open.slice(0, level).findLast((outline) => outline !== undefined)!
  open[level] = parent.addItem(title, { top: y - 12 })
  open.length = level + 1
  if (listed) doc.addNamedDestination(name, 'XYZ', PAGE.left, y - 12, null)
}
