import { z } from 'zod'
import { bySize, level } from './governance.ts'
import { condition, id, pin, reference, text, version } from './text.ts'

export const action = z.strictObject({
  id,
  from: level,
  to: level,
  title: text,
  description: text,
  effortDays: bySize.describe('Own working days by size of municipality'),
  cost: bySize.describe('Euros bought from outside by size of municipality'),
  owner: id.describe('A role of the governance framework'),
  dependsOn: z.array(id).default([]),
})

const link = z.strictObject({
  ref: reference,
  metFrom: level.optional().describe('The level whose statement says that the duty is fulfilled; default: the anchor'),
})

export const question = z.strictObject({
  id,
  theme: id.describe('A theme of the governance framework'),
  weight: z.int().min(1).max(100).default(1).describe('How much the question counts in means'),
  stage: z.int().min(1).max(9).optional().describe('staged rule: the stage that the question belongs to'),
  text,
  why: text.describe('Why it is asked: which duty or harm lies behind it'),
  guidance: text.describe('How to find out, and what is not enough'),
  evidence: z.array(text).min(1),
  condition: z.array(condition).default([]).describe('All must hold for the question to be asked; absent: always'),
  levels: z
    .record(z.string().regex(/^[1-9]$/, 'levelKey'), text)
    .describe('For each level of the scale, what one would see'),
  requirements: z.array(link).max(5).default([]),
  actions: z.array(action).default([]).describe('A chain from level 1 to the highest target'),
})

export const questionnaire = z.strictObject({
  id,
  version,
  title: text,
  description: text.optional(),
  governance: pin.describe('The governance framework, id@version'),
  frameworks: z.array(pin).default([]).describe('The frameworks whose requirements the links may name'),
  level: id.describe('The management level that answers'),
  sections: z.array(z.strictObject({ id, title: text, questions: z.array(question).min(1) })).min(1),
})

export type Action = z.output<typeof action>
export type Question = z.output<typeof question>
export type Questionnaire = z.output<typeof questionnaire>
