import type { Provision } from '../content/framework.ts'
import type { Language } from '../i18n/translate.ts'

/** Keeps a number with its word: no line ends between `13` and `§`. */
const NBSP = '\u00A0'

/** A provision as lawyers write it: `13 § 1 mom. 1 k.`, `13 § 1 mom. 1 punkten`, `section 13(1)(1)`. */
export function provisionText(provision: Provision, language: Language): string {
  const parts = PARTS[language](provision).filter((part) => part !== '')
  return parts.map((part) => (part.length <= GLUED ? part.replaceAll(' ', NBSP) : part)).join(' ')
}

/** Letters of a part that still fits a margin unbroken; `första och andra meningen` does not. */
const GLUED = 18

const PARTS: Record<Language, (provision: Provision) => string[]> = {
  fi: ({ section, subsection, point, sentence }) => [
    `${section} §`,
    subsection === undefined ? '' : `${subsection} mom.`,
    point === undefined ? '' : `${point} k.`,
    sentence === undefined ? '' : `${sentence} virke`,
  ],
  sv: ({ section, subsection, point, sentence }) => [
    `${section} §`,
    subsection === undefined ? '' : `${subsection} mom.`,
    point === undefined ? '' : `${point} punkten`,
    sentence === undefined ? '' : `${ordinals(sentence, SWEDISH, 'och')} meningen`,
  ],
  en: ({ section, subsection, point, sentence }) => [
    `section ${section.replaceAll(' ', '')}${bracketed(subsection)}${bracketed(point)}${sentence === undefined ? '' : ','}`,
    sentence === undefined ? '' : `${ordinals(sentence, ENGLISH, 'and')} sentence`,
  ],
}

/** `1` as `(1)`, `1–5` as `(1)–(5)`. */
function bracketed(part: string | number | undefined): string {
  return part === undefined
    ? ''
    : String(part)
        .split('–')
        .map((one) => `(${one})`)
        .join('–')
}

const SWEDISH = ['första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte']
const ENGLISH = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

/** `2` as `andra`, `2–3` as `andra och tredje`; what is no number stays as it stands. */
function ordinals(sentence: string, words: readonly string[], and: string): string {
  return sentence
    .split('–')
    .map((one) => words[Number(one) - 1] ?? one)
    .join(` ${and} `)
}
