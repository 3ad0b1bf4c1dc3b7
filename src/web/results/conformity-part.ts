import { chaptersByStatus, STATUSES } from '../../reports/chart-data.ts'
import { chart, LOCALES } from './chart.ts'
import { dutyCounts, dutyLine, dutyLists } from './duty-lists.ts'
import { questionHref } from './results.ts'
import type { Chart, Tone } from './chart.ts'
import type { Status } from '../../scoring/conformity.ts'
import type { RequirementResult } from '../../scoring/result.ts'
import type { Link } from '../guide/guide-parts.ts'
import type { DutyCount, DutyLine, DutyList } from './duty-lists.ts'
import type { Results } from './results.ts'

const TONES: Readonly<Record<Status, Tone>> = {
  met: 'met',
  partly: 'partly',
  notMet: 'unmet',
  notAssessed: 'open',
  notApplicable: 'none',
}

/** Conformity, kept apart from maturity: how many duties are met, by chapter as chart and table, and each by name. */
export type ConformityPart = {
  readonly statuses: readonly string[]
  readonly statutes: readonly {
    readonly id: string
    readonly title: string
    readonly rows: readonly { readonly chapter: string; readonly counts: readonly string[]; readonly total: string }[]
    readonly totals: readonly string[]
    readonly total: string
    readonly chart: Chart
  }[]
  readonly counts: readonly DutyCount[]
  /** Some duties are met, and no assessed one falls short. */
  readonly noneUnmet: boolean
  readonly lists: readonly DutyList[]
  readonly claims: readonly (DutyLine & { readonly reasons: readonly (Link & { readonly reason: string })[] })[]
}

export function conformityPart(results: Results): ConformityPart {
  const { result, t } = results
  const some = (status: Status) => result.requirements.some((one) => one.status === status)
  return {
    statuses: STATUSES.map((status) => t(`status.${status}`)),
    statutes: results.scored.round.content.statutes.map((statute) => statuteOf(results, statute)),
    counts: dutyCounts(results),
    noneUnmet: some('met') && !some('notMet') && !some('partly'),
    lists: dutyLists(results),
    claims: result.requirements.filter(({ claims }) => claims.length > 0).map((one) => claimOf(results, one)),
  }
}

function claimOf(results: Results, one: RequirementResult): ConformityPart['claims'][number] {
  const reasons = one.claims.map(({ question, reason }) => ({
    label: results.report.questionText(question),
    href: questionHref(results, question),
    reason,
  }))
  return { ...dutyLine(results, one), reasons }
}

type Statute = Results['scored']['round']['content']['statutes'][number]

function statuteOf(results: Results, statute: Statute): ConformityPart['statutes'][number] {
  const { report, result, t } = results
  const data = chaptersByStatus(report, statute, ({ id, title }) =>
    t('guide.chapter', { number: id, title: report.say(title) }),
  )
  const rows = data.labels.map(({ label }, i) => {
    const counts = data.series.map(({ values }) => values[i] ?? 0)
    return { chapter: label, counts: counts.map(String), total: String(counts.reduce((sum, count) => sum + count, 0)) }
  })
  const totals = STATUSES.map((status) => result.conformity[statute.id]![status])
  return {
    id: statute.id,
    title: report.say(statute.title),
    rows,
    totals: totals.map(String),
    total: String(totals.reduce((sum, count) => sum + count, 0)),
    chart: chart(
      `conformity-${statute.id}`,
      t('results.conformity.chart', { statute: report.say(statute.source.shortName) }),
      {
        kind: 'stack',
        locale: LOCALES[report.language],
        least: 0,
        most: null,
        labels: data.labels.map(({ label }) => label),
        series: data.series.map(({ id, values }) => ({ name: t(`status.${id}`), tone: TONES[id], values })),
      },
      true,
    ),
  }
}
