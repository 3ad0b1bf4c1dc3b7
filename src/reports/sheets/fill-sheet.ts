import { translator } from '../../i18n/translate.ts'
import { fillWords } from '../words/fill-words.ts'
import { cellText } from './cell-text.ts'
import { columnsOf } from './fill-columns.ts'
import { choicesIn, FILL_FORMAT } from './fill-format.ts'
import { guideSheet, metaSheet } from './fill-around.ts'
import { sheetNames } from './sheet-name.ts'
import { HEAD, inert, PAGE } from './sheet-style.ts'
import { columnName, heightsOf, quotedName, titleRow, workbookOf } from './write-tables.ts'
import type { WriteSheet } from 'hucre/xlsx'
import type { Question, Questionnaire } from '../../content/questionnaire.ts'
import type { Language, Translate } from '../../i18n/translate.ts'
import type { Round } from '../../scoring/round.ts'
import type { Column } from './fill-columns.ts'
import type { FillKey } from './fill-format.ts'

/** An answer as it stands, and the version that a change is based on. */
export type Standing = {
  readonly state: 'level' | 'notApplicable' | 'dontKnow' | 'open'
  readonly level: number | null
  readonly reason: string | null
  readonly comment: string | null
  readonly version: string
  readonly evidence: readonly string[]
}

export type FillInput = {
  readonly organisation: string
  /** The name of the round; none for a file of answers. */
  readonly name: string | undefined
  readonly day: string | undefined
  readonly language: Language
  readonly round: Round
  /** The ids of the questions that this person may answer. */
  readonly questions: readonly string[]
  readonly standing: Readonly<Record<string, Standing>>
  readonly key: FillKey
}

/** A comment or a reason is at most this long, as in the forms of the site. */
export const MOST_TYPED = 10_000

/** The first row of a sheet names its columns for the program and is hidden; the second does so for people. */
const FIRST_QUESTION = 2

/**
 * The questionnaire as a workbook: a sheet of instructions, one for each questionnaire, and a hidden one. All but
 * the cells of answers is protected, without a password: against slips, not against people.
 */
export async function fillWorkbook(input: FillInput): Promise<Buffer> {
  const t = translator(fillWords, input.language)
  const asked = new Set(input.questions)
  const own = input.round.content.questionnaires.filter((one) => questionsOf(one).some(({ id }) => asked.has(id)))
  const [guide = '', ...names] = sheetNames([t('guide'), ...own.map((one) => nameOf(one, own, input))])
  const sheets = own.map((one, i) => questionSheet(input, one, names[i]!))
  const meta = { title: `${input.organisation}, ${t('title')}`, organisation: input.organisation, day: input.day }
  return workbookOf(
    [guideSheet(input, guide), ...sheets, metaSheet(input)],
    meta,
    names.map((name) => titleRow(name, 2)),
  )
}

/** The management level where it tells the questionnaires apart, else the title. */
function nameOf(
  { id, level, title }: Questionnaire,
  own: readonly Questionnaire[],
  { round, language }: FillInput,
): string {
  const alone = own.every((one) => one.id === id || one.level !== level)
  const named = round.content.governance.managementLevels.find((one) => one.id === level)
  return (alone ? named?.name[language] : undefined) ?? title[language] ?? id
}

function questionsOf({ sections }: Questionnaire): Question[] {
  return sections.flatMap(({ questions }) => questions)
}

function questionSheet(input: FillInput, questionnaire: Questionnaire, name: string): WriteSheet {
  const t = translator(fillWords, input.language)
  const columns = columnsOf(input)
  const asked = new Set(input.questions)
  const rows = questionnaire.sections.flatMap(({ title, questions }) =>
    questions.filter(({ id }) => asked.has(id)).map((question) => ({ question, section: title[input.language] ?? '' })),
  )
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  columns.forEach(({ key, label }, c) => {
    cells.set(`0,${c}`, { value: key })
    cells.set(`1,${c}`, { value: label, style: HEAD })
  })
  rows.forEach(({ question, section }, r) =>
    columns.forEach(({ text, style }, c) => {
      const said = cellText(text(question, section, input.standing[question.id]))
      cells.set(`${r + FIRST_QUESTION},${c}`, said === '' ? { value: null, style } : { ...inert(said), style })
    }),
  )
  const widths = columns.map(({ width, hidden }) => (hidden ? 0 : width))
  const rowDefs = new Map([...heightsOf(cells, widths, rows.length + FIRST_QUESTION), [0, { hidden: true }] as const])
  const frame = frameOf(columns, rows.length)
  return { ...frame, rowDefs, name, cells, dataValidations: validations(input, columns, rows.length, t) }
}

function frameOf(columns: readonly Column[], rows: number): Omit<WriteSheet, 'name'> {
  const head = columns.findIndex(({ key }) => key === 'question')
  return {
    columns: columns.map(({ width, hidden = false }) => ({ width, hidden })),
    rows: [],
    freezePane: { rows: FIRST_QUESTION, columns: head + 1 },
    autoFilter: { range: `A2:${columnName(columns.length - 1)}${rows + FIRST_QUESTION}` },
    // whoever needs wider columns or only the open questions may have them
    protection: {
      sheet: true,
      objects: true,
      scenarios: true,
      formatColumns: true,
      formatRows: true,
      autoFilter: true,
    },
    pageSetup: { ...PAGE, paperSize: 'a3' },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  }
}

function validations(
  { round, language }: FillInput,
  columns: readonly Column[],
  rows: number,
  t: Translate<typeof fillWords>,
): NonNullable<WriteSheet['dataValidations']> {
  const range = (key: string) => {
    const letter = columnName(columns.findIndex((one) => one.key === key))
    return `${letter}${FIRST_QUESTION + 1}:${letter}${FIRST_QUESTION + rows}`
  }
  const last = choicesIn(round.content.governance, language).length
  const stop = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: t('wrongTitle') } as const
  const { answer, reason, comment } = FILL_FORMAT.column
  const list = `${quotedName(FILL_FORMAT.meta)}!$D$1:$D$${last}`
  return [
    { ...stop, type: 'list', formula1: list, range: range(answer), errorMessage: t('wrongAnswer') },
    ...[reason, comment].map((key) => ({
      ...stop,
      ...({ type: 'textLength', operator: 'lessThanOrEqual', formula1: String(MOST_TYPED) } as const),
      ...{ range: range(key), errorMessage: t('tooLong', { most: MOST_TYPED }) },
    })),
  ]
}
