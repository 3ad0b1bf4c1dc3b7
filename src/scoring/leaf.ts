import { LOWEST } from './rules.ts'
import type { Governance } from '../content/governance.ts'
import type { Condition } from '../content/text.ts'
import type { Contribution } from './cell.ts'
import type { Explained } from './explain.ts'
import type { Answer, Asked, Facts, Round } from './round.ts'

/** One question with its answer read: what every figure of the result is counted from. */
export type Leaf = Contribution & {
  readonly asked: Asked
  readonly answer: Answer | undefined
  readonly votes: readonly number[]
  readonly evidence: boolean
  /** Answered within twelve months before `asOf`; null without `asOf`. */
  readonly fresh: boolean | null
  /** The level that the target profile asks of this question. */
  readonly target: number | undefined
  /** The leaf in the explain tree; made with it, so that it stays the same object while the answer does. */
  readonly explained: Explained
}

/** What a leaf is read in the light of. */
export type Light = {
  readonly facts: Facts
  readonly asOf: string | undefined
  /** The first day on which an answer is fresh: twelve months before `asOf`. */
  readonly freshFrom: string | undefined
  readonly profile: Governance['profiles'][number] | undefined
}

const NO_VOTES: readonly number[] = []
const NO_PARTS: readonly Explained[] = []

export function leafOf(round: Round, asked: Asked, answer: Answer | undefined, light: Light): Leaf {
  const { question } = asked
  const votes = answer?.votes ?? NO_VOTES
  const level = answer?.level ?? lowerMedian(votes)
  return {
    asked,
    answer,
    votes,
    level: level ?? 0,
    weight: question.weight,
    stage: question.stage,
    heldFrom: round.heldFrom,
    state: holds(question.condition, light.facts) ? stateOf(answer, level) : 'notAsked',
    evidence: (answer?.evidence?.length ?? 0) > 0,
    fresh: isFresh(answer?.answeredOn, light),
    target: targetOf(asked, light),
    explained: explainedOf(asked, level, round.highest),
  }
}

export function lightOf({ content }: Round, facts: Facts, asOf: string | undefined, target: string | undefined): Light {
  return {
    facts,
    asOf,
    freshFrom: asOf && `${String(Number(asOf.slice(0, 4)) - 1).padStart(4, '0')}${asOf.slice(4)}`,
    profile: content.governance.profiles.find((profile) => profile.id === target),
  }
}

export function holds(conditions: readonly Condition[], facts: Facts): boolean {
  return conditions.every(({ fact, is }) => facts[fact] === is)
}

/** The lower of the two middle votes: a group is not lifted by half of it. */
export function lowerMedian(votes: readonly number[]): number | undefined {
  if (votes.length === 0) return undefined
  return votes.toSorted((a, b) => a - b)[Math.floor((votes.length - 1) / 2)]
}

/** How far an answered question stands below its target; 0 without a target. */
export function gapOf(leaf: Leaf): number {
  return leaf.target === undefined ? 0 : Math.max(0, leaf.target - leaf.level)
}

function explainedOf({ question }: Asked, level: number | undefined, highest: number): Explained {
  const known = level ?? null
  const maturity = {
    value: known,
    low: level ?? LOWEST,
    high: level ?? highest,
    coverage: known === null ? 0 : 1,
    naAsLowest: known,
  }
  return { kind: 'question', id: question.id, weight: question.weight, maturity, parts: NO_PARTS }
}

function stateOf(answer: Answer | undefined, level: number | undefined): Leaf['state'] {
  if (level !== undefined) return 'answered'
  return answer?.notApplicable === undefined ? 'unanswered' : 'notApplicable'
}

/** Days are compared as text: ISO 8601 days sort as they follow each other. */
function isFresh(answeredOn: string | undefined, { asOf, freshFrom }: Light): boolean | null {
  if (asOf === undefined || freshFrom === undefined) return null
  return answeredOn !== undefined && freshFrom <= answeredOn && answeredOn <= asOf
}

function targetOf({ question }: Asked, { profile }: Light): number | undefined {
  return profile?.questions[question.id] ?? profile?.targets[question.theme]
}
