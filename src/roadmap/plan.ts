import type { Text } from '../content/text.ts'
import type { RoundState } from '../scoring/round.ts'
import type { Notice } from './notices.ts'

/** Quarters are counted from 1; index 0 of a list of quarters is the first one. */
export type PerQuarter = readonly number[]

/** What one role may use: working days and euros, in each quarter. `null`: as much as the whole allows. */
export type RoleCapacity = { readonly days: PerQuarter | null; readonly cost: PerQuarter | null }

/** What the plan may use. Lists are as long as the plan; what one quarter leaves unused the next ones may use. */
export type Capacity = {
  readonly quarters: number
  /** Own working days. */
  readonly days: PerQuarter
  /** Euros for what is bought from outside; `null`: money is no limit. */
  readonly cost: PerQuarter | null
  readonly roles: Readonly<Record<string, RoleCapacity>>
}

/** An action that the municipality added itself. It lifts its questions from whatever level they stand at. */
export type OwnAction = {
  readonly id: string
  readonly title: Text
  readonly effortDays: number
  readonly cost: number
  readonly owner: string
  readonly dependsOn: readonly string[]
  readonly lifts: readonly { readonly question: string; readonly to: number }[]
  /** Proposed actions that this one does in the same work; they are not proposed beside it. */
  readonly replaces: readonly string[]
}

/** What people have decided about single actions, by action id. */
export type Wishes = {
  readonly excluded: readonly string[]
  /** The quarter in which the action is to be finished. */
  readonly fixed: Readonly<Record<string, number>>
  /** The last quarter in which the action may be finished. */
  readonly deadlines: Readonly<Record<string, number>>
}

/** Everything that a plan is made from besides the answers. */
export type PlanInput = {
  /** The size of municipality whose effort and cost count: an id of the governance framework. */
  readonly size: string
  readonly capacity: Capacity
  readonly wishes: Wishes
  readonly own: readonly OwnAction[]
  /** The profile that the plan aims at, when it is another than that of the answers. */
  readonly target?: string
  /** First day of the first quarter, ISO 8601. */
  readonly start?: string
  /** What was assumed because nobody said it; told with the plan. */
  readonly assumed?: readonly Notice[]
}

/** The answers with the target that the plan aims at. */
export function aimedAt(state: RoundState, { target }: Pick<PlanInput, 'target'>): RoundState {
  return target === undefined ? state : { ...state, target }
}

export const NO_WISHES: Wishes = { excluded: [], fixed: {}, deadlines: {} }
