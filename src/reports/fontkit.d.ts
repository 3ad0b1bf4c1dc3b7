/** The part of fontkit 2 that the reports call; the package brings no types. */
declare module 'fontkit' {
  export type GlyphRun = { readonly advanceWidth: number }
  export type Glyph = { codePoints: readonly number[] }
  export type Font = {
    getGlyph(id: number, codePoints?: readonly number[]): Glyph
    readonly unitsPerEm: number
    layout(text: string, features?: unknown): GlyphRun
    hasGlyphForCodePoint(codePoint: number): boolean
  }
  export function openSync(path: string): Font
}
