import { headingPiece } from '../pdf/text-pieces.ts'
import { heightOf, rowPiece } from '../pdf/row.ts'
import { setLines } from '../pdf/set-lines.ts'
import { tag } from '../pdf/tag.ts'
import type { Design } from '../pdf/design.ts'
import type { Drawn, Frame, Piece, Span } from '../pdf/piece.ts'
import type { Line } from '../pdf/set-lines.ts'
import type { Tag } from '../pdf/tag.ts'
import type { Pack } from './open-pack.ts'

/** A column of a form to be filled in by hand. `fraction` of the width, 0 to 1. */
export type FormColumn = { readonly label: string; readonly fraction: number }
/** What is printed in a cell; nothing where one writes. `strong` for what one looks for. */
export type FormCell = { readonly text: string; readonly strong?: true; readonly wide?: true }
/** `least`: height of a row in points, so that there is room for a hand. */
export type Form = {
  readonly columns: readonly FormColumn[]
  readonly rows: readonly (readonly FormCell[])[]
  readonly least: number
}

const PAD = 5
export type Setting = { readonly frame: Frame; readonly design: Design }

/** The heading of a part or of a sheet, in the bookmarks of the file. */
export function sheetHeading(pack: Pack, text: string, level: 1 | 2, { frame, design }: Setting): Piece {
  const target = { name: pack.nextPlace(), level, title: text, listed: false }
  const piece = headingPiece({ kind: 'heading', level, text }, target, frame, design)
  return level === 1 ? { ...piece, breakBefore: true } : piece
}

/** A line of small print over the whole width. */
export function smallPiece(text: string, frame: Frame, design: Design, gap = 4): Piece {
  return {
    ...rowPiece([setLines(text, { style: design.style.small, tag: tag('P'), span: frame })], design, { gap }),
    keep: true,
  }
}

/** A table with boxes to write in. Its head is on every page; a row is never parted. */
export function formPieces(form: Form, frame: Frame, design: Design): Piece[] {
  const table = tag('Table')
  const spans = spansOf(form.columns, frame)
  const head = headPiece(form.columns, spans, design, tag('TR', table))
  const repeated = headPiece(form.columns, spans, design, undefined)
  return [head, ...form.rows.map((row) => formRow(row, form.least, { spans, design, table, head: repeated }))]
}

function spansOf(columns: readonly FormColumn[], { x, width }: Frame): Span[] {
  let from = x
  return columns.map(({ fraction }) => {
    const span = { x: from, width: fraction * width }
    from += span.width
    return span
  })
}

function inner({ x, width }: Span): Span {
  return { x: x + PAD, width: width - 2 * PAD }
}

function headPiece(
  columns: readonly FormColumn[],
  spans: readonly Span[],
  design: Design,
  row: Tag | undefined,
): Piece {
  const cells = columns.map(({ label }, i) =>
    setLines(label, {
      style: design.style.head,
      tag: row && tag('TH', row, { scope: 'Column' }),
      span: inner(spans[i]!),
    }),
  )
  return rowPiece(cells, design, { gap: 10, pad: 3, keep: true, parts: 'never' })
}

type Place = { spans: readonly Span[]; design: Design; table: Tag; head: Piece }

function formRow(row: readonly FormCell[], least: number, { spans, design, table, head }: Place): Piece {
  const tr = tag('TR', table)
  const tags = row.map((_, i) => (i === 0 ? tag('TH', tr, { scope: 'Row' }) : tag('TD', tr)))
  const cells = row.map((cell, i) => cellLines(cell, tags[i]!, inner(spans[i]!), design))
  const height = Math.max(least, ...cells.map((lines) => heightOf(lines) + 2 * PAD))
  return {
    height,
    gap: 0,
    head,
    draw: (drawn, y) => {
      drawBoxes(drawn, spans, y, height, design)
      // cells one after another, also the empty ones: a row has a cell for every column
      cells.forEach((lines, i) => (lines.length > 0 ? drawCell(drawn, lines, y, design) : drawn.pen.element(tags[i]!)))
    },
  }
}

function cellLines({ text, strong, wide }: FormCell, own: Tag, span: Span, design: Design): Line[] {
  const { cell, cellStrong } = design.style
  const code = { ...cellStrong, size: 12, leading: 15 }
  return setLines(text, { style: wide ? { ...cell, size: 11, leading: 14 } : strong ? code : cell, tag: own, span })
}

function drawCell(drawn: Drawn, lines: readonly Line[], y: number, design: Design): void {
  rowPiece([lines], design, { gap: 0, pad: PAD }).draw(drawn, y)
}

function drawBoxes({ pen }: Drawn, spans: readonly Span[], y: number, height: number, { color }: Design): void {
  pen.artifact(() => {
    for (const { x, width } of spans) pen.box({ x, y, width, height }, { stroke: color.dim, lineWidth: 0.6 })
  })
}
