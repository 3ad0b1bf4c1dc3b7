import { jsonSchemaOf } from '../content/index.ts'
import { planSchema } from './plan-schema.ts'
import type { JsonSchema } from '../content/index.ts'

/** The JSON Schema of a plan file, for the editor of whoever writes one by hand. */
export function planJsonSchema(): JsonSchema {
  return jsonSchemaOf(
    planSchema,
    'Plan',
    'What may be used in each quarter of a roadmap, what people decided about single actions, and actions of their own',
  )
}
