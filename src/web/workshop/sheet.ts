import { spotsOf } from '../../assessments/round-content.ts'
import { isTheirs } from '../../assessments/rules.ts'
import { sha256 } from '../../content/index.ts'
import { holds } from '../../scoring/leaf.ts'
import { questionCodes } from '../../workshops/question-codes.ts'
import { readLines } from '../../workshops/read-lines.ts'
import { levelName } from './said.ts'
import type { AnswerRow, Said } from '../../assessments/answer-store.ts'
import type { Round } from '../../scoring/round.ts'
import type { QuestionCodes } from '../../workshops/question-codes.ts'
import type { Entered, FaultCode, LineFault } from '../../workshops/read-lines.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from '../rounds/open.ts'

const known = new WeakMap<Round, QuestionCodes>()

export function codesOf(round: Round): QuestionCodes {
  const codes = known.get(round) ?? questionCodes(round)
  known.set(round, codes)
  return codes
}

type SheetFault = Omit<LineFault, 'fault'> & { readonly fault: FaultCode | 'notAsked' | 'notYours' }
export type SheetReading = { readonly entered: readonly Entered[]; readonly faults: readonly SheetFault[] }

/** Reads lines of sheets of this round, for someone who may answer some of its questions. */
export function readSheet(where: InRound, typed: string): SheetReading {
  const { round } = where
  const { entered, faults } = readLines(typed, { codes: codesOf(round), highest: round.highest })
  const lines = typed.split(/\r\n?|\n/)
  const wrong = entered.flatMap(({ line, code, question }): SheetFault[] => {
    const fault = refusalOf(where, question)
    return fault ? [{ line, typed: lines[line - 1]!.trim(), fault, values: { code } }] : []
  })
  return {
    entered: entered.filter(({ line }) => !wrong.some((one) => one.line === line)),
    faults: [...faults, ...wrong].toSorted((a, b) => a.line - b.line),
  }
}

function refusalOf({ round, facts, actor }: InRound, question: string): 'notAsked' | 'notYours' | undefined {
  const asked = round.asked[round.indexOf.get(question)!]!.question
  if (!holds(asked.condition, facts)) return 'notAsked'
  return isTheirs(actor, spotsOf(round).get(question)!) ? undefined : 'notYours'
}

/** What a line says as an answer. Words that the line does not have leave the comment that is there. */
export function saidOf({ state, level, text }: Entered, row: AnswerRow | undefined): Said {
  const comment = row?.comment ?? null
  if (state === 'notApplicable') return { state, level: null, reason: text, comment }
  const said = { reason: null, comment: text ?? comment }
  if (state === 'dontKnow') return { ...said, state, level: null }
  return level === null ? { ...said, state: 'open', level: null } : { ...said, state: 'level', level }
}

/** A line in words: what was agreed on, the votes, what counts. */
export function enteredText(visit: Visit, where: InRound, { state, level, votes }: Entered): string {
  const { t } = visit
  if (state === 'notApplicable' || state === 'dontKnow') return t(`rounds.answer.${state}`)
  const voted = votes.length > 0 ? [t('workshop.said.votes', { votes: votes.join(' ') })] : []
  if (level !== null) return [levelName(visit, where, level), ...voted].join(', ')
  const median = votes.toSorted((a, b) => a - b)[Math.floor((votes.length - 1) / 2)]!
  return [...voted, t('workshop.said.counts', { level: levelName(visit, where, median) })].join(', ')
}

/** The sentence about a line that could not be read, without its place. */
export function faultText({ t }: Visit, { fault, values }: SheetFault): string {
  return t(`workshop.fault.${fault}`, values)
}

/** One sentence with the place of the line. */
export function faultLine(visit: Visit, fault: SheetFault): string {
  return placed(visit, fault, faultText(visit, fault))
}

export function placed({ t }: Visit, { line, typed }: { line: number; typed: string }, text: string): string {
  return t('workshop.errors', { line, typed: typed.length > 40 ? `${typed.slice(0, 40)}…` : typed, text })
}

/** Tells whether lines are still those that were shown. */
export function checkedOf(lines: string, group: string): string {
  return sha256(`${group}\n${lines.replace(/\r\n?/g, '\n').trim()}`)
}

/** A group by its number; undefined for what is none. */
export function groupOf(typed: string): number | undefined {
  return /^[1-9]\d?$/.test(typed.trim()) ? Number(typed) : undefined
}
