import { translator } from '../translate.ts'
import type { Language, Translate } from '../translate.ts'
import { administrationWords } from './administration.ts'
import { commonWords } from './common.ts'
import { noticeWords } from './notices.ts'
import { peopleWords } from './people.ts'
import { signInWords } from './sign-in.ts'

/** Every word of the site. Areas stand in files of their own; a key twice is a compile error in the test. */
export const webWords = {
  ...commonWords,
  ...signInWords,
  ...peopleWords,
  ...administrationWords,
  ...noticeWords,
} as const

export type TranslateWeb = Translate<typeof webWords>

export function webTranslator(language: Language): TranslateWeb {
  return translator(webWords, language)
}
