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
    readonly value: string
    readonly range: string
    readonly coverage: string
  })[]
  readonly themes: readonly { readonly name: string; readonly cells: readonly Cell[]; readonly change: string }[]
  readonly conformity: readonly { readonly name: string; readonly counts: readonly string[]; readonly change: string }[]
  readonly chart: Chart | undefined
}

/** One round on the way: its results, oldest first. */
export type Passed = { readonly results: Results; readonly day: string }

/** Rounds compared: overall, themes, conformity. A sealed one gives its sealed figures. */
export function trendPage(
  passed: readonly Passed[],
  around: Pick<Results, 't'> & { crumbs: readonly Link[] },
): ResultsTrendPage {
  const { t, crumbs } = around
  const trend = trendOf(passed.map(({ results: { name, report } }) => pastRound({ ...report.input, roundName: name })))
  return {
    title: t('trend.title'),
    crumbs,
    mixed: trend.same.some(({ differing }) => differing.length > 0),
    rounds: passed.map(({ results, day }) => roundOf(results, day)),
    themes: themesOf(passed, trend),
    conformity: conformityOf(passed, trend, t),
    chart: chartOf(passed, trend, t),
  }
}

function roundOf({ name, base, state, report, result }: Results, day: string): ResultsTrendPage['rounds'][number] {
  return {
    label: name,
    href: base,
    day,
    state,
    value: report.number(result.maturity.value),
    range: report.range(result.maturity),
    coverage: report.share(result.maturity.coverage),
  }
}

function themesOf(passed: readonly Passed[], trend: Trend): ResultsTrendPage['themes'] {
  const last = passed.at(-1)
  if (!last) return []
  return Object.keys(last.results.result.themes).map((id) => {
    const valueOf = ({ figures }: PastRound) => figures.themes[id]?.value ?? null
    return {
      name: last.results.report.themeName(id),
      cells: trend.rounds.map((round) => cellOf(valueOf(round), last.results)),
      change: signed(
        last.results.report,
        changeIn(trend, valueOf, ({ maturity }) => maturity),
      ),
    }
  })
}

function conformityOf(passed: readonly Passed[], trend: Trend, t: Results['t']): ResultsTrendPage['conformity'] {
  const last = passed.at(-1)
  if (!last) return []
  return STATUSES.map((status) => {
    const countOf = ({ figures }: PastRound) =>
      Object.values(figures.conformity).reduce((sum, of) => sum + of[status], 0)
    const acts = Object.keys(last.results.result.conformity)
    const change = changeIn(trend, countOf, ({ statutes }) => acts.every((id) => statutes.has(id)))
    return {
      name: t(`status.${status}`),
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
    },
    true,
  )
}
