import { isPostgres } from '../../src/database.ts'
import type { Knex } from 'knex'

type Sent = { readonly sql: string }
type Dialect = { _query: (connection: unknown, sent: Sent) => Promise<unknown> }

export type Faults = {
  /** The statements of what is done meanwhile, in order. */
  readonly watch: (act: () => Promise<unknown>) => Promise<string[]>
  /** The statement with this number fails before the database sees it. */
  readonly failing: <T>(number: number, act: () => Promise<T>) => Promise<T>
  /** The statement that failed last: not always the one that was watched, because a first time may ask more. */
  readonly failed: () => string
}

/** What a failing driver might say: much that no page may repeat. */
export const SPOKEN = 'SQLITE_IOERR: select secret_column from person at /srv/app/node_modules/knex/lib/client.js:1:1'

/** Stands between the site and its driver, transactions included. */
export function faultsOf(db: Knex): Faults {
  const dialect = Object.getPrototypeOf(db.client) as Dialect
  const ask = dialect._query
  let failed = ''
  const through = async <T>(each: (sql: string, n: number) => boolean, act: () => Promise<T>): Promise<T> => {
    let n = 0
    const before = Object.getOwnPropertyDescriptor(dialect, '_query')
    dialect._query = function (connection, sent) {
      if (!each(sent.sql, n++)) return ask.call(this, connection, sent)
      failed = sent.sql
      const fail = () => Promise.reject(new Error(SPOKEN))
      // PostgreSQL rolls back what it could not commit; SQLite may leave it open
      const rollsBack = isPostgres(db) && sent.sql.startsWith('COMMIT')
      return rollsBack ? ask.call(this, connection, { ...sent, sql: 'ROLLBACK;' }).then(fail) : fail()
    }
    try {
      return await act()
    } finally {
      if (before) Object.defineProperty(dialect, '_query', before)
      else delete (dialect as Partial<Dialect>)._query
    }
  }
  return {
    async watch(act) {
      const statements: string[] = []
      await through((sql) => {
        statements.push(sql)
        return false
      }, act)
      return statements
    },
    failing(number, act) {
      failed = ''
      return through((_, n) => n === number, act)
    },
    failed: () => failed,
  }
}
