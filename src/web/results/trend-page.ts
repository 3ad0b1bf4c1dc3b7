import { cellOf } from './themes-part.ts'
import { chart, LOCALES, toneOf } from './chart.ts'
import { STATUSES } from './conformity-part.ts'
import { round2 } from '../../scoring/result.ts'
import type { Cell } from './themes-part.ts'
import type { Chart } from './chart.ts'
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
export type Passed = { readonly results: Results; readonly day: string; readonly content: string }

/** Rounds compared: overall, themes, conformity. A sealed one gives its sealed figures. */
export function trendPage(
  passed: readonly Passed[],
  around: Pick<Results, 't'> & { crumbs: readonly Link[] },
): ResultsTrendPage {
  const { t, crumbs } = around
  return {
    title: t('trend.title'),
    crumbs,
    mixed: new Set(passed.map(({ content }) => content)).size > 1,
    rounds: passed.map(({ results, day }) => roundOf(results, day)),
    themes: themesOf(passed),
    conformity: conformityOf(passed, t),
    chart: chartOf(passed, t),
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

function themesOf(passed: readonly Passed[]): ResultsTrendPage['themes'] {
  const last = passed.at(-1)
  if (!last) return []
  return Object.keys(last.results.result.themes).map((id) => {
    const values = passed.map(({ results }) => results.result.themes[id]?.value ?? null)
    return {
      name: last.results.report.themeName(id),
      cells: values.map((value) => cellOf(value, last.results)),
      change: changeOf(values, last.results),
    }
  })
}

function conformityOf(passed: readonly Passed[], t: Results['t']): ResultsTrendPage['conformity'] {
  const last = passed.at(-1)
  if (!last) return []
  return STATUSES.map((status) => {
    const counts = passed.map(({ results }) =>
      Object.values(results.result.conformity).reduce((sum, of) => sum + of[status], 0),
    )
    return { name: t(`status.${status}`), counts: counts.map(String), change: changeOf(counts, last.results, 0) }
  })
}

/** The last less the first; nothing to say of one round, or where either has no value. */
function changeOf(values: readonly (number | null)[], { report }: Results, decimals = 2): string {
  const [first, last] = [values[0] ?? null, values.at(-1) ?? null]
  if (values.length < 2 || first === null || last === null) return '–'
  const change = round2(last - first)
  return `${change > 0 ? '+' : ''}${report.number(change, decimals)}`
}

function chartOf(passed: readonly Passed[], t: Results['t']): Chart | undefined {
  const last = passed.at(-1)
  if (!last || passed.length < 2) return undefined
  const values = (figure: 'value' | 'low' | 'high') => passed.map(({ results }) => results.result.maturity[figure])
  return chart(
    'trend',
    t('trend.chart'),
    {
      kind: 'line',
      locale: LOCALES[last.results.report.language],
      least: 1,
      most: last.results.scored.round.highest,
      labels: passed.map(({ results }) => results.name),
      series: (['value', 'low', 'high'] as const).map((figure, i) => ({
        name: t(`results.${figure}`),
        tone: toneOf(i),
        values: values(figure),
      })),
    },
    true,
  )
}
