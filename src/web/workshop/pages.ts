import type { FieldError } from '../rounds/form.ts'
import type { ProgressText, RoundHead } from '../rounds/pages.ts'

/** A line as it was read, and what it would replace. */
export type ReadLine = {
  readonly code: string
  readonly question: string
  readonly text: string
  readonly said: string
  readonly comment: string
  /** What stands now; empty when nothing does. */
  readonly before: string
  readonly version: number
}

/** A question that may be typed in, by its code. */
export type CodedQuestion = {
  readonly code: string
  readonly question: string
  readonly text: string
  readonly said: string
  readonly answered: boolean
  readonly version: number
}

/** The questions of one questionnaire. */
export type QuestionList = {
  readonly title: string
  /** How many have no answer. */
  readonly left: string
  /** Their codes. */
  readonly open: readonly string[]
  readonly questions: readonly CodedQuestion[]
}

export type WorkshopPage = {
  readonly head: RoundHead
  readonly errors: readonly FieldError[]
  readonly pack: {
    readonly action: string
    readonly parts: readonly { readonly id: string; readonly name: string }[]
    readonly levels: readonly { readonly id: string; readonly name: string }[]
    readonly mostGroups: number
  }
  readonly locked: string | undefined
  readonly mayWrite: boolean
  readonly action: string
  readonly lineAction: string
  readonly group: string
  readonly lines: string
  /** Tells whether what is saved is what was shown; empty before anything was. */
  readonly checked: string
  readonly ready: boolean
  readonly read: readonly ReadLine[]
  readonly examples: readonly { readonly typed: string; readonly means: string }[]
  readonly lineHint: string
  readonly levels: readonly { readonly level: number; readonly name: string }[]
  readonly progress: ProgressText
  readonly lists: readonly QuestionList[]
  /** How many questions of a questionnaire have no answer, for the script to count down: `{count}` is its hole. */
  readonly left: { readonly one: string; readonly many: string }
  readonly overview: string
}

export type WorkshopPages = { workshop: WorkshopPage }
