import { createHash } from 'node:crypto'
import { tablesOf } from '../../src/database.ts'
import type { Knex } from 'knex'
import type { World, Town } from './world.ts'

/** Tables that belong to no municipality. A table that is neither here nor marked fails the test. */
const OTHER: Readonly<Record<string, string>> = {
  session: 'of a person; found by the hash of its id',
  attempt: 'counts by a hash; names nobody',
  trail_head: 'number and hash of the last event of a chain',
  migration: 'which changes of the tables have been made',
}

/** How the rows of a municipality are found where there is no municipality_id. */
const OWN: Readonly<Record<string, (query: Knex.QueryBuilder, town: Town) => Knex.QueryBuilder>> = {
  municipality: (query, { id }) => query.where({ id }),
  trail: (query, { id }) => query.where({ chain: id }),
  person: (query, { people }) => query.whereIn('id', Object.values(people)),
  token: (query, { id, people }) =>
    query.where((or) => or.where({ municipality_id: id }).orWhereIn('person_id', Object.values(people))),
}

const ACTION_STATE = [
  ...['status', 'owner_role', 'owner_id', 'start_on', 'due_on', 'finished_on', 'changed_by', 'changed_at'],
]

/**
 * Text that steers the program: ids, states, days, times. Every other text column, also one that is added
 * tomorrow, gets a marker.
 */
const STEERS: Readonly<Record<string, readonly string[]>> = {
  municipality: ['id', 'crest_type', 'created_at'],
  person: ['id', 'language', 'created_at', 'disabled_at'],
  unit: ['id', 'municipality_id'],
  membership: ['id', 'municipality_id', 'person_id', 'role', 'created_at', 'expires_at'],
  token: [
    ...['id', 'kind', 'municipality_id', 'person_id', 'role', 'role_expires_at', 'created_at', 'expires_at'],
    'used_at',
  ],
  round: [
    ...['id', 'municipality_id', 'unit_id', 'previous_id', 'starts_on', 'ends_on', 'as_of', 'target', 'facts'],
    ...['questionnaires', 'state', 'created_at', 'signed_by', 'signed_on', 'signed_at', 'sealed_at'],
  ],
  assignment: [
    ...['id', 'municipality_id', 'round_id', 'person_id', 'questionnaire', 'section', 'question', 'due_on'],
    'reminded_at',
  ],
  answer: ['municipality_id', 'round_id', 'question', 'state', 'answered_by', 'answered_at'],
  answer_history: ['municipality_id', 'round_id', 'question', 'state', 'answered_by', 'answered_at'],
  vote: ['municipality_id', 'round_id', 'question', 'person_id', 'at'],
  group_vote: ['municipality_id', 'round_id', 'question', 'levels', 'entered_by', 'at'],
  evidence: [
    ...['id', 'municipality_id', 'round_id', 'question', 'kind', 'valid_from', 'valid_until', 'added_by'],
    ...['added_at', 'media_type'],
  ],
  review: ['municipality_id', 'round_id', 'question', 'reviewer_id', 'verdict', 'at'],
  trail: ['chain', 'at', 'person_id', 'before', 'hash'],
  scenario: ['id', 'municipality_id', 'round_id', 'changed_by', 'changed_at', 'created_at'],
  // levels, facts and figures, all by id
  accepted_plan: [
    ...['id', 'municipality_id', 'round_id', 'scenario_id', 'basis', 'roadmap', 'accepted_by', 'accepted_at'],
  ],
  roadmap_action: [
    ...['id', 'municipality_id', 'round_id', 'plan_id', 'action', 'lifts', 'closes', 'depends_on'],
    ...ACTION_STATE,
  ],
  roadmap_action_history: ['municipality_id', 'round_id', 'action_id', ...ACTION_STATE],
  action_evidence: ['id', 'municipality_id', 'round_id', 'action_id', 'kind', 'added_by', 'added_at'],
  digest_sent: ['municipality_id', 'person_id', 'month', 'claim', 'at'],
  digest_refused: ['municipality_id', 'person_id', 'at'],
  level_proposal: [
    ...['municipality_id', 'round_id', 'action_id', 'question', 'state', 'proposed_at', 'decided_by', 'decided_at'],
  ],
}

/** Where a plain marker would not fit: what is read as JSON, a colour, an address, three characters. */
const SHAPED: Readonly<Record<string, (marker: string, old: string | null) => string | null>> = {
  'municipality.code': (marker) => (marker.startsWith('zzalfazz') ? 'ÅÄ1' : 'ÅÄ2'),
  'municipality.accent': (marker) => colourOf(marker),
  'token.hash': (marker) => createHash('sha256').update(marker).digest('hex'),
  'person.password_hash': (marker) => `$argon2id$v=19$m=19456,t=2,p=1$${marker}$${marker}`,
  'round.fingerprints': (marker) =>
    JSON.stringify([{ kind: 'statute', id: marker, version: marker, fingerprint: marker }]),
  'round.sealed': (marker, old) =>
    old && old.replace(/"comment":"(?:[^"\\]|\\.)*"/g, () => `"comment":${JSON.stringify(marker)}`),
  'evidence.url': (marker) => `https://${marker}.example/`,
  'scenario.plan': (marker, old) => withOwnAction(marker, old),
  'accepted_plan.plan': (marker, old) => withOwnAction(marker, old),
  'roadmap_action.title': (marker) => JSON.stringify({ fi: marker, sv: marker, en: marker }),
  'action_evidence.url': (marker) => `https://${marker}.example/`,
  'evidence.digest': (marker) => createHash('sha256').update(marker).digest('hex'),
}

/** A plan file with an action of the municipality's own in it. */
function withOwnAction(marker: string, old: string | null): string {
  const own = { id: 'marked', title: { fi: marker, sv: marker, en: marker }, effortDays: 1, cost: 0 }
  const around = { owner: 'municipal-manager', dependsOn: [], lifts: [], replaces: [] }
  return JSON.stringify({ ...(JSON.parse(old!) as object), actions: [{ ...own, ...around }] })
}

const colourOf = (marker: string) => (marker.startsWith('zzalfazz') ? '#1f3d5b' : '#5b1f3d')

export type Marked = {
  /** What must be found nowhere else. */
  readonly strings: readonly string[]
  /** `round.name` and the marker in it. */
  readonly columns: ReadonlyMap<string, string>
}

type Info = Readonly<Record<string, { readonly type: string; readonly maxLength: number | null }>>

/** The tables that hold rows of a municipality. @throws for a table that nobody has thought of. */
export async function tenantTables(db: Knex): Promise<string[]> {
  const all = await tablesOf(db)
  const unknown = all.filter((table) => !Object.hasOwn(OTHER, table) && !Object.hasOwn(STEERS, table))
  if (unknown.length > 0) throw new Error(`tables that the isolation test does not know: ${unknown.join(', ')}`)
  return all.filter((table) => Object.hasOwn(STEERS, table))
}

export function rowsOf(db: Knex, table: string, town: Town): Knex.QueryBuilder {
  return (OWN[table] ?? ((query) => query.where({ municipality_id: town.id })))(db(table), town)
}

/** Fills every text and byte column of every row of a town with markers of its own. */
export async function markTown(world: World, town: Town, name: 'alfa' | 'beeta'): Promise<Marked> {
  const columns = await fillTown(world, town, (table, column) => markerOf(name, table, column))
  const shaped = [colourOf(`zz${name}zz`), name === 'alfa' ? 'ÅÄ1' : 'ÅÄ2']
  return { strings: [`zz${name}zz`, ...shaped], columns }
}

/** What stands in a column. */
type Write = (table: string, column: string) => string

/** @returns every column that was filled, `round.name`, with what was put there. */
export async function fillTown({ parts }: World, town: Town, write: Write): Promise<Map<string, string>> {
  const { db } = parts
  const columns = new Map<string, string>()
  await parts.db.transaction((trx) =>
    parts.trail.record(trx, {
      ...{ chain: town.id, at: parts.now().toISOString(), person: town.people.coordinator },
      act: write('trail', 'act'),
      subject: write('trail', 'subject'),
      detail: { marked: write('trail', 'detail') },
    }),
  )
  for (const table of await tenantTables(db)) {
    const info = (await db(table).columnInfo()) as unknown as Info
    const free = Object.keys(info).filter((column) => holdsText(info, column) && !STEERS[table]!.includes(column))
    for (const column of free) columns.set(`${table}.${column}`, write(table, column))
    if (table !== 'trail') await markRows(db, table, town, { write, free, info })
  }
  return columns
}

/** History takes no second row of one version. */
let nextVersion = 100

type Marking = { readonly write: Write; readonly free: readonly string[]; readonly info: Info }

async function markRows(db: Knex, table: string, town: Town, { write, free, info }: Marking): Promise<void> {
  const rows: Record<string, string | null>[] = await rowsOf(db, table, town)
  for (const [i, row] of rows.entries()) {
    const marked = Object.fromEntries(
      free.map((column) => {
        const marker = `${write(table, column)}-${i}`
        const shape = SHAPED[`${table}.${column}`]
        if (isBytes(info, column)) return [column, Buffer.concat([head(row[column]), Buffer.from(marker)])]
        return [column, shape ? shape(marker, row[column] ?? null) : marker]
      }),
    )
    if (free.length === 0) continue
    // history cannot be changed: one more version instead
    if (table.endsWith('_history')) await db(table).insert({ ...row, version: nextVersion++, ...marked })
    else await db(table).where(keyOf(row)).update(marked)
  }
}

function markerOf(name: string, table: string, column: string): string {
  return `zz${name}zz-${table}-${column}`
}

function keyOf(row: Readonly<Record<string, string | null>>): Record<string, string | null> {
  if (row['id'] !== undefined) return { id: row['id'] }
  const names = ['round_id', 'action_id', 'question', 'person_id'].filter((name) => row[name] !== undefined)
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]))
}

/** A picture keeps how it begins. */
function head(bytes: unknown): Buffer {
  return Buffer.isBuffer(bytes) && bytes[0] === 0x89 ? bytes.subarray(0, 8) : Buffer.alloc(0)
}

function holdsText(info: Info, column: string): boolean {
  return /char|text|string/i.test(info[column]!.type) || isBytes(info, column)
}

function isBytes(info: Info, column: string): boolean {
  return /blob|binary|bytea/i.test(info[column]!.type)
}

/** All rows of a town, as text that can be compared. */
export async function dumpOf(db: Knex, town: Town): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {}
  for (const table of await tenantTables(db)) {
    const rows: object[] = await rowsOf(db, table, town)
    dump[table] = rows.map((row) => JSON.stringify(row)).toSorted()
  }
  return dump
}
