import { translator } from '../../i18n/translate.ts'
import { commonWords } from '../words/common-words.ts'
import { methodWords } from '../words/method-words.ts'
import { STATUSES } from '../chart-data.ts'
import { columnsOf } from './finding-blocks.ts'
import type { Block, Para } from '../block.ts'
import type { Report } from '../open-report.ts'

/** How to read the report, and what it cannot say. */
export function methodBlocks(report: Report): Block[] {
  const { language } = report
  const t = translator(methodWords, language)
  return [
    { kind: 'paragraph', tone: 'lead', text: translator(commonWords, language)('certifiesNothing') },
    ...scaleBlocks(report),
    { kind: 'heading', level: 2, text: t('counting') },
    listOf([
      t(report.input.round.rule, { heldFrom: report.input.round.heldFrom }),
      t('rangeMeans'),
      t('coverageMeans'),
      t('naMeans'),
      t('votesMean'),
    ]),
    ...statusBlocks(report),
    { kind: 'heading', level: 2, text: t('limits') },
    listOf([t('limitAnswers'), t('limitActs'), t('limitSecurity')]),
    ...versionBlocks(report),
  ]
}

function listOf(texts: readonly string[]): Block {
  return { kind: 'list', items: texts.map((text): Para => ({ text, tone: 'body' })) }
}

function scaleBlocks({ input, language, say }: Report): Block[] {
  const items = input.round.content.governance.scale.map(({ level, name, description }) => ({
    label: `${level} ${say(name)}`,
    paras: [{ text: say(description), tone: 'body' } as const],
  }))
  return [
    { kind: 'heading', level: 2, text: translator(methodWords, language)('scale') },
    { kind: 'fields', items },
  ]
}

/** The rule of each status beside its mark. */
function statusBlocks({ input, language }: Report): Block[] {
  const t = translator(methodWords, language)
  const c = translator(commonWords, language)
  const { anchor } = input.round
  const items = STATUSES.map((status) => ({
    label: c(status),
    mark: status,
    paras: [{ text: t(`${status}Rule`, { anchor }), tone: 'body' } as const],
  }))
  return [
    { kind: 'heading', level: 2, text: t('statusRule') },
    { kind: 'fields', items },
  ]
}

function versionBlocks({ input, language, say, day }: Report): Block[] {
  const t = translator(methodWords, language)
  const { governance, statutes, questionnaires } = input.round.content
  const acts = statutes.map(({ source }): Para => {
    const text = t('actText', { name: say(source.name), number: source.number, day: day(source.asOf) })
    return { text: [text, say(source.note)].filter((part) => part !== '').join(' '), tone: 'body' }
  })
  const files = [governance, ...statutes, ...questionnaires].map(({ id, title, version }) => [
    `${say(title)} (${id})`,
    version,
  ])
  const rows = [...files, [t('engine'), String(input.result.engine)]]
  return [
    { kind: 'heading', level: 2, text: t('versions') },
    ...(acts.length === 0 ? [] : [{ kind: 'list', items: acts } as const]),
    {
      kind: 'table',
      columns: columnsOf([t('file'), 0.82], [t('version'), 0.18, 'right']),
      rows: rows.map((row) => row.map((text) => ({ text }))),
    },
  ]
}
