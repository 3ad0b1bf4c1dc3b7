import { canonicalJson } from './fingerprint.ts'
import { LANGUAGES } from './text.ts'

export type Difference = {
  /** Where, with ids in place of list positions: `sections.leadership.questions.logs-reviewed.weight`. */
  readonly path: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** Whether it is part of what counts, or only of the words and actions. */
  readonly counts: boolean
  readonly before?: unknown
  readonly after?: unknown
}

/** What differs between two versions of one content file; their version numbers are passed over. */
export function differences(older: object, newer: object): Difference[] {
  const { version: _old, ...before } = older as Record<string, unknown>
  const { version: _new, ...after } = newer as Record<string, unknown>
  return compare(before, after, [], true)
}

function compare(before: unknown, after: unknown, path: readonly string[], counts: boolean): Difference[] {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return []
  const at = path.join('.')
  if (before === undefined) return [{ path: at, kind: 'added', counts, after }]
  if (after === undefined) return [{ path: at, kind: 'removed', counts, before }]
  const old = byName(before)
  const now = byName(after)
  if (!old || !now) return [{ path: at, kind: 'changed', counts, before, after }]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  return names.flatMap((name) => {
    const inner = counts && countsHere(name, old[name] ?? now[name])
    return compare(old[name], now[name], [...path, name], inner)
  })
}

/** A list of things with ids becomes a map by id, so that a moved thing is no difference. */
function byName(value: unknown): Record<string, unknown> | undefined {
  if (value === null || typeof value !== 'object') return undefined
  if (!Array.isArray(value)) return isText(value) ? undefined : (value as Record<string, unknown>)
  const named = value.map((item, i): [string, unknown] => {
    const { id, ref } = (item ?? {}) as { id?: unknown; ref?: unknown }
    return [typeof id === 'string' ? id : typeof ref === 'string' ? ref : String(i + 1), item]
  })
  return Object.fromEntries(named)
}

function countsHere(name: string, value: unknown): boolean {
  return name !== 'actions' && name !== 'evidence' && !isText(value)
}

function isText(value: unknown): boolean {
  return typeof value === 'object' && value !== null && LANGUAGES.every((language) => language in value)
}
