import Dialect from 'knex/lib/dialects/sqlite3/index.js'
import { letGo, prepared, putAway } from './sqlite-statements.ts'
import type { Builder, Config, Connection, Sent, Transaction } from 'knex/lib/dialects/sqlite3/index.js'

/**
 * knex's own SQLite dialect with statements that stay prepared, readers beside the one writer, and two faults of
 * its transactions mended.
 *
 * What is read outside of a transaction is read on connections of its own: it waits for no one's writing, nor
 * for the disk to take it, and sees all that was committed before it began. A reader is asked one thing at a
 * time, so that no reading is of a moment at which another one began.
 *
 * A writing transaction of knex begins as a reader, and fails at once when another process wrote before it
 * did; begun at once as a writer it waits its turn.
 *
 * A commit that fails (disk full) may leave the transaction open on the one connection. What is written
 * there later would be acknowledged and then lost with it, so such a connection is thrown away.
 */
export class SqliteClient extends Dialect {
  /** None in a transaction, which reads what it has written. */
  readonly readers: SqliteClient | undefined

  constructor(config: Config) {
    super(config)
    if (!config.readers) return
    this.readers = new SqliteClient(config.readers)
    for (const event of ['query', 'query-error', 'query-response'])
      this.readers.on(event, (...told) => this.emit(event, ...told))
  }

  override runner(builder: Builder): unknown {
    return this.readers && READING.has(builder._method) ? this.readers.runner(builder) : super.runner(builder)
  }

  override async destroy(done?: (error?: unknown) => void): Promise<void> {
    await this.readers?.destroy()
    return super.destroy(done)
  }

  override transaction(...given: Parameters<Dialect['transaction']>): Transaction {
    const trx = super.transaction(...given)
    trx.begin = (connection) => trx.trxClient.query(connection, trx.readOnly ? 'BEGIN;' : 'BEGIN IMMEDIATE;')
    trx.commit = async (connection, value) => {
      const failure = await end(trx, connection, 'COMMIT;')
      if (failure === undefined) trx._resolver(value)
      else trx._rejecter(failure)
    }
    trx.rollback = async (connection, error) => {
      await end(trx, connection, 'ROLLBACK;')
      trx._rejecter(error)
    }
    return trx
  }

  override async _query(connection: Connection, sent: Sent): Promise<Sent> {
    if (!/^(select|insert|update|delete|begin|commit|rollback)\b/i.test(sent.sql)) return super._query(connection, sent)
    const statement = await prepared(connection, sent.sql)
    const only = sent.method === 'del' || sent.method === 'counter' || isWriting(sent)
    return new Promise((done, failed) =>
      statement[only ? 'run' : 'all'](sent.bindings ?? [], function (error, rows) {
        if (error) return putAway(connection, sent.sql).then(() => failed(error))
        // knex reads lastID and changes from the context
        Object.assign(sent, { response: rows, context: this })
        done(sent)
      }),
    )
  }

  override async destroyRawConnection(connection: Connection): Promise<unknown> {
    await letGo(connection)
    return super.destroyRawConnection(connection)
  }
}

const READING: ReadonlySet<string | undefined> = new Set(['select', 'first', 'pluck'])

function isWriting({ method, returning }: Sent): boolean {
  return (method === 'insert' || method === 'update') && !returning
}

/** @returns why it could not be ended; undefined when it was. */
async function end(trx: Transaction, connection: Connection, sql: string): Promise<unknown> {
  const done = trx.trxClient.query(connection, sql)
  trx._completed = true
  try {
    await done
    return undefined
  } catch (error) {
    connection.__knex__disposed = error
    return error
  }
}
