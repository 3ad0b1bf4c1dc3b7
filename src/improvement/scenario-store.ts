import { scope } from '../assessments/acting.ts'
import type { Knex } from 'knex'
import type { Place } from '../assessments/acting.ts'
import type { PlanFile } from './plan-schema.ts'

/** One way to improve a round; several may stand beside one another. */
export type StoredScenario = {
  readonly id: string
  readonly name: string
  /** Capacity, wishes and own actions, in the shape of a plan file. */
  readonly plan: PlanFile
  readonly version: number
  readonly changedByName: string | null
  readonly changedAt: string
}

type Row = {
  id: string
  name: string
  plan: string
  version: number
  changed_at: string
  changed_by_name: string | null
}

function scenariosIn(db: Knex, { municipalityId, roundId }: Place) {
  return db('scenario')
    .leftJoin('person', 'person.id', 'scenario.changed_by')
    .where({ 'scenario.municipality_id': municipalityId, 'scenario.round_id': roundId })
    .select([
      ...['id', 'name', 'plan', 'version', 'changed_at'].map((column) => `scenario.${column}`),
      'person.name as changed_by_name',
    ])
}

/** Oldest first. */
export async function scenariosOf(db: Knex, place: Place): Promise<StoredScenario[]> {
  const rows: Row[] = await scenariosIn(db, place).orderBy(['scenario.created_at', 'scenario.id'])
  return rows.map(scenarioFrom)
}

export async function scenarioById(db: Knex, place: Place, id: string): Promise<StoredScenario | undefined> {
  const row = (await scenariosIn(db, place).where('scenario.id', id).first()) as Row | undefined
  return row && scenarioFrom(row)
}

export type ScenarioWriting = {
  readonly id: string
  readonly name: string
  readonly plan: PlanFile
  readonly by: string
  readonly at: string
}

/** Writes a scenario over the version it was based on (0: a new one); false when another stands there. */
export async function writeScenario(
  trx: Knex,
  place: Place,
  basedOn: number,
  { id, name, plan, by, at }: ScenarioWriting,
): Promise<boolean> {
  const content = { name, plan: JSON.stringify(plan), version: basedOn + 1, changed_by: by, changed_at: at }
  if (basedOn === 0) {
    await trx('scenario').insert({ ...scope(place), id, ...content, created_at: at })
    return true
  }
  const changed = await trx('scenario')
    .where({ ...scope(place), id, version: basedOn })
    .update(content)
  return changed > 0
}

export async function deleteScenario(trx: Knex, place: Place, id: string): Promise<number> {
  return trx('scenario')
    .where({ ...scope(place), id })
    .delete()
}

function scenarioFrom({ id, name, plan, version, changed_at, changed_by_name }: Row): StoredScenario {
  return {
    ...{ id, name, version },
    plan: JSON.parse(plan) as PlanFile,
    changedAt: changed_at,
    changedByName: changed_by_name,
  }
}
