import { Composer, Lexer, LineCounter, Parser } from 'yaml'
import type { CST, Document, YAMLError } from 'yaml'
import type { ProblemCode, ProblemValues } from './problem.ts'

/** The deepest honest place is about 8; a file nested further is a mistake or an attack. */
export const MAX_DEPTH = 40

/** What keeps a text from being read as YAML: the first thing only, as the rest often follow from it. */
export type YamlFlaw = { readonly code: ProblemCode; readonly offset: number; readonly values: ProblemValues }

export type Yaml = {
  readonly document: Document.Parsed
  readonly lines: LineCounter
  readonly flaw: YamlFlaw | undefined
}

/**
 * Parses a text as one YAML 1.2 document. Every key is a string, so `1:` and `"1":` are one key.
 * Keys that stand twice are left for `toPlain`: the library compares each with each, which a file of
 * a hundred thousand keys would turn into hours.
 */
export function parseYaml(text: string): Yaml {
  const lines = new LineCounter()
  const composer = new Composer({ strict: true, uniqueKeys: false, stringKeys: true })
  const limit = { offset: -1 }
  const documents: Document.Parsed[] = []
  for (const document of composer.compose(shallowTokens(text, lines, limit), true, text.length)) {
    // a second document is refused, so a third need not be read
    if (documents.push(document) === 2) break
  }
  const [document, second] = documents
  return { document: document!, lines, flaw: tooDeep(limit.offset) ?? flawOf(document!, second) }
}

/** The parser's tokens as far as nothing is nested too deeply: the composer behind it is recursive. */
function* shallowTokens(text: string, lines: LineCounter, limit: { offset: number }): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine)
  lines.addNewLine(0)
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme)
    // beside the collections the parser keeps the document and one unfinished scalar
    if (parser.stack.length > MAX_DEPTH + 2) {
      limit.offset = parser.offset - lexeme.length
      return
    }
  }
  yield* parser.end()
}

function tooDeep(offset: number): YamlFlaw | undefined {
  return offset < 0 ? undefined : { code: 'tooDeep', offset, values: { limit: MAX_DEPTH } }
}

function flawOf(document: Document.Parsed, second: Document.Parsed | undefined): YamlFlaw | undefined {
  const errors = [...document.errors, ...document.warnings]
  const first = errors.find(({ code }) => code !== 'TAG_RESOLVE_FAILED') ?? errors[0]
  if (first) return fromError(first)
  // %YAML 1.1 would bring back merge keys, octal numbers and “no” as false
  if (document.directives.yaml.explicit) return { code: 'notYaml', offset: 0, values: { hint: 'BAD_DIRECTIVE' } }
  return second && { code: 'notYaml', offset: second.range[0], values: { hint: 'MULTIPLE_DOCS' } }
}

/** Parser errors that have words of their own; the sentence of the rest is a general one. */
const HINTS = new Set<string>([
  'BLOCK_AS_IMPLICIT_KEY',
  'BAD_INDENT',
  'TAB_AS_INDENT',
  'MISSING_CHAR',
  'BAD_SCALAR_START',
  'BAD_DQ_ESCAPE',
  'BAD_DIRECTIVE',
  'NON_STRING_KEY',
  'MULTILINE_IMPLICIT_KEY',
])

function fromError({ code, pos }: YAMLError): YamlFlaw {
  if (code === 'TAG_RESOLVE_FAILED') return { code: 'tag', offset: pos[0], values: {} }
  return { code: 'notYaml', offset: pos[0], values: { hint: HINTS.has(code) ? code : 'OTHER' } }
}
