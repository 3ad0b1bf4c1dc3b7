import { randomUUID } from 'node:crypto'
import { holdRound } from '../../assessments/round-store.ts'
import { quarterDays } from '../../roadmap/days.ts'
import { mayPlan } from '../rules.ts'
import { scenarioById } from '../scenario-store.ts'
import { OPEN_STATUSES } from './action.ts'
import { actionsOf, adoptAction, insertAction, writeState } from './action-store.ts'
import { insertAcceptedPlan } from './plan-store.ts'
import { proposalsOf } from './proposal-store.ts'
import { bareState } from './standing.ts'
import type { Knex } from 'knex'
import type { Acting, Place } from '../../assessments/acting.ts'
import type { Actor } from '../../assessments/rules.ts'
import type { Text } from '../../content/text.ts'
import type { PlannedAction } from '../../roadmap/planned.ts'
import type { Roadmap } from '../../roadmap/roadmap.ts'
import type { RoundState } from '../../scoring/round.ts'
import type { ActionSaid, RoadmapAction } from './action.ts'
import type { NewAction, StateWriting } from './action-store.ts'
import type { LevelProposal } from './proposal-store.ts'

export type AcceptingPlan = {
  readonly place: Place
  readonly actor: Actor
  readonly scenario: string
  /** The version of the scenario that was planned. */
  readonly basedOn: number
  /** The plan itself, and the answers that it was made from. */
  readonly roadmap: Roadmap
  readonly state: RoundState
  /** First day of the first quarter. */
  readonly start: string
  readonly titles: ReadonlyMap<string, Text>
  /** What is said of an action that nobody has begun and that the new plan does without. */
  readonly replaced: string
}

export type PlanAccepted =
  | { readonly kind: 'accepted'; readonly id: string }
  | { readonly kind: 'forbidden' | 'notFound' | 'conflict' | 'empty' }

/** What accepting a plan does to the actions that are there already, by their ids in the plan. */
export type Merge = {
  /** Come in: not followed yet. */
  readonly added: readonly string[]
  /** Under way, blocked or finished: they stay as they are. */
  readonly kept: readonly string[]
  /** Not begun, and in both: they take the new days. */
  readonly moved: readonly string[]
  /** Given up, or finished with a level that was declined: planned anew. */
  readonly revived: readonly string[]
  /** Not begun, and not in the new plan: given up. */
  readonly dropped: readonly string[]
}

/** The one rule of accepting a plan beside actions of an earlier one: nothing that people have begun is undone. */
export function mergeOf(
  planned: readonly Pick<PlannedAction, 'id'>[],
  present: readonly Pick<RoadmapAction, 'id' | 'action' | 'status'>[],
  proposals: readonly Pick<LevelProposal, 'actionId' | 'state'>[],
): Merge {
  const byAction = new Map(present.map((one) => [one.action, one]))
  const declined = new Set(proposals.filter(({ state }) => state === 'declined').map(({ actionId }) => actionId))
  const fateOf = ({ id, status }: Pick<RoadmapAction, 'id' | 'status'>): keyof Merge => {
    if (status === 'planned') return 'moved'
    if (status === 'givenUp') return 'revived'
    return status === 'finished' && declined.has(id) ? 'revived' : 'kept'
  }
  const merge: Record<keyof Merge, string[]> = { added: [], kept: [], moved: [], revived: [], dropped: [] }
  for (const { id } of planned) {
    const there = byAction.get(id)
    merge[there ? fateOf(there) : 'added'].push(id)
  }
  const wanted = new Set(planned.map(({ id }) => id))
  for (const { action, status } of present)
    if (!wanted.has(action)) {
      if (status === 'planned') merge.dropped.push(action)
      else if (OPEN_STATUSES.includes(status)) merge.kept.push(action)
    }
  return merge
}

/** Makes a plan the municipality's own: its actions are followed from now on. All in one transaction. */
export async function acceptPlan(acting: Acting, accepting: AcceptingPlan): Promise<PlanAccepted> {
  const { place, actor, scenario: scenarioId, basedOn, roadmap, state } = accepting
  if (!mayPlan(actor)) return { kind: 'forbidden' }
  if (roadmap.actions.length === 0) return { kind: 'empty' }
  const at = acting.now().toISOString()
  const id = randomUUID()
  return acting.db.transaction(async (trx): Promise<PlanAccepted> => {
    // no action changes while the plans are laid together
    const round = await holdRound(trx, place, 'update')
    const scenario = round && (await scenarioById(trx, place, scenarioId))
    if (!scenario) return { kind: 'notFound' }
    if (scenario.version !== basedOn) return { kind: 'conflict' }
    const { name, plan } = scenario
    const given = { id, scenarioId, name, plan, basis: bareState(state), roadmap }
    await insertAcceptedPlan(trx, place, { ...given, acceptedBy: actor.personId, acceptedAt: at })
    const merge = await mergeActions(trx, accepting, id, at)
    const event = { chain: place.municipalityId, at, person: actor.personId, act: 'plan.accepted', subject: id }
    const counts = { added: merge.added.length, kept: merge.kept.length, dropped: merge.dropped.length }
    await acting.trail.record(trx, { ...event, detail: { round: place.roundId, ...counts } })
    return { kind: 'accepted', id }
  })
}

async function mergeActions(trx: Knex, accepting: AcceptingPlan, planId: string, at: string): Promise<Merge> {
  const { place, actor, roadmap, replaced } = accepting
  const present = await actionsOf(trx, place)
  const merge = mergeOf(roadmap.actions, present, await proposalsOf(trx, place))
  const by = { by: actor.personId, at }
  const there = new Map(present.map((one) => [one.action, one]))
  for (const [i, planned] of roadmap.actions.entries()) {
    const old = there.get(planned.id)
    const action = newAction(accepting, planned, planId, i)
    const days = daysOf(accepting, planned)
    if (!old) {
      const state: ActionSaid = { ...NOTHING, ...days, status: 'planned', ownerRole: planned.owner, ownerId: null }
      await insertAction(trx, place, action, { ...state, finishedOn: null, ...by })
      continue
    }
    await adoptAction(trx, place, old.id, action)
    const isAgain = merge.revived.includes(planned.id)
    if (isAgain || (merge.moved.includes(planned.id) && (old.startOn !== days.startOn || old.dueOn !== days.dueOn)))
      await rewrite(trx, place, old, { ...old, ...days, status: 'planned', reason: null, finishedOn: null, ...by })
  }
  for (const action of merge.dropped) {
    const old = there.get(action)!
    await rewrite(trx, place, old, { ...old, status: 'givenUp', reason: replaced, ...by })
  }
  return merge
}

const NOTHING = { reason: null, notes: null } as const

async function rewrite(trx: Knex, place: Place, { id, version }: RoadmapAction, state: StateWriting): Promise<void> {
  if (!(await writeState(trx, place, id, version, state)))
    throw new Error(`action ${id} changed while a plan was accepted`)
}

function daysOf({ start }: AcceptingPlan, { start: first, end }: PlannedAction) {
  return { startOn: quarterDays(start, first - 1).from, dueOn: quarterDays(start, end - 1).to }
}

function newAction({ titles }: AcceptingPlan, planned: PlannedAction, planId: string, place: number): NewAction {
  const { id: action, own, lifts, closes, dependsOn, effortDays, cost } = planned
  const title = titles.get(action) ?? { fi: action, sv: action, en: action }
  return { id: randomUUID(), planId, action, title, own, lifts, closes, dependsOn, effortDays, cost, place }
}
