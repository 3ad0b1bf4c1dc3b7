import { dropEverything, migrate, MIGRATIONS } from '../../database.ts'
import { BackupError, LATER } from './format.ts'
import { readBackup } from './read-backup.ts'
import type { Knex } from 'knex'
import type { Db } from '../../database.ts'
import type { End, sealer, Value } from './format.ts'
import type { Row } from './read-backup.ts'

export type Restoring = {
  readonly file: string
  readonly marks: ReturnType<typeof sealer>
  /** Take the place of what is there. */
  readonly replace: boolean
  readonly otherSecret: boolean
  /** Recorded in the same transaction. */
  readonly record: (trx: Knex.Transaction, counts: End['counts']) => Promise<void>
}

const ROWS = 100
const BYTES = 4_000_000

/**
 * Puts a backup in the place of the database, all or nothing: the file is read to its end before anything
 * is touched, and one transaction does the rest. Rows go into tables of their own age, and the later
 * migrations then bring them up to date.
 */
export async function restoreBackup(db: Db, restoring: Restoring): Promise<End['counts']> {
  const { file, marks, replace, otherSecret, record } = restoring
  const { counts, head } = await readBackup(file, marks, otherSecret)
  if (head.migrations.some((name) => MIGRATIONS.every((known) => known.name !== name)))
    throw new BackupError('newerProgram')
  await db.transaction(async (trx) => {
    if (!replace && !(await isEmpty(trx))) throw new BackupError('notEmpty')
    await dropEverything(trx)
    await migrate(trx, head.migrations)
    await fill(trx, restoring)
    await migrate(trx)
    await record(trx, counts)
  })
  return counts
}

async function isEmpty(trx: Knex.Transaction): Promise<boolean> {
  for (const table of ['person', 'municipality'])
    if ((await trx.schema.hasTable(table)) && (await trx(table).first('id')) !== undefined) return false
  return true
}

async function fill(trx: Knex.Transaction, { file, marks, otherSecret }: Restoring): Promise<void> {
  const filling = new Filling(trx)
  await readBackup(file, marks, otherSecret, (row) => filling.add(row))
  await filling.finish()
}

/** Rows of one table at a time, some hundred in one insert. */
class Filling {
  readonly #trx: Knex.Transaction
  readonly #later: (() => Promise<unknown>)[] = []
  #table = ''
  #rows: Record<string, Value>[] = []
  #bytes = 0

  constructor(trx: Knex.Transaction) {
    this.#trx = trx
  }

  async add({ section: { table, columns }, values }: Row): Promise<void> {
    if (table !== this.#table || this.#rows.length >= ROWS || this.#bytes > BYTES) await this.#write()
    this.#table = table
    this.#rows.push(this.#withoutLater(table, Object.fromEntries(columns.map((column, i) => [column, values[i]!]))))
    for (const value of values) if (value instanceof Uint8Array) this.#bytes += value.length
  }

  async finish(): Promise<void> {
    await this.#write()
    for (const update of this.#later) await update()
  }

  async #write(): Promise<void> {
    if (this.#rows.length > 0) await this.#trx(this.#table).insert(this.#rows)
    this.#rows = []
    this.#bytes = 0
  }

  #withoutLater(table: string, row: Record<string, Value>): Record<string, Value> {
    const column = LATER[table]
    const { id, [column ?? '']: to } = row
    if (column === undefined || to === null || to === undefined || id === undefined) return row
    this.#later.push(() =>
      this.#trx(table)
        .where({ id })
        .update({ [column]: to }),
    )
    return { ...row, [column]: null }
  }
}
