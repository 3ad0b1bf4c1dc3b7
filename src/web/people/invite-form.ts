import { z } from 'zod'
import { PASSING_ROLES } from '../../organisations/members.ts'
import { ROLES } from '../route.ts'
import { emailField, languageOptions, text } from './fields.ts'
import type { MembershipRole } from '../../organisations/store.ts'
import type { Visit } from '../visit.ts'
import type { Typed, Word } from './forms.ts'
import type { Field } from './pages.ts'

export const roleSchema = z.enum(ROLES, 'error.role' satisfies Word)

/** The last day of access, today or later by the server's clock; nothing when access has no end. */
export function untilSchema(now: () => Date) {
  return z
    .string()
    .trim()
    .transform((day) => (day === '' ? null : day))
    .refine((day) => day === null || isDay(day, now()), 'error.day' satisfies Word)
    .transform((day) => day && endOfDay(day))
}

/** Access goes on to the end of its last day, by the Finnish clock's UTC+2 or later: midnight UTC is never too early. */
function endOfDay(day: string): string {
  return `${day}T23:59:59.999Z`
}

function isDay(day: string, now: Date): boolean {
  const real = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`))
  return real && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) && endOfDay(day) >= now.toISOString()
}

export function inviteFields({ t, language }: Visit, typed: Typed): Field[] {
  return [
    { ...emailField(t, typed), autocomplete: 'off' },
    {
      kind: 'radios',
      name: 'role',
      label: t('people.role'),
      value: text(typed, 'role'),
      options: ROLES.map((role) => ({
        value: role,
        label: t(`role.${role}`),
        hint: t(`role.${role}.hint`),
        checked: text(typed, 'role') === role,
      })),
    },
    untilField(t, text(typed, 'until')),
    inviteLanguageField(t, typed, language),
  ]
}

export function untilField(t: Visit['t'], value: string): Field {
  const label = t('people.invite.until')
  return { kind: 'date', name: 'until', label, hint: t('people.invite.until.hint'), value }
}

export function inviteLanguageField(t: Visit['t'], typed: Typed, language: Visit['language']): Field {
  const value = text(typed, 'language') || language
  const label = t('people.invite.language')
  return { kind: 'radios', name: 'language', label, value, options: languageOptions(t, value) }
}

/** An end only for the roles that may have one. */
export function untilOf(role: MembershipRole, until: string | null): string | null {
  return PASSING_ROLES.includes(role) ? until : null
}
