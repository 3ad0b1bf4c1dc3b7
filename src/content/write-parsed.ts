import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf, PARSED_FILES } from './parsed-files.ts'
import { sourceOf } from './source.ts'

/** Parses the content of a folder, worked cases too, and keeps what is read in it for every start to come. */
export function writeParsed(folder: string): void {
  const files = ['frameworks', 'questionnaires', 'cases'].flatMap((room) => filesBelow(join(folder, room)))
  writeFileSync(PARSED_FILES, JSON.stringify(Object.fromEntries(files.flatMap(parsedOf))))
}

/** A file with a flaw is left out: who reads it tells what is wrong, and where. */
function parsedOf(path: string): [string, string][] {
  const bytes = readFileSync(path)
  const { data } = sourceOf(path, bytes)
  const json = data === undefined ? undefined : exactJson(data)
  return json === undefined ? [] : [[digestOf(bytes), json]]
}

/** JSON of the same data; undefined for what it has no word for, as `.inf`. */
function exactJson(data: unknown): string | undefined {
  let exact = true
  const json = JSON.stringify(data, (_key, value: unknown) => {
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) exact = false
    return value
  })
  return exact ? json : undefined
}

function filesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.yaml')).map((name) => join(folder, name))
}
