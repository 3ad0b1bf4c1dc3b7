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
  const font = opened.get(face) ?? remembering(openSync(pathOf(face)))
  opened.set(face, font)
  return font
}

/** Width of a text in points. A word and the space after it are laid out together, as pdfkit does it. */
export function widthOf(face: Face, size: number, text: string): number {
  const font = fontOf(face)
  const words = text.match(/[^ ]* |[^ ]+$/g) ?? []
  return words.reduce((sum, word) => sum + (font.layout(word).advanceWidth * size) / font.unitsPerEm, 0)
}

function pathOf(face: Face): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${FILES[face]}`)
}

/**
 * The same font with its layouts remembered. pdfkit scales the positions of a run in place by
 * 1000 / unitsPerEm: only with 1000 units, as here, does a run stay as it was.
 */
function remembering(font: Font): Font {
  if (font.unitsPerEm !== 1000) return font
  const known = new Map<string, GlyphRun>()
  const layout = (text: string, features?: unknown): GlyphRun => {
    if (features) return font.layout(text, features)
    const run = known.get(text) ?? font.layout(text)
    if (known.size >= KEPT_WORDS) known.clear()
    known.set(text, run)
    return run
  }
  return Object.create(font, { layout: { value: layout } }) as Font
}
