import { dateFormat } from './intl.ts'
import type { Language } from './translate.ts'

/** Municipalities of Finland keep Finnish time; stored times are UTC. */
const ZONE = { timeZone: 'Europe/Helsinki' } as const
const TIME = { hour: '2-digit', minute: '2-digit', ...ZONE } as const
const DATE = { day: 'numeric', month: 'numeric', year: 'numeric', ...ZONE } as const
const DATE_IN_WORDS = { ...DATE, month: 'long' } as const

/** The time of day, `14.32` in Finnish and Swedish, `14:32` in English. */
export function formatTime(at: string, language: Language): string {
  const time = dateFormat(language, TIME).format(new Date(at))
  return language === 'en' ? time : time.replace(':', '.')
}

/** Day of a stored time as people of the language write it. */
export function formatDate(at: string, language: Language): string {
  // every time within an hour of UTC is of one Finnish day, and a page says the day of each of its answers
  const key = `${language} ${at.slice(0, 13)}`
  const known = days.get(key)
  if (known !== undefined) return known
  const day = dateFormat(language, language === 'en' ? DATE_IN_WORDS : DATE).format(new Date(at))
  if (days.size >= MOST_DAYS) days.clear()
  days.set(key, day)
  return day
}

/** Day and time of a stored time: `22.11.2026 klo 13.05`, `22.11.2026 kl. 13.05`, `22 November 2026, 13:05`. */
export function formatMoment(at: string, language: Language): string {
  return `${formatDate(at, language)}${BETWEEN[language]}${formatTime(at, language)}`
}

const BETWEEN: Record<Language, string> = { fi: ' klo ', sv: ' kl. ', en: ', ' }
const days = new Map<string, string>()
const MOST_DAYS = 10_000
