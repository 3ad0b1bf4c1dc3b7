import { askedOf, roundOf } from '../../assessments/round-content.ts'
import { readRound } from '../../assessments/round-reading.ts'
import { holdRound } from '../../assessments/round-store.ts'
import { score } from '../../scoring/score.ts'
import { at as leafAt } from '../../scoring/vector.ts'
import { mayPlan, mayUpdate } from '../rules.ts'
import { NEEDS_REASON } from './action.ts'
import { actionById, writeState } from './action-store.ts'
import { propose, proposalsOf, withdraw } from './proposal-store.ts'
import { confirmedBeside, withLevels } from './standing.ts'
import type { Knex } from 'knex'
import type { Acting, Place } from '../../assessments/acting.ts'
import type { Actor } from '../../assessments/rules.ts'
import type { Lift } from '../../roadmap/candidates.ts'
import type { ActionSaid, RoadmapAction } from './action.ts'

export type ChangingAction = {
  readonly place: Place
  readonly actor: Actor
  readonly id: string
  /** The version that the writer saw. */
  readonly basedOn: number
  /** The caller has seen that the owner is a member here. */
  readonly said: ActionSaid
}

export type ActionChanged =
  /** `proposed`: how many levels wait to be confirmed because of it. */
  | { readonly kind: 'saved'; readonly version: number; readonly proposed: number }
  | { readonly kind: 'unchanged' }
  /** Someone else wrote meanwhile. Nothing is written; both texts are shown. */
  | { readonly kind: 'conflict'; readonly theirs: RoadmapAction }
  | { readonly kind: 'forbidden' | 'notFound' }
  | { readonly kind: 'invalid'; readonly field: 'reason' | 'dueOn' }

/** Changes an action: rule, state, history row, proposed levels and trail event in one transaction. */
export async function changeAction(acting: Acting, changing: ChangingAction): Promise<ActionChanged> {
  const { place, actor, id, basedOn } = changing
  const now = acting.now().toISOString()
  return acting.db.transaction(async (trx): Promise<ActionChanged> => {
    const present = (await holdRound(trx, place, 'share')) && (await actionById(trx, place, id))
    if (!present) return { kind: 'notFound' }
    if (!mayUpdate(actor, present)) return { kind: 'forbidden' }
    const said = saidBy(actor, changing.said, present)
    const wrong = wrongIn(said)
    if (wrong) return { kind: 'invalid', field: wrong }
    if (same(said, present)) return { kind: 'unchanged' }
    const finishedOn = said.status === 'finished' ? (present.finishedOn ?? now.slice(0, 10)) : null
    if (!(await writeState(trx, place, id, basedOn, { ...said, finishedOn, by: actor.personId, at: now })))
      return { kind: 'conflict', theirs: present }
    const proposed = await proposeLevels(trx, acting, place, present, said.status, now)
    const event = { chain: place.municipalityId, at: now, person: actor.personId, act: 'action.changed', subject: id }
    const detail = { round: place.roundId, version: basedOn + 1, status: said.status }
    await acting.trail.record(trx, { ...event, detail })
    return { kind: 'saved', version: basedOn + 1, proposed }
  })
}

/** Who answers for an action is the coordinator's to say. */
function saidBy(actor: Actor, said: ActionSaid, { ownerId, ownerRole }: RoadmapAction): ActionSaid {
  const reason = NEEDS_REASON.includes(said.status) ? said.reason : null
  return mayPlan(actor) ? { ...said, reason } : { ...said, reason, ownerId, ownerRole }
}

function wrongIn({ status, reason, startOn, dueOn }: ActionSaid): 'reason' | 'dueOn' | undefined {
  if (NEEDS_REASON.includes(status) && !reason) return 'reason'
  return startOn !== null && dueOn !== null && dueOn < startOn ? 'dueOn' : undefined
}

const SAID = ['status', 'ownerRole', 'ownerId', 'startOn', 'dueOn', 'reason', 'notes'] as const

function same(said: ActionSaid, present: RoadmapAction): boolean {
  return SAID.every((field) => said[field] === present[field])
}

/** A finished action proposes max(level, `to`) for its questions; one that is open again takes it back. */
async function proposeLevels(
  trx: Knex,
  acting: Acting,
  place: Place,
  action: RoadmapAction,
  status: ActionSaid['status'],
  now: string,
): Promise<number> {
  if ((status === 'finished') === (action.status === 'finished')) return 0
  if (status !== 'finished') {
    await withdraw(trx, place, action.id)
    return 0
  }
  const open = await openLifts(trx, acting, place, action.lifts)
  for (const { question, to } of open)
    await propose(trx, place, { actionId: action.id, question, level: to, proposedAt: now })
  return open.length
}

/** The lifts whose question is answered, and stands lower today. */
async function openLifts(trx: Knex, { library }: Acting, place: Place, lifts: readonly Lift[]): Promise<Lift[]> {
  const reading = await readRound(trx, library, place.municipalityId, place.roundId)
  if (!reading) return []
  const { state } = reading.assessment
  const round = roundOf(library, reading.meta.pins)
  const today = score(round, withLevels(round, state, confirmedBeside(await proposalsOf(trx, place))))
  return lifts.filter(({ question, to }) => {
    const asked = askedOf(round, question)
    const leaf = asked && leafAt(today.leaves, asked.index)
    return leaf?.state === 'answered' && leaf.level < to
  })
}
