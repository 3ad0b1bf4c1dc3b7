import { z } from 'zod'
import type { Answer } from '../../src/scoring/round.ts'

const level = z.int()

/** An answer as one writes it in a table: `3`, `[2, 3, 5]`, `dontKnow`, `notApplicable`, or all its fields. */
export const answerWords = z.union([
  level,
  z.array(level),
  z.literal('dontKnow'),
  z.literal('notApplicable'),
  z.strictObject({
    level: level.optional(),
    votes: z.array(level).optional(),
    notApplicable: z.string().optional(),
    dontKnow: z.literal(true).optional(),
    comment: z.string().optional(),
    evidence: z.array(z.string()).optional(),
    answeredOn: z.string().optional(),
  }),
])

export type AnswerWords = z.output<typeof answerWords>

export function answerOf(words: AnswerWords): Answer {
  if (typeof words === 'number') return { level: words }
  if (Array.isArray(words)) return { votes: words }
  if (words === 'dontKnow') return { dontKnow: true }
  if (words === 'notApplicable') return { notApplicable: 'not ours' }
  return words as Answer
}
