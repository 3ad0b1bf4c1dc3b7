import { readAssessment } from '../../src/assessments/answers-file.ts'
import { loadLibrary } from '../../src/content/index.ts'
import { resultOf } from '../../src/scoring/result.ts'
import { score } from '../../src/scoring/score.ts'
import type { ReportInput } from '../../src/reports/report-input.ts'

/** A worked case of the repository as the input of a report. */
export function caseInput(name: string, language: ReportInput['language']): ReportInput {
  const { organisation, round, state } = readAssessment(`cases/${name}.yaml`, loadLibrary(['.']))
  const result = resultOf(score(round, state))
  return { organisation, asOf: state.asOf, targetId: state.target, round, result, state, language }
}
