import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from './engines.ts'
import { firstCharacters } from './font-file.ts'
import { kerningOf } from './kerning.ts'
import { simpleLayout } from './lay-out.ts'
import { runsOf } from './script.ts'
import type { Font, Glyph, GlyphRun } from 'fontkit'
import type { ScriptFace } from './script.ts'

/**
 * Source Sans 3, OFL 1.1, the family of Suomi.fi: the complete files, as Latin subsets lack ≥ and →. Noto
 * Sans, OFL 1.1, for the scripts that it does not have; one weight is enough for a comment in them.
 */
const FILES = {
  light: 'source-sans-3/300Light/SourceSans3_300Light.ttf',
  regular: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  semibold: 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  hebrew: 'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  arabic: 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
} as const

type FileFace = keyof typeof FILES
/** A face that says of its hyphen that it was put in where a line ends: it is drawn, but not read. */
export type HyphenFace = `${'light' | 'regular' | 'semibold'}-hyphen`
export type Face = FileFace | HyphenFace

/** The faces of a design. The others are opened by the first text that needs them. */
export const FACES = ['light', 'regular', 'semibold'] as const

/** Laid-out words kept per face; emptied when full, for comments bring words without end. */
const KEPT_WORDS = 20_000

const opened = new Map<Face, Font>()

/** A face opened once per process, to be handed to every document: opening costs more than drawing. */
export function fontOf(face: Face): Font {
  const known = opened.get(face)
  if (known) return known
  const font = isHyphenFace(face) ? hyphenOf(fontOf(baseOf(face)), face) : openedAt(pathOf(face))
  opened.set(face, font)
  return font
}

function openedAt(path: string): Font {
  const bytes = readFileSync(path)
  return remembering(characterful(create(bytes), firstCharacters(bytes)), bytes)
}

function isHyphenFace(face: Face): face is HyphenFace {
  return face.endsWith('-hyphen')
}

function baseOf(face: HyphenFace): FileFace {
  return face.slice(0, -'-hyphen'.length) as FileFace
}

export function hyphenFaceOf(face: Face): HyphenFace {
  return isHyphenFace(face) ? face : `${face === 'light' || face === 'semibold' ? face : 'regular'}-hyphen`
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

/** Units of an em in every face; asking the font takes longer than the sum. */
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
    const laid = runsOf(word).reduce((sum, run) => sum + fontOf(run.face ?? face).layout(run.text).advanceWidth, 0)
    known.set(word, laid)
    return laid
  }
}

/** Whether a face of another script has a sign. */
export function scriptHas(face: ScriptFace, sign: string): boolean {
  return fontOf(face).hasGlyphForCodePoint(sign.codePointAt(0)!)
}

function pathOf(face: FileFace): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/${FILES[face]}`)
}

/** Of a glyph that is part of a letter, as the dots of Arabic are: a dot above. fontkit leaves out a joiner. */
const DOT = [0x307]

/**
 * The font with each glyph knowing its character. fontkit keeps a glyph with the characters that it was
 * first asked for with, and a font that is written into a file asks for the parts of its accented letters
 * (the O of Ö) with none: in the next report every O would be read as nothing. A glyph of several
 * characters stands for the first of them, whichever came first.
 */
function characterful(font: Font, first: ReadonlyMap<number, number> | undefined): Font {
  const plain = font.getGlyph.bind(font)
  const known = new Map<number, number | undefined>(first)
  const firstOf = (id: number): number | undefined => {
    if (first || known.has(id)) return known.get(id)
    const signs = font.stringsForGlyph(id).map((sign) => sign.codePointAt(0)!)
    known.set(id, signs.length > 0 ? Math.min(...signs) : undefined)
    return known.get(id)
  }
  font.getGlyph = (id, asked = []) => {
    if (asked.length > 1) return plain(id, asked)
    const sign = firstOf(id)
    if (sign !== undefined) return plain(id, [sign])
    return plain(id, asked.length > 0 ? asked : DOT)
  }
  return font
}

/**
 * The same font with its layouts remembered. pdfkit scales the positions of a run in place by
 * 1000 / unitsPerEm: only with 1000 units, as here, does a run stay as it was.
 */
function remembering(font: Font, bytes: Buffer): Font {
  if (font.unitsPerEm !== UNITS) return font
  const known = new Map<string, GlyphRun>()
  const simple = simpleLayout(font, kerningOf(bytes))
  const layout = (text: string, features?: unknown): GlyphRun => {
    if (features) return font.layout(text, features)
    const run = known.get(text)
    if (run) return run
    if (known.size >= KEPT_WORDS) known.clear()
    const laid = simple(text) ?? font.layout(text)
    known.set(text, laid)
    return laid
  }
  return Object.create(font, { layout: { value: layout } }) as Font
}

/**
 * The font under another name, its signs said to be soft hyphens. One glyph has one character in a font of
 * a PDF, and the same hyphen also stands inside words.
 */
function hyphenOf(font: Font, face: HyphenFace): Font {
  const layout = (text: string): GlyphRun => {
    const run = font.layout(text)
    const glyphs = run.glyphs.map((glyph) => Object.create(glyph, { codePoints: { value: [0xad] } }) as Glyph)
    return { ...run, glyphs, advanceWidth: run.advanceWidth }
  }
  const postscriptName = `${font.postscriptName}-${face}`
  return Object.create(font, { layout: { value: layout }, postscriptName: { value: postscriptName } }) as Font
}
