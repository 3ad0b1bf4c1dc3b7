import { translator } from '../../i18n/translate.ts'
import { commonWords } from '../words/common-words.ts'
import { fullWords } from '../words/full-words.ts'
import { subjectOf } from './contradiction-text.ts'
import type { Block, Column, TableCell } from '../block.ts'
import type { Report } from '../open-report.ts'

/** Requirements with a question that someone marked as not concerning the municipality, with the reasons. */
export function claimBlocks(report: Report): Block[] {
  const { input, language, provision, questionText } = report
  const t = translator(fullWords, language)
  const c = translator(commonWords, language)
  const rows = input.result.requirements.flatMap(({ framework, id, status, claims }) =>
    claims.map(({ question, reason }): TableCell[] => [
      { text: provision(framework, id) },
      { text: c(status), mark: status },
      { text: questionText(question) },
      { text: reason },
    ]),
  )
  const heading: Block = { kind: 'heading', level: 2, text: t('claimed') }
  if (rows.length === 0) return [heading, { kind: 'paragraph', tone: 'body', text: t('noClaims') }]
  const columns = columnsOf([c('requirement'), 0.18], [t('status'), 0.2], [c('question'), 0.31], [t('reason'), 0.31])
  return [heading, { kind: 'paragraph', tone: 'body', text: t('claimedLead') }, { kind: 'table', columns, rows }]
}

export function contradictionBlocks(report: Report): Block[] {
  const { input, language, levelName, number, share } = report
  const t = translator(fullWords, language)
  const heading: Block = { kind: 'heading', level: 2, text: t('contradictions') }
  const { contradictions } = input.result
  if (contradictions.length === 0) return [heading, { kind: 'paragraph', tone: 'body', text: t('noContradictions') }]
  const { levels } = input.round
  const rows = contradictions.map((one): TableCell[] => [
    { text: subjectOf(report, one) },
    ...levels.map(({ id }) => {
      const value = one.levels[id]
      return { text: value === undefined ? '–' : `${number(value)} (${share(one.coverage[id] ?? null)})` }
    }),
  ])
  const each = 0.66 / levels.length
  const columns = columnsOf([t('subject'), 0.34], ...levels.map(({ id }) => [levelName(id), each, 'right'] as const))
  return [heading, { kind: 'paragraph', tone: 'body', text: t('contradictionsLead') }, { kind: 'table', columns, rows }]
}

/** Votes under the level that a duty needs; no chapter when there are none. */
export function dissentBlocks(report: Report): Block[] {
  const { input, language, provision, questionText } = report
  const t = translator(fullWords, language)
  const c = translator(commonWords, language)
  const rows = input.result.dissent.map(({ question, requirement, ...votes }): TableCell[] => {
    const [framework = '', id = ''] = requirement.split(':')
    return [{ text: provision(framework, id) }, { text: questionText(question) }, { text: t('votesOf', votes) }]
  })
  if (rows.length === 0) return []
  const columns = columnsOf([c('requirement'), 0.22], [c('question'), 0.5], [t('votesBelowColumn'), 0.28])
  return [
    { kind: 'heading', level: 2, text: t('dissent') },
    { kind: 'paragraph', tone: 'body', text: t('dissentLead') },
    { kind: 'table', columns, rows },
  ]
}

/** Columns in short: label, fraction and, where it is not the left, the side that text keeps to. */
export function columnsOf(...columns: readonly (readonly [string, number, Column['align']?])[]): Column[] {
  return columns.map(([label, fraction, align = 'left']) => ({ label, fraction, align }))
}
