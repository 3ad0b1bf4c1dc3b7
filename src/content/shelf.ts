import { compareVersions, splitPin } from './version.ts'
import type { Guidance, Statute } from './framework.ts'
import type { Governance } from './governance.ts'
import type { Finding, Problem } from './problem.ts'
import type { Questionnaire } from './questionnaire.ts'

export type Content = Governance | Statute | Guidance | Questionnaire

/** One file of content that has its shape, and how to point into it. */
export type Entry<T extends Content = Content> = {
  readonly file: string
  readonly content: T
  readonly at: (finding: Finding) => Problem
}

/** All files of all content folders, found by pin (`id@version`). */
export type Shelf = {
  readonly governances: ReadonlyMap<string, Entry<Governance>>
  readonly statutes: ReadonlyMap<string, Entry<Statute>>
  readonly guidances: ReadonlyMap<string, Entry<Guidance>>
  readonly questionnaires: ReadonlyMap<string, Entry<Questionnaire>>
}

export function pinOf({ id, version }: { id: string; version: string }): string {
  return `${id}@${version}`
}

export function isQuestionnaire(content: Content): content is Questionnaire {
  return !('kind' in content)
}

export function createShelf(entries: readonly Entry[]): Shelf {
  const sorted = entries.toSorted(
    (a, b) => compareText(a.content.id, b.content.id) || compareVersions(a.content.version, b.content.version),
  )
  const pick = <T extends Content>(is: (content: Content) => boolean) =>
    new Map(sorted.filter((e) => is(e.content)).map((e) => [pinOf(e.content), e as unknown as Entry<T>]))
  const ofKind = (kind: string) => (content: Content) => 'kind' in content && content.kind === kind
  return {
    governances: pick<Governance>(ofKind('governance')),
    statutes: pick<Statute>(ofKind('statute')),
    guidances: pick<Guidance>(ofKind('guidance')),
    questionnaires: pick<Questionnaire>(isQuestionnaire),
  }
}

/** The newest version of each id, in id order. */
export function newest<T extends Content>(entries: Iterable<Entry<T>>): Entry<T>[] {
  const byId = new Map<string, Entry<T>>()
  for (const entry of entries) {
    const known = byId.get(entry.content.id)
    if (!known || compareVersions(known.content.version, entry.content.version) < 0) byId.set(entry.content.id, entry)
  }
  return [...byId.values()]
}

/** Versions of an id that stand on the shelf, for a message that says what there is. */
export function versionsOf(pins: Iterable<string>, id: string): string[] {
  return [...pins]
    .map(splitPin)
    .filter((pin) => pin.id === id)
    .map((pin) => pin.version)
    .sort(compareVersions)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
