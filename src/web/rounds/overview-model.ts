import type { Link, ProgressText, RoundHead } from './pages.ts'

/** A state as a chip says it; `tone` is the class of its colour. */
export type Status = { readonly text: string; readonly tone: string }
/** One step of the work of a round. */
export type Task = Link & {
  readonly status: Status | undefined
  readonly about: string | undefined
  /** What this person may do about it now, where that is on another page. */
  readonly act: Link | undefined
}

export type OverviewPage = {
  readonly head: RoundHead
  readonly facts: readonly { readonly term: string; readonly text: string }[]
  readonly progress: ProgressText
  /** What is this person's to answer, where that is some of the round and not all of it. */
  readonly own:
    | {
        readonly progress: ProgressText
        readonly due: string | undefined
        readonly late: boolean
        readonly sections: readonly {
          readonly title: string
          readonly href: string
          readonly progress: string
          readonly status: Status
        }[]
      }
    | undefined
  /** What this person does next here, and what else is near; there is always something. */
  readonly buttons: readonly Link[]
  readonly first: string | undefined
  /** What this person has to do in the roadmap. */
  readonly roadmap: readonly Link[]
  readonly carried: Link | undefined
  readonly note: string | undefined
  readonly questionnaires: readonly {
    readonly title: string
    readonly progress: ProgressText
    readonly sections: readonly {
      readonly title: string
      readonly href: string
      readonly progress: ProgressText
      readonly status: Status
      readonly by: string
      readonly mine: boolean
    }[]
  }[]
  readonly people: readonly {
    readonly name: string
    readonly parts: readonly string[]
    readonly answered: string
    readonly due: string
    readonly late: boolean
  }[]
  /** The work in its order, and what helps in it. */
  readonly tasks: readonly Task[]
  readonly tools: readonly Link[]
}
