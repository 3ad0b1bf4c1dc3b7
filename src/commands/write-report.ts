import { sealAssessment } from '../assessments/seal.ts'
import { sealedYaml } from '../assessments/sealed-yaml.ts'
import { resultOf } from '../scoring/result.ts'
import { score } from '../scoring/score.ts'
import { reportPdf, sealedAttachment } from '../reports/index.ts'
import type { Assessment } from '../assessments/answers-file.ts'
import type { Language } from '../i18n/translate.ts'
import type { ReportKind } from '../reports/index.ts'

/**
 * A report of an assessment as PDF bytes; every figure is that of `score`. The sealed assessment stands
 * in it as a file, so that `verify` recomputes the report from itself.
 */
export function writeReport(kind: ReportKind, assessment: Assessment, language: Language): Promise<Buffer> {
  const { organisation, round, state } = assessment
  const result = resultOf(score(round, state))
  const { asOf, target } = state
  const attachments = [sealedAttachment(sealedYaml(sealAssessment(assessment)), language)]
  return reportPdf(kind, { organisation, asOf, targetId: target, round, result, state, language, attachments })
}
