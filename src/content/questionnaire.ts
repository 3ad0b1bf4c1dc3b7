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
  owner: id,
  dependsOn: z.array(id).default([]),
})

const link = z.strictObject({
  ref: reference,
  metFrom: level.optional().describe('The level whose statement says that the duty is fulfilled; default: the anchor'),
})

export const question = z.strictObject({
  id,
  theme: id,
  weight: z.int().min(1).max(100).default(1),
  stage: z.int().min(1).max(9).optional().describe('staged rule: the stage that the question belongs to'),
  text,
  why: text,
  guidance: text,
  evidence: z.array(text).min(1),
  condition: z.array(condition).default([]),
  levels: z.record(z.string().regex(/^[1-9]$/, 'levelKey'), text),
  requirements: z.array(link).max(5).default([]),
  actions: z.array(action).default([]),
})

export const questionnaire = z.strictObject({
  id,
  version,
  title: text,
  description: text.optional(),
  governance: pin,
  frameworks: z.array(pin).default([]),
  level: id.describe('The management level that answers'),
  sections: z.array(z.strictObject({ id, title: text, questions: z.array(question).min(1) })).min(1),
})

export type Action = z.output<typeof action>
export type Question = z.output<typeof question>
export type Questionnaire = z.output<typeof questionnaire>
