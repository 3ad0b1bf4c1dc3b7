import type { Round, RoundState } from '../../scoring/round.ts'
import type { Part } from '../withheld.ts'
import type { Ground } from './grounds.ts'

/** The parts of an answer that are text; the answer itself is withheld by hand only. */
export const TEXT_PARTS = ['reason', 'comment', 'evidence', 'review'] as const satisfies readonly Part[]
export type TextPart = (typeof TEXT_PARTS)[number]

/**
 * What somebody chose for one question: all of it is given, or some parts are withheld on a ground. No part
 * at all: the question was looked at, and the rules withhold nothing of it.
 */
export type Choice = { readonly publish: true } | { readonly withhold: readonly Part[]; readonly ground: Ground }

/** What is withheld for an information request, by rule and by hand. */
export type Redaction = {
  /** Whether the rules below count. */
  readonly byRule: boolean
  /** Kinds of text withheld of every question, each on its ground. */
  readonly kinds: Readonly<Partial<Record<TextPart, Ground>>>
  /** The ground on which names of persons are withheld; none: they stand. */
  readonly names: Ground | undefined
  /** By hand, question by question; goes before rules and kinds. */
  readonly questions: Readonly<Record<string, Choice>>
}

/** The rules alone. */
export const BY_RULE: Redaction = { byRule: true, kinds: {}, names: 'personalData', questions: {} }

/**
 * The rules: texts about the security arrangements of information systems are secret unless it is obvious
 * that giving them does no harm; texts about preparedness are secret if giving them would do harm, so a
 * person looks at those. By theme, and by question where one of another theme speaks of the same.
 */
const THEMES: Readonly<Record<string, Ground>> = { security: 'securityArrangements', continuity: 'preparedness' }
const QUESTIONS: Readonly<Record<string, Ground>> = { 'model-systems-and-security': 'securityArrangements' }

/** The ground on which the rules withhold the texts of a question; undefined where they do not. */
export function ruledGround(question: { readonly id: string; readonly theme: string }): Ground | undefined {
  return QUESTIONS[question.id] ?? THEMES[question.theme]
}

/** What is withheld of a question: each part with its ground. By hand goes before kind, kind before rule. */
export function chosenParts(
  question: { readonly id: string; readonly theme: string },
  { byRule, kinds, questions }: Redaction,
): ReadonlyMap<Part, Ground> {
  const choice = Object.hasOwn(questions, question.id) ? questions[question.id] : undefined
  if (choice && 'publish' in choice) return new Map()
  const lookedAt = choice?.withhold.length === 0
  const ruled = byRule && !lookedAt ? ruledGround(question) : undefined
  const parts = new Map<Part, Ground>()
  for (const part of TEXT_PARTS) {
    const ground = kinds[part] ?? ruled
    if (ground !== undefined) parts.set(part, ground)
  }
  for (const part of choice?.withhold ?? []) parts.set(part, choice!.ground)
  return parts
}

/** The questions whose whole answer a redaction takes out of a round: whoever counts from the answers leaves them out. */
export function withheldAnswers(round: Round, state: RoundState, redaction: Redaction | undefined): string[] {
  if (!redaction) return []
  return round.asked
    .map(({ question }) => question)
    .filter((question) => state.answers[question.id] && chosenParts(question, redaction).has('level'))
    .map(({ id }) => id)
}
