import { jsonSchemaOf } from '../content/index.ts'
import { answersSchema } from './answers-schema.ts'
import type { JsonSchema } from '../content/index.ts'

/** The JSON Schema of a file of answers, for the editor of whoever writes one by hand. */
export function answersJsonSchema(): JsonSchema {
  return jsonSchemaOf(
    answersSchema,
    'Answers',
    'Who was assessed, what was asked and what was answered; a worked case adds situation, expect and teaches',
  )
}
