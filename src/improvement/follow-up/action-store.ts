import { scope } from '../../assessments/acting.ts'
import type { Knex } from 'knex'
import type { Place } from '../../assessments/acting.ts'
import type { Text } from '../../content/text.ts'
import type { Lift } from '../../roadmap/candidates.ts'
import type { ActionSaid, ActionState, RoadmapAction, Status } from './action.ts'

type StateRow = {
  status: Status
  owner_role: string
  owner_id: string | null
  owner_name: string | null
  start_on: string | null
  due_on: string | null
  finished_on: string | null
  reason: string | null
  notes: string | null
  version: number
  changed_by_name: string | null
  changed_at: string
}
type Row = StateRow & {
  id: string
  plan_id: string
  action: string
  title: string
  own: number
  lifts: string
  closes: string
  depends_on: string
  effort_days: number
  cost: number
}

const STATE = [
  ...['status', 'owner_role', 'owner_id', 'start_on', 'due_on', 'finished_on', 'reason', 'notes', 'version'],
  'changed_at',
]
const FIXED = ['id', 'plan_id', 'action', 'title', 'own', 'lifts', 'closes', 'depends_on', 'effort_days', 'cost']

function rowsIn(db: Knex, table: 'roadmap_action' | 'roadmap_action_history', { municipalityId, roundId }: Place) {
  return db(table)
    .leftJoin('person as owner', 'owner.id', `${table}.owner_id`)
    .leftJoin('person as changer', 'changer.id', `${table}.changed_by`)
    .where({ [`${table}.municipality_id`]: municipalityId, [`${table}.round_id`]: roundId })
    .select([
      ...STATE.map((column) => `${table}.${column}`),
      'owner.name as owner_name',
      'changer.name as changed_by_name',
    ])
}

function actionsIn(db: Knex, place: Place) {
  return rowsIn(db, 'roadmap_action', place).select(FIXED.map((column) => `roadmap_action.${column}`))
}

/** Every action of a round's accepted plans, in the order of the plan in force. */
export async function actionsOf(db: Knex, place: Place): Promise<RoadmapAction[]> {
  const rows: Row[] = await actionsIn(db, place).orderBy(['roadmap_action.place', 'roadmap_action.id'])
  return rows.map(actionFrom)
}

export async function actionById(db: Knex, place: Place, id: string): Promise<RoadmapAction | undefined> {
  const row = (await actionsIn(db, place).where('roadmap_action.id', id).first()) as Row | undefined
  return row && actionFrom(row)
}

/** Every state that an action has had, newest first. */
export async function actionHistoryOf(db: Knex, place: Place, actionId: string): Promise<ActionState[]> {
  const rows: StateRow[] = await rowsIn(db, 'roadmap_action_history', place)
    .where('roadmap_action_history.action_id', actionId)
    .orderBy('roadmap_action_history.version', 'desc')
  return rows.map(stateFrom)
}

/** Every change of every action of a round, newest first. */
export async function changesOf(
  db: Knex,
  place: Place,
  limit: number,
): Promise<(ActionState & { readonly actionId: string })[]> {
  const rows: (StateRow & { action_id: string })[] = await rowsIn(db, 'roadmap_action_history', place)
    .select('roadmap_action_history.action_id')
    .orderBy([
      { column: 'roadmap_action_history.changed_at', order: 'desc' },
      { column: 'roadmap_action_history.action_id' },
      { column: 'roadmap_action_history.version', order: 'desc' },
    ])
    .limit(limit)
  return rows.map((row) => ({ ...stateFrom(row), actionId: row.action_id }))
}

/** What is kept of a new action beside its state. */
export type NewAction = Omit<RoadmapAction, keyof ActionState> & { readonly place: number }
export type StateWriting = ActionSaid & {
  readonly finishedOn: string | null
  readonly by: string
  readonly at: string
}

/** Puts a new action with its first state, and its history row, into the round. */
export async function insertAction(trx: Knex, place: Place, action: NewAction, state: StateWriting): Promise<void> {
  await trx('roadmap_action').insert({
    ...scope(place),
    ...fixedOf(action),
    id: action.id,
    action: action.action,
    ...columnsOf(state),
    version: 1,
  })
  await writeHistory(trx, place, action.id, state, 1)
}

/** An action that is already followed takes its place in a plan accepted later; its state stays. */
export async function adoptAction(trx: Knex, place: Place, id: string, action: NewAction): Promise<void> {
  await trx('roadmap_action')
    .where({ ...scope(place), id })
    .update(fixedOf(action))
}

function fixedOf({ planId, title, own, lifts, closes, dependsOn, effortDays, cost, place }: NewAction) {
  return {
    plan_id: planId,
    title: JSON.stringify(title),
    own: own ? 1 : 0,
    lifts: JSON.stringify(lifts),
    closes: JSON.stringify(closes),
    depends_on: JSON.stringify(dependsOn),
    effort_days: effortDays,
    cost,
    place,
  }
}

/** Writes a state over the version it was based on, with its history row; false when another stands there. */
export async function writeState(
  trx: Knex,
  place: Place,
  id: string,
  basedOn: number,
  state: StateWriting,
): Promise<boolean> {
  const changed = await trx('roadmap_action')
    .where({ ...scope(place), id, version: basedOn })
    .update({ ...columnsOf(state), version: basedOn + 1 })
  if (changed === 0) return false
  await writeHistory(trx, place, id, state, basedOn + 1)
  return true
}

async function writeHistory(trx: Knex, place: Place, id: string, state: StateWriting, version: number): Promise<void> {
  await trx('roadmap_action_history').insert({ ...scope(place), action_id: id, ...columnsOf(state), version })
}

function columnsOf(state: StateWriting) {
  return {
    status: state.status,
    owner_role: state.ownerRole,
    owner_id: state.ownerId,
    start_on: state.startOn,
    due_on: state.dueOn,
    finished_on: state.finishedOn,
    reason: state.reason,
    notes: state.notes,
    changed_by: state.by,
    changed_at: state.at,
  }
}

function stateFrom(row: StateRow): ActionState {
  return {
    status: row.status,
    ownerRole: row.owner_role,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    startOn: row.start_on,
    dueOn: row.due_on,
    finishedOn: row.finished_on,
    reason: row.reason,
    notes: row.notes,
    version: row.version,
    changedByName: row.changed_by_name,
    changedAt: row.changed_at,
  }
}

function actionFrom(row: Row): RoadmapAction {
  return {
    ...stateFrom(row),
    id: row.id,
    planId: row.plan_id,
    action: row.action,
    title: JSON.parse(row.title) as Text,
    own: row.own === 1,
    lifts: JSON.parse(row.lifts) as Lift[],
    closes: JSON.parse(row.closes) as string[],
    dependsOn: JSON.parse(row.depends_on) as string[],
    effortDays: row.effort_days,
    cost: row.cost,
  }
}
