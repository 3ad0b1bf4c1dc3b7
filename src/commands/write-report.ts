import { resultOf } from '../scoring/result.ts'
import { score } from '../scoring/score.ts'
import { reportPdf } from '../reports/index.ts'
import type { Assessment } from '../assessments/answers-file.ts'
import type { Language } from '../i18n/translate.ts'
import type { ReportInput, ReportKind } from '../reports/index.ts'

/** A report of an assessment as PDF bytes; every figure is that of `score`. */
export function writeReport(kind: ReportKind, assessment: Assessment, language: Language): Promise<Buffer> {
  return reportPdf(kind, reportInputOf(assessment, language))
}

export function reportInputOf({ organisation, round, state }: Assessment, language: Language): ReportInput {
  const { asOf, target } = state
  const result = resultOf(score(round, state))
  return { organisation, asOf, targetId: target, round, result, state, language }
}
