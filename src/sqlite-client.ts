import Dialect from 'knex/lib/dialects/sqlite3/index.js'
import type { Connection, Transaction } from 'knex/lib/dialects/sqlite3/index.js'

/**
 * knex's own SQLite dialect with two faults of its transactions mended.
 *
 * A writing transaction of knex begins as a reader, and fails at once when another process wrote before it
 * did; begun at once as a writer it waits its turn.
 *
 * A commit that fails (disk full) may leave the transaction open on the one connection. What is written
 * there later would be acknowledged and then lost with it, so such a connection is thrown away.
 */
export class SqliteClient extends Dialect {
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
