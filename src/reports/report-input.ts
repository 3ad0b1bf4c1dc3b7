import type { Language } from '../i18n/translate.ts'
import type { Result } from '../scoring/result.ts'
import type { Round, RoundState } from '../scoring/round.ts'

/** All that a report is made of. The figures are those of `result`; nothing is counted anew. */
export type ReportInput = {
  readonly organisation: { readonly name: string; readonly municipalityCode?: string; readonly population?: number }
  /** The day the result speaks of, ISO 8601. */
  readonly asOf?: string | undefined
  /** The id of the target profile. */
  readonly targetId?: string | undefined
  readonly round: Round
  readonly result: Result
  /** The answers, for their comments and evidence. */
  readonly state: RoundState
  readonly language: Language
  /** `#rrggbb`, the one colour of the report; deep blue by default. */
  readonly accent?: string
}

export type ReportKind = 'summary' | 'full'
