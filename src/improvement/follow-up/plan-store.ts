import { scope } from '../../assessments/acting.ts'
import type { Knex } from 'knex'
import type { Place } from '../../assessments/acting.ts'
import type { Roadmap } from '../../roadmap/roadmap.ts'
import type { RoundState } from '../../scoring/round.ts'
import type { PlanFile } from '../plan-schema.ts'

/** A plan that was accepted: what it was made from and what it says, as they stood on that day. */
export type AcceptedPlan = {
  readonly id: string
  /** The scenario that it was; it may be gone. */
  readonly scenarioId: string | null
  readonly name: string
  readonly plan: PlanFile
  /** Facts, target and levels that it was planned from; no comment, no evidence. */
  readonly basis: RoundState
  /** Every action in its quarter, and the result predicted for the end of each. */
  readonly roadmap: Roadmap
  readonly acceptedByName: string | null
  readonly acceptedAt: string
}

type Row = {
  id: string
  scenario_id: string | null
  name: string
  plan: string
  basis: string
  roadmap: string
  accepted_at: string
  accepted_by_name: string | null
}

/** Every plan accepted in a round, newest first: the first one is in force. */
export async function acceptedPlansOf(db: Knex, { municipalityId, roundId }: Place): Promise<AcceptedPlan[]> {
  const rows: Row[] = await db('accepted_plan')
    .leftJoin('person', 'person.id', 'accepted_plan.accepted_by')
    .where({ 'accepted_plan.municipality_id': municipalityId, 'accepted_plan.round_id': roundId })
    .orderBy([
      { column: 'accepted_plan.accepted_at', order: 'desc' },
      { column: 'accepted_plan.id', order: 'desc' },
    ])
    .select([
      ...['id', 'scenario_id', 'name', 'plan', 'basis', 'roadmap', 'accepted_at'].map((one) => `accepted_plan.${one}`),
      'person.name as accepted_by_name',
    ])
  return rows.map((row) => ({
    id: row.id,
    scenarioId: row.scenario_id,
    name: row.name,
    plan: JSON.parse(row.plan) as PlanFile,
    basis: JSON.parse(row.basis) as RoundState,
    roadmap: JSON.parse(row.roadmap) as Roadmap,
    acceptedByName: row.accepted_by_name,
    acceptedAt: row.accepted_at,
  }))
}

/** The plan in force. */
export async function acceptedPlanOf(db: Knex, place: Place): Promise<AcceptedPlan | undefined> {
  return (await acceptedPlansOf(db, place))[0]
}

/** The rounds of a municipality that have an accepted plan. */
export async function roundsWithPlan(db: Knex, municipalityId: string): Promise<string[]> {
  const rows: { round_id: string }[] = await db('accepted_plan')
    .where({ municipality_id: municipalityId })
    .distinct('round_id')
    .orderBy('round_id')
  return rows.map((row) => row.round_id)
}

export type Accepting = Omit<AcceptedPlan, 'acceptedByName'> & { readonly acceptedBy: string }

export async function insertAcceptedPlan(trx: Knex, place: Place, plan: Accepting): Promise<void> {
  await trx('accepted_plan').insert({
    ...scope(place),
    id: plan.id,
    scenario_id: plan.scenarioId,
    name: plan.name,
    plan: JSON.stringify(plan.plan),
    basis: JSON.stringify(plan.basis),
    roadmap: JSON.stringify(plan.roadmap),
    accepted_by: plan.acceptedBy,
    accepted_at: plan.acceptedAt,
  })
}
