import type { Said } from '../answer-store.ts'
import type { CellPlace, ColumnKey, FilledRow } from './read-filled.ts'

/** What is wrong in one cell; its sentence is written where it is shown. */
export type CellProblem = CellPlace & {
  readonly code: CellFault
  readonly values?: Readonly<Record<string, string | number>>
}
export type CellFault =
  | 'answerUnknown'
  | 'formula'
  | 'reasonMissing'
  | 'reasonAlone'
  | 'unknownQuestion'
  | 'twice'
  | 'noQuestion'
  | 'tooLong'
  | 'evidenceTooLong'
  | 'evidenceTooMuch'
  | 'notYours'
  | 'answerMissing'

/** What a row of the file says, and where. */
export type Wanted = {
  readonly question: string
  readonly version: string
  readonly said: Said
  /** Names of evidence, as typed: one on each line. */
  readonly evidence: readonly string[]
  readonly at: FilledRow['at']
}

export type Understanding = {
  /** An answer cell in lower case, and what it means. */
  readonly answers: ReadonlyMap<string, Pick<Said, 'state' | 'level'>>
  readonly knows: (question: string) => boolean
}

const TYPED = ['answer', 'reason', 'comment', 'newEvidence'] as const

/** Reads every row, and finds everything that is wrong at once. */
export function readAnswers(
  rows: readonly FilledRow[],
  understanding: Understanding,
): { readonly wanted: Wanted[]; readonly problems: CellProblem[] } {
  const wanted: Wanted[] = []
  const problems: CellProblem[] = []
  const seen = new Map<string, CellPlace>()
  for (const row of rows) {
    const typed = TYPED.some((key) => row.cells[key].text !== '')
    const wrong = misplaced(row, typed, seen, understanding) ?? wrongCells(row, understanding)
    problems.push(...wrong)
    if (row.question === '') continue
    if (!seen.has(row.question)) seen.set(row.question, row.at('answer'))
    if (wrong.length === 0) wanted.push(wantedOf(row, understanding))
  }
  return { wanted, problems }
}

/** A row that is about no question, about none of this round, or about one that another row has answered. */
function misplaced(
  row: FilledRow,
  typed: boolean,
  seen: ReadonlyMap<string, CellPlace>,
  { knows }: Understanding,
): CellProblem[] | undefined {
  const { question, at } = row
  if (question === '') {
    const first = TYPED.find((key) => row.cells[key].text !== '')
    return typed && first ? [{ ...at(first), code: 'noQuestion' }] : []
  }
  const first = seen.get(question)
  if (first) return typed ? [{ ...at('answer'), code: 'twice', values: { other: first.cell, where: first.sheet } }] : []
  return knows(question) ? undefined : [{ ...at('answer'), code: 'unknownQuestion', values: { question } }]
}

function wrongCells({ cells, at }: FilledRow, { answers }: Understanding): CellProblem[] {
  const formulas = TYPED.filter((key) => cells[key].formula)
  if (formulas.length > 0) return formulas.map((key) => ({ ...at(key), code: 'formula' }))
  const { answer, reason } = cells
  const meant = answers.get(plain(answer.text))
  const problem = (key: ColumnKey, code: CellFault, values = {}): CellProblem[] => [{ ...at(key), code, values }]
  if (answer.text !== '' && !meant) return problem('answer', 'answerUnknown', { found: shortened(answer.text) })
  if (meant?.state === 'notApplicable' && reason.text === '') return problem('reason', 'reasonMissing')
  if (meant?.state !== 'notApplicable' && reason.text !== '') return problem('reason', 'reasonAlone')
  return []
}

function wantedOf({ question, version, cells, at }: FilledRow, { answers }: Understanding): Wanted {
  const meant = answers.get(plain(cells.answer.text)) ?? { state: 'open', level: null }
  const words = (text: string) => (text === '' ? null : text)
  const lines = cells.newEvidence.text.split('\n').map((line) => line.trim())
  const said = {
    state: meant.state,
    level: meant.level,
    reason: words(cells.reason.text),
    comment: words(cells.comment.text),
  }
  return { question, version, said, evidence: [...new Set(lines.filter((line) => line !== ''))], at }
}

/** As it is looked up: small letters, one kind of apostrophe and dash, single spaces. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[–—−]/g, '-')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
