import type { Crest, Marking, ReportInput, ReportKind } from '../../reports/index.ts'
import type { Round, RoundState } from '../../scoring/round.ts'

/** What a report is asked with. A sealed round gives its sealed document, an open one what was answered. */
export type ReportOrder = {
  readonly kind: ReportKind
  readonly language: ReportInput['language']
  readonly organisation: ReportInput['organisation']
  readonly roundName: string
  readonly accent: string | undefined
  readonly crest: Crest | undefined
  readonly marking: Marking | undefined
  readonly from: { readonly sealed: string } | { readonly round: Round; readonly state: RoundState }
}

/** The files of a round by their numbers. */
export type ContentNumbers = {
  readonly governance: number
  readonly statutes: readonly number[]
  readonly questionnaires: readonly number[]
}

/** What goes to the thread: a content file that it has not had yet, or a report to draw. */
export type ToThread =
  | { readonly file: number; readonly content: unknown }
  | {
      readonly order: Omit<ReportOrder, 'from'> & {
        readonly from: { readonly sealed: string } | { readonly content: ContentNumbers; readonly state: RoundState }
      }
    }

/** What comes back: the report, or why there is none. */
export type FromThread = { readonly pdf: Uint8Array<ArrayBuffer> } | { readonly problem: string }
