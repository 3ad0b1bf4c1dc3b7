import { FACES, fontOf, scriptHas } from './fonts.ts'
import { scriptOf } from './script.ts'

/** Drawn where the font has no sign: a missing glyph would make the file unreadable to a screen reader. */
const UNKNOWN = '□'
const drawable = new Map<string, boolean>()

/** A text that the faces can draw: composed, without invisible signs, line breaks kept. */
export function cleanText(text: string): string {
  const composed = text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u{AD}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2069}\u{FEFF}]/gu, '')
    .replace(/\p{Variation_Selector}/gu, '')
  if (!/[^\n -~\u00A0-\u00FF–’”“…]/.test(composed)) return composed
  // a picture made of several code points becomes one sign
  return [...composed]
    .map((sign) => (sign === '\n' || canDraw(sign) ? sign : UNKNOWN))
    .join('')
    .replace(/□{2,}/g, UNKNOWN)
}

function canDraw(sign: string): boolean {
  const known = drawable.get(sign) ?? inEveryFace(sign)
  drawable.set(sign, known)
  return known
}

/** Signs beyond the basic plane are left out: a line could break in the middle of one. */
function inEveryFace(sign: string): boolean {
  if (sign.length !== 1) return false
  const script = scriptOf(sign)
  if (script) return scriptHas(script, sign)
  return FACES.every((face) => fontOf(face).hasGlyphForCodePoint(sign.codePointAt(0)!))
}
