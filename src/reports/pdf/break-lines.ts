import { widthOf } from './fonts.ts'
import type { Face } from './fonts.ts'

type Setting = { readonly face: Face; readonly size: number; readonly width: number }

/** Finnish parts before every consonant that a vowel follows; in Swedish and English it reads well enough. */
const SYLLABLE = /\p{L}(?=[bcdfghjklmnpqrstvwxz][aeiouyåäö])/giu
/** A sum of widths may miss the edge by its last digits. */
const SLACK = 0.01
const LEAST_LETTERS = 3
const ELLIPSIS = '…'
/** No line holds more letters than this. */
const LONGEST = 200

/**
 * Breaks one paragraph into lines no wider than `width` points. A line keeps its last space, so that
 * words stay apart when the text is read or copied. A word too long for a line parts at a syllable.
 */
export function breakLines(text: string, setting: Setting): string[] {
  const { face, size, width } = setting
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const token of tokensOf(text, setting)) {
    if (line !== '' && used + widthOf(face, size, token.trimEnd()) > width + SLACK) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += token
    used += widthOf(face, size, token)
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}

/** At most `most` lines; the last one ends in an ellipsis when something was left out. */
export function cutLines(lines: readonly string[], most: number, setting: Setting): string[] {
  if (lines.length <= most) return [...lines]
  const kept = lines.slice(0, most)
  let last = kept[most - 1]!.trimEnd()
  while (last !== '' && !fits(last + ELLIPSIS, setting)) last = last.slice(0, -1).trimEnd()
  return [...kept.slice(0, -1), last.replace(/[\s,.;:–-]+$/, '') + ELLIPSIS]
}

function fits(line: string, { face, size, width }: Setting): boolean {
  return widthOf(face, size, line.trimEnd()) <= width + SLACK
}

/** Words with what ends them, parted after a space, a hyphen, a dash or a slash; a no-break space parts nothing. */
function tokensOf(text: string, setting: Setting): string[] {
  const words = text.trim().split(/(?<= )(?=[^ ])|(?<=\p{L}[-–/])(?=\p{L})/u)
  return words.flatMap((word) => (fitsAlone(word, setting) ? [word] : partsOf(word, setting)))
}

function fitsAlone(word: string, setting: Setting): boolean {
  return word.length < LONGEST && fits(word, setting)
}

function partsOf(word: string, setting: Setting): string[] {
  const parts: string[] = []
  let rest = word
  while (!fitsAlone(rest, setting)) {
    const most = longestFitting(rest, setting)
    const syllable = lastSyllable(rest, most)
    parts.push(syllable === undefined ? rest.slice(0, most) : `${rest.slice(0, syllable)}-`)
    rest = rest.slice(syllable ?? most)
  }
  return [...parts, rest]
}

/** Where the word parts best with room for the hyphen; undefined where it has no syllable in reach. */
function lastSyllable(word: string, most: number): number | undefined {
  const reach = word.slice(0, most + 1)
  const last = Math.min(most - 1, word.trimEnd().length - LEAST_LETTERS)
  return [...reach.matchAll(SYLLABLE)].map(({ index }) => index + 1).findLast((at) => at >= LEAST_LETTERS && at <= last)
}

/** Letters measured one by one: to lay out ever longer beginnings of a word of thousands takes seconds. */
function longestFitting(word: string, { face, size, width }: Setting): number {
  let used = 0
  for (let i = 0; i < word.length; i++) {
    used += widthOf(face, size, word[i]!)
    if (used > width) return Math.max(1, i)
  }
  return Math.max(1, word.length - 1)
}
