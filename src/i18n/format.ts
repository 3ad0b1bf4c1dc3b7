import type { Language } from './translate.ts'

const LOCALES: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }
/** What stands where there is no figure. */
const NOTHING = '–'

/** A figure as people of the language write it: `2,61` in Finnish and Swedish, `2.61` in English. */
export function formatNumber(value: number | null, language: Language, decimals = 2): string {
  if (value === null) return NOTHING
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.NumberFormat(LOCALES[language], options).format(value).replace('−', '-').replace('-', '\u2212')
}

/** A share of 0 to 1 in whole per cent, with the language's own spacing. */
export function formatShare(value: number | null, language: Language): string {
  if (value === null) return NOTHING
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 }).format(value)
}

/** `2026-06-30` as `30.6.2026`, `30.6.2026`, `30 June 2026`. The day is a day everywhere: no time zone. */
export function formatDay(day: string, language: Language): string {
  const options: Intl.DateTimeFormatOptions =
    language === 'en'
      ? { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }
      : { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' }
  return new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(`${day}T00:00:00Z`))
}

/** A moment by the Finnish clock, with seconds: `22.11.2026 klo 13.05.09`. */
export function formatTime(moment: string, language: Language): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Helsinki' }
  return new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(moment))
}
