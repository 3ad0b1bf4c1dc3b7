import { formatShare } from '../../i18n/format.ts'
import { signOf } from '../open-plan.ts'
import { curveByQuarter } from '../plan-data.ts'
import { scaleOf } from './charts.ts'
import type { Figure } from '../block.ts'
import type { TimelineRow } from '../chart.ts'
import type { PlannedAction } from '../../roadmap/planned.ts'
import type { PlanReport } from '../open-plan.ts'

/** Actions that have room on one page. */
const MOST_ROWS = 20

/** The plan over the quarters, in as many charts as its actions ask for. */
export function timelineFigures(open: PlanReport): Figure[] {
  const { actions } = open.roadmap
  const parts = Math.ceil(actions.length / MOST_ROWS)
  const each = Math.ceil(actions.length / Math.max(1, parts))
  return Array.from({ length: parts }, (_, i) =>
    timelineFigure(open, actions.slice(i * each, (i + 1) * each), { part: i + 1, parts }),
  )
}

function timelineFigure(
  open: PlanReport,
  actions: readonly PlannedAction[],
  place: { part: number; parts: number },
): Figure {
  const { t, title, role, when, owners, roadmap } = open
  const said = actions.map((action) =>
    t('timelineOne', {
      title: title(action.id),
      owner: role(action.owner),
      when: when(action),
      wished: action.wished === undefined ? '' : t('timelineWished', { wished: action.wished }),
    }),
  )
  const present = [...new Set(actions.map(({ owner }) => owners.indexOf(owner)))].toSorted((a, b) => a - b)
  return {
    kind: 'figure',
    chart: {
      kind: 'timeline',
      quarters: roadmap.quarters.map(({ quarter, from }) => ({ name: String(quarter), below: monthOf(from) })),
      rows: actions.map((action): TimelineRow => {
        const pattern = owners.indexOf(action.owner)
        const { start, end, wished = null } = action
        return { label: title(action.id), pattern, sign: signOf(pattern), start, end, wished }
      }),
      owners: present.map((pattern) => ({ pattern, sign: signOf(pattern), name: role(owners[pattern]!) })),
      wished: t('wished'),
      heads: [t('action'), t('owner'), t('quarter')],
    },
    alt: [t('timelineAlt', place), ...said].join(' '),
  }
}

/** `1/27` for a quarter that begins in January 2027. */
function monthOf(from: string | undefined): string {
  if (from === undefined) return ''
  const [year = '', month = ''] = from.split('-')
  return `${Number(month)}/${year.slice(2)}`
}

/** Maturity with its range, now and at the end of each quarter. */
export function maturityCurve({ report, roadmap, t }: PlanReport): Figure {
  const { number, range } = report
  const { labels, series } = curveByQuarter(roadmap, t('now'))
  const of = (id: (typeof series)[number]['id']) => series.find((one) => one.id === id)!.values
  const [values, low, high] = [of('value'), of('low'), of('high')]
  const figures = values.map((value) => number(value))
  const said = labels.map(({ label }, i) => {
    const told = t('pointRange', { value: figures[i]!, range: range({ low: low[i]!, high: high[i]! }) })
    return t('point', { name: nameOf(i, label, t), figures: told })
  })
  return {
    kind: 'figure',
    chart: {
      kind: 'lines',
      scale: scaleOf(report),
      labels: labels.map(({ label }) => label),
      series: [{ name: t('maturity'), values, figures }],
      band: { name: t('legendRange'), low, high },
    },
    alt: [t('maturityAlt'), ...said].join(' '),
  }
}

const SHARES = [0, 0.5, 1]

/** The share of statutory links that is unmet; or the gap to the target. */
export function smallCurve({ report, roadmap, t }: PlanReport, kind: 'unmet' | 'gap'): Figure {
  const { number, language } = report
  const { labels, series } = curveByQuarter(roadmap, t('now'))
  const { values } = series.find(({ id }) => id === kind)!
  const share = (value: number | null) => formatShare(value, language)
  const figures = values.map((value) => (kind === 'unmet' ? share(value) : number(value)))
  const top = kind === 'unmet' ? 1 : Math.max(1, Math.ceil(Math.max(...values.map((value) => value ?? 0))))
  const marks = kind === 'unmet' ? SHARES : Array.from({ length: top + 1 }, (_, i) => i)
  const said = labels.map(({ label }, i) => t('point', { name: nameOf(i, label, t), figures: figures[i]! }))
  return {
    kind: 'figure',
    chart: {
      kind: 'lines',
      scale: { from: 0, to: top },
      labels: labels.map(({ label }) => label),
      series: [{ name: t(kind), values, figures }],
      band: null,
      ticks: marks.map((at) => ({ at, text: kind === 'unmet' ? share(at) : number(at, 0) })),
      low: true,
    },
    alt: [t(`${kind}Alt`), ...said].join(' '),
  }
}

function nameOf(point: number, label: string, t: PlanReport['t']): string {
  return point === 0 ? label : t('quarterNamed', { quarter: label })
}
