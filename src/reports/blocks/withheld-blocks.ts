import { translator } from '../../i18n/translate.ts'
import { openReport } from '../open-report.ts'
import { commonWords } from '../words/common-words.ts'
import { withheldWords } from '../words/withheld-words.ts'
import { columnsOf } from './finding-blocks.ts'
import type { Block, Para, TableCell } from '../block.ts'
import type { ReportInput } from '../report-input.ts'
import type { WithheldPart } from '../withheld.ts'

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

/** One row for all that was taken out of one question on one ground. */
function listTable(input: ReportInput): Block {
  const t = translator(withheldWords, input.language)
  const { questionText } = openReport(input)
  const groups = new Map<string, WithheldPart[]>()
  for (const part of input.withheld!.parts) {
    const key = JSON.stringify([part.question, part.ground])
    groups.set(key, [...(groups.get(key) ?? []), part])
  }
  const rows = [...groups.values()].map((parts): TableCell[] => {
    const { question, ground } = parts[0]!
    return [
      { text: question === undefined ? t('wholeRound') : questionText(question) },
      { text: sentence(parts.map(({ part }) => t(part).toLowerCase()).join(', ')) },
      { text: ground },
    ]
  })
  const first = translator(commonWords, input.language)('question')
  return { kind: 'table', columns: columnsOf([first, 0.46], [t('what'), 0.18], [t('ground'), 0.36]), rows }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
