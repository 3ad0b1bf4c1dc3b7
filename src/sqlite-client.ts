import Dialect from 'knex/lib/dialects/sqlite3/index.js'
import { letGo, prepared, putAway } from './sqlite-statements.ts'
import type { Connection, Sent, Transaction } from 'knex/lib/dialects/sqlite3/index.js'

/**
 * knex's own SQLite dialect with statements that stay prepared, and two faults of its transactions mended.
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

  override async _query(connection: Connection, sent: Sent): Promise<Sent> {
    if (!/^(select|insert|update|delete)\b/i.test(sent.sql)) return super._query(connection, sent)
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
