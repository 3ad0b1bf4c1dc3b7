import type { Font, Glyph, GlyphRun } from 'fontkit'
import type { Kerning } from './kerning.ts'

/** Letters that Latin type sets one by one: no glyph of theirs hangs on more than its neighbour. */
const SIMPLE = /^[ -~\u00A0-\u00AC\u00AE-\u00FF–’“”•…]+$/
/** Letters that become one glyph, and a row of them that may become another. */
const JOINED = /f[ft]/
const JOINED_MORE = /f[ft]{2}/
const PARTS = /f[ft]|[^]/g

/**
 * Lays out words of Latin letters glyph by glyph: a report has thousands of words, and shaping by the whole
 * engine is the greatest cost of a report. Undefined for what has other letters; the font lays that out.
 */
export function simpleLayout(font: Font, kerning: Kerning): (text: string) => GlyphRun | undefined {
  const known = new Map<string, Glyph>()
  const glyphOf = (part: string): Glyph => {
    const before = known.get(part)
    if (before) return before
    const glyph = part.length > 1 ? font.layout(part).glyphs[0]! : font.glyphForCodePoint(part.codePointAt(0)!)
    known.set(part, glyph)
    return glyph
  }
  return (text) => {
    if (!SIMPLE.test(text) || JOINED_MORE.test(text)) return undefined
    const glyphs = JOINED.test(text) ? text.match(PARTS)!.map(glyphOf) : Array.from(text, glyphOf)
    let advanceWidth = 0
    const positions = glyphs.map((glyph, i) => {
      const next = glyphs[i + 1]
      const xAdvance = glyph.advanceWidth + (next ? kerning(glyph.id, next.id) : 0)
      advanceWidth += xAdvance
      return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 }
    })
    return { glyphs, positions, advanceWidth }
  }
}
