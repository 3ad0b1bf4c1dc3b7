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

export type Municipality = {
  readonly id: string
  readonly code: string | null
  readonly nameFi: string
  readonly nameSv: string
  readonly population: number | null
  readonly accent: string | null
  readonly hasCrest: boolean
  readonly contactName: string | null
  readonly contactEmail: string | null
  readonly isDemo: boolean
}

export type MembershipRole = 'coordinator' | 'respondent' | 'reviewer' | 'reader' | 'facilitator'

export type Membership = {
  readonly id: string
  readonly municipalityId: string
  readonly personId: string
  readonly role: MembershipRole
  readonly expiresAt: string | null
}

export type Unit = { readonly id: string; readonly name: string }

type PersonRow = {
  id: string
  email: string
  name: string
  language: Language
  password_hash: string | null
  is_administrator: number
  disabled_at: string | null
}

type MunicipalityRow = {
  id: string
  code: string | null
  name_fi: string
  name_sv: string
  population: number | null
  accent: string | null
  crest_type: string | null
  contact_name: string | null
  contact_email: string | null
  is_demo: number
}

const MUNICIPALITY_COLUMNS = [
  ...['id', 'code', 'name_fi', 'name_sv', 'population', 'accent', 'crest_type'],
  ...['contact_name', 'contact_email', 'is_demo'],
]

export function personById(db: Knex, id: string): Promise<Person | undefined> {
  return db<PersonRow>('person').where({ id }).first().then(personOf)
}

export function personByEmail(db: Knex, email: string): Promise<Person | undefined> {
  return db<PersonRow>('person')
    .where({ email: normalEmail(email) })
    .first()
    .then(personOf)
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
  return rows.map((row) => personOf(row)!)
}

export async function municipalityById(db: Knex, id: string): Promise<Municipality | undefined> {
  const row = await db<MunicipalityRow>('municipality').where({ id }).first(MUNICIPALITY_COLUMNS)
  return row && municipalityFrom(row as unknown as MunicipalityRow)
}

export async function municipalities(db: Knex): Promise<Municipality[]> {
  const rows = await db<MunicipalityRow>('municipality').select(MUNICIPALITY_COLUMNS).orderBy('name_fi')
  return (rows as unknown as MunicipalityRow[]).map(municipalityFrom)
}

export async function addMunicipality(
  db: Knex,
  municipality: Pick<Municipality, 'code' | 'nameFi' | 'nameSv' | 'population'> & { isDemo?: boolean },
  at: string,
): Promise<string> {
  const id = randomUUID()
  const { code, nameFi, nameSv, population, isDemo = false } = municipality
  const row = { id, code, name_fi: nameFi, name_sv: nameSv, population, is_demo: isDemo ? 1 : 0, created_at: at }
  await db('municipality').insert(row)
  return id
}

export async function changeMunicipality(
  db: Knex,
  id: string,
  change: Partial<
    Pick<Municipality, 'nameFi' | 'nameSv' | 'population' | 'accent' | 'contactName' | 'contactEmail'>
  > & {
    crest?: { bytes: Buffer; type: string } | null
  },
): Promise<void> {
  const { nameFi, nameSv, population, accent, contactName, contactEmail, crest } = change
  const row = {
    name_fi: nameFi,
    name_sv: nameSv,
    population,
    accent,
    contact_name: contactName,
    contact_email: contactEmail,
    crest: crest === null ? null : crest?.bytes,
    crest_type: crest === null ? null : crest?.type,
  }
  const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length > 0) await db('municipality').where({ id }).update(given)
}

export async function crestOf(db: Knex, id: string): Promise<{ bytes: Buffer; type: string } | undefined> {
  const row = await db<{ id: string; crest: Buffer | null; crest_type: string | null }>('municipality')
    .where({ id })
    .first('crest', 'crest_type')
  return row?.crest && row.crest_type ? { bytes: row.crest, type: row.crest_type } : undefined
}

/** Roles of a person in one municipality that are valid now. */
export async function membershipsOf(
  db: Knex,
  municipalityId: string,
  personId: string,
  now: string,
): Promise<Membership[]> {
  const rows = await db('membership').where({ municipality_id: municipalityId, person_id: personId })
  return rows.map(membershipFrom).filter(({ expiresAt }) => expiresAt === null || expiresAt > now)
}

/** Every municipality in which a person has a valid role. The one query across municipalities: it is about the person. */
export async function municipalitiesOf(db: Knex, personId: string, now: string): Promise<Municipality[]> {
  const rows = await db('membership').where({ person_id: personId })
  const valid = rows.map(membershipFrom).filter(({ expiresAt }) => expiresAt === null || expiresAt > now)
  const ids = [...new Set(valid.map((membership) => membership.municipalityId))]
  const found = await db<MunicipalityRow>('municipality')
    .whereIn('id', ids)
    .select(MUNICIPALITY_COLUMNS)
    .orderBy('name_fi')
  return (found as unknown as MunicipalityRow[]).map(municipalityFrom)
}

export type Member = Membership & Pick<Person, 'name' | 'email' | 'disabledAt'>

export async function membersOf(db: Knex, municipalityId: string): Promise<Member[]> {
  const rows = await db('membership')
    .join('person', 'person.id', 'membership.person_id')
    .where('membership.municipality_id', municipalityId)
    .orderBy('person.name')
    .select('membership.*', 'person.name', 'person.email', 'person.disabled_at')
  return rows.map((row) => ({ ...membershipFrom(row), name: row.name, email: row.email, disabledAt: row.disabled_at }))
}

export async function addMembership(db: Knex, membership: Omit<Membership, 'id'>, at: string): Promise<void> {
  const { municipalityId, personId, role, expiresAt } = membership
  await db('membership')
    .insert({
      id: randomUUID(),
      municipality_id: municipalityId,
      person_id: personId,
      role,
      expires_at: expiresAt,
      created_at: at,
    })
    .onConflict(['municipality_id', 'person_id', 'role'])
    .merge({ expires_at: expiresAt })
}

export async function removeMembership(db: Knex, municipalityId: string, id: string): Promise<number> {
  return db('membership').where({ municipality_id: municipalityId, id }).delete()
}

export async function unitsOf(db: Knex, municipalityId: string): Promise<Unit[]> {
  return db('unit').where({ municipality_id: municipalityId }).orderBy('name').select('id', 'name')
}

export async function addUnit(db: Knex, municipalityId: string, name: string): Promise<string> {
  const id = randomUUID()
  await db('unit').insert({ id, municipality_id: municipalityId, name })
  return id
}

export function normalEmail(email: string): string {
  return email.trim().toLowerCase()
}

function personOf(row: PersonRow | undefined): Person | undefined {
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

function municipalityFrom(row: MunicipalityRow): Municipality {
  return {
    id: row.id,
    code: row.code,
    nameFi: row.name_fi,
    nameSv: row.name_sv,
    population: row.population,
    accent: row.accent,
    hasCrest: row.crest_type !== null,
    contactName: row.contact_name,
    contactEmail: row.contact_email,
    isDemo: row.is_demo === 1,
  }
}

function membershipFrom(row: {
  id: string
  municipality_id: string
  person_id: string
  role: string
  expires_at: string | null
}): Membership {
  return {
    id: row.id,
    municipalityId: row.municipality_id,
    personId: row.person_id,
    role: row.role as MembershipRole,
    expiresAt: row.expires_at,
  }
}
