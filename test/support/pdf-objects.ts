import { inflateSync } from 'node:zlib'

/** A value as ISO 32000-1, 7.3 writes it: names as `/Name`, strings as text, references as objects of their own. */
export type Value = number | boolean | null | string | Ref | readonly Value[] | Dict
export class Ref {
  readonly object: number
  constructor(object: number) {
    this.object = object
  }
}
export type Dict = { readonly [key: string]: Value }

export type PdfObjects = {
  readonly root: Dict
  readonly trailer: Dict
  /** Every object that is a dictionary, by its number. */
  readonly dicts: ReadonlyMap<number, Dict>
  /** The value behind a reference; any other value as it is. */
  readonly at: (value: Value | undefined) => Value | undefined
  readonly dict: (value: Value | undefined) => Dict
  readonly list: (value: Value | undefined) => readonly Value[]
  /** The bytes of a stream, unpacked. */
  readonly stream: (value: Value | undefined) => Buffer
}

/** Reads the objects of a PDF with one cross-reference table; written for tests, apart from what writes them. */
export function pdfObjects(pdf: Buffer): PdfObjects {
  const text = pdf.toString('latin1')
  const start = Number(/startxref\n(\d+)\n%%EOF/.exec(text)![1])
  const [head, count] = /^xref\n0 (\d+)\n/.exec(text.slice(start))!
  const entries = text.slice(start + head.length, start + head.length + Number(count) * 20).match(/[^]{20}/g)!
  const trailer = parse(text, text.indexOf('trailer', start) + 7).value as Dict
  const read = new Map<number, { value: Value; end: number }>()
  entries.slice(1).forEach((entry, i) => {
    const written = /^(\d+) 0 obj\n/.exec(text.slice(Number(entry.slice(0, 10)), Number(entry.slice(0, 10)) + 20))
    if (Number(written?.[1]) !== i + 1) throw new Error(`object ${i + 1} is not where the table says`)
    read.set(i + 1, parse(text, Number(entry.slice(0, 10)) + written![0].length))
  })
  const at = (value: Value | undefined) => (value instanceof Ref ? read.get(value.object)!.value : value)
  const dict = (value: Value | undefined) => at(value) as Dict
  return {
    root: dict(trailer['Root']),
    trailer,
    dicts: new Map([...read].flatMap(([n, { value }]) => (isDict(value) ? [[n, value] as const] : []))),
    at,
    dict,
    list: (value) => (at(value) ?? []) as readonly Value[],
    stream: (value) => streamOf(pdf, read.get((value as Ref).object)!),
  }
}

function streamOf(pdf: Buffer, { value, end }: { value: Value; end: number }): Buffer {
  const { Length, Filter } = value as Dict
  const from = pdf.indexOf('stream\n', end) + 7
  const bytes = pdf.subarray(from, from + Number(Length))
  if (pdf.subarray(from + Number(Length)).toString('latin1', 0, 10) !== '\nendstream') throw new Error('wrong Length')
  return Filter === '/FlateDecode' ? inflateSync(bytes) : bytes
}

export function isDict(value: Value | undefined): value is Dict {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Ref)
}

const SPACE = /[\s\0]*/y
const REFERENCE = /(\d+) 0 R/y
const NUMBER = /[+-]?\d*\.?\d+/y
const NAME = /\/[^\s()<>[\]{}/%]*/y
const WORD = /true|false|null/y

function parse(text: string, from: number): { value: Value; end: number } {
  let i = from
  const take = (pattern: RegExp) => {
    pattern.lastIndex = i
    const found = pattern.exec(text)
    if (found) i += found[0].length
    return found
  }
  const value = (): Value => {
    take(SPACE)
    if (text.startsWith('<<', i)) return fields()
    if (text[i] === '[') return items()
    if (text[i] === '(') return string()
    if (text[i] === '<') return Buffer.from(take(/<[0-9a-f]*>/iy)![0].slice(1, -1), 'hex').toString('latin1')
    const reference = take(REFERENCE)
    if (reference) return new Ref(Number(reference[1]))
    const number = take(NUMBER)
    if (number) return Number(number[0])
    const word = take(WORD)
    if (word) return JSON.parse(word[0]) as boolean | null
    const name = take(NAME)
    if (!name) throw new Error(`no value at ${i}: ${text.slice(i, i + 40)}`)
    return name[0]
  }
  const items = (): Value[] => {
    const found: Value[] = []
    for (i++, take(SPACE); text[i] !== ']'; take(SPACE)) found.push(value())
    i++
    return found
  }
  const fields = (): Dict => {
    const found: Record<string, Value> = {}
    for (i += 2, take(SPACE); !text.startsWith('>>', i); take(SPACE)) found[take(NAME)![0].slice(1)] = value()
    i += 2
    return found
  }
  const string = (): string => {
    let raw = ''
    for (let depth = 0; depth > 0 || raw === ''; i++) {
      const sign = text[i]!
      if (sign === '\\') raw += unescaped(text[++i]!)
      else raw += sign
      if (sign === '(') depth++
      if (sign === ')') depth--
    }
    return decoded(raw.slice(1, -1))
  }
  return { value: value(), end: i }
}

function unescaped(sign: string): string {
  return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[sign] ?? sign
}

/** UTF-16 with its mark, or the letters as they are. */
function decoded(raw: string): string {
  if (!raw.startsWith('\u00FE\u00FF')) return raw
  return Buffer.from(raw, 'latin1').swap16().toString('utf16le').slice(1)
}
