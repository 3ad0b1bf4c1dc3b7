import { translator } from '../../i18n/translate.ts'
import { commonWords } from '../words/common-words.ts'
import { fullWords } from '../words/full-words.ts'
import { columnsOf } from './finding-blocks.ts'
import type { Block, TableCell } from '../block.ts'
import type { Report } from '../open-report.ts'
import type { Raise } from '../../scoring/findings.ts'

/** How far the answers stand from the target profile, question by question. */
export function targetBlocks(report: Report): Block[] {
  const { input, language, say, number } = report
  const t = translator(fullWords, language)
  const c = translator(commonWords, language)
  const { gaps, gap } = input.result
  const profile = input.round.content.governance.profiles.find(({ id }) => id === input.targetId)
  if (!profile) return [{ kind: 'paragraph', tone: 'lead', text: t('noTarget') }]
  const lead: Block[] = [
    {
      kind: 'paragraph',
      tone: 'lead',
      text: t('targetLead', { name: say(profile.name), gap: number(gap), count: gaps.length }),
    },
    { kind: 'paragraph', tone: 'body', text: say(profile.description) },
  ]
  if (gaps.length === 0) return [...lead, { kind: 'paragraph', tone: 'body', text: t('noGaps') }]
  const rows = gaps.map(({ question, level, target, gap: distance }): TableCell[] => [
    ...named(report, question),
    ...[level, target, distance].map((figure) => ({ text: number(figure, 0) })),
  ])
  const columns = columnsOf(
    ...NAMED(c),
    [c('level'), 0.1, 'right'],
    [c('targetLevel'), 0.12, 'right'],
    [t('gapColumn'), 0.12, 'right'],
  )
  return [...lead, { kind: 'table', columns, rows }]
}

const MOST_RAISES = 15

/** The answers that would lift the overall value most, each alone by one level. */
export function raiseBlocks(report: Report): Block[] {
  const t = translator(fullWords, report.language)
  const { raises } = report.input.result
  if (raises.length === 0) return []
  const text = raises.length > MOST_RAISES ? `${t('raisesLead')} ${t('raisesMore')}` : t('raisesLead')
  return [
    { kind: 'heading', level: 2, text: t('raises') },
    { kind: 'paragraph', tone: 'body', text },
    raiseTable(report, raises.slice(0, MOST_RAISES)),
  ]
}

/** What each answer would bring, for the annex; nothing when the chapter shows them all. */
export function allRaiseBlocks(report: Report): Block[] {
  const { raises } = report.input.result
  if (raises.length <= MOST_RAISES) return []
  const t = translator(fullWords, report.language)
  return [
    { kind: 'heading', level: 2, text: t('allRaises') },
    { kind: 'paragraph', tone: 'body', text: t('raisesLead') },
    raiseTable(report, raises),
  ]
}

function raiseTable(report: Report, raises: readonly Raise[]): Block {
  const t = translator(fullWords, report.language)
  const c = translator(commonWords, report.language)
  const rows = raises.map(({ question, gain }): TableCell[] => [
    ...named(report, question),
    { text: `+${report.number(gain)}` },
  ])
  const columns = columnsOf([c('question'), 0.66], [c('managementLevel'), 0.18], [t('gain'), 0.16, 'right'])
  return { kind: 'table', columns, rows }
}

const NAMED = (c: (key: 'question' | 'managementLevel') => string) =>
  [
    [c('question'), 0.48],
    [c('managementLevel'), 0.18],
  ] as const

function named({ input, questionText, asked, levelName }: Report, question: string): TableCell[] {
  const level = input.round.levels[asked(question).level]!.id
  return [{ text: questionText(question) }, { text: levelName(level) }]
}
