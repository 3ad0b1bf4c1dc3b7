import type { Statute } from '../content/framework.ts'
import type { Status } from '../scoring/conformity.ts'
import type { Maturity } from '../scoring/rules.ts'
import type { PastRound } from './past-round.ts'
import type { Report } from './open-report.ts'

/**
 * What a chart shows, by ids: labels along it, and a value of each series at each label. The pages of the
 * site and the reports draw from the same data, each with its own words.
 */
export type ChartSeries<Id extends string = string> = {
  readonly labels: readonly { readonly id: string; readonly label: string }[]
  readonly series: readonly { readonly id: Id; readonly values: readonly (number | null)[] }[]
}

/** The order of statuses everywhere. */
export const STATUSES: readonly Status[] = ['met', 'partly', 'notMet', 'notAssessed', 'notApplicable']
export type Counts = Readonly<Record<Status, number>>

/** Maturity of each theme at each management level: the profile and the heat map. */
export function themesByLevel({ input, themeName }: Report): ChartSeries {
  const { round, result } = input
  return {
    labels: round.themes.map((id) => ({ id, label: themeName(id) })),
    series: round.levels.map(({ id }) => ({
      id,
      values: round.themes.map((theme) => result.themes[theme]!.levels[id]!.value),
    })),
  }
}

/** How many requirements of each chapter have each status, counted from the result. */
export function chaptersByStatus(
  { input }: Report,
  statute: Statute,
  titleOf: (chapter: Statute['chapters'][number]) => string,
): ChartSeries<Status> {
  const own = input.result.requirements.filter(({ framework }) => framework === statute.id)
  const statuses = new Map(own.map(({ id, status }) => [id, status]))
  const count = (chapter: Statute['chapters'][number], status: Status) =>
    chapter.requirements.filter(({ id }) => statuses.get(id) === status).length
  return {
    labels: statute.chapters.map((chapter) => ({ id: chapter.id, label: titleOf(chapter) })),
    series: STATUSES.map((status) => ({
      id: status,
      values: statute.chapters.map((chapter) => count(chapter, status)),
    })),
  }
}

export const TREND_FIGURES = ['value', 'low', 'high'] as const

/** The overall value of each round, oldest first, with the ends of its range. */
export function maturityByRound(
  rounds: readonly PastRound[],
  nameOf: (round: PastRound) => string,
): ChartSeries<(typeof TREND_FIGURES)[number]> {
  return {
    labels: rounds.map((round, i) => ({ id: String(i), label: nameOf(round) })),
    series: TREND_FIGURES.map((figure) => ({
      id: figure,
      values: rounds.map(({ figures }) => figures.maturity[figure]),
    })),
  }
}

/** The value of each management level in each round. */
export function levelsByRound(
  rounds: readonly PastRound[],
  levels: readonly string[],
  nameOf: (round: PastRound) => string,
): ChartSeries {
  const valueOf = (of: Maturity | undefined) => of?.value ?? null
  return {
    labels: rounds.map((round, i) => ({ id: String(i), label: nameOf(round) })),
    series: levels.map((id) => ({ id, values: rounds.map(({ figures }) => valueOf(figures.levels[id])) })),
  }
}
