import type { Piece } from './piece.ts'

export type Placed = { readonly piece: Piece; readonly y: number }
export type Page = { readonly placed: readonly Placed[]; readonly bare: boolean }

/** Least of a piece that must stand under a heading, in points: two lines. */
const LEAST = 34

/** Lays pieces on pages of `room` points. What is higher than a page and does not part runs over its foot. */
export function paginate(pieces: readonly Piece[], room: number): Page[] {
  const sheets = new Sheets(room)
  const queue = pieces.toReversed()
  while (queue.length > 0) {
    const piece = queue.pop()!
    if (sheets.mustTurn(piece)) sheets.turn(piece)
    if (neededBy(piece, queue, room) <= sheets.left(piece)) sheets.put(piece)
    else queue.push(...rest(sheets, piece))
  }
  return sheets.pages
}

/** What is left to place, last first, when a piece does not fit: its second part, or all of it on a new page. */
function rest(sheets: Sheets, piece: Piece): Piece[] {
  const parts = piece.keep ? undefined : piece.split?.(sheets.left(piece))
  if (parts) {
    sheets.put(parts[0])
    return [{ ...parts[1], breakBefore: true }]
  }
  if (!sheets.fresh) return [{ ...piece, breakBefore: true }]
  sheets.put(piece)
  return []
}

/** Height of a piece with all that must stay with it; the company, not the piece, gives way to the page. */
function neededBy(piece: Piece, queue: readonly Piece[], room: number): number {
  let needed = piece.height
  let last = piece
  for (let i = queue.length - 1; last.keep && i >= 0; i--) {
    last = queue[i]!
    needed += last.gap + (last.split && !last.keep ? Math.min(last.height, LEAST) : last.height)
  }
  return Math.max(piece.height, Math.min(needed, room))
}

class Sheets {
  readonly pages: { placed: Placed[]; bare: boolean }[] = []
  /** Nothing stands on the page but a repeated table head. */
  fresh = false
  readonly #room: number
  #used = 0

  constructor(room: number) {
    this.#room = room
  }

  mustTurn({ breakBefore, bare }: Piece): boolean {
    const page = this.pages.at(-1)
    return page === undefined || page.bare || (!this.fresh && (breakBefore === true || bare === true))
  }

  turn({ bare = false, head }: Piece): void {
    this.pages.push({ placed: [], bare })
    this.#used = 0
    if (head) this.put(head)
    this.fresh = true
  }

  left(piece: Piece): number {
    return this.#room - this.#top(piece)
  }

  put(piece: Piece): void {
    const y = this.#top(piece)
    this.pages.at(-1)!.placed.push({ piece, y })
    this.#used = y + piece.height
    this.fresh = false
  }

  #top({ gap }: Piece): number {
    return this.#used === 0 ? 0 : this.#used + gap
  }
}
