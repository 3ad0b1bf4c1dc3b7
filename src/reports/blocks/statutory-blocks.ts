import { translator } from '../../i18n/translate.ts'
import { unmetDuties } from '../duty-order.ts'
import { openReport } from '../open-report.ts'
import { commonWords } from '../words/common-words.ts'
import { methodWords } from '../words/method-words.ts'
import { statutoryWords } from '../words/statutory-words.ts'
import { conformityBlocks } from './conformity-blocks.ts'
import { columnsOf } from './finding-blocks.ts'
import { methodBlocks } from './method-blocks.ts'
import { basisBlocks } from './basis-blocks.ts'
import { statutoryDutyBlocks } from './statutory-duty-blocks.ts'
import { whenAndAgainstWhat } from './summary-blocks.ts'
import type { Block, Para, TableCell } from '../block.ts'
import type { Report } from '../open-report.ts'
import type { ReportInput } from '../report-input.ts'

/**
 * How the requirements of each act are met, one by one: provision, status, evidence, reviewer's verdict,
 * and how surely the text of the law was verified. An annex to the yearly data balance sheet, or an answer
 * to the Information Management Board.
 */
export function statutoryBlocks(input: ReportInput): Block[] {
  const report = openReport(input)
  const c = translator(commonWords, input.language)
  const m = translator(methodWords, input.language)
  return [
    { kind: 'heading', level: 1, text: c('statutoryTitle') },
    { kind: 'paragraph', tone: 'lead', text: leadOf(report) },
    { kind: 'paragraph', tone: 'dim', text: whenAndAgainstWhat(report).join(' · ') },
    ...basis(report),
    ...overview(report),
    ...statutoryDutyBlocks(report),
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: m('basis') },
    ...basisBlocks(report),
    { kind: 'heading', level: 1, text: m('method') },
    ...methodBlocks(report),
  ]
}

function leadOf({ input, language }: Report): string {
  return translator(statutoryWords, language)('lead', { organisation: input.organisation.name })
}

function basis(report: Report): Block[] {
  const { input, language } = report
  const t = translator(statutoryWords, language)
  const c = translator(commonWords, language)
  const reviewed = Object.keys(input.reviews ?? {}).length
  const texts = [
    t('ownAssessment'),
    c('certifiesNothing'),
    t('onlyLaw'),
    signedText(report),
    reviewed === 0 ? t('neverReviewed') : t('reviewedCount', { count: reviewed }),
  ]
  return [
    { kind: 'heading', level: 2, text: t('basis') },
    { kind: 'list', items: texts.map((text): Para => ({ text, tone: 'body' })) },
  ]
}

function signedText({ input, language, day }: Report): string {
  const t = translator(statutoryWords, language)
  const { signedOff } = input
  if (!signedOff) return t('notSignedOff')
  return t('signedOff', { by: signedOff.by, on: signedOff.on === undefined ? '–' : day(signedOff.on) })
}

/** Counts by act and chapter, and the unmet requirements in one table. */
function overview(report: Report): Block[] {
  const { input, language } = report
  const t = translator(statutoryWords, language)
  if (input.round.content.statutes.length === 0) return [{ kind: 'paragraph', tone: 'body', text: t('noStatutes') }]
  return [{ kind: 'heading', level: 2, text: t('overview') }, ...conformityBlocks(report), ...unmetTable(report)]
}

function unmetTable(report: Report): Block[] {
  const { language, provision, duty, say } = report
  const t = translator(statutoryWords, language)
  const c = translator(commonWords, language)
  const rows = unmetDuties(report).map(({ framework, id, status }): TableCell[] => [
    { text: provision(framework, id) },
    { text: say(duty(framework, id).requirement.title) },
    { text: c(status), mark: status },
  ])
  if (rows.length === 0) return []
  const columns = columnsOf([t('provision'), 0.22], [c('requirement'), 0.54], [c('status'), 0.24])
  return [
    { kind: 'heading', level: 2, text: t('notMetTitle') },
    { kind: 'table', columns, rows },
  ]
}
