/** What can be withheld of one answer; `level` is the answer itself with its votes. */
export const PARTS = ['level', 'reason', 'comment', 'evidence', 'review'] as const
export type Part = (typeof PARTS)[number]

/** One part that was taken out. Without a question it is a name of the whole round; `action` is the title of
 * one of the municipality’s own actions. */
export type WithheldPart = {
  readonly question?: string
  readonly part: Part | 'name' | 'action'
  /** The ground as printed, in the language of the report. */
  readonly ground: string
}

/** What a redacted report tells of what it does not hold. */
export type Withheld = {
  readonly parts: readonly WithheldPart[]
  /** The ground on which the whole answer to a question was taken out, by question. */
  readonly answers: Readonly<Record<string, string>>
}
