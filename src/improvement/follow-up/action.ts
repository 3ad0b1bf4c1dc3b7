import type { Text } from '../../content/text.ts'
import type { Lift } from '../../roadmap/candidates.ts'

export const STATUSES = ['planned', 'underWay', 'finished', 'blocked', 'givenUp'] as const
export type Status = (typeof STATUSES)[number]

/** Statuses that say why. */
export const NEEDS_REASON: readonly Status[] = ['blocked', 'givenUp']
/** Statuses in which something is still to be done. */
export const OPEN_STATUSES: readonly Status[] = ['planned', 'underWay', 'blocked']

/** What people change of an action while it is carried out. Days are ISO days. */
export type ActionSaid = {
  readonly status: Status
  readonly ownerRole: string
  /** The person who answers for it; null: whoever holds the role. */
  readonly ownerId: string | null
  readonly startOn: string | null
  readonly dueOn: string | null
  /** Why it is blocked or given up. */
  readonly reason: string | null
  readonly notes: string | null
}

/** One version of an action's state. */
export type ActionState = ActionSaid & {
  readonly ownerName: string | null
  /** The day on which it was said to be finished. */
  readonly finishedOn: string | null
  readonly version: number
  readonly changedByName: string | null
  readonly changedAt: string
}

/** An action of an accepted plan, as it is carried out. */
export type RoadmapAction = ActionState & {
  readonly id: string
  readonly planId: string
  /** Its id in the content or in the plan file. */
  readonly action: string
  readonly title: Text
  readonly own: boolean
  readonly lifts: readonly Lift[]
  /** Statutory requirements that it helps to meet, `framework:id`. */
  readonly closes: readonly string[]
  /** Actions that it waits for, by `action`. */
  readonly dependsOn: readonly string[]
  readonly effortDays: number
  /** Euros. */
  readonly cost: number
}

export function isOverdue({ status, dueOn }: Pick<ActionSaid, 'status' | 'dueOn'>, today: string): boolean {
  return OPEN_STATUSES.includes(status) && dueOn !== null && dueOn < today
}
