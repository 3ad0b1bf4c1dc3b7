import { inkOn, mixed } from './design.ts'
import { rowPiece } from './row.ts'
import { setLines } from './set-lines.ts'
import { tag } from './tag.ts'
import { spokenIn } from './text-pieces.ts'
import type { Table, TableCell } from '../block.ts'
import type { Design, TextStyle } from './design.ts'
import type { Drawn, Frame, Piece, Span } from './piece.ts'
import type { Tag } from './tag.ts'

const PAD = 4.5
const SIDE = 6

/**
 * A table with hairlines. The head is repeated as an artifact on every page that the table goes on to:
 * it is in the structure once. A row stays whole unless no page could hold it.
 */
export function tablePieces(table: Table, frame: Frame, design: Design): Piece[] {
  const own = tag('Table')
  const spans = spansOf(table, frame)
  const head = headPiece(table, spans, frame, design, tag('TR', own))
  const repeated = headPiece(table, spans, frame, design, undefined)
  const rows = table.rows.map((row) => bodyPiece(row, table, { spans, frame, design, own, head: repeated }))
  const height = rows.reduce((sum, row) => sum + row.height, head.height)
  const small = height <= SMALL
  return [head, ...rows.map((row, i) => (small && i < rows.length - 1 ? { ...row, keep: true } : row))]
}

/** A table under this height, in points, is not parted. */
const SMALL = 280

function spansOf({ columns }: Table, { x, width }: Frame): Span[] {
  let from = x
  return columns.map(({ fraction }) => {
    const span = { x: from, width: fraction * width }
    from += span.width
    return span
  })
}

function headPiece(
  { columns }: Table,
  spans: readonly Span[],
  frame: Frame,
  design: Design,
  row: Tag | undefined,
): Piece {
  const cells = columns.map(({ label, align = 'left' }, i) =>
    setLines(label, {
      style: design.style.head,
      tag: row && tag('TH', row, { scope: 'Column' }),
      span: inner(spans[i]!, i),
      align,
    }),
  )
  return rowPiece(cells, design, {
    gap: design.gap.block,
    pad: PAD,
    keep: true,
    ground: ({ pen }, y, height) =>
      pen.artifact(() => pen.line([frame.x, y + height], [frame.x + frame.width, y + height], design.color.ink, 0.8)),
  })
}

type Place = { spans: readonly Span[]; frame: Frame; design: Design; own: Tag; head: Piece }

function bodyPiece(row: readonly TableCell[], { columns }: Table, { spans, frame, design, own, head }: Place): Piece {
  const tr = tag('TR', own)
  const cells = row.map((cell, i) =>
    setLines(cell.text, {
      style: spokenIn(styleOf(cell, design), cell),
      tag: i === 0 ? tag('TH', tr, { scope: 'Row', language: cell.language }) : tag('TD', tr, cell),
      foreign: cell.foreign,
      span: inner(spans[i]!, i),
      align: columns[i]!.align ?? 'left',
      mark: cell.mark,
    }),
  )
  return rowPiece(cells, design, {
    gap: 0,
    pad: PAD,
    parts: 'never',
    head,
    ground: (drawn, y, height) => drawGround(drawn, row, spans, { frame, design, y, height }),
  })
}

/** Text stands off the sides of its cell, but the first column off the right side only. */
function inner({ x, width }: Span, column: number): Span {
  return column === 0 ? { x, width: width - SIDE } : { x: x + SIDE, width: width - 2 * SIDE }
}

function styleOf({ shade, strong }: TableCell, { style, color }: Design): TextStyle {
  if (typeof shade === 'number') return { ...style.cellStrong, color: inkOn(mixed(color.accent, shade)) }
  return strong ? style.cellStrong : style.cell
}

function drawGround(
  { pen }: Drawn,
  row: readonly TableCell[],
  spans: readonly Span[],
  { frame, design, y, height }: { frame: Frame; design: Design; y: number; height: number },
): void {
  pen.artifact(() => {
    row.forEach(({ shade }, i) => {
      const box = { x: spans[i]!.x + 1, y: y + 1, width: spans[i]!.width - 2, height: height - 2 }
      if (shade === null) pen.hatch(box, design.color.line, 4, 0.5)
      else if (shade !== undefined) pen.box(box, { fill: mixed(design.color.accent, shade) })
    })
    pen.line([frame.x, y + height], [frame.x + frame.width, y + height], design.color.line)
  })
}
