/** The part of fontkit 2 that the reports call; the package brings no types. */
declare module 'fontkit' {
  export type Glyph = { readonly codePoints: readonly number[] }
  export type GlyphRun = {
    readonly advanceWidth: number
    readonly glyphs: readonly Glyph[]
    readonly positions: readonly object[]
  }
  export type Font = {
    readonly unitsPerEm: number
    readonly postscriptName: string
    layout(text: string, features?: unknown): GlyphRun
    hasGlyphForCodePoint(codePoint: number): boolean
    getGlyph(id: number, codePoints?: readonly number[]): Glyph
    /** The characters that a glyph stands for by itself. */
    stringsForGlyph(id: number): readonly string[]
  }
  export function openSync(path: string): Font
}
