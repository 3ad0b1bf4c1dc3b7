import { z } from 'zod'
import { LANGUAGES } from '../../i18n/translate.ts'
import { LONGEST, SHORTEST } from '../../organisations/password-rules.ts'
import type { Language } from '../../i18n/translate.ts'
import type { PasswordProblem } from '../../organisations/password-rules.ts'
import type { TranslateWeb } from '../../i18n/web-words/index.ts'
import type { Errors, Typed, Word } from './forms.ts'
import type { Field, Option } from './pages.ts'

/** Control characters have no place in a name or a subject line. */
const line = (most: number, missing: Word) =>
  z
    .string()
    .trim()
    .min(1, missing satisfies Word)
    .max(most, 'error.tooLong' satisfies Word)
    .refine((text) => !/\p{Cc}/u.test(text), missing satisfies Word)

export const nameSchema = line(200, 'error.name')
export const emailSchema = line(320, 'error.email').refine(
  (text) => /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+$/.test(text),
  'error.email' satisfies Word,
)
export const languageSchema = z.enum(LANGUAGES, 'error.language' satisfies Word)
/** The right password may be any text; the rules are for a new one. */
export const passwordSchema = z
  .string()
  .min(1, 'error.password.missing' satisfies Word)
  .max(4 * LONGEST)
export const newPasswordSchema = z
  .string()
  .min(1, 'error.password.missing' satisfies Word)
  .max(4 * LONGEST, 'error.password.long' satisfies Word)

export function emailField(t: TranslateWeb, typed: Typed): Field {
  return {
    kind: 'email',
    name: 'email',
    label: t('field.email'),
    value: text(typed, 'email'),
    autocomplete: 'username',
  }
}

export function passwordField(t: TranslateWeb): Field {
  return { kind: 'password', name: 'password', label: t('field.password'), value: '', autocomplete: 'current-password' }
}

export function newPasswordField(t: TranslateWeb): Field {
  return {
    kind: 'password',
    name: 'newPassword',
    label: t('field.newPassword'),
    hint: t('field.newPassword.hint', { n: SHORTEST }),
    value: '',
    autocomplete: 'new-password',
  }
}

export function nameField(t: TranslateWeb, typed: Typed): Field {
  return { kind: 'text', name: 'name', label: t('field.name'), value: text(typed, 'name'), autocomplete: 'name' }
}

export function languageField(t: TranslateWeb, typed: Typed, otherwise: Language): Field {
  const chosen = text(typed, 'language') || otherwise
  return {
    kind: 'radios',
    name: 'language',
    label: t('field.language'),
    hint: t('field.language.hint'),
    value: chosen,
    options: languageOptions(t, chosen),
  }
}

export function languageOptions(t: TranslateWeb, chosen: string): Option[] {
  return LANGUAGES.map((code) => ({ value: code, label: t(`language.${code}`), checked: code === chosen }))
}

/** What is wrong with a new password, at its field. */
export function passwordError(problem: PasswordProblem): Errors {
  return { newPassword: `error.password.${problem}` }
}

export function text(typed: Typed, name: string): string {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}
