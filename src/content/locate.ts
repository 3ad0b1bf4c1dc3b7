import { isMap, isNode, isSeq } from 'yaml'
import { keyOf } from './plain.ts'
import { pathText } from './problem.ts'
import type { Document, LineCounter, Pair, YAMLMap } from 'yaml'
import type { Finding, Path, Problem } from './problem.ts'

/** Points into one parsed file; without a document everything is at its beginning. */
export function locator(file: string, document?: Document, lines?: LineCounter): (finding: Finding) => Problem {
  const pairOf = pairFinder()
  return ({ path, code, values = {}, severity = 'error', atKey = false }) => {
    const offset = document ? offsetOf(document, path, atKey, pairOf) : 0
    const { line, col } = lines?.linePos(offset) ?? { line: 1, col: 1 }
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), path: pathText(path), severity, code, values }
  }
}

type PairFinder = (map: YAMLMap, key: string) => Pair | undefined

/** Keys by name, listed once for each map: a file can have thousands of problems in one map. */
function pairFinder(): PairFinder {
  const known = new WeakMap<YAMLMap, Map<string, Pair>>()
  return (map, key) => {
    const pairs = known.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair), pair]))
    known.set(map, pairs)
    return pairs.get(key)
  }
}

/**
 * Where the value (or key) at a path starts. Where the value is missing: its key; where the key is
 * missing too: the first line of the nearest group that exists.
 */
function offsetOf(document: Document, path: Path, atKey: boolean, pairOf: PairFinder): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const [i, step] of path.entries()) {
    const pair = isMap(node) ? pairOf(node, String(step)) : undefined
    const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined
    const wantsKey = atKey && i === path.length - 1
    const start = wantsKey ? startOf(pair?.key) : (writtenStart(next) ?? startOf(pair?.key))
    if (start === undefined) return offset
    offset = start
    node = next
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}

/** A value that is not written (`sv:` and nothing) has a place of its own, but nobody sees it. */
function writtenStart(node: unknown): number | undefined {
  if (!isNode(node) || !node.range) return undefined
  return node.range[0] === node.range[1] ? undefined : node.range[0]
}
