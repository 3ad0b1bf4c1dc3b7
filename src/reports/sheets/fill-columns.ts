import { translator } from '../../i18n/translate.ts'
import { fillWords } from '../words/fill-words.ts'
import { choicesIn, FILL_FORMAT } from './fill-format.ts'
import { BODY, OPEN, STRONG } from './sheet-style.ts'
import type { CellStyle } from 'hucre/xlsx'
import type { Question } from '../../content/questionnaire.ts'
import type { FillInput, Standing } from './fill-sheet.ts'

/** One column of a sheet of questions: its mark in the hidden first row, and what stands in it. */
export type Column = {
  readonly key: string
  readonly label: string
  readonly width: number
  readonly hidden?: true
  readonly style: CellStyle
  readonly text: (question: Question, section: string, now: Standing | undefined) => string
}

type Key = keyof typeof FILL_FORMAT.column

/** What is asked, then what is answered: only the latter may be written in. */
export function columnsOf(input: FillInput): Column[] {
  return [
    hidden('id', ({ id }) => id),
    hidden('version', (_q, _s, now) => now?.version ?? '0'),
    ...asked(input),
    ...answered(input),
  ]
}

function hidden(key: Key, text: Column['text']): Column {
  const mark = FILL_FORMAT.column[key]
  return { key: mark, label: mark, width: 10, hidden: true, style: BODY, text }
}

function asked({ language, round }: FillInput): Column[] {
  const t = translator(fillWords, language)
  const levels = round.content.governance.scale.map(({ level, name }): Column => ({
    ...{ key: `level.${level}`, label: `${level} – ${name[language] ?? ''}`, width: 30, style: BODY },
    text: (question) => question.levels[String(level)]?.[language] ?? '',
  }))
  return [
    { key: 'section', label: t('section'), width: 16, style: BODY, text: (_question, section) => section },
    {
      ...{ key: 'question', label: t('question'), width: 38, style: { ...BODY, ...STRONG } },
      text: ({ text }) => text[language] ?? '',
    },
    ...levels,
  ]
}

function answered({ language, round }: FillInput): Column[] {
  const t = translator(fillWords, language)
  const choices = choicesIn(round.content.governance, language)
  const labelOf = ({ state, level }: Standing) =>
    choices.find((one) => one.state === state && one.level === level)?.label ?? ''
  const open = (key: Exclude<Key, 'id' | 'version'>, width: number, text: Column['text']): Column => ({
    ...{ key: FILL_FORMAT.column[key], label: t(key), width, style: OPEN, text },
  })
  return [
    open('answer', 20, (_question, _section, now) => (now ? labelOf(now) : '')),
    open('reason', 28, (_question, _section, now) => now?.reason ?? ''),
    open('comment', 36, (_question, _section, now) => now?.comment ?? ''),
    {
      ...{ key: 'evidence', label: t('evidence'), width: 28, style: BODY },
      text: (_question, _section, now) => (now?.evidence ?? []).join('\n'),
    },
    open('newEvidence', 28, () => ''),
  ]
}
