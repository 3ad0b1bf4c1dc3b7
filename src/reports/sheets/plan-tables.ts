import { translator } from '../../i18n/translate.ts'
import { openPlan } from '../open-plan.ts'
import { openReport } from '../open-report.ts'
import { holdText, leftText, noticeText } from '../plan-told.ts'
import { sheetWords } from '../words/sheet-words.ts'
import type { PlannedAction } from '../../roadmap/planned.ts'
import type { PlanReport } from '../open-plan.ts'
import type { ReportInput } from '../report-input.ts'
import type { SheetCell, SheetColumn, SheetTable } from './sheet-table.ts'

/** A plan table by table: its actions, its quarters with what is predicted, what is left out, what is to be noted. */
export function planTables(input: ReportInput): SheetTable[] {
  const open = openPlan(openReport(input))
  return [actionTable(open), quarterTable(open), leftTable(open), noticeTable(open)]
}

const words = ({ report }: PlanReport) => translator(sheetWords, report.language)
const columns = (...of: readonly (readonly [string, number])[]): SheetColumn[] =>
  of.map(([label, width]) => ({ label, width }))

function actionTable(open: PlanReport): SheetTable {
  const { t, roadmap } = open
  const s = words(open)
  return {
    name: s('actions'),
    columns: columns(
      [s('id'), 34],
      [t('action'), 50],
      [t('owner'), 28],
      [s('startQuarter'), 12],
      [s('endQuarter'), 12],
      [s('dueOn'), 14],
      [t('days'), 12],
      [`${t('cost')}, €`, 12],
      [t('closes'), 40],
      [s('dependsOn'), 40],
      [s('hold'), 50],
    ),
    rows: roadmap.actions.map((action) => actionRow(open, action)),
  }
}

function actionRow(open: PlanReport, action: PlannedAction): SheetCell[] {
  const { report, title, role, roadmap } = open
  const { id, owner, start, end, effortDays, cost, closes, dependsOn } = action
  const duties = closes.map((ref) => {
    const [framework = '', duty = ''] = ref.split(':')
    return report.provision(framework, duty)
  })
  const due = roadmap.quarters[end - 1]?.to ?? null
  const waits = dependsOn.map(title).join('; ')
  return [
    ...[id, title(id), role(owner), start, end, due, effortDays, cost],
    ...[duties.join(', '), waits, holdText(open, action)],
  ]
}

function quarterTable(open: PlanReport): SheetTable {
  const { t, roadmap, report } = open
  const s = words(open)
  const labels: [string, number][] = [
    ...[s('id'), t('quarter'), t('maturity'), s('lowest'), s('highest')].map((label): [string, number] => [label, 18]),
    ...[t('unmet'), t('gap'), t('days'), s('daysAvailable')].map((label): [string, number] => [label, 18]),
    ...[`${t('cost')}, €`, s('costAvailable')].map((label): [string, number] => [label, 18]),
  ]
  const standing = ({ maturity, unmet, gap }: typeof roadmap.now): SheetCell[] => [
    ...[maturity.value, maturity.low, maturity.high].map((figure) => ({ figure })),
    { share: unmet },
    { figure: gap },
  ]
  return {
    name: s('quarters'),
    columns: columns(...labels),
    rows: [
      [0, t('now'), ...standing(roadmap.now), null, null, null, null],
      ...roadmap.quarters.map((quarter): SheetCell[] => [
        quarter.quarter,
        quarter.from && quarter.to ? `${report.day(quarter.from)}–${report.day(quarter.to)}` : String(quarter.quarter),
        ...standing(quarter),
        ...[quarter.days, quarter.daysAvailable, quarter.cost, quarter.costAvailable],
      ]),
    ],
  }
}

function leftTable(open: PlanReport): SheetTable {
  const s = words(open)
  return {
    name: s('leftOut'),
    columns: columns([s('id'), 34], [open.t('action'), 50], [open.t('why'), 80]),
    rows: open.roadmap.left.map((left) => [left.id, open.title(left.id), leftText(open, left)]),
  }
}

function noticeTable(open: PlanReport): SheetTable {
  const s = words(open)
  return {
    name: s('toBeNoted'),
    columns: columns([s('id'), 24], [s('toBeNoted'), 100]),
    rows: open.roadmap.notices.map((notice) => [notice.code, noticeText(notice, open)]),
  }
}
