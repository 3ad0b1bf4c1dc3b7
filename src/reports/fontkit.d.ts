/** The part of fontkit 2 that the reports call; the package brings no types. */
declare module 'fontkit' {
  export type GlyphRun = { readonly advanceWidth: number }
  export type Font = {
    readonly unitsPerEm: number
    layout(text: string, features?: unknown): GlyphRun
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): unknown
  }
  export function openSync(path: string): Font
}
