import { z } from 'zod'
import { day, factId, id, pin, text } from '../content/text.ts'

const level = z.int()
const words = z.string().trim().min(1)

const answer = z.strictObject({
  level: level.optional(),
  votes: z.array(level).optional(),
  notApplicable: words.optional().describe('Why the question does not concern this municipality'),
  dontKnow: z.literal(true).optional(),
  comment: words.optional(),
  evidence: z.array(words).optional(),
  answeredOn: day.optional(),
})

const why = text.describe('Why this is the right result, worked out by hand')
const number = z.number().nullable()

/** What a worked case expects; each line with its reason. Read by tests, and shown to readers. */
const expectation = z.strictObject({
  requirements: z
    .record(
      z.string(),
      z.strictObject({
        status: z.enum(['met', 'partly', 'notMet', 'notAssessed', 'notApplicable']),
        because: z.enum(['condition', 'notInForce', 'claimed', 'notAsked']).optional(),
        why,
      }),
    )
    .default({}),
  maturity: z
    .array(
      z.strictObject({
        of: z.string().regex(/^(overall|(level|theme|questionnaire):[a-z0-9-]+|theme:[a-z0-9-]+@[a-z0-9-]+)$/, 'place'),
        value: number.optional(),
        low: number.optional(),
        high: number.optional(),
        coverage: number.optional(),
        why,
      }),
    )
    .default([]),
  conformity: z
    .record(
      id,
      z.strictObject({
        met: z.int().optional(),
        partly: z.int().optional(),
        notMet: z.int().optional(),
        notAssessed: z.int().optional(),
        notApplicable: z.int().optional(),
        why,
      }),
    )
    .default({}),
  contradictions: z.array(z.strictObject({ theme: id, why })).optional(),
  gaps: z.array(z.strictObject({ question: id, gap: z.int(), why })).default([]),
  progress: z.strictObject({ done: z.int(), of: z.int(), why }).optional(),
})

/** A file of answers; a worked case is the same file with `situation`, `expect` and `teaches`. */
export const answersSchema = z.strictObject({
  title: text.optional(),
  situation: text.optional(),
  organisation: z.strictObject({
    name: words,
    municipalityCode: z
      .string()
      .regex(/^\d{3}$/, 'municipalityCode')
      .optional(),
    population: z.int().min(0).optional(),
  }),
  asOf: day.optional(),
  facts: z.record(factId, z.union([z.boolean(), z.string().min(1)])).default({}),
  target: id.optional(),
  questionnaires: z.array(pin).min(1),
  answers: z.record(id, answer).default({}),
  expect: expectation.optional(),
  teaches: text.optional(),
})

export type AnswersFile = z.output<typeof answersSchema>
export type Expectation = z.output<typeof expectation>
