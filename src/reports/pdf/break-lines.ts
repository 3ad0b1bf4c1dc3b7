import { widthOf } from './fonts.ts'
import { partingsOf, SOFT_HYPHEN } from './hyphenate.ts'
import { hasOtherScript } from './script.ts'
import type { Language } from '../../i18n/translate.ts'
import type { Face } from './fonts.ts'

type Setting = {
  readonly face: Face
  readonly size: number
  readonly width: number
  /** Whose patterns part the words. */
  readonly language: Language
}

/** A sum of widths may miss the edge by its last digits. */
const SLACK = 0.01
const ELLIPSIS = '…'
/** Text of several scripts is measured by words and drawn by runs of one script, which is a little wider. */
const MIXED = 0.985
/** No line holds more letters than this. */
const LONGEST = 200
/** A line emptier than this, as a share of its width, is filled with the beginning of the next word. */
const EMPTY = 0.68
/** Shorter words go to the next line whole. */
const LONG_WORD = 11

/**
 * Breaks one paragraph into lines no wider than `width` points. A line keeps its last space, so that
 * words stay apart when the text is read or copied. A word too long for its line parts at a syllable; the
 * line then ends in a soft hyphen.
 */
export function breakLines(text: string, given: Setting): string[] {
  const setting = hasOtherScript(text) ? { ...given, width: given.width * MIXED } : given
  const { face, size, width } = setting
  const lines: string[] = []
  let line = ''
  let used = 0
  const turn = () => {
    lines.push(line)
    line = ''
    used = 0
  }
  for (const word of wordsOf(text)) {
    let rest = word
    while (rest !== '') {
      const whole = width - used + SLACK
      const fitting = rest.length < LONGEST && widthOf(face, size, rest.trimEnd()) <= whole
      const part = fitting ? rest : beginningOf(rest, setting, used)
      line += part
      used += widthOf(face, size, part)
      rest = rest.slice(part.endsWith(SOFT_HYPHEN) ? part.length - 1 : part.length)
      if (rest !== '') turn()
    }
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}

/** What of a word goes to the end of a line that has no room for all of it; empty when all goes to the next. */
function beginningOf(word: string, setting: Setting, used: number): string {
  const { face, size, width, language } = setting
  const alone = word.length < LONGEST && widthOf(face, size, word.trimEnd()) <= width + SLACK
  if (used > 0 && (alone ? used > width * EMPTY || word.length < LONG_WORD : used > width * EMPTY)) return ''
  const room = width - used + SLACK
  const parting = partingsOf(word, language).findLast(
    (at) => (!alone || isLongAt(word, at)) && widthOf(face, size, word.slice(0, at) + SOFT_HYPHEN) <= room,
  )
  if (parting !== undefined) return word.slice(0, parting) + SOFT_HYPHEN
  return used > 0 ? '' : word.slice(0, longestFitting(word, setting))
}

/** Whether a place lies in a long word, also where no-break spaces make several words one. */
function isLongAt(word: string, at: number): boolean {
  const [before, after] = [word.slice(0, at), word.slice(at)].map((part) => part.split('\u00A0'))
  return before!.at(-1)!.length + after![0]!.trimEnd().length >= LONG_WORD
}

/** At most `most` lines; the last one ends in an ellipsis when something was left out. */
export function cutLines(lines: readonly string[], most: number, setting: Setting): string[] {
  if (lines.length <= most) return [...lines]
  const kept = lines.slice(0, most)
  let last = kept[most - 1]!.replace(SOFT_HYPHEN, '').trimEnd()
  while (last !== '' && !fits(last + ELLIPSIS, setting)) last = last.slice(0, -1).trimEnd()
  return [...kept.slice(0, -1), last.replace(/[\s,.;:–-]+$/, '') + ELLIPSIS]
}

function fits(line: string, { face, size, width }: Setting): boolean {
  return widthOf(face, size, line.trimEnd()) <= width + SLACK
}

/** Words with what ends them, parted after a space, a hyphen, a dash or a slash; a no-break space parts nothing. */
function wordsOf(text: string): string[] {
  return text.trim().split(/(?<= )(?=[^ ])|(?<=\p{L}[-–/])(?=\p{L})/u)
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
