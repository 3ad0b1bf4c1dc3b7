import { z } from 'zod'
import { factId, id, reference, text, version } from './text.ts'

const named = { id, name: text }
const level = z.int().min(1).max(9)
const role = id

/** One number for each size of municipality that the framework names. */
const bySize = z.record(id, z.int().min(0))

export const fact = z.discriminatedUnion('type', [
  z.strictObject({
    id: factId,
    type: z.literal('boolean'),
    question: text,
    help: text.optional(),
    default: z.boolean(),
  }),
  z.strictObject({
    id: factId,
    type: z.literal('choice'),
    question: text,
    help: text.optional(),
    options: z.array(z.strictObject(named)).min(2),
    default: id,
  }),
])

const step = z.strictObject({
  id,
  title: text,
  purpose: text,
  accountable: role.describe('Exactly one role answers for the step'),
  responsible: z.array(role).min(1),
  consulted: z.array(role).default([]),
  informed: z.array(role).default([]),
  inputs: text,
  outputs: text,
  rhythm: text.optional(),
  guide: text.describe('How it is done in a small and in a large municipality'),
  requirements: z.array(reference).describe('References to statute requirements: framework:id'),
})

/** How a value is counted from answers; the rules themselves live in the scoring room. */
export const rule = z.enum(['mean', 'minimum', 'staged'])

/** `kind: governance`: the scale, themes, levels, facts, profiles and operating model of a round. */
export const governance = z.strictObject({
  id,
  version,
  kind: z.literal('governance'),
  title: text,
  description: text.optional(),
  rule: rule.default('mean'),
  heldFrom: level.optional().describe('staged rule: the level from which a question is held; default anchor'),
  scale: z.array(z.strictObject({ level, id, name: text, description: text })).min(2),
  anchor: level.describe('The level at which a duty is fulfilled, when a link does not say'),
  managementLevels: z
    .array(z.strictObject({ ...named, weight: z.int().min(1).max(100), description: text.optional() }))
    .min(1),
  themes: z
    .array(z.strictObject({ ...named, description: text }))
    .min(1)
    .max(8),
  facts: z.array(fact).default([]),
  profiles: z
    .array(
      z.strictObject({
        ...named,
        description: text,
        targets: z.record(id, level),
        questions: z.record(id, level).default({}),
      }),
    )
    .min(1),
  roles: z.array(z.strictObject(named)).min(1),
  sizes: z.array(z.strictObject({ ...named, below: z.int().min(1).optional() })).min(1),
  operatingModel: z.array(step).default([]),
})

export { bySize, level }
export type Fact = z.output<typeof fact>
export type Rule = z.output<typeof rule>
export type OperatingStep = z.output<typeof step>
export type Governance = z.output<typeof governance>
