import type { Link, RoundHead } from '../rounds/pages.ts'
import type { FieldError } from '../rounds/form.ts'

/** What the pages of spreadsheets print. */
export type SheetPages = { 'sheets/sheets': SheetsPage; 'sheets/preview': PreviewPage }

export type SheetsPage = {
  readonly head: RoundHead
  readonly errors: readonly FieldError[]
  readonly action: string
  /** Undefined for those who answer nothing here. */
  readonly questionnaire: { readonly href: string; readonly count: string } | undefined
  /** Why nothing can be filled in or brought here. */
  readonly closed: string | undefined
  readonly results: readonly FileLink[]
  readonly documents: readonly FileLink[]
}
export type FileLink = Link & { readonly hint: string }

export type PreviewPage = {
  readonly head: RoundHead
  readonly errors: readonly FieldError[]
  readonly action: string
  readonly count: string
  readonly proposal: string
  readonly changes: readonly PreviewChange[]
  readonly submit: string
  readonly back: string
}

export type PreviewChange = {
  readonly id: string
  readonly question: string
  readonly part: string
  readonly before: SaidText
  readonly after: SaidText
  readonly evidence: readonly string[]
  readonly conflict:
    | {
        readonly by: string
        /** The version of the answer that is shown. */
        readonly seen: string
        readonly chosen: 'mine' | 'theirs' | undefined
        readonly error: string | undefined
      }
    | undefined
}
export type SaidText = {
  readonly answer: string
  readonly lines: readonly { readonly term: string; readonly text: string }[]
}
