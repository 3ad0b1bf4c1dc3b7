import type { Round } from '../scoring/round.ts'

/** The short codes of one round: what stands on its printed sheets is what is typed from them. */
export type QuestionCodes = {
  /** All codes of a round are as long as this, so that what follows a code needs no space before it. */
  readonly length: number
  /** Question id to code. */
  readonly codeOf: ReadonlyMap<string, string>
  /** Code to question id. */
  readonly questionOf: ReadonlyMap<string, string>
}

/**
 * A code of digits alone for every question of a round, also for those that do not concern this
 * municipality now: `1074` is management level 1, question 07 of that level, check digit 4. The same
 * questions in the same order give the same codes. With another set of questions the check digits start
 * elsewhere, so that nine in ten lines of a sheet printed for it are refused and not taken for another question.
 */
export function questionCodes({ asked, levels }: Pick<Round, 'asked' | 'levels'>): QuestionCodes {
  const counts = levels.map((_, level) => asked.filter((one) => one.level === level).length)
  const levelDigits = String(levels.length).length
  const numberDigits = Math.max(2, String(Math.max(0, ...counts)).length)
  const start = startOf(asked.map(({ question }) => question.id))
  const reached = levels.map(() => 0)
  const pairs = asked.map(({ question, level }): [string, string] => {
    const number = (reached[level] = reached[level]! + 1)
    const digits = String(level + 1).padStart(levelDigits, '0') + String(number).padStart(numberDigits, '0')
    return [question.id, digits + checkDigit(digits, start)]
  })
  return {
    length: levelDigits + numberDigits + 1,
    codeOf: new Map(pairs),
    questionOf: new Map(pairs.map(([question, code]) => [code, question])),
  }
}

/** A digit that all question ids in their order decide. */
function startOf(ids: readonly string[]): number {
  let sum = 0
  for (const letter of ids.join(' ')) sum = (sum * 31 + letter.codePointAt(0)!) % 1_000_003
  return sum % 10
}

/**
 * The check digit of Damm (2004): it catches every single wrong digit and every two neighbours that changed
 * places, whatever digit it starts from.
 */
function checkDigit(digits: string, start: number): number {
  let interim = start
  for (const digit of digits) interim = Number(DAMM[interim]![Number(digit)])
  return interim
}

/** The quasigroup of order 10 of H. M. Damm, Total anti-symmetrische Quasigruppen, Marburg 2004, p. 111. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const
