import { createRequire } from 'node:module'
import type { Language } from '../../i18n/translate.ts'

/** Where the patterns of a language stand in the package `hyphen` (those of TeX). */
const PATTERNS: Readonly<Record<Language, string>> = { fi: 'fi', sv: 'sv', en: 'en-gb' }
/** Stands between parts: the sign that Unicode keeps for it. */
export const SOFT_HYPHEN = '\u00AD'

type Hyphenate = (text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }) => string
const loaded = new Map<Language, Hyphenate>()

/** Patterns are read when the first word has to part: most reports of one language need no other's. */
function hyphenatorOf(language: Language): Hyphenate {
  const known = loaded.get(language)
  if (known) return known
  const require = createRequire(import.meta.url)
  const { hyphenateSync } = require(`hyphen/${PATTERNS[language]}/index.js`) as { hyphenateSync: Hyphenate }
  loaded.set(language, hyphenateSync)
  return hyphenateSync
}

/** Letters that stay together at either end of a word. */
const LEAST_LETTERS = 3
/** What is no word but an address, a file name or a number: a hyphen in it would be read as its own. */
const NO_WORD = /[\d@_:/\\=&?%+#~]|\.\p{L}/u
/** No word of a language is longer; to look for the parts of thousands of letters takes seconds. */
const LONGEST = 120

/** Places where a word may part with a hyphen, as counts of letters before it; none in what is no word. */
export function partingsOf(word: string, language: Language): number[] {
  if (word.length > LONGEST || NO_WORD.test(word)) return []
  const parts = hyphenatorOf(language)(word, { hyphenChar: SOFT_HYPHEN, minWordLength: 2 * LEAST_LETTERS }).split(
    SOFT_HYPHEN,
  )
  const letters = word.search(/[^\p{L}\p{M}]*$/u)
  let at = 0
  return parts.slice(0, -1).flatMap((part) => {
    at += part.length
    // beside a hyphen of its own a word needs no other
    const fits =
      at >= LEAST_LETTERS && letters - at >= LEAST_LETTERS && !/^\p{Dash}|^.\p{Dash}/u.test(word.slice(at - 1))
    return fits ? [at] : []
  })
}
