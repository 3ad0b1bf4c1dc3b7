import type { QuestionCodes } from '../../src/workshops/question-codes.ts'
import type { Answer } from '../../src/scoring/round.ts'

/** The line that a facilitator types for an answer. A comment loses its line breaks: a line is a line. */
export function lineOf(code: string, { level, votes, notApplicable, dontKnow, comment }: Answer): string {
  const words = (comment ?? '').replace(/\s+/g, ' ')
  if (notApplicable !== undefined) return `${code} 0 ${notApplicable}`
  if (dontKnow) return `${code} - ${words}`.trim()
  if (votes === undefined) return `${code} ${level}: ${words}`.replace(/: $/, '')
  return `${code} ${votes.join('')}/${level ?? ''}: ${words}`.replace(/: $/, '')
}

export function sheetOf(answers: Readonly<Record<string, Answer>>, codes: QuestionCodes): string {
  return Object.entries(answers)
    .map(([question, answer]) => lineOf(codes.codeOf.get(question)!, answer))
    .join('\n')
}
