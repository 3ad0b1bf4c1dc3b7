import { drawMark, MARK_WIDTH } from './mark.ts'
import type { Design } from './design.ts'
import type { Drawn, Piece } from './piece.ts'
import type { Line } from './set-lines.ts'
import type { Tag } from './tag.ts'

/** The same lines, read apart from what comes after them in their element. */
export function apart(lines: readonly Line[]): Line[] {
  return lines.map((line, i) => (i === lines.length - 1 ? { ...line, text: `${line.text} ` } : line))
}

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((most, { y, style }) => Math.max(most, y + style.leading), 0)
}

export type RowOptions = {
  readonly gap: number
  /** Space above and below the text inside the row. */
  readonly pad?: number
  readonly keep?: boolean
  /** `never` parts only a row that no page could hold. */
  readonly parts?: 'anywhere' | 'never'
  /** Drawn first, as artifacts: fills and hairlines of the row's whole height. */
  readonly ground?: (drawn: Drawn, y: number, height: number) => void
  readonly head?: Piece
}

/** Cells side by side, each a column of lines; parts between lines when it has to. */
export function rowPiece(cells: readonly (readonly Line[])[], design: Design, options: RowOptions): Piece {
  const { gap, pad = 0, keep = false, parts = 'anywhere', ground, head } = options
  const height = Math.max(0, ...cells.map(heightOf)) + 2 * pad
  return {
    height,
    gap,
    keep,
    ...(head ? { head } : {}),
    split: (room) => splitRow(cells, design, options, { room, height, whole: parts === 'never' }),
    draw: (drawn, y) => {
      ground?.(drawn, y, height)
      for (const lines of cells) drawLines(drawn, lines, y + pad, design)
    },
  }
}

/** Space that a page has for a table row under the repeated head; a row over it must part. */
const WHOLE_PAGE = 560
const LEAST_LINES = 2
/** Points given up at the foot of a page, tried in turn, to keep two lines of a paragraph together. */
const CUTS = [0, 12, 24, 36]

function splitRow(
  cells: readonly (readonly Line[])[],
  design: Design,
  options: RowOptions,
  { room, height, whole }: { room: number; height: number; whole: boolean },
): readonly [Piece, Piece] | undefined {
  if (whole && height <= WHOLE_PAGE) return undefined
  const halves = CUTS.map((less) => cells.map((lines) => splitLines(lines, room - 2 * (options.pad ?? 0) - less))).find(
    (tried) => tried.some(([first]) => first.length > 0) && !tried.some(lonely),
  )
  if (!halves) return undefined
  const second = { ...options, gap: 0 }
  return [
    rowPiece(
      halves.map(([first]) => first),
      design,
      options,
    ),
    rowPiece(
      halves.map(([, rest]) => rest),
      design,
      second,
    ),
  ]
}

/** Whether a cell parts badly: one line of it, or of a paragraph in it, stands alone, or none on the first page. */
function lonely([first, rest]: readonly [readonly Line[], readonly Line[]]): boolean {
  if (rest.length === 0) return false
  const [before, after] = [countOf(first), countOf(rest)]
  if (before < LEAST_LINES || after < LEAST_LINES) return before + after > 1
  const parted = ownerOf(rest[0]!)
  if (ownerOf(first.at(-1)!) !== parted) return headed(first.at(-1)!, rest[0]!)
  const own = (lines: readonly Line[]) => countOf(lines.filter((line) => ownerOf(line) === parted))
  return own(first) < LEAST_LINES || own(rest) < LEAST_LINES
}

/** Whether a line is the head of what comes after it: a question, apart from its answer. */
function headed(line: Line, next: Line): boolean {
  return line.style.face === 'semibold' && next.style.face !== 'semibold'
}

/** Lines that are seen: pieces side by side are one. */
function countOf(lines: readonly Line[]): number {
  return new Set(lines.map(({ y }) => y)).size
}

/** The paragraph of a line, also of a phrase in it. */
function ownerOf({ tag }: Line): Tag | undefined {
  return tag?.type === 'Span' ? tag.parent : tag
}

function splitLines(lines: readonly Line[], cut: number): readonly [Line[], Line[]] {
  const first = lines.filter(({ y, style }) => y + style.leading <= cut + 0.01)
  const rest = lines.slice(first.length)
  const top = rest[0]?.y ?? 0
  return [first, rest.map((line) => ({ ...line, y: line.y - top }))]
}

/** Draws lines; neighbours of one element are one piece of content, so that it reads as one. */
export function drawLines(drawn: Drawn, lines: readonly Line[], y: number, design: Design): void {
  for (const line of lines)
    if (line.mark) drawn.pen.artifact(() => drawMark(drawn.pen, line.mark!, markBox(line, y), design))
  let from = 0
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && lines[i]!.tag === lines[from]!.tag) continue
    drawRun(drawn, lines.slice(from, i), y)
    from = i
  }
}

function drawRun({ pen }: Drawn, run: readonly Line[], y: number): void {
  const draw = () => {
    for (const line of run) pen.text(line.style, line.x, y + line.y, line.text)
  }
  const tag = run[0]?.tag
  if (tag) pen.mark(tag, draw)
  else pen.artifact(draw)
}

function markBox({ x, y, style }: Line, top: number): { x: number; y: number; size: number } {
  const size = style.size * 0.78
  return { x: x - MARK_WIDTH, y: top + y + (style.leading - size) / 2, size }
}
