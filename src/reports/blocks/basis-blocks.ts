import { translator } from '../../i18n/translate.ts'
import { methodWords } from '../words/method-words.ts'
import { columnsOf } from './finding-blocks.ts'
import { factText, settled } from './why-of.ts'
import type { Block, TableCell } from '../block.ts'
import type { Report } from '../open-report.ts'

/** How much the answers can bear, the facts that decided what was asked, and the answers left out. */
export function basisBlocks(report: Report): Block[] {
  const t = translator(methodWords, report.language)
  return [
    { kind: 'heading', level: 2, text: t('confidence') },
    { kind: 'paragraph', tone: 'body', text: t('confidenceLead') },
    confidenceTable(report),
    ...factBlocks(report),
    ...ignoredBlocks(report),
  ]
}

function confidenceTable({ input, language, share, number }: Report): Block {
  const t = translator(methodWords, language)
  const { confidence, progress } = input.result
  const rows = [
    [t('progress'), t('progressOf', progress)],
    [t('evidence'), share(confidence.evidence)],
    [t('fresh'), share(confidence.fresh)],
    [t('spread'), number(confidence.spread)],
  ]
  const columns = columnsOf([t('measure'), 0.78], ['', 0.22, 'right'])
  return {
    kind: 'table',
    columns: [columns[0]!, { ...columns[1]!, label: t('answer') }],
    rows: rows.map((row) => row.map((text) => ({ text }))),
  }
}

function factBlocks(report: Report): Block[] {
  const { input, language, say } = report
  const t = translator(methodWords, language)
  const { facts } = input.round.content.governance
  if (facts.length === 0) return []
  const rows = facts.map((fact): TableCell[] => {
    const { value, assumed } = settled(report, fact.id)
    const answer = factText(report, fact, value)
    return [
      { text: say(fact.question) },
      assumed ? { text: t('assumed', { answer }), mark: 'warning' } : { text: answer },
    ]
  })
  return [
    { kind: 'heading', level: 2, text: t('facts') },
    { kind: 'paragraph', tone: 'body', text: t('factsLead') },
    { kind: 'table', columns: columnsOf([t('fact'), 0.66], [t('answer'), 0.34]), rows },
  ]
}

function ignoredBlocks({ input, language, questionText }: Report): Block[] {
  const t = translator(methodWords, language)
  const { ignoredAnswers } = input.result
  if (ignoredAnswers.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t('ignored') },
    { kind: 'paragraph', tone: 'body', text: t('ignoredLead') },
    { kind: 'list', items: ignoredAnswers.map((question) => ({ text: questionText(question), tone: 'body' })) },
  ]
}
