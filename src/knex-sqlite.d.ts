/** What `sqlite-client.ts` needs of knex's own SQLite dialect, which ships without types. */
declare module 'knex/lib/dialects/sqlite3/index.js' {
  export type Answer = (this: { lastID?: number; changes?: number }, error: Error | null, rows?: unknown) => void
  export type Statement = {
    all: (bindings: readonly unknown[], done: Answer) => void
    run: (bindings: readonly unknown[], done: Answer) => void
    finalize: (done: () => void) => void
  }
  export type Connection = {
    __knex__disposed?: unknown
    prepare: (sql: string, done: (this: Statement, error: Error | null) => void) => Statement
  }
  /** What knex asks of a connection; the answer is written into it. */
  export type Sent = {
    readonly sql: string
    readonly bindings?: readonly unknown[]
    readonly method?: string
    readonly returning?: unknown
    response?: unknown
    context?: unknown
  }
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
  /** What is being built: `_method` tells reading from writing. */
  export type Builder = { readonly _method?: string }
  /** `readers`: how the connections are opened on which is only read. */
  export type Config = { readonly readers?: Config }
  export default class Dialect {
    constructor(config: Config)
    on(event: string, listener: (...told: unknown[]) => void): void
    emit(event: string, ...told: unknown[]): boolean
    runner(builder: Builder): unknown
    destroy(done?: (error?: unknown) => void): Promise<void>
    transaction(container: unknown, config: unknown, outer: unknown): Transaction
    _query(connection: Connection, sent: Sent): Promise<Sent>
    destroyRawConnection(connection: Connection): Promise<unknown>
  }
}
