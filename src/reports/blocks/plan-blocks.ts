import { formatShare } from '../../i18n/format.ts'
import { translator } from '../../i18n/translate.ts'
import { openPlan } from '../open-plan.ts'
import { openReport } from '../open-report.ts'
import { leftText, noticeText, sizeName } from '../plan-told.ts'
import { commonWords } from '../words/common-words.ts'
import { columnsOf } from './finding-blocks.ts'
import { maturityCurve, smallCurve, timelineFigures } from './plan-charts.ts'
import { curveTable, quarterBlocks } from './plan-quarters.ts'
import { whenAndAgainstWhat } from './summary-blocks.ts'
import type { Block, Para, TableCell } from '../block.ts'
import type { PlanReport } from '../open-plan.ts'
import type { ReportInput } from '../report-input.ts'

/**
 * The plan: when what is done and by whom, what it is predicted to bring, and what is left out.
 * @throws RangeError for a report without a plan.
 */
export function planBlocks(input: ReportInput): Block[] {
  const open = openPlan(openReport(input))
  const { t } = open
  const c = translator(commonWords, input.language)
  return [
    { kind: 'heading', level: 1, text: c('roadmapTitle') },
    { kind: 'paragraph', tone: 'lead', text: leadText(open) },
    { kind: 'paragraph', tone: 'body', text: gapsText(open) },
    { kind: 'paragraph', tone: 'dim', text: whatText(open).join(' · ') },
    { kind: 'heading', level: 2, text: t('curve') },
    { kind: 'paragraph', tone: 'body', text: t('predicted') },
    maturityCurve(open),
    smallCurves(open),
    curveTable(open),
    { kind: 'heading', level: 2, text: t('timeline') },
    ...timeline(open),
    ...quarterBlocks(open),
    ...leftBlocks(open),
    ...noticeBlocks(open),
    ...methodBlocks(open),
    { kind: 'paragraph', tone: 'dim', text: c('certifiesNothing') },
  ]
}

function leadText({ t, roadmap, report, euros }: PlanReport): string {
  const { number, range } = report
  const { actions, quarters, now } = roadmap
  const last = quarters.at(-1) ?? now
  const total = (of: (action: (typeof actions)[number]) => number) => actions.reduce((sum, one) => sum + of(one), 0)
  return t('lead', {
    actions: actions.length,
    quarters: quarters.length,
    days: number(
      total(({ effortDays }) => effortDays),
      0,
    ),
    cost: euros(total(({ cost }) => cost)),
    before: number(now.maturity.value),
    beforeRange: range(now.maturity),
    after: number(last.maturity.value),
    afterRange: range(last.maturity),
  })
}

function gapsText({ t, roadmap, report }: PlanReport): string {
  const { number, language } = report
  const { quarters, now } = roadmap
  const last = quarters.at(-1) ?? now
  return t('leadGaps', {
    unmet: formatShare(now.unmet, language),
    unmetAfter: formatShare(last.unmet, language),
    gap: number(now.gap),
    gapAfter: number(last.gap),
  })
}

function whatText(open: PlanReport): string[] {
  const { t, plan, report, roadmap } = open
  const { accepted } = plan
  // the round may have another target by now
  const planned = { ...report, input: { ...report.input, targetId: roadmap.target ?? undefined } }
  return [
    accepted ? t('accepted', { name: accepted.name, on: report.day(accepted.on) }) : t('proposal'),
    ...whenAndAgainstWhat(planned),
    t('size', { size: sizeName(roadmap.size, open) }),
  ]
}

function timeline(open: PlanReport): Block[] {
  const { t, roadmap } = open
  if (roadmap.actions.length === 0) return [{ kind: 'paragraph', tone: 'body', text: t('noActions') }]
  return [{ kind: 'paragraph', tone: 'body', text: t('timelineMeans') }, ...timelineFigures(open)]
}

function smallCurves(open: PlanReport): Block {
  const { t } = open
  const column = (kind: 'unmet' | 'gap') => ({
    fraction: 0.5,
    blocks: [{ kind: 'paragraph', tone: 'strong', text: t(kind) } as const, smallCurve(open, kind)],
  })
  return { kind: 'columns', columns: [column('unmet'), column('gap')] }
}

function leftBlocks(open: PlanReport): Block[] {
  const { t, roadmap, title, report } = open
  const rows = roadmap.left.map((left): TableCell[] => [{ text: title(left.id) }, { text: leftText(open, left) }])
  const items = roadmap.answerFirst.map((question): Para => ({ text: report.questionText(question), tone: 'body' }))
  return [
    { kind: 'heading', level: 2, text: t('left') },
    rows.length === 0
      ? { kind: 'paragraph', tone: 'body', text: t('leftNone') }
      : { kind: 'table', columns: columnsOf([t('action'), 0.45], [t('why'), 0.55]), rows },
    ...(items.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: t('answerFirst') },
          { kind: 'paragraph', tone: 'body', text: t('answerFirstMeans') },
          { kind: 'list', items },
        ] as const)),
  ]
}

function noticeBlocks(open: PlanReport): Block[] {
  const { t, roadmap } = open
  if (roadmap.notices.length === 0) return []
  const items = roadmap.notices.map((notice): Para => ({
    text: noticeText(notice, open),
    tone: 'body',
    mark: 'warning',
  }))
  return [
    { kind: 'heading', level: 2, text: t('notices') },
    { kind: 'list', items },
  ]
}

function methodBlocks({ t, told, roadmap, report }: PlanReport): Block[] {
  const { number, language } = report
  const figure = (value: number) => number(value, Number.isInteger(value) ? 0 : 2)
  const stages = roadmap.stages.map(({ name, objective, bound, gap }): Para => {
    const figures = { objective: figure(objective), bound: figure(bound), gap: formatShare(gap, language) }
    return { text: `${told(`stage.${name}`, figures)}.`, tone: 'body' }
  })
  return [
    { kind: 'heading', level: 2, text: t('method') },
    { kind: 'paragraph', tone: 'body', text: t('order') },
    { kind: 'paragraph', tone: 'body', text: t('sums') },
    { kind: 'list', items: stages },
  ]
}
