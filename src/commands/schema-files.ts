import { answersJsonSchema } from '../assessments/answers-json-schema.ts'
import { contentSchemas } from '../content/index.ts'
import { actionsJsonSchema } from '../improvement/actions-file/json-file.ts'
import { planJsonSchema } from '../improvement/plan-json-schema.ts'

/** Every JSON Schema file of `docs/schema/`, by name, as it must stand there. */
export function schemaFiles(): Record<string, string> {
  const schemas = {
    ...contentSchemas(),
    answers: answersJsonSchema(),
    plan: planJsonSchema(),
    actions: actionsJsonSchema(),
  }
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]),
  )
}
