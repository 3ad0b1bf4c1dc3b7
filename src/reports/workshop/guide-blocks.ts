import { translator } from '../../i18n/translate.ts'
import { workshopGuideWords } from '../words/workshop-guide-words.ts'
import { clocked, HALF_DAY, questionsIn, TWO_HOURS } from './agenda.ts'
import type { Block, Column, Para, Table } from '../block.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Step } from './agenda.ts'
import type { Pack, PackLevel } from './open-pack.ts'

type Say = Translate<typeof workshopGuideWords>
type Key = keyof typeof workshopGuideWords

/** The facilitator's guide: what to do before, during and after, with the time for each step. */
export function guideBlocks(pack: Pack): Block[] {
  const t = translator(workshopGuideWords, pack.input.language)
  return [
    { kind: 'heading', level: 1, text: pack.t('part.guide') },
    { kind: 'paragraph', tone: 'lead', text: t('lead') },
    ...listed(t, 'pack', ['pack.guide', 'pack.cards', 'pack.sheets', 'pack.poster', 'pack.summary']),
    ...inviteBlocks(pack, t),
    ...fieldBlocks(t, 'before', ['before.weeks3', 'before.week1', 'before.day1', 'before.room']),
    ...agendaBlocks(t, 'twoHours', TWO_HOURS),
    ...agendaBlocks(t, 'halfDay', HALF_DAY),
    ...questionBlocks(t),
    ...listed(t, 'rules', ['rules.true', 'rules.names', 'rules.unknown', 'rules.notApplicable']),
    ...troubleBlocks(t),
    ...afterBlocks(pack, t),
    ...firstBlocks(pack, t),
  ]
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })
const body = (text: string): Para => ({ tone: 'body', text })

function listed(t: Say, title: Key, items: readonly Key[]): Block[] {
  return [heading(t(title)), { kind: 'list', items: items.map((key) => body(t(key))) }]
}

function fieldBlocks(
  t: Say,
  title: Key,
  items: readonly ('before.weeks3' | 'before.week1' | 'before.day1' | 'before.room')[],
): Block[] {
  const fields = items.map((key) => ({ label: t(key), paras: [body(t(`${key}.do`))] }))
  return [heading(t(title)), { kind: 'fields', items: fields }]
}

function inviteBlocks({ input, levels, say }: Pack, t: Say): Block[] {
  const { questionnaires } = input.round.content
  const rows = levels.map(({ id, name, asked }) => {
    const own = questionnaires.filter(({ level }) => level === id)
    const who = own.map(({ description, title }) => say(description) || say(title)).join(' ')
    return [{ text: name, strong: true as const }, { text: who }, { text: String(asked.length) }]
  })
  const columns = columnsOf([t('managementLevel'), 0.22], [t('invited'), 0.62], [t('questions'), 0.16, 'right'])
  return [
    heading(t('invite')),
    { kind: 'paragraph', ...body(t('invite.lead')) },
    { kind: 'table', columns, rows },
    { kind: 'list', items: [body(t('invite.mix')), body(t('invite.others'))] },
  ]
}

function agendaBlocks(t: Say, title: 'twoHours' | 'halfDay', steps: readonly Step[]): Block[] {
  const rows = clocked(steps).map(({ at, key, minutes }) => [
    { text: at },
    { text: t(`agenda.${key}`), strong: true as const },
    { text: String(minutes) },
    { text: t(`agenda.${key}.how`) },
  ])
  const columns = columnsOf([t('clock'), 0.1], [t('what'), 0.22], [t('minutes'), 0.08, 'right'], [t('how'), 0.6])
  return [
    heading(t(title)),
    { kind: 'paragraph', ...body(t(`${title}.lead`, { count: questionsIn(steps) })) },
    { kind: 'table', columns, rows },
  ]
}

/** The steps of one question, with the minutes of each. */
const QUESTION = [
  ['question.read', 1],
  ['question.vote', 1],
  ['question.dissent', 2],
  ['question.evidence', 1],
  ['question.agree', 1],
] as const

function questionBlocks(t: Say): Block[] {
  const steps = QUESTION.map(([key, minutes], i) => ({ label: `${i + 1}. ${minutes} min`, paras: [body(t(key))] }))
  const last = { label: `${steps.length + 1}.`, paras: [body(t('question.write'))] }
  return [heading(t('question')), { kind: 'fields', items: [...steps, last] }]
}

function troubleBlocks(t: Say): Block[] {
  const keys = ['trouble.one', 'trouble.time', 'trouble.law', 'trouble.sector'] as const
  const rows = keys.map((key) => [{ text: t(key), strong: true as const }, { text: t(`${key}.do`) }])
  return [
    heading(t('trouble')),
    { kind: 'table', columns: columnsOf([t('situation'), 0.32], [t('trouble.do'), 0.68]), rows },
  ]
}

function afterBlocks({ levels, codeOf }: Pack, t: Say): Block[] {
  const question = levels[0]?.asked[0]?.question.id
  const code = question === undefined ? '' : codeOf(question)
  const rows = [
    [`${code} 3`, t('after.level')],
    [`${code} 2335/3 ${t('after.words')}`, t('after.votes')],
    [`${code} 2335`, t('after.open')],
    [`${code} 0 ${t('after.reason')}`, t('after.none')],
    [`${code} -`, t('after.unknown')],
  ].map(([typed = '', means = '']) => [{ text: typed, strong: true as const }, { text: means }])
  const after = ['after.check', 'after.result', 'after.evidence', 'after.decide', 'after.destroy'] as const
  return [
    heading(t('after')),
    { kind: 'paragraph', ...body(t('after.enter')) },
    { kind: 'table', columns: columnsOf([t('after.typed'), 0.36], [t('after.means'), 0.64]), rows },
    { kind: 'list', items: after.map((key) => body(t(key))) },
  ]
}

/** The questions that decide most, as many as two hours have time for, level by level. */
function firstBlocks(pack: Pack, t: Say): Block[] {
  const tables = pack.levels.flatMap((level): Block[] => [
    { kind: 'heading', level: 3, text: level.name },
    firstTable(pack, level),
  ])
  return [heading(t('first')), { kind: 'paragraph', ...body(t('first.lead')) }, ...tables]
}

function firstTable({ input, t, codeOf, say }: Pack, { asked }: PackLevel): Table {
  const place = new Map(input.first.map((id, i) => [id, i]))
  const rank = (id: string) => place.get(id) ?? place.size
  const chosen = asked
    .toSorted((a, b) => rank(a.question.id) - rank(b.question.id))
    .slice(0, questionsIn(TWO_HOURS))
    .toSorted((a, b) => a.index - b.index)
  const rows = chosen.map(({ question }) => [
    { text: codeOf(question.id), strong: true as const },
    { text: say(question.text) },
  ])
  return { kind: 'table', columns: columnsOf([t('code'), 0.12], [t('question'), 0.88]), rows }
}

function columnsOf(...columns: (readonly [label: string, fraction: number, align?: Column['align']])[]): Column[] {
  return columns.map(([label, fraction, align = 'left']) => ({ label, fraction, align }))
}
