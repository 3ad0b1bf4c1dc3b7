import { z } from 'zod'
import { answerWords } from './short-answer.ts'

const factValue = z.union([z.boolean(), z.string()])
const conditions = z.record(z.string(), factValue)

const describedQuestion = z.strictObject({
  level: z.string().default('strategic'),
  /** The questionnaire; without it, one questionnaire for each management level. */
  file: z.string().optional(),
  theme: z.string().default('leadership'),
  weight: z.int().optional(),
  stage: z.int().optional(),
  condition: conditions.optional(),
  /** Requirement: the level it is met from, or `anchor` for a link that does not say. */
  links: z.record(z.string(), z.union([z.int(), z.literal('anchor')])).default({}),
})

const describedDuty = z.strictObject({
  condition: conditions.optional(),
  from: z.string().default('2020-01-01'),
  applicableFrom: z.string().optional(),
  to: z.string().optional(),
})

/** A whole round in a few lines: what an expert writes in a table of cases. */
export const roundDescription = z.strictObject({
  rule: z.enum(['mean', 'minimum', 'staged']).default('mean'),
  scale: z.int().default(5),
  anchor: z.int().default(3),
  heldFrom: z.int().optional(),
  levels: z.record(z.string(), z.int()).default({ strategic: 1, tactical: 1, operational: 1 }),
  /** Facts of the framework with their defaults; a list names the choices, the first is the default. */
  declared: z.record(z.string(), z.union([z.boolean(), z.array(z.string()).min(2)])).default({}),
  /** Requirements of the statute `act`; one of another statute is written `other:id`. */
  requirements: z.record(z.string(), describedDuty).default({}),
  targets: z
    .strictObject({ themes: z.record(z.string(), z.int()), questions: z.record(z.string(), z.int()).default({}) })
    .optional(),
  questions: z.record(z.string(), describedQuestion),
  facts: z.record(z.string(), factValue).default({}),
  answers: z.record(z.string(), answerWords).default({}),
  asOf: z.string().optional(),
  target: z.string().optional(),
})

export type RoundDescription = z.output<typeof roundDescription>
