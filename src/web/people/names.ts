import { webWords } from '../../i18n/web-words/index.ts'
import type { Language } from '../../i18n/translate.ts'
import type { TranslateWeb } from '../../i18n/web-words/index.ts'
import type { Municipality } from '../../organisations/store.ts'
import type { Word } from './forms.ts'

/** A municipality's name as its own people write it; in English it goes by its Finnish name. */
export function municipalityName({ nameFi, nameSv }: Pick<Municipality, 'nameFi' | 'nameSv'>, language: Language) {
  return language === 'sv' ? nameSv : nameFi
}

/** The word for a code that other parts of the site may have added; the code itself until it has one. */
export function wordFor(t: TranslateWeb, key: string, otherwise: string): string {
  return Object.hasOwn(webWords, key) ? t(key as Word) : otherwise
}
