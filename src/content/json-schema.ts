import { z } from 'zod'
import { guidance, statute } from './framework.ts'
import { governance } from './governance.ts'
import { questionnaire } from './questionnaire.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * The JSON Schema (2020-12) of what an author writes: fields with a default may be left out. An editor
 * uses it to suggest and underline while one writes; `check` alone knows the rules between fields and files.
 */
export function jsonSchemaOf(schema: z.ZodType, title: string, description: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return { $schema, title, description, ...rest }
}

/** Schemas of the content files, by the name that the first line of a file gives its editor. */
export function contentSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    governance: jsonSchemaOf(
      governance,
      'Governance framework',
      'Scale, themes, management levels, facts, target profiles and operating model: one for each round',
    ),
    statute: jsonSchemaOf(statute, 'Statute', 'Chapters and requirements of one act; only these have conformity'),
    guidance: jsonSchemaOf(
      guidance,
      'Guidance',
      'Recommendations and standards by number and own words; may be linked, have no conformity',
    ),
    questionnaire: jsonSchemaOf(
      questionnaire,
      'Questionnaire',
      'Questions of one management level with statements, links to requirements and actions',
    ),
  }
}
