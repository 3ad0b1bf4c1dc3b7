import type { FieldError } from './form.ts'
import type { Link, Option, ProgressText, ReviewModel, RoundHead, TheirAnswer } from './pages.ts'

/** What the pages of the workflow print: handing out, reminding, reviewing, finishing. */
export type AssignmentsPage = {
  readonly head: RoundHead
  readonly action: string
  readonly remove: string
  readonly open: boolean
  /** Why nothing can be handed out now. */
  readonly locked: string | undefined
  readonly errors: readonly FieldError[]
  readonly dueOn: string
  readonly people: readonly Option[]
  /** Questionnaires and sections to tick, with who has each already. */
  readonly parts: readonly {
    readonly title: string
    readonly options: readonly (Option & { readonly held: string })[]
  }[]
  /** Single questions, by their section. */
  readonly questions: readonly { readonly title: string; readonly options: readonly Option[] }[]
  readonly given: readonly { readonly id: string; readonly name: string; readonly part: string; readonly due: string }[]
}

export type RemindersPage = {
  readonly head: RoundHead
  readonly action: string
  readonly canSend: boolean
  /** Where parts are handed out, while nobody has one to be reminded of. */
  readonly handOut: Link | undefined
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly open: string
    readonly due: string
    readonly late: boolean
    readonly reminded: string
  }[]
}

/** Answers of an earlier round that wait to be confirmed. */
export type CarriedPage = {
  readonly head: RoundHead
  readonly count: string
  readonly action: string
  readonly sections: readonly {
    readonly id: string
    readonly title: string
    readonly counts: string
    readonly open: boolean
    /** Where one comes back to after confirming. */
    readonly back: string
    /** The questions that this person may confirm. */
    readonly mine: readonly string[]
    readonly questions: readonly (TheirAnswer & {
      readonly id: string
      readonly text: string
      readonly may: boolean
      readonly change: string
    })[]
  }[]
  readonly overview: string
}

export type ReviewPage = {
  readonly head: RoundHead
  readonly counts: string
  /** Where the verdicts go, from whoever may give them. */
  readonly action: string
  readonly may: boolean
  readonly errors: readonly FieldError[]
  /** The questions that nobody answered: nothing to review. */
  readonly unanswered: readonly Link[]
  readonly sections: readonly {
    readonly id: string
    readonly title: string
    readonly counts: string
    readonly open: boolean
    readonly questions: readonly {
      readonly id: string
      readonly text: string
      readonly href: string
      readonly said: string
      readonly statement: string
      readonly comment: string
      readonly who: string
      readonly evidence: readonly string[]
      readonly review: ReviewModel
      readonly error: string | undefined
    }[]
  }[]
}

export type FinishPage = {
  readonly head: RoundHead
  readonly action: string
  readonly errors: readonly FieldError[]
  readonly progress: ProgressText
  /** How many questions are open, and what it means for the result. */
  readonly unanswered: { readonly count: string; readonly text: string } | undefined
  readonly carried: Link | undefined
  readonly steps: readonly { readonly name: string; readonly current: boolean; readonly done: boolean }[]
  readonly signed: string | undefined
  readonly may: Readonly<Record<'sent' | 'returned' | 'signed' | 'sealed' | 'reopened', boolean>>
  readonly typed: { readonly name: string; readonly title: string; readonly day: string; readonly note: string }
  /** Reopening is unfolded: something of it is typed, or wrong. */
  readonly reopening: boolean
  readonly exportFile: string | undefined
  readonly archive: string
}
