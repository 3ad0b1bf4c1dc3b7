import { decideMost } from '../../assessments/decide-most.ts'
import { settledFacts } from '../../assessments/progress.ts'
import { holds } from '../../scoring/leaf.ts'
import { questionCodes } from '../../workshops/question-codes.ts'
import type { WorkshopInput } from '../../reports/workshop/workshop-input.ts'
import type { Facts, Round } from '../../scoring/round.ts'

export type PackOf = { readonly round: Round; readonly facts: Facts }
export type Choice = Omit<WorkshopInput, 'round' | 'questions' | 'codes' | 'first'>

/** The pack of a round: the questions that concern this municipality, each with its code. */
export function packInput({ round, facts: given }: PackOf, choice: Choice): WorkshopInput {
  const facts = settledFacts(round, given)
  const questions = round.asked
    .filter(({ question }) => holds(question.condition, facts))
    .map(({ question }) => question.id)
  const first = decideMost(round, facts, {}).map(({ id }) => id)
  return { ...choice, round, questions, first, codes: questionCodes(round).codeOf }
}
