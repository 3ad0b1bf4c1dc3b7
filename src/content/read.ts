import { readFileSync, statSync } from 'node:fs'
import { checkGovernance, checkGuidance, checkStatute } from './checks-governance.ts'
import { checkQuestionnaire } from './checks-questionnaire.ts'
import { findFiles, pinOfPlace } from './find-files.ts'
import { guidance, statute } from './framework.ts'
import { governance } from './governance.ts'
import { show } from './issues.ts'
import { fileProblem } from './problem.ts'
import { questionnaire } from './questionnaire.ts'
import { checkShape, reservedFields } from './shape.ts'
import { MAX_BYTES, parseSource } from './source.ts'
import { splitPin } from './version.ts'
import type { Found } from './find-files.ts'
import type { Finding, Problem } from './problem.ts'
import type { Shaped } from './shape.ts'
import type { Content, Entry } from './shelf.ts'
import type { Source } from './source.ts'
import type { Broken } from './unread.ts'

export type Read = {
  readonly entries: readonly Entry[]
  /** Files that are there but could not be read to the end: nothing may be said to be missing for them. */
  readonly broken: readonly Broken[]
  readonly problems: readonly Problem[]
}

type ReadFile = { readonly entry?: Entry; readonly data?: unknown; readonly problems: readonly Problem[] }

/** Reads and checks (rings 1 and 2) every YAML file of the content folders. */
export function readContent(folders: readonly string[]): Read {
  const { files, problems: found } = findFiles(folders)
  const entries: Entry[] = []
  const broken: Broken[] = []
  const problems: Problem[] = [...found]
  const places = new Map<string, string>()
  for (const file of files) {
    const place = `${file.kind}/${pinOfPlace(file) ?? file.place.join('/')}`
    const other = places.get(place)
    const read =
      other === undefined ? readFile(file) : { problems: [fileProblem(file.shown, 'duplicateFile', { other })] }
    places.set(place, other ?? file.shown)
    problems.push(...read.problems)
    if (read.entry) entries.push(read.entry)
    else if (other === undefined) broken.push({ file, data: read.data })
  }
  return { entries, broken, problems }
}

function readFile(found: Found): ReadFile {
  const bytes = readBytes(found)
  if (!(bytes instanceof Uint8Array)) return { problems: [bytes] }
  const source = parseSource(found.shown, bytes)
  if (source.data === undefined) return { problems: source.problems }
  const { content, findings } = shapeOf(found, source)
  const misplaced = pathFindings(found, source.data).filter(
    ({ path: [field] }) => !findings.some((f) => f.path[0] === field),
  )
  const all = [...findings, ...misplaced, ...(content ? withinFile(content) : [])]
  const problems = all.map(source.at)
  // path is identity: a file that its path calls something else has no place on the shelf
  if (!content || misplaced.length > 0) return { data: source.data, problems }
  return { entry: { file: found.shown, content, at: source.at }, problems }
}

/** The bytes of a file; size and kind come first, as a pipe would never end and a film would fill the memory. */
function readBytes({ path, shown }: Found): Uint8Array | Problem {
  try {
    const state = statSync(path)
    if (!state.isFile()) return fileProblem(shown, 'unreadable', { detail: 'EISDIR' })
    if (state.size > MAX_BYTES) return fileProblem(shown, 'tooLarge', { limit: MAX_BYTES / 1024 / 1024 })
    return readFileSync(path)
  } catch (error) {
    return fileProblem(shown, 'unreadable', { detail: (error as NodeJS.ErrnoException).code ?? String(error) })
  }
}

const KINDS = { governance, statute, guidance } as const

function shapeOf(found: Found, { data }: Source): Shaped<Content> {
  if (found.kind === 'questionnaires') return checkShape(questionnaire, data)
  const { kind } = data as { kind?: unknown }
  if (typeof kind === 'string' && Object.hasOwn(KINDS, kind))
    return checkShape<(typeof KINDS)[keyof typeof KINDS]>(KINDS[kind as keyof typeof KINDS], data)
  const reserved = reservedFields(data)
  return { content: undefined, findings: reserved.length > 0 ? reserved : [unknownKind(kind)] }
}

function unknownKind(kind: unknown): Finding {
  if (kind === undefined) return { path: ['kind'], code: 'missing', values: { field: 'kind' } }
  return { path: ['kind'], code: 'notOneOf', values: { allowed: Object.keys(KINDS).join(', '), found: show(kind) } }
}

/** Path is identity: the folder is the id, the file name the version. */
function pathFindings(found: Found, data: unknown): Finding[] {
  const pin = pinOfPlace(found)
  if (pin === undefined) return [{ path: [], code: 'strayFile' }]
  const expected = splitPin(pin)
  const given = data as { id?: unknown; version?: unknown }
  return (['id', 'version'] as const)
    .filter((field) => typeof given[field] === 'string' && given[field] !== expected[field])
    .map((field) => ({
      path: [field],
      code: 'pathMismatch',
      values: { field, found: show(given[field]), expected: expected[field] },
    }))
}

function withinFile(content: Content): Finding[] {
  if (!('kind' in content)) return checkQuestionnaire(content)
  if (content.kind === 'governance') return checkGovernance(content)
  return content.kind === 'statute' ? checkStatute(content) : checkGuidance(content)
}
