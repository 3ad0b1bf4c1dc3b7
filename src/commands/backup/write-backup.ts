import { chmodSync, closeSync, createWriteStream, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { faultsOf, keyOf, migrationsOf, snapshot, tablesOf } from '../../database.ts'
import { BackupError, cellOf, digester, FORMAT, LEFT_OUT, VERSION } from './format.ts'
import { readBackup } from './read-backup.ts'
import type { Knex } from 'knex'
import type { Db } from '../../database.ts'
import type { sealer } from './format.ts'

type Sealer = ReturnType<typeof sealer>
/** Rows of one look at the database; few where a row can hold a file. */
const ROWS = 500
const ROWS_WITH_FILES = 4

/**
 * Writes one consistent moment of the database to a file, while others write on. The file has its name
 * only once it is whole, on the disk, and read back. @returns how many rows of each table
 */
export async function writeBackup(db: Db, file: string, marks: Sealer, at: string): Promise<Record<string, number>> {
  const beside = `${file}.part`
  try {
    await snapshot(db, async (trx) => {
      if ((await faultsOf(trx)).length > 0) throw new BackupError('unsound')
      const out = createWriteStream(beside, { mode: 0o600 })
      await pipeline(Readable.from(lines(trx, marks, at)), createGzip(), out)
    })
    chmodSync(beside, 0o600)
    reachDisk(beside)
    const { counts } = await readBackup(beside, marks)
    renameSync(beside, file)
    reachDisk(dirname(file))
    return counts
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

async function* lines(trx: Knex.Transaction, marks: Sealer, at: string): AsyncGenerator<string> {
  const hash = digester()
  const line = (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    return text
  }
  const migrations = await migrationsOf(trx)
  yield line({ format: FORMAT, version: VERSION, at, migrations, secret: marks.fingerprint })
  const counts: Record<string, number> = {}
  for (const table of (await tablesOf(trx)).filter((name) => !LEFT_OUT.includes(name))) {
    const columns = await trx(table).columnInfo()
    const names = Object.keys(columns)
    yield line({ table, columns: names })
    counts[table] = 0
    const files = Object.values(columns).some(({ type }) => type === 'blob' || type === 'bytea')
    for await (const row of rowsOf(trx, table, files ? ROWS_WITH_FILES : ROWS)) {
      counts[table]++
      yield line(names.map((name) => cellOf(row[name])))
    }
  }
  const digest = hash.digest('hex')
  yield `${JSON.stringify({ counts, digest, seal: marks.seal(digest) })}\n`
}

/** Every row of a table, page by page in the order of its key: the whole table is never in memory. */
async function* rowsOf(trx: Knex.Transaction, table: string, most: number): AsyncGenerator<Record<string, unknown>> {
  const key = await keyOf(trx, table)
  const place = key.map(() => '?').join(', ')
  for (let after: readonly string[] | undefined; ;) {
    const query = trx(table).orderBy(key).limit(most)
    if (after) query.whereRaw(`(${key.map(() => '??').join(', ')}) > (${place})`, [...key, ...after])
    const rows: Record<string, unknown>[] = await query
    yield* rows
    if (rows.length < most) return
    after = key.map((column) => rows.at(-1)![column] as string)
  }
}

function reachDisk(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
