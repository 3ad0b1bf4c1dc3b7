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
  readonly lists: readonly { readonly title: string; readonly questions: readonly CodedQuestion[] }[]
  readonly overview: string
}

export type WorkshopPages = { workshop: WorkshopPage }
