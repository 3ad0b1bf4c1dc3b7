import { translator } from '../translate.ts'
import type { Language, Translate } from '../translate.ts'
import { commonWords } from './common.ts'
import { roundWords } from './rounds.ts'

/** Every word of the site. Areas stand in files of their own; a key twice is a compile error in the test. */
export const webWords = { ...commonWords, ...roundWords } as const

export type TranslateWeb = Translate<typeof webWords>

export function webTranslator(language: Language): TranslateWeb {
  return translator(webWords, language)
}
