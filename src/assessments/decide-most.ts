import { holds } from '../scoring/leaf.ts'
import type { Facts, Round, RoundState } from '../scoring/round.ts'
import type { Question } from '../content/questionnaire.ts'

/**
 * The unanswered questions, those that decide most first: how much one narrows the range of the overall
 * value (its weight within its management level, times the weight of that level), then how many duties it
 * speaks of, then round order.
 */
export function decideMost({ asked, levels }: Round, facts: Facts, answers: RoundState['answers']): Question[] {
  const open = asked.filter(({ question }) => holds(question.condition, facts))
  const weights = levels.map((_, level) =>
    open.filter((one) => one.level === level).reduce((sum, one) => sum + one.question.weight, 0),
  )
  const share = ({ level, question }: (typeof open)[number]) =>
    (levels[level]!.weight * question.weight) / (weights[level] || 1)
  return open
    .filter(({ question }) => answers[question.id] === undefined)
    .toSorted((a, b) => share(b) - share(a) || b.links.length - a.links.length || a.index - b.index)
    .map((one) => one.question)
}
