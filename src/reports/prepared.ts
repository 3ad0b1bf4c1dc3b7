import { planAttachment } from './attachment.ts'
import { withEarlier } from './past-round.ts'
import { withPlan } from './redaction/redacted-plan.ts'
import { redacted } from './redaction/redacted.ts'
import type { ReportPlan } from './plan.ts'
import type { Attachment, ReportInput } from './report-input.ts'
import type { Rescore } from './redaction/redacted.ts'
import type { Redaction } from './redaction/redaction.ts'

/** How the rounds of a municipality become the input of one report. */
export type Preparing = {
  /** What is withheld; none: the report holds everything. */
  readonly redaction?: Redaction | undefined
  readonly rescore: Rescore
  /** The answers as a file, made from the input that the report is drawn from. */
  readonly attach: (input: ReportInput) => Attachment
  /** The plan of the newest round, for a roadmap report; made without the answers that are withheld. */
  readonly plan?: ReportPlan | undefined
}

/**
 * The newest round with the others as its past. What is withheld is taken out of every round before anything
 * is made from them. Where whole answers are withheld no file of answers goes along: it would recompute to
 * another result than that of the assessment.
 * @throws RangeError for no round, and for a plan that would tell what is withheld.
 */
export function preparedReport(rounds: readonly ReportInput[], preparing: Preparing): ReportInput {
  const { redaction, rescore, attach, plan } = preparing
  const newest = withEarlier(redaction ? rounds.map((round) => redacted(round, redaction, rescore)) : rounds)
  const input = plan ? withPlan(newest, plan, redaction) : newest
  const answersWithheld = Object.keys(input.withheld?.answers ?? {}).length > 0
  if (answersWithheld) return input
  // ids of own actions are words of people: no plan goes along where something is withheld
  const besides = plan && !redaction ? [planAttachment(plan, input.language)] : []
  return { ...input, attachments: [attach(input), ...besides] }
}
