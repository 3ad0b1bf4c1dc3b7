import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { checkGovernance, checkGuidance, checkStatute } from './checks-governance.ts'
import { checkQuestionnaire, sameAsFinnish } from './checks-questionnaire.ts'
import { guidance, statute } from './framework.ts'
import { governance } from './governance.ts'
import { questionnaire } from './questionnaire.ts'
import { checkShape, show } from './shape.ts'
import { parseSource } from './source.ts'
import type { Statute } from './framework.ts'
import type { Finding, Problem } from './problem.ts'
import type { Shaped } from './shape.ts'
import type { Content, Entry } from './shelf.ts'
import type { Source } from './source.ts'

/** A file where content may stand, by what its path says of it. */
type Found = {
  readonly path: string
  readonly shown: string
  readonly folder: string
  readonly place: readonly string[]
}

export type Read = { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] }

/** Reads and checks (rings 1 and 2) every YAML file below `frameworks/` and `questionnaires/` of the folders. */
export function readContent(folders: readonly string[]): Read {
  const entries: Entry[] = []
  const problems: Problem[] = []
  const places = new Map<string, string>()
  for (const found of folders.flatMap(findFiles)) {
    const place = [found.folder, ...found.place].join('/')
    const other = places.get(place)
    if (other !== undefined) {
      problems.push(fileProblem(found.shown, { path: [], code: 'duplicateFile', values: { other } }))
      continue
    }
    places.set(place, found.shown)
    const read = readFile(found)
    problems.push(...read.problems)
    entries.push(...read.entries)
  }
  return { entries, problems }
}

function findFiles(folder: string): Found[] {
  return ['frameworks', 'questionnaires'].flatMap((kind) => {
    const root = join(folder, kind)
    return list(root)
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => {
        const path = join(root, name)
        const fromHere = relative(process.cwd(), path)
        const shown = (fromHere.startsWith('..') ? path : fromHere).split(sep).join('/')
        return { path, shown, folder: kind, place: name.split(sep) }
      })
  })
}

function list(root: string): string[] {
  try {
    return readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function readFile(found: Found): Read {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(found.path)
  } catch (error) {
    const detail = (error as Error).message
    return { entries: [], problems: [fileProblem(found.shown, { path: [], code: 'unreadable', values: { detail } })] }
  }
  const source = parseSource(found.shown, bytes)
  if (source.data === undefined) return { entries: [], problems: source.problems }
  const { content, findings } = shapeOf(found, source)
  const all = [...findings, ...pathFindings(found, source.data)]
  if (content) all.push(...withinFile(content).filter((finding) => !alreadyMissing(finding, findings)))
  const entries = content ? [{ file: found.shown, content, at: source.at }] : []
  return { entries, problems: all.map(source.at) }
}

function shapeOf(found: Found, { data }: Source): Shaped<Content> {
  if (found.folder === 'questionnaires') return checkShape(questionnaire, data)
  const { kind } = data as { kind?: unknown }
  if (kind === 'governance') return checkShape(governance, data)
  if (kind === 'statute') return checkShape(statute, data)
  if (kind === 'guidance') return checkShape(guidance, data)
  const missing: Finding = { path: ['kind'], code: 'missing', values: { field: 'kind' } }
  const values = { allowed: 'governance, statute, guidance', found: show(kind) }
  return { content: undefined, findings: [kind === undefined ? missing : { path: ['kind'], code: 'notOneOf', values }] }
}

/** Path is identity: the folder is the id, the file name the version. */
function pathFindings({ place }: Found, data: unknown): Finding[] {
  const [folder, file] = place
  if (place.length !== 2 || folder === undefined || file === undefined) return [{ path: [], code: 'strayFile' }]
  const { id, version } = data as { id?: unknown; version?: unknown }
  const named = file.replace(/\.ya?ml$/, '')
  const findings: Finding[] = []
  if (typeof id === 'string' && id !== folder)
    findings.push({ path: ['id'], code: 'pathMismatch', values: { field: 'id', found: id, expected: folder } })
  if (typeof version === 'string' && version !== named)
    findings.push({
      path: ['version'],
      code: 'pathMismatch',
      values: { field: 'version', found: version, expected: named },
    })
  return findings
}

function withinFile(content: Content): Finding[] {
  if (!('kind' in content)) return checkQuestionnaire(content)
  if (content.kind === 'governance') return checkGovernance(content)
  if (content.kind === 'statute') return [...checkStatute(content), ...untranslatedDuties(content)]
  return checkGuidance(content)
}

function untranslatedDuties(file: Statute): Finding[] {
  return file.chapters.flatMap((chapter, c) =>
    chapter.requirements.flatMap((r, i) => sameAsFinnish(r.duty, ['chapters', c, 'requirements', i, 'duty'])),
  )
}

/** A translation that is missing has fallen back to Finnish: it is said once, as missing. */
function alreadyMissing(finding: Finding, findings: readonly Finding[]): boolean {
  if (finding.code !== 'sameAsFinnish') return false
  const same = (other: Finding) =>
    other.path.join('.') === finding.path.join('.') && other.values?.['language'] === finding.values?.['language']
  return findings.some((other) => other.code === 'missingTranslation' && same(other))
}

function fileProblem(file: string, { path, code, values = {} }: Finding): Problem {
  return { file, line: 1, column: 1, path: path.join('.'), severity: 'error', code, values }
}
