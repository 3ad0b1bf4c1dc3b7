import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { projectFolder } from '../settings.ts'
import { digestOf, PARSED_FILES } from './parsed-files.ts'
import { sourceOf } from './source.ts'

/** The last step of the build: parses the shipped content once, so that no start has to. */
function write(): void {
  const files = ['frameworks', 'questionnaires', 'cases'].flatMap((room) => filesBelow(join(projectFolder(), room)))
  writeFileSync(PARSED_FILES, JSON.stringify(Object.fromEntries(files.flatMap(parsedOf))))
}

/** A file with a flaw is left out: who reads it tells what is wrong, and where. */
function parsedOf(path: string): [string, string][] {
  const bytes = readFileSync(path)
  const { data } = sourceOf(path, bytes)
  const json = JSON.stringify(data)
  return data !== undefined && isDeepStrictEqual(JSON.parse(json), data) ? [[digestOf(bytes), json]] : []
}

function filesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.yaml')).map((name) => join(folder, name))
}

write()
