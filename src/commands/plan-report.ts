import { planRoadmap } from '../improvement/solver/plan.ts'
import { withheldAnswers } from '../reports/index.ts'
import { givenPlan } from './read-plan.ts'
import type { Assessment } from '../assessments/answers-file.ts'
import type { Redaction, ReportPlan } from '../reports/index.ts'
import type { Context, Given } from './command.ts'

/** The newest of some assessments: a plan is made from it. */
export function newestOf(assessments: readonly Assessment[]): Assessment {
  return assessments.toSorted((a, b) => compare(a.state.asOf ?? '', b.state.asOf ?? '')).at(-1)!
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The plan of a report: as `roadmap` makes it, from the answers that are not withheld. */
export async function reportPlan(
  given: Given,
  assessment: Assessment,
  redaction: Redaction | undefined,
  context: Context,
): Promise<ReportPlan> {
  const without = withheldAnswers(assessment.round, assessment.state, redaction)
  const left = Object.entries(assessment.state.answers).filter(([question]) => !without.includes(question))
  const state = { ...assessment.state, answers: Object.fromEntries(left) }
  const input = givenPlan(given, { ...assessment, state }, context)
  return { roadmap: await planRoadmap(assessment.round, { state, input }), own: input.own, without }
}
