import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { BackupError, digester, endSchema, headSchema, rowSchema, tableSchema, valueOf, VERSION } from './format.ts'
import type { End, Head, sealer, Value } from './format.ts'

export type Section = { readonly table: string; readonly columns: readonly string[] }
export type Row = { readonly section: Section; readonly values: readonly Value[] }
/** Read from beginning to end: what it said of itself, and that it is so. */
export type Read = End & { readonly head: Head }
type Marks = ReturnType<typeof sealer>

/**
 * Reads a backup from beginning to end and holds it against its digest, its seal and its counts.
 * `otherSecret` takes one that was made under another secret, whose seal nobody here can check.
 * @throws BackupError at the first thing that is not as it was written.
 */
export async function readBackup(
  file: string,
  marks: Marks,
  otherSecret = false,
  onRow: (row: Row) => Promise<void> | void = () => undefined,
): Promise<Read> {
  const reading = new Reading(marks, otherSecret)
  for await (const line of linesOf(file)) {
    const row = reading.take(line)
    if (row) await onRow(row)
  }
  return reading.whole()
}

class Reading {
  readonly #marks: Marks
  readonly #otherSecret: boolean
  readonly #hash = digester()
  readonly #counts: Record<string, number> = {}
  #head: Head | undefined
  #section: Section | undefined
  #end: End | undefined

  constructor(marks: Marks, otherSecret: boolean) {
    this.#marks = marks
    this.#otherSecret = otherSecret
  }

  take(line: string): Row | undefined {
    if (this.#end) throw new BackupError('damaged')
    const value = parsed(line, this.#head === undefined)
    const end = endSchema.safeParse(value)
    if (this.#head && end.success) {
      this.#end = end.data
      return undefined
    }
    this.#hash.update(`${line}\n`)
    if (!this.#head) this.#head = this.#headOf(value)
    else if (Array.isArray(value)) return this.#rowOf(value)
    else this.#section = this.#sectionOf(value)
    return undefined
  }

  whole(): Read {
    if (!this.#head) throw new BackupError('notBackup')
    const end = this.#end
    if (end?.digest !== this.#hash.digest('hex')) throw new BackupError('damaged')
    if (JSON.stringify(end.counts) !== JSON.stringify(this.#counts)) throw new BackupError('damaged')
    const ours = this.#head.secret === this.#marks.fingerprint
    if (ours && end.seal !== this.#marks.seal(end.digest)) throw new BackupError('damaged')
    return { ...end, head: this.#head }
  }

  #headOf(value: unknown): Head {
    const head = headSchema.safeParse(value)
    if (!head.success) throw new BackupError('notBackup')
    if (head.data.version > VERSION) throw new BackupError('newerFormat')
    if (head.data.secret !== this.#marks.fingerprint && !this.#otherSecret) throw new BackupError('otherSecret')
    return head.data
  }

  #sectionOf(value: unknown): Section {
    const section = tableSchema.safeParse(value)
    if (!section.success || this.#counts[section.data.table] !== undefined) throw new BackupError('damaged')
    this.#counts[section.data.table] = 0
    return section.data
  }

  #rowOf(value: unknown): Row {
    const row = rowSchema.safeParse(value)
    if (!this.#section || !row.success || row.data.length !== this.#section.columns.length)
      throw new BackupError('damaged')
    this.#counts[this.#section.table]!++
    return { section: this.#section, values: row.data.map(valueOf) }
  }
}

function parsed(line: string, first: boolean): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new BackupError(first ? 'notBackup' : 'damaged')
  }
}

/** Split at line feeds alone: node:readline also splits at U+2028, which a comment may hold. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const bytes = source.pipe(createGunzip())
  source.on('error', (error) => bytes.destroy(error))
  let rest: Buffer[] = []
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      let from = 0
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, at)]).toString('utf8')
        rest = []
        from = at + 1
      }
      rest.push(chunk.subarray(from))
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'Z_DATA_ERROR') throw new BackupError('notBackup')
    if (code === 'Z_BUF_ERROR') throw new BackupError('damaged')
    throw error
  }
  // a last line without its end was cut
  if (Buffer.concat(rest).length > 0) throw new BackupError('damaged')
}
