import { escapedText, folded } from './content-line.ts'
import type { Language } from '../../i18n/translate.ts'

/** A day on which something is due. */
export type DueDay = {
  /** The same for the same thing for ever, and unlike that of anything else in the world. */
  readonly uid: string
  /** ISO day. */
  readonly on: string
  readonly title: string
  readonly description: string
  readonly url: string
  /** When it last changed, ISO 8601, and how often it has. */
  readonly changedAt: string
  readonly changes: number
}

export type Calendar = { readonly name: string; readonly language: Language; readonly days: readonly DueDay[] }

/**
 * Days as an iCalendar file (RFC 5545). Each is an event of a whole day that takes no time: every calendar shows
 * those, and few take up tasks. The same days give the same bytes; the stamp of an event is its last change.
 */
export function calendarFile({ name, language, days }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Tietokunto//Tietokunto//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapedText(name)}`,
    ...days.flatMap((day) => eventOf(day, language)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventOf({ uid, on, title, description, url, changedAt, changes }: DueDay, language: Language): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapedText(uid)}`,
    `DTSTAMP:${stamp(changedAt)}`,
    `LAST-MODIFIED:${stamp(changedAt)}`,
    `SEQUENCE:${changes}`,
    `DTSTART;VALUE=DATE:${bareDay(on)}`,
    // the end is the first day that is no longer the event's
    `DTEND;VALUE=DATE:${bareDay(dayAfter(on))}`,
    `SUMMARY;LANGUAGE=${language}:${escapedText(title)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escapedText(description)}`,
    `URL:${url.replace(/[\s\p{Cc}]/gu, '')}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function bareDay(day: string): string {
  return day.replaceAll('-', '')
}

function dayAfter(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + 1)
  return at.toISOString().slice(0, 10)
}

/** `20270331T120000Z`. */
function stamp(moment: string): string {
  return `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}
