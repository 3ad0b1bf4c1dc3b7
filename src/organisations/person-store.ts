import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import type { Language } from '../i18n/translate.ts'

export type Person = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly passwordHash: string | null
  readonly isAdministrator: boolean
  readonly disabledAt: string | null
}

export type PersonRow = {
  id: string
  email: string
  name: string
  language: Language
  password_hash: string | null
  is_administrator: number
  disabled_at: string | null
}

export const PERSON_COLUMNS = [
  ...(['id', 'email', 'name', 'language', 'password_hash', 'is_administrator', 'disabled_at'] as const),
]

export function personById(db: Knex, id: string): Promise<Person | undefined> {
  return db<PersonRow>('person').where({ id }).first().then(personFrom)
}

export function personByEmail(db: Knex, email: string): Promise<Person | undefined> {
  return db<PersonRow>('person')
    .where({ email: normalEmail(email) })
    .first()
    .then(personFrom)
}

export async function addPerson(
  db: Knex,
  person: Pick<Person, 'email' | 'name' | 'language'> & { passwordHash: string | null; isAdministrator?: boolean },
  at: string,
): Promise<string> {
  const id = randomUUID()
  await db('person').insert({
    id,
    email: normalEmail(person.email),
    name: person.name,
    language: person.language,
    password_hash: person.passwordHash,
    is_administrator: person.isAdministrator ? 1 : 0,
    created_at: at,
  })
  return id
}

export async function changePerson(
  db: Knex,
  id: string,
  change: Partial<Pick<Person, 'name' | 'language' | 'passwordHash' | 'disabledAt' | 'isAdministrator'>>,
): Promise<void> {
  const { name, language, passwordHash, disabledAt, isAdministrator } = change
  const is_administrator = isAdministrator === undefined ? undefined : Number(isAdministrator)
  const row = { name, language, password_hash: passwordHash, disabled_at: disabledAt, is_administrator }
  const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length > 0) await db('person').where({ id }).update(given)
}

/** Everyone, for the administrators of the instance. */
export async function people(db: Knex): Promise<Person[]> {
  const rows: PersonRow[] = await db<PersonRow>('person').orderBy('name')
  return rows.map((row) => personFrom(row)!)
}

export function normalEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** A row as the rest of the program knows a person. */
export function personFrom(row: PersonRow | undefined): Person | undefined {
  return (
    row && {
      id: row.id,
      email: row.email,
      name: row.name,
      language: row.language,
      passwordHash: row.password_hash,
      isAdministrator: row.is_administrator === 1,
      disabledAt: row.disabled_at,
    }
  )
}
