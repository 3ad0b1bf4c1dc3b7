import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Beside the build: what `write-parsed.ts` has parsed of the shipped content. */
export const PARSED_FILES = new URL('../../parsed-content.json', import.meta.url)

/** The plain data of each file as JSON, by the digest of its bytes. */
export type ParsedFiles = Readonly<Record<string, string>>

let known: ParsedFiles | undefined

/**
 * The plain data of a file that the build has parsed; undefined for any other, and for one that was changed
 * since. Everyone who asks gets data of their own.
 */
export function parsedBefore(bytes: Uint8Array): unknown {
  known ??= readParsed()
  const json = known[digestOf(bytes)]
  return json === undefined ? undefined : JSON.parse(json)
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64')
}

/** Without the file everything is parsed from its YAML, as what is not shipped always is. */
function readParsed(): ParsedFiles {
  try {
    return JSON.parse(readFileSync(PARSED_FILES, 'utf8')) as ParsedFiles
  } catch {
    return {}
  }
}
