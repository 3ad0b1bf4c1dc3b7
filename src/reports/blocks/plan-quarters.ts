import { commonWords } from '../words/common-words.ts'
import { translator } from '../../i18n/translate.ts'
import { columnsOf } from './finding-blocks.ts'
import type { Block, TableCell } from '../block.ts'
import type { PlannedAction } from '../../roadmap/planned.ts'
import type { QuarterResult, Roadmap } from '../../roadmap/roadmap.ts'
import type { PlanReport } from '../open-plan.ts'

/** What is finished in each quarter, by whom, with what it takes. */
export function quarterBlocks(open: PlanReport): Block[] {
  const { t, roadmap } = open
  return [
    { kind: 'heading', level: 2, text: t('byQuarter') },
    { kind: 'paragraph', tone: 'body', text: t('byQuarterMeans') },
    ...roadmap.quarters.flatMap((quarter) => blocksOf(open, quarter)),
  ]
}

function blocksOf(open: PlanReport, quarter: QuarterResult): Block[] {
  const { t, roadmap, quarterName } = open
  const finished = roadmap.actions.filter(({ end }) => end === quarter.quarter)
  return [
    { kind: 'heading', level: 3, text: quarterName(quarter) },
    { kind: 'paragraph', tone: 'small', text: usedText(open, quarter) },
    finished.length === 0
      ? { kind: 'paragraph', tone: 'dim', text: t('nothingFinished') }
      : actionTable(open, finished),
  ]
}

function usedText({ t, euros, report }: PlanReport, quarter: QuarterResult): string {
  const { days, daysAvailable, cost, costAvailable } = quarter
  return t('used', {
    days: report.number(days, 0),
    daysAvailable: report.number(daysAvailable, 0),
    cost: euros(cost),
    costAvailable: costAvailable === null ? '' : t('costAvailable', { cost: euros(costAvailable) }),
  })
}

function actionTable(open: PlanReport, actions: readonly PlannedAction[]): Block {
  const { t } = open
  const columns = columnsOf(
    [t('action'), 0.32],
    [t('owner'), 0.18],
    [t('begins'), 0.08, 'right'],
    [t('days'), 0.11, 'right'],
    [t('cost'), 0.12, 'right'],
    [t('closes'), 0.19],
  )
  return { kind: 'table', columns, rows: actions.map((action) => rowOf(open, action)) }
}

function rowOf({ t, report, title, role, euros }: PlanReport, action: PlannedAction): TableCell[] {
  const { id, owner, start, effortDays, cost, closes, wished, late } = action
  const duties = closes.map((ref) => {
    const [framework = '', duty = ''] = ref.split(':')
    return report.provision(framework, duty)
  })
  return [
    late === true ? { text: `${title(id)}\n${t('late', { wished: wished! })}`, mark: 'warning' } : { text: title(id) },
    { text: role(owner) },
    { text: String(start) },
    { text: report.number(effortDays, 0) },
    { text: euros(cost) },
    { text: duties.join(', ') },
  ]
}

/** The figures of the curves, with what each quarter uses. */
export function curveTable({ t, roadmap, report, euros }: PlanReport): Block {
  const { number, range, share, language } = report
  const c = translator(commonWords, language)
  const standing = (name: string, { maturity, unmet, gap }: Roadmap['now']): TableCell[] => [
    { text: name },
    { text: number(maturity.value), strong: true },
    { text: range(maturity) },
    { text: share(unmet) },
    { text: number(gap) },
  ]
  const rows = [
    [...standing(t('now'), roadmap.now), { text: '–' }, { text: '–' }],
    ...roadmap.quarters.map((quarter): TableCell[] => [
      ...standing(String(quarter.quarter), quarter),
      { text: `${number(quarter.days, 0)} / ${number(quarter.daysAvailable, 0)}` },
      { text: costOf(quarter, euros) },
    ]),
  ]
  const columns = columnsOf(
    [t('quarter'), 0.15],
    [t('maturity'), 0.1, 'right'],
    [c('range'), 0.14, 'right'],
    [t('unmet'), 0.15, 'right'],
    [t('gap'), 0.13, 'right'],
    [t('days'), 0.13, 'right'],
    [t('cost'), 0.2, 'right'],
  )
  return { kind: 'table', columns, rows }
}

function costOf({ cost, costAvailable }: QuarterResult, euros: PlanReport['euros']): string {
  return costAvailable === null ? euros(cost) : `${euros(cost)} / ${euros(costAvailable)}`
}
