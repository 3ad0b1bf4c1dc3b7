import { z } from 'zod'
import { condition, day, id, text, version } from './text.ts'

/** Requirement ids follow the provision: section-subsection-point, `13-1-a`, `28a-2`. */
export const requirementId = z.string().regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'requirementId')

const mapping = z.strictObject({
  to: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*:[A-Za-z0-9][A-Za-z0-9.-]*$/, 'reference'),
  relation: z.enum(['equal', 'part', 'related']),
})

/** Where in the statute the duty stands. `sentence` tells apart two duties of one subsection. */
export const provision = z.strictObject({
  section: z.string().min(1),
  subsection: z
    .union([z.int().min(1), z.string().min(1)])
    .optional()
    .describe('3, or "3–4" where one duty spans two'),
  point: z.string().min(1).optional(),
  sentence: z.string().min(1).optional(),
})

export const requirement = z.strictObject({
  id: requirementId,
  title: text,
  provision,
  binds: z
    .enum(['unit', 'management', 'authority', 'system-owner', 'unnamed'])
    .describe('Whom the provision names; informs the reader only'),
  appliesTo: z.array(z.enum(['municipality', 'joint-authority', 'private-body'])).min(1),
  inForce: z
    .strictObject({ from: day, applicableFrom: day.optional(), to: day.optional() })
    .describe('In force from, to be applied from, and the last day'),
  condition: z.array(condition).default([]).describe('All must hold for the duty to concern the municipality'),
  supervision: z.enum(['board', 'traficom', 'ombudsman', 'none', 'unknown']),
  duty: text.describe('The duty in our own words'),
  evidence: z.array(text).default([]),
  verification: z
    .enum(['official', 'secondary', 'unverified'])
    .describe('How surely the text was verified: against the statute, a secondary source, or not at all'),
  note: text.optional(),
  mappings: z.array(mapping).default([]),
})

const source = z.strictObject({
  number: z.string().min(1).describe('Number of the statute, 906/2019'),
  name: text,
  shortName: text,
  asOf: day.describe('The day of the text that the requirements were checked against'),
  note: text.optional(),
})

/** `kind: statute`: chapters and requirements of one act. Only these have conformity. */
export const statute = z.strictObject({
  id,
  version,
  kind: z.literal('statute'),
  title: text,
  description: text.optional(),
  source,
  chapters: z
    .array(z.strictObject({ id: requirementId, title: text, requirements: z.array(requirement).min(1) }))
    .min(1),
})

/** `kind: guidance`: recommendations and standards by number and own words; linked, never counted as law. */
export const guidance = z.strictObject({
  id,
  version,
  kind: z.literal('guidance'),
  title: text,
  description: text.optional(),
  publisher: text,
  items: z
    .array(
      z.strictObject({
        id: requirementId,
        title: text,
        gist: text,
        verification: z.enum(['official', 'secondary', 'unverified']),
        mappings: z.array(mapping).default([]),
      }),
    )
    .min(1),
})

export type Provision = z.output<typeof provision>
export type Requirement = z.output<typeof requirement>
export type Statute = z.output<typeof statute>
export type Guidance = z.output<typeof guidance>

/** Every requirement of a statute with its path, in file order. */
export function requirementsOf(file: Statute): { item: Requirement; path: (string | number)[] }[] {
  return file.chapters.flatMap((chapter, c) =>
    chapter.requirements.map((item, r) => ({ item, path: ['chapters', c, 'requirements', r] })),
  )
}

export function requirementIds(file: Statute): Set<string> {
  return new Set(requirementsOf(file).map(({ item }) => item.id))
}
