import { checkAcross } from './checks-across.ts'
import { fingerprint } from './fingerprint.ts'
import { ContentError } from './problem.ts'
import { readContent } from './read.ts'
import { createShelf } from './shelf.ts'
import { unreadOf } from './unread.ts'
import type { Problem } from './problem.ts'
import type { Content, Entry, Shelf } from './shelf.ts'

/** Checked content, frozen: every file by pin. */
export type Library = Shelf & {
  /** SHA-256 of what counts in a file, counted at first asking. */
  readonly fingerprintOf: (content: Content) => string
}

export type Checked = { readonly library: Library; readonly problems: readonly Problem[] }

/**
 * Reads content folders and lists every problem of every file at once.
 * @param complete makes a missing translation an error.
 */
export function checkContent(folders: readonly string[], { complete = false } = {}): Checked {
  const { entries, broken, problems } = readContent(folders)
  const shelf = createShelf(entries)
  const all = [...problems, ...checkAcross(shelf, unreadOf(broken))]
  return { library: createLibrary(shelf), problems: sorted(complete ? all.map(asError) : all) }
}

/** The library of content folders. @throws ContentError when any file has an error. */
export function loadLibrary(folders: readonly string[]): Library {
  const { library, problems } = checkContent(folders)
  const errors = problems.filter((problem) => problem.severity === 'error')
  if (errors.length > 0) throw new ContentError(errors)
  return library
}

function createLibrary(shelf: Shelf): Library {
  for (const files of Object.values(shelf)) for (const entry of files.values()) freeze((entry as Entry).content)
  const fingerprints = new Map<Content, string>()
  const fingerprintOf = (content: Content): string => {
    const known = fingerprints.get(content) ?? fingerprint(content)
    fingerprints.set(content, known)
    return known
  }
  return Object.freeze({ ...shelf, fingerprintOf })
}

function freeze(value: unknown): void {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const inner of Object.values(value)) freeze(inner)
}

function asError(problem: Problem): Problem {
  return { ...problem, severity: 'error' }
}

/** In reading order; what two rounds of questionnaires say of one statute is said once. */
function sorted(problems: readonly Problem[]): Problem[] {
  const once = new Map(problems.map((problem) => [JSON.stringify(problem), problem]))
  return [...once.values()].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  )
}
