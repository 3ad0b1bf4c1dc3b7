import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml'
import { findUnprintable } from './printable.ts'
import type { Node, Pair, Scalar, YAMLMap } from 'yaml'
import type { Path, ProblemCode, ProblemValues } from './problem.ts'

/** Something in a YAML tree that plain data cannot have. */
export type Flaw = {
  readonly code: ProblemCode
  readonly offset: number
  readonly path: Path
  readonly values: ProblemValues
}

type Walk = {
  readonly text: string
  readonly flaws: Flaw[]
  readonly path: (string | number)[]
  readonly said: Set<ProblemCode>
}

/**
 * Plain data of a YAML tree in one walk, with everything in it that is not plain: anchors, aliases,
 * tags, keys that stand twice, and `__proto__`, which would change the object instead of naming a field.
 */
export function toPlain(root: unknown, text: string): { data: unknown; flaws: Flaw[] } {
  const walk: Walk = { text, flaws: [], path: [], said: new Set() }
  return { data: plain(root, walk), flaws: walk.flaws }
}

function plain(node: unknown, walk: Walk): unknown {
  if (!isNode(node)) return null
  if (isAlias(node)) addOnce('alias', () => startOf(node), walk)
  if (node.anchor) addOnce('alias', () => markBefore(node, '&', walk), walk)
  if (node.tag) addOnce('tag', () => markBefore(node, '!', walk), walk)
  if (isMap(node)) return fields(node, walk)
  if (isSeq(node)) return node.items.map((item, i) => inside(i, item, walk))
  if (!isScalar(node)) return null
  if (node.type === 'QUOTE_DOUBLE') checkEscapes(node, walk)
  return node.value
}

/** "\u0000" brings in what the file itself may not hold. */
function checkEscapes(node: Scalar, walk: Walk): void {
  const found = findUnprintable(String(node.value))
  if (found) add('unprintable', startOf(node), walk, { character: found.character })
}

function fields(map: YAMLMap, walk: Walk): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  const seen = new Set<string>()
  for (const pair of map.items) {
    const key = keyOf(pair)
    plain(pair.key, walk)
    if (seen.has(key)) inside(key, pair.key, walk, (k) => add('duplicateKey', startOf(k), walk, { field: key }))
    else if (key === '__proto__')
      inside(key, pair.key, walk, (k) => add('unknownField', startOf(k), walk, { field: key }))
    else data[key] = inside(key, pair.value, walk)
    seen.add(key)
  }
  return data
}

export function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value ?? '') : ''
}

function inside(step: string | number, node: unknown, walk: Walk, visit = (n: unknown) => plain(n, walk)): unknown {
  walk.path.push(step)
  const data = visit(node)
  walk.path.pop()
  return data
}

/** One anchor or tag speaks for all of its file: a bomb has hundreds of them. */
function addOnce(code: ProblemCode, offset: () => number, walk: Walk): void {
  if (!walk.said.has(code)) add(code, offset(), walk)
  walk.said.add(code)
}

function add(code: ProblemCode, offset: number, walk: Walk, values: ProblemValues = {}): void {
  walk.flaws.push({ code, offset, path: [...walk.path], values })
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

/** Where the anchor or tag before a node begins; the node itself begins behind it. */
function markBefore(node: Node, mark: '&' | '!', { text }: Walk): number {
  let at = text.lastIndexOf(mark, startOf(node))
  // `!` may stand twice in a tag
  while (at > 0 && /\S/.test(text[at - 1]!)) at--
  return Math.max(at, 0)
}
