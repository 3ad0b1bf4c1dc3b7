import type { QuestionCodes } from './question-codes.ts'

/** What a group said of one question, as it stands on one line of a sheet. */
export type Entered = {
  /** Place in what was typed, from 1. */
  readonly line: number
  readonly code: string
  readonly question: string
  readonly state: 'level' | 'votes' | 'notApplicable' | 'dontKnow'
  /** What the group agreed on; null when it did not, or there was nothing to agree on. */
  readonly level: number | null
  readonly votes: readonly number[]
  /** Dissent and reason; of “does not apply” the reason. */
  readonly text: string | null
}

export type FaultCode =
  | 'codeMissing'
  | 'unknownCode'
  | 'nothingSaid'
  | 'levelRange'
  | 'votesOrText'
  | 'agreedLevel'
  | 'reasonMissing'
  | 'tooLong'
  | 'twice'

/** A line that could not be read, with its place and what fills the sentence about it. */
export type LineFault = {
  readonly line: number
  readonly typed: string
  readonly fault: FaultCode
  readonly values: Readonly<Record<string, string | number>>
}

export type Reading = { readonly entered: readonly Entered[]; readonly faults: readonly LineFault[] }
export type Sheet = { readonly codes: QuestionCodes; readonly highest: number }

/** No text of an answer is longer, on paper as in the form. */
const LONGEST = 10_000

/**
 * Reads what was typed from answer sheets, a question on a line: the code, then what the group said.
 * `1074 3` a level; `1074 2335` votes; `1074 2335/3` votes and what was agreed on; `1074 0 reason` does not
 * apply; `1074 -` does not know. Words may follow; after votes they stand behind the slash. Spaces are free:
 * codes are of one length.
 */
export function readLines(typed: string, sheet: Sheet): Reading {
  const entered: Entered[] = []
  const faults: LineFault[] = []
  const first = new Map<string, number>()
  typed.split(/\r\n?|\n/).forEach((text, i) => {
    const line = i + 1
    if (text.trim() === '') return
    const read = readLine(text.trim(), sheet)
    const fail = (fault: FaultCode, values: LineFault['values']) => faults.push({ line, typed: text, fault, values })
    if ('fault' in read) return fail(read.fault, read.values)
    const earlier = first.get(read.question)
    if (earlier !== undefined) return fail('twice', { code: read.code, first: earlier })
    first.set(read.question, line)
    entered.push({ line, ...read })
  })
  return { entered, faults }
}

type Faulty = Pick<LineFault, 'fault' | 'values'>
type Said = Pick<Entered, 'state' | 'level' | 'votes' | 'text'>

function readLine(text: string, { codes, highest }: Sheet): Omit<Entered, 'line'> | Faulty {
  const code = text.slice(0, codes.length)
  if (!/^\d+$/.test(code) || code.length < codes.length)
    return { fault: 'codeMissing', values: { length: codes.length, found: text.split(/\s/)[0]!.slice(0, 40) } }
  const question = codes.questionOf.get(code)
  if (question === undefined) return { fault: 'unknownCode', values: { code } }
  const said = saidIn(wordsAfter(text.slice(codes.length)), highest)
  if ('fault' in said) return { ...said, values: { code, ...said.values } }
  if ((said.text?.length ?? 0) > LONGEST) return { fault: 'tooLong', values: { code, most: LONGEST } }
  return { code, question, ...said }
}

function saidIn(text: string, highest: number): Said | Faulty {
  if (/^[-–—?]/.test(text)) return { state: 'dontKnow', level: null, votes: [], text: wordsOf(text.slice(1)) }
  if (/^0(?!\d)/.test(text)) {
    const reason = wordsOf(text.slice(1))
    if (reason === null) return { fault: 'reasonMissing', values: {} }
    return { state: 'notApplicable', level: null, votes: [], text: reason }
  }
  const found = LEVELS.exec(text)
  if (!found) return { fault: 'nothingSaid', values: { highest } }
  const [, digits = '', sign, rest = ''] = found
  const levels = digits.replace(/\D/g, '').split('').map(Number)
  const wrong = levels.find((level) => level < 1 || level > highest)
  if (wrong !== undefined) return { fault: 'levelRange', values: { found: wrong, highest } }
  if (sign !== undefined) return votesIn(levels, rest, highest)
  const words = wordsOf(rest)
  if (levels.length === 1) return { state: 'level', level: levels[0]!, votes: [], text: words }
  if (words !== null) return { fault: 'votesOrText', values: { votes: levels.join('') } }
  return { state: 'votes', level: null, votes: levels, text: null }
}

/** Digits that belong together, spaces and commas between them; a date such as 5.3.2026 is none. */
const LEVELS = /^(\d+(?=[\s,+/=:;]|$)(?:[\s,+]+\d+(?=[\s,+/=:;]|$))*)\s*([/=])?([\s\S]*)$/

/** After the slash: the level that was agreed on, if any, and words. */
function votesIn(votes: readonly number[], after: string, highest: number): Said | Faulty {
  const agreed = /^\s*(\d+)(?![.\d])/.exec(after)
  if (!agreed) return { state: 'votes', level: null, votes, text: wordsOf(after) }
  const level = Number(agreed[1])
  if (agreed[1]!.length > 1) return { fault: 'agreedLevel', values: { found: agreed[1]!.slice(0, 20) } }
  if (level < 1 || level > highest) return { fault: 'levelRange', values: { found: level, highest } }
  return { state: 'level', level, votes, text: wordsOf(after.slice(agreed[0].length)) }
}

/** What stands between a code and what is said: a space, or a sign within reach of the number keys. */
function wordsAfter(text: string): string {
  return text.replace(/^\s*[.,+*:;]?\s*/, '')
}

function wordsOf(text: string): string | null {
  const words = text.replace(/^[-–—\s.,+*:;]+/, '').trim()
  return words === '' ? null : words
}
