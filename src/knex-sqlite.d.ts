/** What `sqlite-client.ts` needs of knex's own SQLite dialect, which ships without types. */
declare module 'knex/lib/dialects/sqlite3/index.js' {
  export type Connection = { __knex__disposed?: unknown }
  export type Transaction = {
    readonly readOnly?: boolean
    readonly trxClient: { query: (connection: Connection, sql: string) => Promise<unknown> }
    _completed: boolean
    readonly _resolver: (value: unknown) => void
    readonly _rejecter: (error: unknown) => void
    begin: (connection: Connection) => Promise<unknown>
    commit: (connection: Connection, value: unknown) => Promise<void>
    rollback: (connection: Connection, error: unknown) => Promise<void>
  }
  export default class Dialect {
    transaction(container: unknown, config: unknown, outer: unknown): Transaction
  }
}
