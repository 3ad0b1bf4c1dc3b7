import type { Language } from './translate.ts'

const LOCALES: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }
/** Municipalities of Finland keep Finnish time; stored times are UTC. */
const ZONE = 'Europe/Helsinki'

/** The time of day, `14.32` in Finnish and Swedish, `14:32` in English. */
export function formatTime(at: string, language: Language): string {
  return formatted(at, language, { hour: '2-digit', minute: '2-digit' }).replace(':', language === 'en' ? ':' : '.')
}

/** Day of a stored time as people of the language write it. */
export function formatDate(at: string, language: Language): string {
  const month = language === 'en' ? 'long' : 'numeric'
  return formatted(at, language, { day: 'numeric', month, year: 'numeric' })
}

function formatted(at: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: ZONE }).format(new Date(at))
}
