import { z } from 'zod'
import { day, id, text } from '../content/text.ts'

const perQuarter = z
  .union([z.number(), z.array(z.number())])
  .describe('One number for every quarter, or a list with one for each')
const quarter = z.int().min(1)

const ownAction = z.strictObject({
  id,
  title: text,
  description: text.optional(),
  effortDays: z.int().min(0).describe('Own working days'),
  cost: z.int().min(0).default(0).describe('Euros bought from outside'),
  owner: id.describe('A role of the governance framework'),
  dependsOn: z.array(id).default([]).describe('Actions that must be finished before this one starts'),
  lifts: z
    .array(z.strictObject({ question: id, to: z.int().min(1) }))
    .default([])
    .describe('The questions that it brings to a level, from wherever they stand'),
  replaces: z.array(id).default([]).describe('Proposed actions that this one does in the same work'),
})

/** A plan file: what may be used in each quarter, and what people have decided about single actions. */
export const planSchema = z.strictObject({
  start: day.optional().describe('First day of the first quarter'),
  quarters: z.int().min(1).max(40).optional(),
  size: id.optional().describe('Size of municipality; default: by population'),
  target: id.optional().describe('Profile that the plan aims at; default: that of the answers'),
  days: perQuarter.optional(),
  cost: perQuarter.optional(),
  roles: z
    .record(id, z.strictObject({ days: perQuarter.optional(), cost: perQuarter.optional() }))
    .default({})
    .describe('Own limits of owner roles, within the whole'),
  fixed: z.record(id, quarter).default({}).describe('The quarter in which an action is to be finished'),
  deadlines: z.record(id, quarter).default({}).describe('The last quarter in which an action may be finished'),
  excluded: z.array(id).default([]),
  actions: z.array(ownAction).default([]).describe('Actions of your own'),
})

export type PlanFile = z.output<typeof planSchema>
export const NO_PLAN: PlanFile = { roles: {}, fixed: {}, deadlines: {}, excluded: [], actions: [] }
