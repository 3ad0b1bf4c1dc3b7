/** A cell of an XLSX file holds no more characters (ECMA-376, and every program that reads it). */
export const MOST_IN_CELL = 32_767

/**
 * Text as a cell can hold it: cut at the limit, in whole characters. `_x0041_` in a cell means the character A
 * (ECMA-376-1, 22.9.2.19): where someone wrote just that, its first line is written by its number instead.
 */
export function cellText(text: string): string {
  const cut = escaped(wellFormed(text)).slice(0, MOST_IN_CELL)
  return cut.replace(/[\uD800-\uDBFF]$/, '')
}

/** No half of a character is left: XML cannot hold it, and CSV would change it. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/**
 * What a spreadsheet program may take for a formula when it opens a CSV file: OWASP's signs, also in full width,
 * after spaces and after quotation marks (OWASP, CSV Injection).
 */
const FORMULA = /^[\s"'“”]*[=+\-@＝＋－＠|]|^[\t\r\n]/

/** Text for CSV: an apostrophe before what could be run as a formula. */
export function inertText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
