import { translator } from '../../i18n/translate.ts'
import { openReport } from '../open-report.ts'
import { commonWords } from '../words/common-words.ts'
import { withheldWords } from '../words/withheld-words.ts'
import { columnsOf } from './finding-blocks.ts'
import type { Block, Para, TableCell } from '../block.ts'
import type { ReportInput } from '../report-input.ts'

/** The list of what a redacted report does not hold, with grounds; nothing for one that holds all. */
export function withheldBlocks(input: ReportInput): Block[] {
  const { withheld, language } = input
  if (!withheld) return []
  const t = translator(withheldWords, language)
  const count = withheld.parts.length
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: t('list') },
    { kind: 'paragraph', tone: 'lead', text: count === 0 ? t('leadNone') : t('lead', { count }) },
    { kind: 'list', items: notes(input).map((text): Para => ({ text, tone: 'body' })) },
    ...(count === 0 ? [] : [listTable(input)]),
  ]
}

function notes({ withheld, language, attachments = [] }: ReportInput): string[] {
  const t = translator(withheldWords, language)
  const answers = Object.keys(withheld!.answers).length
  return [
    ...(answers === 0 ? [] : [t('leadAnswers', { count: answers })]),
    ...(attachments.length === 0 ? [] : [t('attached')]),
    t('freeText'),
    t('rightToDecision'),
    t('verified'),
  ]
}

function listTable(input: ReportInput): Block {
  const t = translator(withheldWords, input.language)
  const { questionText } = openReport(input)
  const rows = input.withheld!.parts.map(({ question, part, ground }): TableCell[] => [
    { text: question === undefined ? t('wholeRound') : questionText(question) },
    { text: t(part) },
    { text: ground },
  ])
  const first = translator(commonWords, input.language)('question')
  return { kind: 'table', columns: columnsOf([first, 0.46], [t('what'), 0.18], [t('ground'), 0.36]), rows }
}
