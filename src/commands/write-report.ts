import { sealAssessment } from '../assessments/seal.ts'
import { sealedYaml } from '../assessments/sealed-yaml.ts'
import { resultOf } from '../scoring/result.ts'
import { score } from '../scoring/score.ts'
import { preparedReport, reportDocx, reportPdf, sealedAttachment } from '../reports/index.ts'
import type { Assessment } from '../assessments/answers-file.ts'
import type { Language } from '../i18n/translate.ts'
import type { Redaction, ReportInput, ReportKind, ReportPlan } from '../reports/index.ts'
import type { Round, RoundState } from '../scoring/round.ts'

/** A report of one assessment; see `writeComparedReport`. */
export function writeReport(kind: ReportKind, assessment: Assessment, language: Language): Promise<Buffer> {
  return writeComparedReport(kind, [assessment], language)
}

type How = {
  readonly redaction?: Redaction | undefined
  readonly format?: 'pdf' | 'docx'
  /** For the roadmap: the plan of the newest. */
  readonly plan?: ReportPlan | undefined
}

/**
 * A report of the newest of some assessments as the bytes of a file; every figure is that of `score`. In a
 * PDF the sealed assessment stands as a file, so that `verify` recomputes the report from itself.
 */
export function writeComparedReport(
  kind: ReportKind,
  assessments: readonly Assessment[],
  language: Language,
  { redaction, format = 'pdf', plan }: How = {},
): Promise<Buffer> {
  const rounds = assessments.map((one) => inputOf(one, language))
  const attach = (input: ReportInput) => sealedAttachment(sealedYaml(sealAssessment(input)), language)
  const write = format === 'pdf' ? reportPdf : reportDocx
  return write(kind, preparedReport(rounds, { redaction, rescore, attach, plan }))
}

function inputOf({ organisation, round, state }: Assessment, language: Language): ReportInput {
  const { asOf, target } = state
  return { organisation, asOf, targetId: target, round, result: rescore(round, state), state, language }
}

function rescore(round: Round, state: RoundState): ReportInput['result'] {
  return resultOf(score(round, state))
}
