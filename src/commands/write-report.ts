import { resultOf } from '../scoring/result.ts'
import { score } from '../scoring/score.ts'
import { reportDocx, reportPdf } from '../reports/index.ts'
import type { Assessment } from '../assessments/answers-file.ts'
import type { Language } from '../i18n/translate.ts'
import type { ReportKind } from '../reports/index.ts'

/** A report of an assessment as the bytes of a file; every figure is that of `score`. */
export function writeReport(
  kind: ReportKind,
  assessment: Assessment,
  language: Language,
  format: 'pdf' | 'docx' = 'pdf',
): Promise<Buffer> {
  const { organisation, round, state } = assessment
  const result = resultOf(score(round, state))
  const { asOf, target } = state
  const write = format === 'pdf' ? reportPdf : reportDocx
  return write(kind, { organisation, asOf, targetId: target, round, result, state, language })
}
