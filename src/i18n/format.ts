import { dateFormat, numberFormat } from './intl.ts'
import type { Language } from './translate.ts'

/** What stands where there is no figure. */
const NOTHING = '–'
const DECIMALS = [0, 1, 2, 3].map((n) => ({ minimumFractionDigits: n, maximumFractionDigits: n }))
const SHARE = { style: 'percent', maximumFractionDigits: 0 } as const
const DAY = { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' } as const
const DAY_IN_WORDS = { ...DAY, month: 'long' } as const

/** A figure as people of the language write it: `2,61` in Finnish and Swedish, `2.61` in English. */
export function formatNumber(value: number | null, language: Language, decimals = 2): string {
  if (value === null) return NOTHING
  return numberFormat(language, DECIMALS[decimals]!).format(value).replace('−', '-').replace('-', '\u2212')
}

/** A share of 0 to 1 in whole per cent, with the language's own spacing. */
export function formatShare(value: number | null, language: Language): string {
  if (value === null) return NOTHING
  return numberFormat(language, SHARE).format(value)
}

/** `2026-06-30` as `30.6.2026`, `30.6.2026`, `30 June 2026`. The day is a day everywhere: no time zone. */
export function formatDay(day: string, language: Language): string {
  return dateFormat(language, language === 'en' ? DAY_IN_WORDS : DAY).format(new Date(`${day}T00:00:00Z`))
}
