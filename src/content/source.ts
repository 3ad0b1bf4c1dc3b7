import { isMap } from 'yaml'
import { locator } from './locate.ts'
import { parseYaml } from './parse-yaml.ts'
import { parsedBefore } from './parsed-files.ts'
import { toPlain } from './plain.ts'
import { findUnprintable } from './printable.ts'
import type { Finding, Problem } from './problem.ts'

/** Ten times the largest shipped file; reading takes time in proportion, a few seconds at worst. */
export const MAX_BYTES = 4 * 1024 * 1024

/** One YAML file after parsing: its plain data, and where each piece of it stands. */
export type Source = {
  readonly file: string
  /** Plain data; undefined when the file could not be read as YAML. */
  readonly data: unknown
  readonly problems: readonly Problem[]
  /** Turns a finding at a path into a problem at a line and column. */
  readonly at: (finding: Finding) => Problem
}

/** One YAML file as plain data. What the build has parsed is not parsed again, unless something is to be told of it. */
export function parseSource(file: string, bytes: Uint8Array): Source {
  const data = parsedBefore(bytes)
  if (data === undefined) return sourceOf(file, bytes)
  let source: Source | undefined
  return { file, data, problems: [], at: (finding) => (source ??= sourceOf(file, bytes)).at(finding) }
}

/**
 * Parses one YAML text. Aliases, tags, duplicate keys, several documents, deep nesting and
 * warnings are refused: content is plain data that a person can read from top to bottom.
 */
export function sourceOf(file: string, bytes: Uint8Array): Source {
  const broken = (code: Finding['code'], values: Finding['values'] = {}, place?: readonly [number, number]): Source => {
    const at = locator(file)
    const [line, column] = place ?? [1, 1]
    return { file, data: undefined, problems: [{ ...at({ path: [], code, values }), line, column }], at }
  }
  if (bytes.byteLength > MAX_BYTES) return broken('tooLarge', { limit: MAX_BYTES / 1024 / 1024 })
  const text = decode(bytes)
  if (text === undefined) return broken('notUtf8')
  const unprintable = findUnprintable(text)
  if (unprintable) return broken('unprintable', { character: unprintable.character }, placeOf(text, unprintable.offset))
  return sourceOfText(file, text)
}

function sourceOfText(file: string, text: string): Source {
  const { document, lines, flaw } = parseYaml(text)
  const at = locator(file, document, lines)
  const refuse = (problems: Problem[]): Source => ({ file, data: undefined, problems, at })
  const problemAt = (
    code: Finding['code'],
    offset: number,
    path: Finding['path'],
    values: Finding['values'],
  ): Problem => {
    // the parser may speak of a place behind the last character
    const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), text.length))
    return { ...at({ path, code, values: values ?? {} }), line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const unfit = flaw && refuse([problemAt(flaw.code, flaw.offset, [], flaw.values)])
  // a tag is better told by the walk, which knows the field
  if (unfit && flaw.code !== 'tag') return unfit
  const { data, flaws } = toPlain(document.contents, text)
  if (unfit && flaws.length === 0) return unfit
  if (flaws.length > 0) return refuse(flaws.map((f) => problemAt(f.code, f.offset, f.path, f.values)))
  if (!isMap(document.contents)) return refuse([at({ path: [], code: 'notMapping' })])
  return { file, data, problems: [], at }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function placeOf(text: string, offset: number): [number, number] {
  const before = text.slice(0, offset).split('\n')
  return [before.length, before.at(-1)!.length + 1]
}
