import type { Language } from './translate.ts'

const LOCALES: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

type Format = Intl.DateTimeFormat | Intl.NumberFormat
type Options = Intl.DateTimeFormatOptions & Intl.NumberFormatOptions
const known = new WeakMap<Options, Map<Language, Format>>()

/**
 * The formatter of a language, made once for each object of options: making one costs a hundred times what
 * using it does. Options are therefore constants of a file, never written out at the call.
 */
export function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(language, options, () => new Intl.DateTimeFormat(LOCALES[language], options)) as Intl.DateTimeFormat
}

export function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(language, options, () => new Intl.NumberFormat(LOCALES[language], options)) as Intl.NumberFormat
}

function kept(language: Language, options: Options, make: () => Format): Format {
  const formats = known.get(options) ?? new Map<Language, Format>()
  known.set(options, formats)
  const found = formats.get(language) ?? make()
  formats.set(language, found)
  return found
}
