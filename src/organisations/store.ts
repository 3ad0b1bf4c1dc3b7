import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { PERSON_COLUMNS, personFrom } from './person-store.ts'
import type { Person, PersonRow } from './person-store.ts'

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

/** Whether a role is still held: it has no end, or its end has not come. */
export function isHeld({ expiresAt }: Pick<Membership, 'expiresAt'>, now: string): boolean {
  return expiresAt === null || expiresAt > now
}

/** Roles of a person in one municipality that are valid now. */
export async function membershipsOf(
  db: Knex,
  municipalityId: string,
  personId: string,
  now: string,
): Promise<Membership[]> {
  const rows = await db('membership').where({ municipality_id: municipalityId, person_id: personId })
  return rows.map(membershipFrom).filter((one) => isHeld(one, now))
}

/** A person and a municipality, and the roles in it that are valid now: none for a stranger. */
export type Standing = {
  readonly person: Person | undefined
  readonly municipality: Municipality | undefined
  readonly memberships: readonly Membership[]
}

/** All three with one question, as every page of a municipality asks it. */
export async function standingOf(
  db: Knex,
  { municipalityId, personId }: { readonly municipalityId: string; readonly personId: string },
  now: string,
): Promise<Standing> {
  const rows = await db('person')
    .leftJoin('municipality', (on) => on.onVal('municipality.id', municipalityId))
    .leftJoin('membership', (on) =>
      on.on('municipality.id', 'membership.municipality_id').andOn('membership.person_id', 'person.id'),
    )
    .where('person.id', personId)
    .select(
      ...PERSON_COLUMNS.map((column) => `person.${column} as person_${column}`),
      ...MUNICIPALITY_COLUMNS.map((column) => `municipality.${column}`),
      ...['membership.id as membership_id', 'membership.role', 'membership.expires_at'],
    )
  const [first] = rows
  const memberships = rows
    .filter((row) => row.membership_id !== null)
    .map(({ membership_id: id, role, expires_at: expiresAt }) => ({ id, municipalityId, personId, role, expiresAt }))
    .filter((one) => isHeld(one, now))
  const person = first && Object.fromEntries(PERSON_COLUMNS.map((column) => [column, first[`person_${column}`]]))
  return {
    person: personFrom(person as PersonRow | undefined),
    municipality: first?.id ? municipalityFrom(first) : undefined,
    memberships,
  }
}

/** Every municipality in which a person has a valid role. The one query across municipalities: it is about the person. */
export async function municipalitiesOf(db: Knex, personId: string, now: string): Promise<Municipality[]> {
  const rows = await db('membership').where({ person_id: personId })
  const valid = rows.map(membershipFrom).filter((one) => isHeld(one, now))
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
