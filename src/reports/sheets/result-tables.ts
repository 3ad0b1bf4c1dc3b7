import { translator } from '../../i18n/translate.ts'
import { STATUSES } from '../chart-data.ts'
import { subjectOf } from '../blocks/contradiction-text.ts'
import { openReport } from '../open-report.ts'
import { commonWords } from '../words/common-words.ts'
import { sheetWords } from '../words/sheet-words.ts'
import { answerTable, factTable } from './answer-tables.ts'
import { requirementTable } from './requirement-table.ts'
import type { Maturity } from '../../scoring/rules.ts'
import type { Report } from '../open-report.ts'
import type { ReportInput } from '../report-input.ts'
import type { SheetCell, SheetColumn, SheetTable } from './sheet-table.ts'

/** All that a result says, table by table: every figure of `score --json` stands in one of them. */
export function resultTables(input: ReportInput): SheetTable[] {
  const report = openReport(input)
  return [
    overviewTable(report),
    levelTable(report),
    questionnaireTable(report),
    themeTable(report),
    conformityTable(report),
    requirementTable(report),
    gapTable(report),
    raiseTable(report),
    contradictionTable(report),
    dissentTable(report),
    answerTable(report),
    factTable(report),
  ]
}

const words = (report: Report) => translator(sheetWords, report.language)
const common = (report: Report) => translator(commonWords, report.language)
const columns = (...of: readonly (readonly [string, number])[]): SheetColumn[] =>
  of.map(([label, width]) => ({ label, width }))

function overviewTable(report: Report): SheetTable {
  const t = words(report)
  const { maturity, gap, confidence, progress, engine } = report.input.result
  const rows: SheetCell[][] = [
    ...aboutRows(report),
    ['maturity.value', t('maturity'), { figure: maturity.value }],
    ['maturity.low', t('low'), { figure: maturity.low }],
    ['maturity.high', t('high'), { figure: maturity.high }],
    ['maturity.coverage', common(report)('coverage'), { share: maturity.coverage }],
    ['maturity.naAsLowest', t('naAsLowest'), { figure: maturity.naAsLowest }],
    ['gap', t('gap'), { figure: gap }],
    ['confidence.evidence', t('evidenceShare'), { share: confidence.evidence }],
    ['confidence.fresh', t('fresh'), { share: confidence.fresh }],
    ['confidence.spread', t('spread'), { figure: confidence.spread }],
    ['progress.done', t('done'), progress.done],
    ['progress.of', t('of'), progress.of],
    ['engine', t('engine'), engine],
  ]
  return {
    name: t('overview'),
    columns: columns([t('id'), 24], [t('measure'), 44], [common(report)('value'), 30]),
    rows,
  }
}

function aboutRows(report: Report): SheetCell[][] {
  const { organisation, asOf, targetId, round } = report.input
  const t = words(report)
  const profile = round.content.governance.profiles.find(({ id }) => id === targetId)
  return [
    ['organisation', t('organisation'), organisation.name],
    ['asOf', t('day'), asOf ?? common(report)('noDay')],
    ['target', t('profile'), profile ? report.say(profile.name) : common(report)('noTarget')],
  ]
}

/** The columns of a maturity, and its figures. */
function maturityColumns(report: Report): SheetColumn[] {
  const t = words(report)
  return columns(
    [t('maturity'), 12],
    [t('low'), 12],
    [t('high'), 12],
    [common(report)('coverage'), 12],
    [t('naAsLowest'), 24],
  )
}

function figures({ value, low, high, coverage, naAsLowest }: Maturity): SheetCell[] {
  return [{ figure: value }, { figure: low }, { figure: high }, { share: coverage }, { figure: naAsLowest }]
}

function named(report: Report): SheetColumn[] {
  const t = words(report)
  return columns([t('id'), 28], [t('name'), 44])
}

function levelTable(report: Report): SheetTable {
  const { levels } = report.input.result
  return {
    name: words(report)('levels'),
    columns: [...named(report), ...maturityColumns(report)],
    rows: Object.entries(levels).map(([id, level]) => [id, report.levelName(id), ...figures(level)]),
  }
}

function questionnaireTable(report: Report): SheetTable {
  const { result, round } = report.input
  const titles = new Map(round.content.questionnaires.map(({ id, title }) => [id, report.say(title)]))
  return {
    name: words(report)('questionnaires'),
    columns: [...named(report), ...maturityColumns(report)],
    rows: Object.entries(result.questionnaires).map(([id, one]) => [id, titles.get(id) ?? id, ...figures(one)]),
  }
}

function themeTable(report: Report): SheetTable {
  const t = words(report)
  const rows = Object.entries(report.input.result.themes).flatMap(([id, theme]): SheetCell[][] => [
    [id, report.themeName(id), t('all'), ...figures(theme)],
    ...Object.entries(theme.levels).map(([level, one]): SheetCell[] => [
      ...[`${id}@${level}`, report.themeName(id), report.levelName(level)],
      ...figures(one),
    ]),
  ])
  const level = { label: common(report)('managementLevel'), width: 22 }
  return { name: t('themes'), columns: [...named(report), level, ...maturityColumns(report)], rows }
}

function conformityTable(report: Report): SheetTable {
  const c = common(report)
  const statutes = new Map(report.input.round.content.statutes.map((one) => [one.id, report.say(one.source.name)]))
  return {
    name: words(report)('conformity'),
    columns: [...named(report), ...STATUSES.map((status) => ({ label: c(status), width: 16 }))],
    rows: Object.entries(report.input.result.conformity).map(([id, counts]) => [
      ...[id, statutes.get(id) ?? id],
      ...STATUSES.map((status) => counts[status]),
    ]),
  }
}

function gapTable(report: Report): SheetTable {
  const c = common(report)
  const t = words(report)
  const rows = report.input.result.gaps.map(({ question, level, target, gap }): SheetCell[] => [
    ...[question, report.questionText(question)],
    ...[level, target, gap],
  ])
  const more = columns([c('level'), 10], [c('targetLevel'), 10], [t('gap'), 18])
  return { name: t('gaps'), columns: [...columns([t('id'), 28], [c('question'), 70]), ...more], rows }
}

function raiseTable(report: Report): SheetTable {
  const t = words(report)
  const rows = report.input.result.raises.map(({ question, gain }): SheetCell[] => [
    ...[question, report.questionText(question)],
    { figure: gain },
  ])
  return { name: t('raises'), columns: columns([t('id'), 28], [common(report)('question'), 70], [t('gain'), 24]), rows }
}

function contradictionTable(report: Report): SheetTable {
  const t = words(report)
  const { levels } = report.input.round
  const pairs = levels.flatMap(({ id }): [string, number][] => [
    [report.levelName(id), 16],
    [t('coverageOf', { level: report.levelName(id) }), 20],
  ])
  const rows = report.input.result.contradictions.map((one): SheetCell[] => [
    ...[one.theme ?? one.requirement ?? '', subjectOf(report, one)],
    ...levels.flatMap(({ id }) => [{ figure: one.levels[id] ?? null }, { share: one.coverage[id] ?? null }]),
  ])
  return { name: t('contradictions'), columns: columns([t('id'), 28], [t('subject'), 40], ...pairs), rows }
}

function dissentTable(report: Report): SheetTable {
  const t = words(report)
  const rows = report.input.result.dissent.map(({ question, requirement, metFrom, below, of }): SheetCell[] => [
    ...[question, report.questionText(question), requirement],
    ...[metFrom, below, of],
  ])
  const more = columns([common(report)('requirement'), 34], [t('metFrom'), 16], [t('below'), 18], [t('votesOf'), 10])
  return { name: t('dissent'), columns: [...columns([t('id'), 28], [common(report)('question'), 60]), ...more], rows }
}
