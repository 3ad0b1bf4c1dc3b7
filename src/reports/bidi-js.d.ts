/** The part of bidi-js 1 that the reports call; the package brings no types. */
declare module 'bidi-js' {
  export type Levels = { readonly levels: Uint8Array }
  export type Bidi = {
    getEmbeddingLevels(text: string, base?: 'ltr' | 'rtl'): Levels
    getMirroredCharacter(sign: string): string | null
  }
  export default function bidi(): Bidi
}
