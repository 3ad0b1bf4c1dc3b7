import type { Font, Glyph, GlyphRun, Position } from 'fontkit'

/** Letters that Latin type sets one by one and two by two: no glyph of theirs hangs on more than its neighbour. */
const SIMPLE = /^[ -~\u00A0-\u00AC\u00AE-\u00FF–’“”•…]+$/

/** One letter before another: the glyph of the first, and how far it moves the pen. */
type Pair = { readonly glyph: Glyph; readonly position: Position }

/**
 * Lays out words of Latin letters from pairs of them, each pair shaped by the font once: a report has
 * thousands of words and some hundred pairs, and shaping is the greatest cost of a report. Undefined for
 * what has other letters, and where a pair becomes one glyph; the font lays that out whole.
 */
export function pairLayout(font: Font): (text: string) => GlyphRun | undefined {
  const pairs = new Map<string, Pair | null>()
  const pairOf = (pair: string): Pair | null => {
    const known = pairs.get(pair)
    if (known !== undefined) return known
    const made = shapedPair(font, pair)
    pairs.set(pair, made)
    return made
  }
  return (text) => {
    if (!SIMPLE.test(text)) return undefined
    const glyphs: Glyph[] = []
    const positions: Position[] = []
    let advanceWidth = 0
    for (let i = 0; i < text.length; i++) {
      const pair = pairOf(text.slice(i, i + 2))
      if (!pair) return undefined
      glyphs.push(pair.glyph)
      positions.push(pair.position)
      advanceWidth += pair.position.xAdvance
    }
    return { glyphs, positions, advanceWidth }
  }
}

/** The first letter of a pair as the font sets it before the second; null where the two are set otherwise than apart. */
function shapedPair(font: Font, pair: string): Pair | null {
  const { glyphs, positions } = font.layout(pair)
  if (glyphs.length !== pair.length) return null
  const apart = [...pair].every((sign, i) => font.glyphForCodePoint(sign.codePointAt(0)!).id === glyphs[i]!.id)
  const last = glyphs.length - 1
  const still = positions.every(
    ({ xAdvance, xOffset, yOffset, yAdvance }, i) =>
      xOffset === 0 && yOffset === 0 && yAdvance === 0 && (i < last || xAdvance === glyphs[i]!.advanceWidth),
  )
  return apart && still ? { glyph: glyphs[0]!, position: positions[0]! } : null
}
