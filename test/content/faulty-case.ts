import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { readAssessment } from '../../src/assessments/answers-file.ts'
import { checkContent, ContentError, loadLibrary } from '../../src/content/index.ts'
import { readPlan } from '../../src/improvement/plan-file.ts'
import { problemSentence } from '../../src/i18n/problem-words.ts'
import type { Problem } from '../../src/content/index.ts'

/** One change to the sound content (or several), and every problem that it must give. */
export type FaultyCase = {
  readonly name: string
  readonly why: string
  /** Which sound file is changed; `answers.yaml` is read as answers, `plan.yaml` as a plan for them. */
  readonly file?: string
  readonly replace?: Replacement | readonly Replacement[]
  /** The whole text of the file, instead of a change. */
  readonly whole?: string
  /** Files to add: path → text, or path → path of a sound file to copy from. */
  readonly add?: Readonly<Record<string, string | { copy: string; replace?: Replacement | readonly Replacement[] }>>
  readonly remove?: readonly string[]
  /** Content folders below the temporary one; the sound content lies in `.`. */
  readonly folders?: readonly string[]
  readonly complete?: boolean
  readonly problems: readonly string[]
}

type Replacement = { readonly find: string; readonly with: string }

const SOUND = 'test/content/sound'
const FAULTY = 'test/content/faulty'

/** All cases of all case files, with the file that each comes from. */
export function faultyCases(): Map<string, FaultyCase[]> {
  const names = readdirSync(FAULTY).filter((name) => name.endsWith('.yaml'))
  return new Map(names.map((name) => [name, parse(readFileSync(join(FAULTY, name), 'utf8')) as FaultyCase[]]))
}

export type Told = { readonly problems: readonly Problem[]; readonly lines: readonly string[] }

/** Writes the changed content to a folder of its own, checks it, and says what was found. */
export function runCase(faulty: FaultyCase): Told {
  const folder = mkdtempSync(join(tmpdir(), 'faulty-'))
  try {
    writeContent(faulty, folder)
    const problems = problemsOf(faulty, folder)
    return { problems, lines: problems.map((problem) => line(problem, folder)) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function writeContent(faulty: FaultyCase, folder: string): void {
  cpSync(SOUND, folder, { recursive: true })
  for (const [path, text] of Object.entries(faulty.add ?? {}))
    write(join(folder, path), typeof text === 'string' ? text : changed(soundText(text.copy), text.replace))
  if (faulty.whole !== undefined) write(join(folder, faulty.file!), faulty.whole)
  if (faulty.replace) write(join(folder, faulty.file!), changed(soundText(faulty.file!), faulty.replace))
  for (const path of faulty.remove ?? []) rmSync(join(folder, path), { recursive: true })
}

function soundText(path: string): string {
  return readFileSync(join(SOUND, path), 'utf8')
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** A change must find what it changes exactly once, or the case tests something else than it says. */
export function changed(text: string, replace: FaultyCase['replace'] = []): string {
  return [replace].flat().reduce((before, { find, with: put }: Replacement) => {
    if (before.split(find).length !== 2) throw new Error(`“${find}” does not stand exactly once in the file`)
    return before.replace(find, () => put)
  }, text)
}

function problemsOf({ file, folders = ['.'], complete = false }: FaultyCase, folder: string): readonly Problem[] {
  const content = folders.map((name) => join(folder, name))
  if (file !== 'answers.yaml' && file !== 'plan.yaml') return checkContent(content, { complete }).problems
  return refused(() => {
    const { round } = readAssessment(join(folder, 'answers.yaml'), loadLibrary(content))
    if (file === 'plan.yaml') readPlan(join(folder, 'plan.yaml'), round)
  })
}

function refused(read: () => void): readonly Problem[] {
  try {
    read()
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.problems
    throw error
  }
}

/** `file:line:column path: sentence`, as `check` prints it, with warnings marked. */
function line(problem: Problem, folder: string): string {
  const shorten = (text: string) => text.replaceAll(`${folder}/`, '').replaceAll(folder, '.')
  const place = `${shorten(problem.file)}:${problem.line}:${problem.column}`
  const mark = problem.severity === 'warning' ? 'warning: ' : ''
  const path = problem.path === '' ? '' : `${problem.path}: `
  return `${place} ${mark}${path}${shorten(problemSentence(problem, 'en'))}`
}
