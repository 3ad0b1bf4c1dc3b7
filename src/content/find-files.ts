import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileProblem } from './problem.ts'
import type { Problem } from './problem.ts'

/** A file where content may stand, by what its path says of it. */
export type Found = {
  readonly path: string
  readonly shown: string
  readonly kind: 'frameworks' | 'questionnaires'
  /** The names below `frameworks/` or `questionnaires/`: the id, and the version with its ending. */
  readonly place: readonly string[]
}

/** Endings in other letters are found, so that they are told and not passed over. */
const ANY_ENDING = /\.ya?ml$/i
const ENDING = /\.ya?ml$/

/** Every YAML file below `frameworks/` and `questionnaires/` of the content folders. */
export function findFiles(folders: readonly string[]): { files: readonly Found[]; problems: readonly Problem[] } {
  const perFolder = folders.map((folder) => {
    const [frameworks, questionnaires] = [filesOf(folder, 'frameworks'), filesOf(folder, 'questionnaires')]
    const files = [...frameworks.files, ...questionnaires.files]
    const problems = [...frameworks.problems, ...questionnaires.problems]
    if (files.length === 0 && problems.length === 0)
      problems.push(fileProblem(show(folder) || '.', 'noContent', { folder: show(folder) || '.' }))
    return { files, problems }
  })
  return { files: perFolder.flatMap((f) => f.files), problems: perFolder.flatMap((f) => f.problems) }
}

function filesOf(folder: string, kind: Found['kind']): { files: Found[]; problems: Problem[] } {
  const root = join(folder, kind)
  try {
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
    const found = names.filter((name) => ANY_ENDING.test(name))
    return { files: found.map((name) => fileAt(join(root, name), kind, name.split(sep))), problems: [] }
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException
    return { files: [], problems: code === 'ENOENT' ? [] : [fileProblem(show(root), 'unreadable', { detail: code })] }
  }
}

function fileAt(path: string, kind: Found['kind'], place: string[]): Found {
  return { path, shown: show(path), kind, place }
}

/** The path from where the reader stands, with `/` on every system. */
function show(path: string): string {
  const fromHere = relative(process.cwd(), path)
  return (fromHere.startsWith('..') ? path : fromHere).split(sep).join('/')
}

/** `strategic@1.0`, as the path of a file says it; undefined where the file is in no right place. */
export function pinOfPlace({ place: [id, file, ...deeper] }: Found): string | undefined {
  if (id === undefined || file === undefined || deeper.length > 0 || !ENDING.test(file)) return undefined
  return `${id}@${file.replace(ENDING, '')}`
}
