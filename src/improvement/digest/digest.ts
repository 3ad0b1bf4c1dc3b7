import { isOverdue, OPEN_STATUSES } from '../follow-up/action.ts'
import { actionsOf } from '../follow-up/action-store.ts'
import { proposalsOf } from '../follow-up/proposal-store.ts'
import { roundsWithPlan } from '../follow-up/plan-store.ts'
import { roundById } from '../../assessments/round-store.ts'
import type { Knex } from 'knex'
import type { RoundMeta } from '../../assessments/round-store.ts'
import type { RoadmapAction } from '../follow-up/action.ts'
import type { LevelProposal } from '../follow-up/proposal-store.ts'

/** The roadmap of one round as it is followed. */
export type Followed = {
  readonly round: Pick<RoundMeta, 'id' | 'name'>
  readonly actions: readonly RoadmapAction[]
  readonly proposals: readonly LevelProposal[]
}

/** What one person is told of one round; titles and days, and no more. */
export type RoundDigest = {
  readonly round: Followed['round']
  readonly overdue: readonly RoadmapAction[]
  readonly blocked: readonly RoadmapAction[]
  readonly due: readonly RoadmapAction[]
  /** Levels that wait for a respondent to confirm them. */
  readonly waiting: number
}

/** Days ahead that a digest looks. */
export const AHEAD = 31

/** Every round of a municipality that has a plan, the newest last. */
export async function followedIn(db: Knex, municipalityId: string): Promise<Followed[]> {
  const found: Followed[] = []
  for (const roundId of await roundsWithPlan(db, municipalityId)) {
    const place = { municipalityId, roundId }
    const round = await roundById(db, place)
    if (round) found.push({ round, actions: await actionsOf(db, place), proposals: await proposalsOf(db, place) })
  }
  return found
}

/**
 * What is worth telling someone today: all of it to a coordinator, to others what they answer for. Rounds with
 * nothing to tell are left out.
 */
export function digestFor(
  followed: readonly Followed[],
  { personId, coordinates }: { readonly personId: string; readonly coordinates: boolean },
  today: string,
): RoundDigest[] {
  const until = daysAfter(today, AHEAD)
  return followed.flatMap(({ round, actions, proposals }): RoundDigest[] => {
    const own = actions.filter(({ ownerId }) => coordinates || ownerId === personId)
    const ids = new Set(own.map(({ id }) => id))
    const open = own.filter(({ status }) => OPEN_STATUSES.includes(status)).toSorted(byDay)
    const overdue = open.filter((action) => isOverdue(action, today))
    const blocked = open.filter((action) => action.status === 'blocked' && !overdue.includes(action))
    const due = open.filter(
      (action) =>
        action.status !== 'blocked' && action.dueOn !== null && today <= action.dueOn && action.dueOn <= until,
    )
    const waiting = proposals.filter(({ state, actionId }) => state === 'open' && ids.has(actionId)).length
    const isEmpty = overdue.length + blocked.length + due.length + waiting === 0
    return isEmpty ? [] : [{ round, overdue, blocked, due, waiting }]
  })
}

function byDay(a: RoadmapAction, b: RoadmapAction): number {
  const [left, right] = [a.dueOn ?? '9', b.dueOn ?? '9']
  return left < right ? -1 : left > right ? 1 : 0
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
