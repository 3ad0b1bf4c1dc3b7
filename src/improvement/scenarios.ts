import { randomUUID } from 'node:crypto'
import { mayPlan } from './rules.ts'
import { deleteScenario, scenarioById, scenariosOf, writeScenario } from './scenario-store.ts'
import { roundById } from '../assessments/round-store.ts'
import type { Acting, Place } from '../assessments/acting.ts'
import type { Actor } from '../assessments/rules.ts'
import type { PlanFile } from './plan-schema.ts'
import type { StoredScenario } from './scenario-store.ts'

/** Scenarios of one round, at most. */
export const MOST_SCENARIOS = 20

type By = { readonly place: Place; readonly actor: Actor }
export type ScenarioMade =
  { readonly kind: 'saved'; readonly id: string } | { readonly kind: 'forbidden' | 'notFound' | 'tooMany' }
export type ScenarioSaved =
  | { readonly kind: 'saved' }
  /** Someone else changed it meanwhile; nothing is written. */
  | { readonly kind: 'conflict'; readonly theirs: StoredScenario }
  | { readonly kind: 'forbidden' | 'notFound' }

/** A new scenario beside those that are there. */
export async function addScenario(
  { db, trail, now }: Acting,
  { place, actor, name, plan }: By & { readonly name: string; readonly plan: PlanFile },
): Promise<ScenarioMade> {
  if (!mayPlan(actor)) return { kind: 'forbidden' }
  const at = now().toISOString()
  const id = randomUUID()
  return db.transaction(async (trx): Promise<ScenarioMade> => {
    if (!(await roundById(trx, place))) return { kind: 'notFound' }
    if ((await scenariosOf(trx, place)).length >= MOST_SCENARIOS) return { kind: 'tooMany' }
    await writeScenario(trx, place, 0, { id, name, plan, by: actor.personId, at })
    const event = { chain: place.municipalityId, at, person: actor.personId, act: 'scenario.added', subject: id }
    await trail.record(trx, { ...event, detail: { round: place.roundId } })
    return { kind: 'saved', id }
  })
}

export type ScenarioChange = By & {
  readonly id: string
  readonly basedOn: number
  readonly name: string
  readonly plan: PlanFile
}

/** Writes a scenario over the version that its writer saw. The caller has checked the plan against the round. */
export async function changeScenario(
  { db, trail, now }: Acting,
  { place, actor, id, basedOn, name, plan }: ScenarioChange,
): Promise<ScenarioSaved> {
  if (!mayPlan(actor)) return { kind: 'forbidden' }
  const at = now().toISOString()
  return db.transaction(async (trx): Promise<ScenarioSaved> => {
    const present = await scenarioById(trx, place, id)
    if (!present) return { kind: 'notFound' }
    if (!(await writeScenario(trx, place, basedOn, { id, name, plan, by: actor.personId, at })))
      return { kind: 'conflict', theirs: present }
    const event = { chain: place.municipalityId, at, person: actor.personId, act: 'scenario.changed', subject: id }
    await trail.record(trx, { ...event, detail: { round: place.roundId, version: basedOn + 1 } })
    return { kind: 'saved' }
  })
}

export async function removeScenario(
  { db, trail, now }: Acting,
  { place, actor, id }: By & { readonly id: string },
): Promise<'done' | 'forbidden' | 'notFound'> {
  if (!mayPlan(actor)) return 'forbidden'
  const at = now().toISOString()
  return db.transaction(async (trx) => {
    if ((await deleteScenario(trx, place, id)) === 0) return 'notFound'
    const event = { chain: place.municipalityId, at, person: actor.personId, act: 'scenario.removed', subject: id }
    await trail.record(trx, { ...event, detail: { round: place.roundId } })
    return 'done'
  })
}
