import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'

/** A file taken out of a report; `damaged` when its bytes are not those that were put in. */
export type TakenOut = { readonly bytes: Buffer } | { readonly problem: 'none' | 'damaged' }

/** No attachment of ours unpacks to more: a small file could hold gigabytes of zeros. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Takes an attached file out of a PDF that this program wrote. No general reader of PDF: it follows one
 * cross-reference table to the name of the file, and a document that another program has saved anew has
 * `none`. The length and the checksum that stand beside the file must hold.
 */
export function attachmentIn(pdf: Uint8Array, name: string): TakenOut {
  const text = Buffer.from(pdf).toString('latin1')
  const objects = objectsOf(text)
  const names = objects.at(reference(objects.root, 'Names'))
  const listed = names.indexOf(`(${name}) `)
  const file = listed < 0 ? '' : objects.at(Number(/^\d+/.exec(names.slice(listed + name.length + 3))?.[0]))
  const stream = Number(/\/EF <<\s+\/F (\d+) 0 R/.exec(file)?.[1])
  const head = objects.at(stream)
  if (!head.includes('/Type /EmbeddedFile')) return { problem: 'none' }
  const start = (objects.offset(stream) ?? 0) + head.length
  return unpacked(Buffer.from(pdf).subarray(start, start + number(head, 'Length')), head)
}

function unpacked(packed: Buffer, head: string): TakenOut {
  try {
    const bytes = inflateSync(packed, { maxOutputLength: MOST_BYTES })
    const sum = createHash('md5').update(bytes).digest('hex')
    const whole = sum === /\/CheckSum <([0-9a-f]{32})>/.exec(head)?.[1] && bytes.length === number(head, 'Size')
    return whole ? { bytes } : { problem: 'damaged' }
  } catch {
    return { problem: 'damaged' }
  }
}

type Objects = {
  /** The dictionary of the catalog. */
  readonly root: string
  readonly offset: (object: number) => number | undefined
  /** An object as written, as far as its end or the first byte of its stream; empty when there is none. */
  readonly at: (object: number) => string
}

function objectsOf(text: string): Objects {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1])
  const entries = /^xref\s+0 (\d+)\n/.exec(text.slice(table || text.length, (table || 0) + 40))
  const first = table + (entries?.[0].length ?? 0)
  const count = Number(entries?.[1] ?? 0)
  const offset = (object: number) => {
    const entry = object > 0 && object < count ? text.slice(first + object * ENTRY, first + (object + 1) * ENTRY) : ''
    return entry.endsWith(' 00000 n \n') ? Number(entry.slice(0, 10)) : undefined
  }
  const at = (object: number) => objectAt(text, object, offset(object))
  return { root: at(reference(text.slice(first + count * ENTRY), 'Root')), offset, at }
}

/** Bytes of one line of the cross-reference table (ISO 32000-1, 7.5.4). */
const ENTRY = 20
/** The longest dictionary on the way to a file, in bytes. */
const LONGEST = 8192

function objectAt(text: string, object: number, offset: number | undefined): string {
  if (offset === undefined) return ''
  const written = text.slice(offset, offset + LONGEST)
  if (!written.startsWith(`${object} 0 obj\n`)) return ''
  return /^[^]*?\n(?:endobj|stream)\n/.exec(written)?.[0] ?? ''
}

function reference(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1])
}

function number(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+)`).exec(dictionary)?.[1])
}
