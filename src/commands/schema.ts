import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../settings.ts'
import { writeWhole } from './command.ts'
import { schemaFiles } from './schema-files.ts'
import type { Command } from './command.ts'

/** `schema`: the JSON Schemas by which an editor completes and checks the YAML. */
export const schema: Command = {
  options: {},
  arguments: [0, 0],
  run(_given, context) {
    const folder = join(projectFolder(), 'docs', 'schema')
    mkdirSync(folder, { recursive: true })
    for (const [name, text] of Object.entries(schemaFiles())) {
      writeWhole(join(folder, name), text, context)
      context.out(context.t('schema.done', { path: `docs/schema/${name}` }))
    }
    return 0
  },
}
