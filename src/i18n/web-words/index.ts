import { translator } from '../translate.ts'
import type { Language, Translate } from '../translate.ts'
import { commonWords } from './common.ts'
import { guideWords } from './guide.ts'
import { resultsWords } from './results.ts'

/** Every word of the site. Areas stand in files of their own; a key twice is a compile error in the test. */
export const webWords = { ...commonWords, ...guideWords, ...resultsWords } as const

export type TranslateWeb = Translate<typeof webWords>

export function webTranslator(language: Language): TranslateWeb {
  return translator(webWords, language)
}
