import type { FieldError } from './form.ts'
import type { OverviewPage } from './overview-model.ts'
import type { AssignmentsPage, CarriedPage, FinishPage, RemindersPage, ReviewPage } from './workflow-pages.ts'

/** What the pages of rounds print: every text already in the visitor's language. */
export type Link = { readonly label: string; readonly href: string }
export type ProgressText = { readonly done: number; readonly of: number; readonly text: string }
/** What stands above every page of a round. */
export type RoundHead = {
  readonly crumbs: readonly Link[]
  readonly name: string
  readonly state: string
  readonly stateClass: string
  readonly notice: string | undefined
}
export type Option = { readonly id: string; readonly name: string; readonly chosen: boolean }

export type NewRoundPage = {
  readonly action: string
  readonly home: string
  readonly errors: readonly FieldError[]
  readonly errorOf: Readonly<Record<string, string>>
  readonly typed: { readonly name: string; readonly startsOn: string; readonly endsOn: string }
  readonly profiles: readonly {
    readonly id: string
    readonly name: string
    readonly description: string
    readonly checked: boolean
  }[]
  readonly questionnaires: readonly {
    readonly pin: string
    readonly title: string
    readonly description: string
    readonly count: string
    readonly checked: boolean
  }[]
  readonly units: readonly Option[]
  readonly rounds: readonly Option[]
}

export type FactsPage = {
  readonly head: RoundHead
  readonly action: string
  readonly open: boolean
  readonly facts: readonly {
    readonly id: string
    readonly question: string
    readonly help: string | undefined
    readonly assumed: boolean
    readonly options: readonly { readonly value: string; readonly name: string; readonly checked: boolean }[]
  }[]
}

/** The answer that someone else wrote meanwhile, in words. */
export type TheirAnswer = {
  readonly who: string
  readonly said: string
  readonly statement: string
  readonly comment: string
}

/** What can be chosen for a question, and what is; one object for each choice, so that it is written once. */
export type Choices = {
  readonly id: string
  readonly levels: readonly {
    readonly level: number
    readonly name: string
    readonly text: string
    readonly checked: boolean
  }[]
  /** The choices that are no level: not applicable, don't know, later. */
  readonly others: readonly {
    readonly value: string
    readonly name: string
    readonly text: string
    readonly checked: boolean
  }[]
}

/** What helps to answer: the same for everyone, one object for each question, so that it is written once. */
export type QuestionGuide = {
  readonly guidance: string
  readonly why: string
  readonly examples: readonly string[]
  readonly requirements: readonly Link[]
}

export type QuestionModel = {
  readonly id: string
  readonly text: string
  readonly choices: Choices
  readonly guide: QuestionGuide
  /** What the links to the question's own page are called beside those of all other questions. */
  readonly links: { readonly evidence: string; readonly votes: string; readonly page: string }
  readonly reason: string
  readonly comment: string
  readonly version: number
  /** What stands in the form is typed, and not saved. */
  readonly unsaved: boolean
  /** Brought from the last round and not confirmed. */
  readonly carried: boolean
  readonly disabled: boolean
  readonly who: string
  readonly votes: string
  readonly evidence: readonly Link[]
  readonly page: string
  readonly error: string | undefined
  readonly errorField: 'level' | 'reason' | 'choose' | undefined
  readonly theirs: TheirAnswer | undefined
}

export type SectionPage = {
  readonly head: RoundHead
  readonly questionnaire: string
  readonly title: string
  readonly progress: ProgressText
  readonly round: ProgressText
  readonly lockedText: string | undefined
  readonly errors: readonly FieldError[]
  readonly action: string
  readonly confirmAction: string
  /** Addresses and words for the script that saves by itself. */
  readonly saveTo: string
  readonly questions: readonly QuestionModel[]
  /** Answers of an earlier round that wait for confirmation in this section, and where those of the whole round are. */
  readonly carried: { readonly text: string; readonly all: string } | undefined
  readonly mayWrite: boolean
  readonly previous: Link | undefined
  readonly next: Link | undefined
  readonly overview: string
}

export type EvidenceItem = {
  readonly id: string
  readonly title: string
  readonly href: string | null
  readonly outside: boolean
  readonly kind: string
  readonly about: string
  readonly valid: string
  readonly digest: string
  readonly added: string
}

export type ReviewModel = {
  readonly action: string
  readonly may: boolean
  readonly version: number
  /** The mark of what the form is shown with: it tells what its reader touched. */
  readonly was: string
  readonly comment: string
  /** What stands in the field: the reviewer's own words when they were not saved. */
  readonly typed: string
  readonly said: string | undefined
  readonly who: string
  readonly options: readonly { readonly value: string; readonly name: string; readonly checked: boolean }[]
}

/** What a form that saves by itself needs around it. */
type Saving = {
  readonly action: string
  readonly confirmAction: string
  readonly saveTo: string
  readonly errors: readonly FieldError[]
}

export type QuestionPage = Saving & {
  readonly head: RoundHead
  readonly q: QuestionModel
  readonly locked: string | undefined
  readonly vote: {
    readonly action: string
    readonly votes: readonly { readonly name: string; readonly level: number }[]
    readonly spread: string
    /** Whether there is a vote to take back, and what is chosen now: a level, `none`, or nothing. */
    readonly mayWithdraw: boolean
    readonly chosen: string
    readonly levels: readonly number[]
  }
  readonly evidence: {
    readonly action: string
    readonly remove: string
    readonly accept: string
    readonly typed: Readonly<Record<string, string>>
    readonly items: readonly EvidenceItem[]
  }
  readonly history: readonly {
    readonly at: string
    readonly who: string
    readonly said: string
    readonly comment: string
    readonly carried: boolean
  }[]
  readonly review: ReviewModel
}

export type QuestionsPage = {
  readonly head: RoundHead
  readonly questionnaires: readonly {
    readonly title: string
    readonly sections: readonly {
      readonly id: string
      readonly title: string
      readonly questions: readonly {
        readonly text: string
        readonly guidance: string
        readonly levels: readonly { readonly level: number; readonly name: string; readonly text: string }[]
        readonly requirements: readonly Link[]
      }[]
    }[]
  }[]
}

export type FirstPage = Saving & {
  readonly head: RoundHead
  readonly progress: ProgressText
  readonly q: QuestionModel | undefined
  readonly result: string
  /** Once there is a result. */
  readonly range: string | undefined
  readonly duties: string | undefined
  readonly skip: string | undefined
  readonly overview: string
}

export type RoundPages = {
  'rounds/new': NewRoundPage
  'rounds/facts': FactsPage
  'rounds/overview': OverviewPage
  'rounds/section': SectionPage
  'rounds/question': QuestionPage
  'rounds/questions': QuestionsPage
  'rounds/first': FirstPage
  'rounds/assignments': AssignmentsPage
  'rounds/reminders': RemindersPage
  'rounds/carried': CarriedPage
  'rounds/review': ReviewPage
  'rounds/finish': FinishPage
}
