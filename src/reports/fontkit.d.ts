/** The part of fontkit 2 that the reports call; the package brings no types. */
declare module 'fontkit' {
  export type Glyph = { readonly id: number; readonly codePoints: readonly number[]; readonly advanceWidth: number }
  /** In units of the font. */
  export type Position = {
    readonly xAdvance: number
    readonly yAdvance: number
    readonly xOffset: number
    readonly yOffset: number
  }
  export type GlyphRun = {
    readonly advanceWidth: number
    readonly glyphs: readonly Glyph[]
    readonly positions: readonly Position[]
  }
  export type Font = {
    readonly unitsPerEm: number
    readonly postscriptName: string
    layout(text: string, features?: unknown): GlyphRun
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
    getGlyph(id: number, codePoints?: readonly number[]): Glyph
    /** The characters that a glyph stands for by itself. */
    stringsForGlyph(id: number): readonly string[]
  }
  export function create(file: Uint8Array): Font
  export function openSync(path: string): Font
}
