import { levelSaid } from './level-said.ts'
import type { RequirementResult } from '../scoring/result.ts'
import type { Report } from './open-report.ts'

/**
 * Unmet duties, the most urgent first: not met before partly met, then by how many levels the lowest answer
 * stands below the level that would do, then as in the statute.
 */
export function unmetDuties(report: Report): RequirementResult[] {
  const unmet = report.input.result.requirements.filter(({ status }) => status === 'notMet' || status === 'partly')
  const keyed = unmet.map((duty) => ({ duty, rank: duty.status === 'notMet' ? 0 : 1, short: shortOf(duty, report) }))
  return keyed.sort((a, b) => a.rank - b.rank || b.short - a.short).map(({ duty }) => duty)
}

function shortOf({ framework, id, questions }: RequirementResult, report: Report): number {
  const distances = questions.map((question) => {
    const level = levelSaid(report.answer(question))
    return level === undefined ? 0 : metFrom(report, question, `${framework}:${id}`) - level
  })
  return Math.max(0, ...distances)
}

/** The level from which the answer to a question meets a duty. */
export function metFrom({ asked, input }: Report, question: string, ref: string): number {
  const link = asked(question).question.requirements.find((one) => one.ref === ref)
  return link?.metFrom ?? input.round.anchor
}
