/** Control characters, and halves of characters: what YAML does not allow, and a report cannot print. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const UNPRINTABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Surrogate}/u

/** The first character of a text that cannot be printed, and where it stands. */
export function findUnprintable(text: string): { offset: number; character: string } | undefined {
  const found = UNPRINTABLE.exec(text)
  if (!found) return undefined
  const number = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  return { offset: found.index, character: `U+${number}` }
}
