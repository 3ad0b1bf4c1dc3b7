import { createRequire } from 'node:module'
import { openSync } from 'fontkit'
import type { Font, GlyphRun } from 'fontkit'

/** Source Sans 3, OFL 1.1, the family of Suomi.fi. The complete files: Latin subsets lack ≥ and →. */
const FILES = {
  light: '300Light/SourceSans3_300Light.ttf',
  regular: '400Regular/SourceSans3_400Regular.ttf',
  semibold: '600SemiBold/SourceSans3_600SemiBold.ttf',
} as const

export type Face = keyof typeof FILES
export const FACES = Object.keys(FILES) as Face[]

/** Laid-out words kept per face; emptied when full, for comments bring words without end. */
const KEPT_WORDS = 20_000

const opened = new Map<Face, Font>()

/** A face opened once per process, to be handed to every document: opening costs more than drawing. */
export function fontOf(face: Face): Font {
  const known = opened.get(face)
  if (known) return known
  const font = remembering(spoken(openSync(pathOf(face))))
  opened.set(face, font)
  return font
}

/**
 * The same font whose glyphs know what they say. fontkit keeps each glyph as it first made it: one that came
 * into an earlier document as a part of another glyph, the period of a colon, would be mute in every later one.
 */
function spoken(font: Font): Font {
  const getGlyph = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints = []) => {
    const glyph = getGlyph(id, codePoints)
    if (glyph.codePoints.length === 0) glyph.codePoints = codePoints
    return glyph
  }
  return font
}

/** Width of a text in points. A word and the space after it are laid out together, as pdfkit does it. */
export function widthOf(face: Face, size: number, text: string): number {
  const widths = widthsOf(face)
  let from = 0
  let units = 0
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
    units += widths(text.slice(from, space + 1))
    from = space + 1
  }
  return ((units + (from < text.length ? widths(text.slice(from)) : 0)) * size) / UNITS
}

/** Units of an em in Source Sans 3; asking the font takes longer than the sum. */
const UNITS = 1000
const measured = new Map<Face, Map<string, number>>()

/** Widths of words in font units, each laid out once. */
function widthsOf(face: Face): (word: string) => number {
  const known = measured.get(face) ?? new Map<string, number>()
  measured.set(face, known)
  return (word) => {
    const width = known.get(word)
    if (width !== undefined) return width
    if (known.size >= KEPT_WORDS) known.clear()
    const laid = fontOf(face).layout(word).advanceWidth
    known.set(word, laid)
    return laid
  }
}

function pathOf(face: Face): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${FILES[face]}`)
}

/**
 * The same font with its layouts remembered. pdfkit scales the positions of a run in place by
 * 1000 / unitsPerEm: only with 1000 units, as here, does a run stay as it was.
 */
function remembering(font: Font): Font {
  if (font.unitsPerEm !== UNITS) return font
  const known = new Map<string, GlyphRun>()
  const layout = (text: string, features?: unknown): GlyphRun => {
    if (features) return font.layout(text, features)
    const run = known.get(text)
    if (run) return run
    if (known.size >= KEPT_WORDS) known.clear()
    const laid = font.layout(text)
    known.set(text, laid)
    return laid
  }
  return Object.create(font, { layout: { value: layout } }) as Font
}
