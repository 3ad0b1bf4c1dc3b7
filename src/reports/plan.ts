import type { OwnAction } from '../roadmap/plan.ts'
import type { Roadmap } from '../roadmap/roadmap.ts'

/** The plan that a roadmap report is drawn from, made beforehand. */
export type ReportPlan = {
  readonly roadmap: Roadmap
  /** The municipality’s own actions, for their titles. */
  readonly own: readonly OwnAction[]
  /** The plan that was accepted, and the day; none: a proposal. */
  readonly accepted?: { readonly name: string; readonly on: string } | undefined
  /** Questions whose answers were withheld before the plan was made, in no order. */
  readonly without: readonly string[]
}
