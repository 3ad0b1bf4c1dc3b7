import type { Spot } from './round-content.ts'
import type { State } from './round-store.ts'

export type RoundRole = 'coordinator' | 'respondent' | 'reviewer' | 'reader' | 'facilitator'

/** Who acts in a round, and the parts of it that were handed to them. */
export type Actor = {
  readonly personId: string
  readonly roles: readonly RoundRole[]
  readonly assignments: readonly Part[]
}

/** A part of a round: a questionnaire, one of its sections, or one question. */
export type Part = {
  readonly questionnaire: string
  readonly section: string | null
  readonly question: string | null
}

/** Coordinators and facilitators answer everything. */
const ANSWER_ALL: readonly RoundRole[] = ['coordinator', 'facilitator']
/** Where answers may still change; otherwise they are locked. */
const OPEN: readonly State[] = ['draft', 'changes']

/** Every change of state: where it may begin, where it leads, and who may do it. */
export const TRANSITIONS = {
  'round.sent': { from: ['draft', 'changes'], to: 'review', roles: ['coordinator', 'facilitator'] },
  'round.returned': { from: ['review'], to: 'changes', roles: ['coordinator', 'reviewer'] },
  'round.signed': { from: ['review'], to: 'signed', roles: ['coordinator'] },
  'round.sealed': { from: ['signed'], to: 'sealed', roles: ['coordinator'] },
  'round.reopened': { from: ['signed', 'sealed'], to: 'draft', roles: ['coordinator'] },
} as const satisfies Record<string, { from: readonly State[]; to: State; roles: readonly RoundRole[] }>
export type Transition = keyof typeof TRANSITIONS

export type Verdict = 'yes' | 'locked' | 'forbidden'

export function isOpen(state: State): boolean {
  return OPEN.includes(state)
}

/** Whether a person may write the answer of a question, vote on it, or add evidence to it. */
export function mayAnswer(actor: Actor, spot: Spot, state: State): Verdict {
  if (!isTheirs(actor, spot)) return 'forbidden'
  return isOpen(state) ? 'yes' : 'locked'
}

/** Whether a question is this person's to answer, whatever the state of the round. */
export function isTheirs({ roles, assignments }: Actor, spot: Spot): boolean {
  if (roles.some((role) => ANSWER_ALL.includes(role))) return true
  return roles.includes('respondent') && assignments.some((part) => covers(part, spot))
}

export function covers(part: Part, spot: Spot): boolean {
  return (
    part.questionnaire === spot.questionnaire &&
    (part.section === null || part.section === spot.section) &&
    (part.question === null || part.question === spot.question)
  )
}

/** Verdicts are given until the round is signed. */
export function mayReview({ roles }: Actor, state: State): Verdict {
  if (!roles.includes('reviewer')) return 'forbidden'
  return state === 'signed' || state === 'sealed' ? 'locked' : 'yes'
}

/** Names, period, facts, assignments: what the coordinator decides while answers are open. */
export function mayArrange({ roles }: Actor, state: State): Verdict {
  if (!roles.some((role) => ANSWER_ALL.includes(role))) return 'forbidden'
  return isOpen(state) ? 'yes' : 'locked'
}

export function mayMove({ roles }: Pick<Actor, 'roles'>, transition: Transition, state: State): Verdict {
  const { from, roles: allowed } = TRANSITIONS[transition]
  if (!roles.some((role) => (allowed as readonly RoundRole[]).includes(role))) return 'forbidden'
  return (from as readonly State[]).includes(state) ? 'yes' : 'locked'
}
