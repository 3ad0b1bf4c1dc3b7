import { locked } from './acting.ts'
import type { Knex } from 'knex'
import type { Facts } from '../scoring/round.ts'
import type { Place } from './acting.ts'
import type { ContentUsed } from './document.ts'

export const STATES = ['draft', 'review', 'changes', 'signed', 'sealed'] as const
export type State = (typeof STATES)[number]

/** A round without its answers and without its sealed document. */
export type RoundMeta = {
  readonly id: string
  readonly municipalityId: string
  readonly unitId: string | null
  readonly unit: string | null
  readonly previousId: string | null
  readonly name: string
  readonly startsOn: string
  readonly endsOn: string
  readonly asOf: string
  readonly target: string
  readonly facts: Facts
  readonly pins: readonly string[]
  readonly fingerprints: readonly ContentUsed[]
  readonly state: State
  readonly version: number
  /** What the reviewer asked to be changed. */
  readonly note: string | null
  /** Name and title of who signed it off, and the day. */
  readonly signedBy: string | null
  readonly signedAt: string | null
  readonly sealedAt: string | null
}

type Row = Record<string, string | number | null>
const COLUMNS = [
  ...['id', 'municipality_id', 'unit_id', 'previous_id', 'name', 'starts_on', 'ends_on', 'as_of', 'target', 'facts'],
  ...['questionnaires', 'fingerprints', 'state', 'version', 'note', 'signed_name', 'signed_title', 'signed_on'],
  'sealed_at',
].map((column) => `round.${column}`)

export async function roundById(db: Knex, { municipalityId, roundId }: Place): Promise<RoundMeta | undefined> {
  const row = await withUnit(db).where({ 'round.municipality_id': municipalityId, 'round.id': roundId }).first()
  return row && metaFrom(row as Row)
}

/** Newest first. */
export async function roundsOf(db: Knex, municipalityId: string): Promise<RoundMeta[]> {
  const rows = await withUnit(db)
    .where({ 'round.municipality_id': municipalityId })
    .orderBy([
      { column: 'round.as_of', order: 'desc' },
      { column: 'round.created_at', order: 'desc' },
    ])
  return (rows as Row[]).map(metaFrom)
}

function withUnit(db: Knex) {
  return db('round')
    .leftJoin('unit', { 'unit.id': 'round.unit_id', 'unit.municipality_id': 'round.municipality_id' })
    .select([...COLUMNS, 'unit.name as unit_name'])
}

/** What a rule asks of a round that is held while a transaction runs. */
export type Held = {
  readonly state: State
  readonly version: number
  readonly facts: Facts
  readonly pins: readonly string[]
}

/** State and version alone, held until the transaction ends: a save shares it, a change of state does not. */
export async function holdRound(
  trx: Knex,
  { municipalityId, roundId }: Place,
  how: 'share' | 'update',
): Promise<Held | undefined> {
  const query = trx('round')
    .where({ municipality_id: municipalityId, id: roundId })
    .first('state', 'version', 'facts', 'questionnaires')
  const row: { state: State; version: number; facts: string; questionnaires: string } | undefined = await locked(
    trx,
    query,
    how,
  )
  if (!row) return undefined
  const { state, version, facts, questionnaires } = row
  return { state, version, facts: JSON.parse(facts) as Facts, pins: JSON.parse(questionnaires) as string[] }
}

export type NewRound = Pick<
  RoundMeta,
  'municipalityId' | 'unitId' | 'previousId' | 'name' | 'startsOn' | 'endsOn' | 'asOf' | 'target' | 'facts' | 'pins'
> & { readonly fingerprints: readonly ContentUsed[] }

export async function insertRound(trx: Knex, id: string, round: NewRound, at: string): Promise<void> {
  await trx('round').insert({
    id,
    municipality_id: round.municipalityId,
    unit_id: round.unitId,
    previous_id: round.previousId,
    name: round.name,
    starts_on: round.startsOn,
    ends_on: round.endsOn,
    as_of: round.asOf,
    target: round.target,
    facts: JSON.stringify(round.facts),
    questionnaires: JSON.stringify(round.pins),
    fingerprints: JSON.stringify(round.fingerprints),
    state: 'draft',
    version: 1,
    created_at: at,
  })
}

/** Changes a round that still stands at `version`; 0 when someone was first. */
export async function changeRound(
  trx: Knex,
  { municipalityId, roundId }: Place,
  version: number,
  change: Readonly<Record<string, string | number | null>>,
): Promise<number> {
  return trx('round')
    .where({ municipality_id: municipalityId, id: roundId, version })
    .update({ ...change, version: version + 1 })
}

export async function sealedOf(db: Knex, { municipalityId, roundId }: Place): Promise<string | undefined> {
  const row: { sealed: string | null } | undefined = await db('round')
    .where({ municipality_id: municipalityId, id: roundId })
    .first('sealed')
  return row?.sealed ?? undefined
}

function metaFrom(row: Row): RoundMeta {
  const text = (column: string) => String(row[column])
  const some = (column: string) => (row[column] === null || row[column] === undefined ? null : String(row[column]))
  return {
    id: text('id'),
    municipalityId: text('municipality_id'),
    unitId: some('unit_id'),
    unit: some('unit_name'),
    previousId: some('previous_id'),
    name: text('name'),
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    asOf: text('as_of'),
    target: text('target'),
    facts: JSON.parse(text('facts')) as Facts,
    pins: JSON.parse(text('questionnaires')) as string[],
    fingerprints: JSON.parse(text('fingerprints')) as ContentUsed[],
    state: text('state') as State,
    version: Number(row['version']),
    note: some('note'),
    signedBy: [some('signed_name'), some('signed_title')].filter((part) => part !== null).join(', ') || null,
    signedAt: some('signed_on'),
    sealedAt: some('sealed_at'),
  }
}
