import { own } from './round.ts'
import type { Condition } from '../content/text.ts'
import type { Contribution } from './cell.ts'
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
}

/** What a leaf is read in the light of. */
export type Light = {
  readonly facts: Facts
  readonly asOf: string | undefined
  readonly target: string | undefined
}

export function leafOf(round: Round, asked: Asked, answer: Answer | undefined, light: Light): Leaf {
  const { question } = asked
  const holdsNow = holds(question.condition, light.facts)
  const votes = answer?.votes ?? []
  const level = answer?.level ?? lowerMedian(votes)
  return {
    asked,
    answer,
    votes,
    level: level ?? 0,
    weight: question.weight,
    stage: question.stage,
    heldFrom: round.heldFrom,
    state: holdsNow ? stateOf(answer, level) : 'notAsked',
    evidence: (answer?.evidence?.length ?? 0) > 0,
    fresh: light.asOf === undefined ? null : isFresh(answer?.answeredOn, light.asOf),
    target: targetOf(round, asked, light.target),
  }
}

export function holds(conditions: readonly Condition[], facts: Facts): boolean {
  return conditions.every(({ fact, is }) => facts[fact] === is)
}

/** The lower of the two middle votes: a group is not lifted by half of it. */
export function lowerMedian(votes: readonly number[]): number | undefined {
  return votes.toSorted((a, b) => a - b)[Math.floor((votes.length - 1) / 2)]
}

function stateOf(answer: Answer | undefined, level: number | undefined): Leaf['state'] {
  if (level !== undefined) return 'answered'
  return answer?.notApplicable === undefined ? 'unanswered' : 'notApplicable'
}

/** Days are compared as text: ISO 8601 days sort as they follow each other. */
function isFresh(answeredOn: string | undefined, asOf: string): boolean {
  if (answeredOn === undefined) return false
  const yearBefore = `${String(Number(asOf.slice(0, 4)) - 1).padStart(4, '0')}${asOf.slice(4)}`
  return yearBefore <= answeredOn && answeredOn <= asOf
}

function targetOf({ content }: Round, { question }: Asked, target: string | undefined): number | undefined {
  const profile = content.governance.profiles.find((p) => p.id === target)
  return profile && (own(profile.questions, question.id) ?? own(profile.targets, question.theme))
}
