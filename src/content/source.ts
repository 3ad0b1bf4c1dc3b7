import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Document, Node, YAMLError } from 'yaml'
import { pathText } from './problem.ts'
import type { Finding, Path, Problem } from './problem.ts'

/** Far above any honest file (the largest shipped is under 1 MB), far below what hurts. */
const MAX_BYTES = 8 * 1024 * 1024
/** The deepest honest place is about 8; a file nested further is a mistake or an attack. */
const MAX_DEPTH = 40

/** One YAML file after parsing: its plain data, and where each piece of it stands. */
export type Source = {
  readonly file: string
  /** Plain data; undefined when the file could not be read as YAML. */
  readonly data: unknown
  readonly problems: readonly Problem[]
  /** Turns a finding at a path into a problem at a line and column. */
  readonly at: (finding: Finding) => Problem
}

/**
 * Parses one YAML text. Aliases, tags, duplicate keys, several documents, deep nesting and
 * warnings are refused: content is plain data that a person can read from top to bottom.
 */
export function parseSource(file: string, bytes: Uint8Array): Source {
  const broken = (code: Finding['code'], values: Finding['values'] = {}): Source => {
    const at = locator(file)
    return { file, data: undefined, problems: [at({ path: [], code, values })], at }
  }
  if (bytes.byteLength > MAX_BYTES) return broken('tooLarge', { limit: MAX_BYTES / 1024 / 1024 })
  const text = decode(bytes)
  if (text === undefined) return broken('notUtf8')
  if (flowDepth(text) > MAX_DEPTH) return broken('tooDeep', { limit: MAX_DEPTH })
  try {
    return parse(file, text)
  } catch (error) {
    if (error instanceof RangeError) return broken('tooDeep', { limit: MAX_DEPTH })
    throw error
  }
}

function parse(file: string, text: string): Source {
  const lines = new LineCounter()
  const document = parseDocument(text, { strict: true, uniqueKeys: true, lineCounter: lines, prettyErrors: false })
  const at = locator(file, document, lines)
  const problems = [...document.errors, ...document.warnings].map((e) => yamlProblem(file, e, lines))
  if (problems.length === 0) problems.push(...forbiddenNodes(file, document, lines))
  if (problems.length > 0) return { file, data: undefined, problems, at }
  if (!isMap(document.contents)) return { file, data: undefined, problems: [at({ path: [], code: 'notMapping' })], at }
  return { file, data: document.toJS({ maxAliasCount: 0 }), problems, at }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Deepest run of open brackets or of `- - -`: the two ways to nest deeply in few characters. */
function flowDepth(text: string): number {
  let depth = 0
  let deepest = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x5b || c === 0x7b) deepest = Math.max(deepest, ++depth)
    else if (c === 0x5d || c === 0x7d) depth = Math.max(0, depth - 1)
    else if (c === 0x0a && depth > 0 && text.charCodeAt(i + 1) === 0x0a) depth = 0
  }
  const dashes = /(?:[-?] ){20,}/.exec(text)
  return Math.max(deepest, dashes ? dashes[0].length / 2 + MAX_DEPTH : 0)
}

function yamlProblem(file: string, error: YAMLError, lines: LineCounter): Problem {
  const { line, col } = lines.linePos(error.pos[0])
  const code = error.code === 'DUPLICATE_KEY' ? 'duplicateKey' : error.code === 'TAG_RESOLVE_FAILED' ? 'tag' : 'notYaml'
  const values = { detail: error.message.split('\n')[0] ?? error.code }
  return { file, line, column: col, path: '', severity: 'error', code, values }
}

function forbiddenNodes(file: string, document: Document, lines: LineCounter): Problem[] {
  const found: Problem[] = []
  const add = (node: Node, code: Problem['code'], path: Path) => {
    const { line, col } = lines.linePos(node.range?.[0] ?? 0)
    found.push({ file, line, column: col, path: pathText(path), severity: 'error', code, values: { limit: MAX_DEPTH } })
  }
  visit(document, {
    Node(_key, node, path) {
      if (isAlias(node) || node.anchor) add(node, 'alias', [])
      else if (node.tag) add(node, 'tag', [])
      if (path.length > 2 * MAX_DEPTH) {
        add(node, 'tooDeep', [])
        return visit.BREAK
      }
      return undefined
    },
    Pair(_key, pair) {
      // a key that JavaScript objects treat as special is no name of ours
      if (isScalar(pair.key) && pair.key.value === '__proto__') add(pair.key, 'unknownField', ['__proto__'])
    },
  })
  return found
}

function locator(file: string, document?: Document, lines?: LineCounter): Source['at'] {
  return ({ path, code, values = {}, severity = 'error', atKey = false }) => {
    const offset = document ? offsetOf(document, path, atKey) : 0
    const { line, col } = lines?.linePos(offset) ?? { line: 1, col: 1 }
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), path: pathText(path), severity, code, values }
  }
}

/** Where the value (or key) at a path starts; the nearest parent that exists when it is missing. */
function offsetOf(document: Document, path: Path, atKey: boolean): number {
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const [i, step] of path.entries()) {
    const pair = isMap(node)
      ? node.items.find((p) => isPair(p) && isScalar(p.key) && String(p.key.value) === String(step))
      : undefined
    const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined
    const last = i === path.length - 1
    const place = pair && (atKey && last ? pair.key : isNode(next) && next.range ? next : pair.key)
    const at = place ?? next
    if (!isNode(at)) return offset
    offset = at.range?.[0] ?? offset
    node = next
  }
  return offset
}
