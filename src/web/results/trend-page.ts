import { cellOf } from './themes-part.ts'
import { chart, LOCALES, toneOf } from './chart.ts'
import { signed } from '../../reports/blocks/change-paras.ts'
import { maturityByRound, STATUSES } from '../../reports/chart-data.ts'
import { pastRound } from '../../reports/past-round.ts'
import { changeIn, trendOf } from '../../reports/trend.ts'
import type { Cell } from './themes-part.ts'
import type { Chart } from './chart.ts'
import type { PastRound } from '../../reports/past-round.ts'
import type { Trend } from '../../reports/trend.ts'
import type { Link } from '../guide/guide-parts.ts'
import type { Results } from './results.ts'

export type ResultsTrendPage = {
  readonly title: string
  readonly crumbs: readonly Link[]
  readonly mixed: boolean
  readonly rounds: readonly (Link & {
    readonly day: string
    readonly state: string
    /** Not sealed: its figures may still change, and no change is counted from them. */
    readonly open: boolean
    /** The name as the head of a column: an open round says that it is open. */
    readonly column: string
    readonly value: string
    readonly range: string
    readonly coverage: string
  })[]
  readonly themes: readonly { readonly name: string; readonly cells: readonly Cell[]; readonly change: string }[]
  readonly conformity: readonly { readonly name: string; readonly counts: readonly string[]; readonly change: string }[]
  readonly chart: Chart | undefined
  /** How the change is counted, or why there is none yet. */
  readonly changeNote: string
  readonly hasOpen: boolean
}

/** One round on the way: its results, oldest first. */
export type Passed = { readonly results: Results; readonly day: string; readonly sealed: boolean }

/**
 * Rounds compared: overall, themes, conformity. A sealed one gives its sealed figures; change is counted between
 * sealed ones alone, since what is not yet answered in an open round has not become worse.
 */
export function trendPage(
  passed: readonly Passed[],
  around: Pick<Results, 't'> & { crumbs: readonly Link[] },
): ResultsTrendPage {
  const { t, crumbs } = around
  const trend = trendOfAll(passed)
  const sealed = passed.filter((one) => one.sealed)
  const kept = trendOfAll(sealed)
  return {
    title: t('trend.title'),
    crumbs,
    mixed: trend.same.some(({ differing }) => differing.length > 0),
    rounds: passed.map(roundOf),
    themes: themesOf(passed, trend, kept),
    conformity: conformityOf(passed, trend, kept),
    chart: chartOf(passed, trend, t),
    changeNote: t(sealed.length < 2 ? 'trend.noChange' : 'trend.changeNote'),
    hasOpen: sealed.length < passed.length,
  }
}

function trendOfAll(passed: readonly Passed[]): Trend {
  return trendOf(passed.map(({ results: { name, report } }) => pastRound({ ...report.input, roundName: name })))
}

function roundOf({ results, day, sealed }: Passed): ResultsTrendPage['rounds'][number] {
  const { name, base, state, report, result, t } = results
  return {
    label: name,
    href: base,
    day,
    state,
    open: !sealed,
    column: sealed ? name : t('trend.openColumn', { name }),
    value: report.number(result.maturity.value),
    range: report.range(result.maturity),
    coverage: report.share(result.maturity.coverage),
  }
}

function themesOf(passed: readonly Passed[], trend: Trend, kept: Trend): ResultsTrendPage['themes'] {
  const last = passed.at(-1)
  if (!last) return []
  return Object.keys(last.results.result.themes).map((id) => {
    const valueOf = ({ figures }: PastRound) => figures.themes[id]?.value ?? null
    return {
      name: last.results.report.themeName(id),
      cells: trend.rounds.map((round) => cellOf(valueOf(round), last.results)),
      change: signed(
        last.results.report,
        changeIn(kept, valueOf, ({ maturity }) => maturity),
      ),
    }
  })
}

function conformityOf(passed: readonly Passed[], trend: Trend, kept: Trend): ResultsTrendPage['conformity'] {
  const last = passed.at(-1)
  if (!last) return []
  return STATUSES.map((status) => {
    const countOf = ({ figures }: PastRound) =>
      Object.values(figures.conformity).reduce((sum, of) => sum + of[status], 0)
    const acts = Object.keys(kept.rounds.at(-1)?.figures.conformity ?? {})
    const change = changeIn(kept, countOf, ({ statutes }) => acts.every((id) => statutes.has(id)))
    return {
      name: last.results.t(`status.${status}`),
      counts: trend.rounds.map((round) => String(countOf(round))),
      change: signed(last.results.report, change, 0),
    }
  })
}

function chartOf(passed: readonly Passed[], { rounds }: Trend, t: Results['t']): Chart | undefined {
  const last = passed.at(-1)
  if (!last || passed.length < 2) return undefined
  const { labels, series } = maturityByRound(rounds, ({ name }) => name)
  return chart(
    'trend',
    t('trend.chart'),
    {
      kind: 'line',
      locale: LOCALES[last.results.report.language],
      least: 1,
      most: last.results.scored.round.highest,
      labels: labels.map(({ label }) => label),
      series: series.map(({ id, values }, i) => ({ name: t(`results.${id}`), tone: toneOf(i), values })),
      open: passed.map(({ sealed }) => !sealed),
    },
    true,
  )
}
