import { NotFound } from './problems.ts'
import type { Language } from '../i18n/translate.ts'
import type { Person } from '../organisations/person-store.ts'
import type { Municipality, Membership } from '../organisations/store.ts'
import type { Parts } from './parts.ts'
import type { Role } from './route.ts'
import type { TranslateWeb } from '../i18n/web-words/index.ts'

/** What is known of one request when its handler begins. */
export type Visit = {
  readonly parts: Parts
  readonly language: Language
  readonly t: TranslateWeb
  /** Who is signed in. */
  readonly person: Person | undefined
  /** The municipality of the path, when the person may see it. */
  readonly municipality: Municipality | undefined
  readonly memberships: readonly Membership[]
  readonly roles: readonly Role[]
}

/** A visit whose guard has let a signed-in person through. */
export function personOf({ person }: Visit): Person {
  if (!person) throw new NotFound()
  return person
}

export function municipalityOf({ municipality }: Visit): Municipality {
  if (!municipality) throw new NotFound()
  return municipality
}
