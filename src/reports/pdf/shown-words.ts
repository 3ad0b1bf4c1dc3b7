import type { Position } from 'fontkit'

/** A font as pdfkit keeps it for one document: `encode` gives the glyphs of a text by their numbers there, in hexadecimal. */
export type EmbeddedFont = {
  readonly id: string
  ref(): PDFKit.PDFKitReference
  encode(text: string): [glyphs: string[], positions: (Position & { readonly advanceWidth: number })[]]
}

/** Kept per font; emptied when full, for comments bring words without end. */
const KEPT_WORDS = 20_000

/**
 * The words of one font in one document as the strings that show them on a page (ISO 32000-1, 9.4.3), each
 * made once: most words of a report come again and again.
 */
export class ShownWords {
  readonly font: EmbeddedFont
  readonly #known = new Map<string, string | undefined>()

  constructor(font: EmbeddedFont) {
    this.font = font
  }

  /** What stands between the brackets of the operator `TJ`; undefined when a glyph does not stand on the line. */
  shown(text: string): string | undefined {
    let all = ''
    let from = 0
    while (from < text.length) {
      const space = text.indexOf(' ', from)
      const end = space < 0 ? text.length : space + 1
      const word = this.#word(text.slice(from, end))
      if (word === undefined) return undefined
      all += word
      from = end
    }
    return `<${all}>`
  }

  #word(word: string): string | undefined {
    if (this.#known.has(word)) return this.#known.get(word)
    if (this.#known.size >= KEPT_WORDS) this.#known.clear()
    const shown = shownWord(this.font.encode(word))
    this.#known.set(word, shown)
    return shown
  }
}

/** Without its outer signs, so that words join into one string. */
function shownWord([glyphs, positions]: ReturnType<EmbeddedFont['encode']>): string | undefined {
  let shown = ''
  for (const [i, { xAdvance, xOffset, yOffset, advanceWidth }] of positions.entries()) {
    if (xOffset !== 0 || yOffset !== 0) return undefined
    const closer = Math.round((advanceWidth - xAdvance) * 1000) / 1000
    shown += closer === 0 ? glyphs[i] : `${glyphs[i]}> ${closer} <`
  }
  return shown
}
