/** The three languages of the application's own words. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Words by key; a key without one of the languages does not compile. */
export type Words = Readonly<Record<string, Readonly<Record<Language, string>>>>

/** What fills the `{holes}` of a sentence. */
export type Values = Readonly<Record<string, string | number>>

export type Translate<W extends Words> = (key: keyof W & string, values?: Values) => string

/**
 * The words of one area in one language. A hole may choose a word by its number, `{count|taso|tasoa}`: the first
 * for one, the second for others. An unfilled hole stays visible, so that a test finds it.
 */
export function translator<W extends Words>(words: W, language: Language): Translate<W> {
  return (key, values = {}) => fill(words[key]![language], values)
}

export function fill(sentence: string, values: Values): string {
  // most sentences have no hole, and a page asks for thousands
  if (!sentence.includes('{')) return sentence
  return sentence.replace(HOLE, (hole, name: string, one?: string, many?: string) => {
    const value = values[name]
    if (value === undefined) return hole
    return one === undefined ? String(value) : String(value) === '1' ? one : many!
  })
}

const HOLE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g
