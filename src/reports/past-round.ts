import type { Result } from '../scoring/result.ts'
import type { ReportInput } from './report-input.ts'

/** One content file that a round was asked with. `level`: the management level that a questionnaire asks. */
export type ContentPin = {
  readonly kind: 'governance' | 'statute' | 'questionnaire'
  readonly id: string
  readonly version: string
  readonly level?: string
}

/** A round as another round is compared with it: its figures and what it was asked with, and no answer. */
export type PastRound = {
  readonly name: string
  readonly asOf: string | undefined
  readonly figures: Pick<Result, 'maturity' | 'levels' | 'themes' | 'conformity'>
  readonly content: readonly ContentPin[]
}

/** The figures of a round to compare with. A redacted input gives the figures of what it still holds. */
export function pastRound({ roundName = '', asOf, result, round }: ReportInput): PastRound {
  const { maturity, levels, themes, conformity } = result
  const { governance, statutes, questionnaires } = round.content
  return {
    name: roundName,
    asOf,
    figures: { maturity, levels, themes, conformity },
    content: [
      { kind: 'governance', id: governance.id, version: governance.version },
      ...statutes.map(({ id, version }) => ({ kind: 'statute', id, version }) as const),
      ...questionnaires.map(({ id, version, level }) => ({ kind: 'questionnaire', id, version, level }) as const),
    ],
  }
}

/** The newest of several rounds of one municipality, with the others as its past. @throws RangeError for none. */
export function withEarlier(inputs: readonly ReportInput[]): ReportInput {
  const ordered = inputs.toSorted((a, b) => compare(a.asOf ?? '', b.asOf ?? ''))
  const last = ordered.at(-1)
  if (!last) throw new RangeError('no round to report on')
  return { ...last, earlier: ordered.slice(0, -1).map(pastRound) }
}

/** What to call a round: its name, else its day as the language writes it. */
export function nameOf({ name, asOf }: PastRound, day: (day: string) => string, unnamed: string): string {
  return name !== '' ? name : asOf === undefined ? unnamed : day(asOf)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
