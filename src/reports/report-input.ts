import type { ReportPlan } from './plan.ts'
import type { PastRound } from './past-round.ts'
import type { Review, SignedOff } from './review.ts'
import type { Withheld } from './withheld.ts'
import type { Language } from '../i18n/translate.ts'
import type { Result } from '../scoring/result.ts'
import type { Round, RoundState } from '../scoring/round.ts'

/** The reports that there are, in the order in which they are offered. */
export const REPORT_KINDS = ['summary', 'full', 'statutory', 'trend', 'roadmap'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** A file inside the report: what the report was made from, as data that a program reads. */
export type Attachment = {
  readonly name: string
  readonly bytes: Uint8Array
  /** `application/yaml` for example. */
  readonly mediaType: string
  /** What it is, in the language of the report. */
  readonly description: string
}

/**
 * Who may read the report: it stands on every page. `ground` is the provision that makes it secret, as it
 * is to be printed.
 */
export type Marking = { readonly kind: 'public' } | { readonly kind: 'secret'; readonly ground: string }

/** The coat of arms: the bytes of a PNG or a JPEG. */
export type Crest = { readonly bytes: Uint8Array }

/** All that a report is made of. The figures are those of `result`; nothing is counted anew. */
export type ReportInput = {
  readonly organisation: { readonly name: string; readonly municipalityCode?: string; readonly population?: number }
  /** The name of the round, where it has one. */
  readonly roundName?: string | undefined
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
  readonly crest?: Crest | undefined
  readonly marking?: Marking | undefined
  readonly attachments?: readonly Attachment[]
  /** The rounds before this one, oldest first; the last is what the result is compared with. */
  readonly earlier?: readonly PastRound[]
  /** What the reviewer says, by question; a file of answers carries none. */
  readonly reviews?: Readonly<Record<string, Review>> | undefined
  readonly signedOff?: SignedOff | undefined
  /** The plan of a roadmap report; of no use to the others. */
  readonly plan?: ReportPlan | undefined
  /** Set by `redacted` alone: what was taken out, and on what ground. */
  readonly withheld?: Withheld
}
