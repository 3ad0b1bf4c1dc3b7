import { plain, readAnswers } from './read-answers.ts'
import { propose } from './propose.ts'
import { readFilled } from './read-filled.ts'
import { readWorkbook } from './read-workbook.ts'
import type { Said } from '../answer-store.ts'
import type { Refused } from './clean-package.ts'
import type { Change, Proposing } from './propose.ts'
import type { CellProblem } from './read-answers.ts'
import type { Format } from './read-filled.ts'

/** Which questionnaire is waited for, and how its answers are written. */
export type Expected = {
  readonly format: Format
  readonly answers: ReadonlyMap<string, Pick<Said, 'state' | 'level'>>
  readonly key: { readonly round: string; readonly content: string }
  readonly questions: ReadonlySet<string>
}

export type WhyRefused = Refused | 'slow' | 'noMarks' | 'otherFormat' | 'columnMissing' | 'otherRound' | 'otherContent'

/** A file that is not the questionnaire of this round; or what it would change, and every cell that is wrong. */
export type Proposal =
  | { readonly kind: 'refused'; readonly why: WhyRefused; readonly sheet?: string }
  | { readonly kind: 'read'; readonly changes: readonly Change[]; readonly problems: readonly CellProblem[] }

/** Reads a filled-in questionnaire. Nothing is changed; whatever the file is, this answers. */
export async function readProposal(bytes: Uint8Array, expected: Expected, proposing: Proposing): Promise<Proposal> {
  const workbook = await readWorkbook(bytes)
  if ('refused' in workbook) return { kind: 'refused', why: workbook.refused }
  const filled = readFilled(workbook.sheets, expected.format)
  if ('refused' in filled) {
    const { refused: why, ...where } = filled
    return { kind: 'refused', why, ...where }
  }
  if (filled.key.round !== expected.key.round) return { kind: 'refused', why: 'otherRound' }
  if (filled.key.content !== expected.key.content) return { kind: 'refused', why: 'otherContent' }
  const answers = new Map([...expected.answers].map(([label, choice]) => [plain(label), choice]))
  const read = readAnswers(filled.rows, { answers, knows: (question) => expected.questions.has(question) })
  const { changes, problems } = propose(read.wanted, proposing)
  return { kind: 'read', changes, problems: [...read.problems, ...problems].toSorted(byPlace(workbook.sheets)) }
}

/** As one goes through the file: sheet by sheet, row by row. */
function byPlace(sheets: readonly { readonly name: string }[]): (a: CellProblem, b: CellProblem) => number {
  const order = new Map(sheets.map(({ name }, i) => [name, i]))
  const placeOf = ({ sheet, cell }: CellProblem) => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
    return [order.get(sheet) ?? 0, Number(row), letters.length, letters.charCodeAt(letters.length - 1)]
  }
  return (a, b) => {
    const [left, right] = [placeOf(a), placeOf(b)]
    return left.map((part, i) => part - right[i]!).find((difference) => difference !== 0) ?? 0
  }
}
