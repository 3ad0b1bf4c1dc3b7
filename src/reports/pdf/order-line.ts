import createBidi from 'bidi-js'
import { widthOf } from './fonts.ts'
import { hasOtherScript, scriptOf } from './script.ts'
import type { Face } from './fonts.ts'
import type { ScriptFace } from './script.ts'

/** A piece of a line in one face and one direction, `x` points from the start of the line. */
export type Placed = { readonly text: string; readonly face: Face; readonly x: number }

type Piece = { readonly text: string; readonly face: Face; readonly level: number }

const bidi = createBidi()

/** The language of a script, as a screen reader is told; several are written in Arabic letters. */
export const SCRIPT_LANGUAGE: Readonly<Record<ScriptFace, string>> = { hebrew: 'he', arabic: 'ar' }

/** Whether a paragraph runs from right to left: its first strong letter tells (Unicode Standard Annex 9, P2). */
export function runsLeftward(paragraph: string): boolean {
  if (!hasOtherScript(paragraph)) return false
  return scriptOf(/\p{L}/u.exec(paragraph)?.[0] ?? '') !== undefined
}

/**
 * Places the pieces of a line as they are seen, given in the order in which they are read. Levels are
 * counted for the line alone, not for its paragraph: only a sign without direction at a break can differ.
 */
export function orderLine(
  line: string,
  style: { readonly face: Face; readonly size: number },
  leftward: boolean,
): Placed[] {
  const { levels } = bidi.getEmbeddingLevels(line, leftward ? 'rtl' : 'ltr')
  const pieces = piecesOf(line, levels, style.face)
  const x = new Map<Piece, number>()
  let from = 0
  for (const piece of seenOrder(pieces)) {
    x.set(piece, from)
    from += widthOf(piece.face, style.size, piece.text)
  }
  return pieces.map((piece) => ({ text: drawnOrder(piece), face: piece.face, x: x.get(piece)! }))
}

/** fontkit turns what has letters of such a script, numbers too, and nothing else: the rest is turned here. */
function drawnOrder({ text, level }: Piece): string {
  const turned = hasOtherScript(text)
  return turned === (level % 2 === 1) ? text : [...text].toReversed().join('')
}

/** A line in pieces of one level and one face; what runs leftward parts at each space as pdfkit lays out words. */
function piecesOf(line: string, levels: Uint8Array, base: Face): Piece[] {
  const pieces: Piece[] = []
  let face: Face = base
  ;[...line].forEach((sign, i) => {
    const level = levels[i]!
    const odd = level % 2 === 1
    const own = scriptOf(sign)
    // a space or a full stop inside such a run is set in its face
    face = own ?? (odd && face !== base ? face : base)
    const drawn = odd ? (bidi.getMirroredCharacter(sign) ?? sign) : sign
    const last = pieces.at(-1)
    const goesOn = last?.level === level && last.face === face && !(odd && last.text.endsWith(' '))
    if (last && goesOn) pieces[pieces.length - 1] = { ...last, text: last.text + drawn }
    else pieces.push({ text: drawn, face, level })
  })
  return pieces
}

/** From left to right (Unicode Standard Annex 9, L2): from the highest level down, each run of it is turned. */
function seenOrder(pieces: readonly Piece[]): Piece[] {
  const order = [...pieces]
  const highest = Math.max(0, ...pieces.map(({ level }) => level))
  for (let level = highest; level >= 1; level--)
    for (let i = 0; i < order.length; i++) {
      let end = i
      while (end < order.length && order[end]!.level >= level) end++
      if (end - i > 1) order.splice(i, end - i, ...order.slice(i, end).reverse())
      i = Math.max(i, end - 1)
    }
  return order
}
