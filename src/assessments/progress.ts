import { holds } from '../scoring/leaf.ts'
import type { Facts, Round } from '../scoring/round.ts'
import type { Question } from '../content/questionnaire.ts'

export type Progress = { readonly done: number; readonly of: number }

/**
 * How far the answering is: the questions asked of this municipality, and those of them that have an
 * answer of any kind. The only count of progress on the site; equal to the `progress` of a result.
 * @param answered the ids of the answered questions: `answeredIn` of the rows, or `answeredOf` the database.
 */
export function progressOf(questions: readonly Question[], facts: Facts, answered: ReadonlySet<string>): Progress {
  const asked = questions.filter((question) => holds(question.condition, facts))
  return { done: asked.filter((question) => answered.has(question.id)).length, of: asked.length }
}

/** The facts of a round with the default of every fact that was not given. */
export function settledFacts({ content }: Round, given: Facts): Facts {
  return Object.fromEntries(content.governance.facts.map((fact) => [fact.id, given[fact.id] ?? fact.default]))
}
