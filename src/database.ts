import { closeSync, existsSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import knex from 'knex'
import * as start from '../migrations/0001-start.ts'
import * as groupVotes from '../migrations/0002-group-votes.ts'
import * as roadmap from '../migrations/0003-roadmap.ts'
import * as digest from '../migrations/0004-digest.ts'
import { makeFolder } from './make-folder.ts'
import { SqliteClient } from './sqlite-client.ts'
import type { Knex } from 'knex'

/** A connection or a transaction: what a store needs, whichever it is given. */
export type Db = Knex
export type DatabasePlace = { readonly url: string | undefined; readonly file: string }
export type Migration = { readonly name: string; readonly up: (db: Knex) => Promise<void> }

/** Every migration, oldest first. The name is stored in the database and never changes. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-start', up: start.up },
  { name: '0002-group-votes', up: groupVotes.up },
  { name: '0003-roadmap', up: roadmap.up },
  { name: '0004-digest', up: digest.up },
]

/** The database cannot be opened. `code` is the driver's; the place is named without its password. */
export class DatabaseError extends Error {
  readonly place: string
  readonly code: string
  constructor({ url, file }: DatabasePlace, code: string) {
    const { host, pathname } = url === undefined ? { host: '', pathname: file } : new URL(url)
    super(`${host}${pathname}: ${code}`)
    this.name = 'DatabaseError'
    this.place = `${host}${pathname}`
    this.code = code
  }
}

/**
 * Opens the database and brings its tables up to date. The only file that tells SQLite from PostgreSQL,
 * and one driver from another. @throws DatabaseError when it cannot be reached or read, or its tables are of
 * another version of the program.
 */
export async function openDatabase(place: DatabasePlace, tables: 'upToDate' | 'asItIs' = 'upToDate'): Promise<Db> {
  const db = connect(place)
  try {
    if (tables === 'upToDate') await migrate(db)
    else if ((await migrationsOf(db)).length !== MIGRATIONS.length) throw new OtherAge()
    return db
  } catch (error) {
    await db.destroy()
    if (error instanceof OtherAge) throw new DatabaseError(place, 'OTHER_AGE')
    const { code } = error as { code?: unknown }
    throw isAway(error) || /^(SQLITE_|28|3D)/.test(String(code)) ? new DatabaseError(place, String(code)) : error
  }
}

/** Opens it without touching its tables. */
export function connect(place: DatabasePlace): Db {
  try {
    return knex(place.url === undefined ? sqlite(place.file) : postgres(place.url))
  } catch (error) {
    throw new DatabaseError(place, String((error as NodeJS.ErrnoException).code))
  }
}

export function isPostgres(db: Knex): boolean {
  return db.client.config.client === 'pg'
}

/** The tables are of another version of the program. */
class OtherAge extends Error {}
/** Any number that no other program on the same PostgreSQL takes: “Tie” in ASCII, and 906 of 2019. */
const MIGRATION_LOCK = 0x546965 * 1000 + 906

/**
 * All that is missing in one transaction, one instance at a time: an instance that is killed half-way
 * leaves the tables as they were, and no lock behind.
 */
export async function migrate(db: Knex, until: readonly string[] = MIGRATIONS.map(({ name }) => name)): Promise<void> {
  await db.transaction(async (trx) => {
    if (isPostgres(trx)) await trx.raw('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK])
    if (!(await trx.schema.hasTable('migration')))
      await trx.schema.createTable('migration', (table) => {
        table.string('name', 100).primary()
        table.string('at', 30).notNullable()
      })
    const done = await migrationsOf(trx)
    if (done.some((name) => MIGRATIONS.every((known) => known.name !== name))) throw new OtherAge()
    for (const { name, up } of MIGRATIONS.filter((one) => !done.includes(one.name) && until.includes(one.name))) {
      await up(trx)
      await trx('migration').insert({ name, at: new Date().toISOString() })
    }
  })
}

/** The names of the migrations that a database has had. */
export async function migrationsOf(db: Knex): Promise<string[]> {
  if (!(await db.schema.hasTable('migration'))) return []
  const rows: { name: string }[] = await db('migration').orderBy('name').select('name')
  return rows.map((row) => row.name)
}

/** Reads one consistent moment while others write. */
export function snapshot<T>(db: Knex, read: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  // SQLite reads one moment from the first read of a transaction to its end, by itself
  const config = isPostgres(db) ? ({ isolationLevel: 'repeatable read', readOnly: true } as const) : { readOnly: true }
  return db.transaction(read, config)
}

/** Every table and trigger goes; inside a transaction, so that a failure brings them back. */
export async function dropEverything(trx: Knex.Transaction): Promise<void> {
  for (const name of (await tablesOf(trx)).toReversed())
    await trx.raw(isPostgres(trx) ? 'drop table ?? cascade' : 'drop table ??', [name])
  if (!isPostgres(trx)) return
  const functions = await trx.raw(
    `select proname from pg_proc where pronamespace = current_schema()::regnamespace and prorettype = 'trigger'::regtype`,
  )
  for (const { proname } of functions.rows as { proname: string }[])
    await trx.raw('drop function ?? cascade', [proname])
}

/** The tables in the order in which they were made, so that each stands after those it refers to. */
export async function tablesOf(db: Knex): Promise<string[]> {
  const found: { name: string }[] = isPostgres(db)
    ? (
        await db.raw(`select relname as name from pg_class
         where relkind = 'r' and relnamespace = current_schema()::regnamespace order by oid`)
      ).rows
    : await db.raw(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by rowid`)
  return found.map(({ name }) => name)
}

/** The columns of a table's primary key, in order. */
export async function keyOf(db: Knex, table: string): Promise<string[]> {
  const found: { name: string }[] = isPostgres(db)
    ? (
        await db.raw(
          `select a.attname as name from pg_index i
         join lateral unnest(i.indkey::smallint[]) with ordinality as k(number, place) on true
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
         where i.indrelid = ?::regclass and i.indisprimary order by k.place`,
          [table],
        )
      ).rows
    : await db.raw(`select name from pragma_table_info(?) where pk > 0 order by pk`, [table])
  return found.map(({ name }) => name)
}

/** What is wrong inside the file; PostgreSQL looks after that by itself. */
export async function faultsOf(db: Knex): Promise<string[]> {
  if (isPostgres(db)) return []
  const found: { integrity_check: string }[] = await db.raw('PRAGMA integrity_check')
  const loose: unknown[] = await db.raw('PRAGMA foreign_key_check')
  const faults = found.map((row) => row.integrity_check).filter((text) => text !== 'ok')
  return [...faults, ...loose.map((row) => JSON.stringify(row))]
}

const AWAY = /^(SQLITE_(BUSY|FULL|READONLY|IOERR|CANTOPEN|LOCKED|NOTADB|CORRUPT)|E[A-Z]+|57P0[1-5]|08...|53...)$/

/**
 * Whether the database could not do its work just now: full, read-only, locked, restarting or out of reach.
 * What was asked for has not happened, and may be asked for again.
 */
export function isAway(error: unknown): boolean {
  const { name, code, message } = (error ?? {}) as { name?: string; code?: unknown; message?: string }
  if (name === 'KnexTimeoutError' || AWAY.test(String(code))) return true
  // the one failure that node-postgres gives no code; knex puts the statement before it
  return /(^| - )Connection (terminated|ended)[a-z ]*$|not queryable$/.test(message ?? '')
}

/** knex prints to the console by itself; what fails is told by the error that the caller gets. */
const silent = { warn: () => undefined, error: () => undefined, deprecate: () => undefined, debug: () => undefined }
const shared = { compileSqlOnError: false, acquireConnectionTimeout: 20_000, log: silent } as const

/**
 * One connection: SQLite has one writer, and with more of them a read-then-write transaction fails busy
 * despite the timeout. FULL, because an acknowledged answer must outlive a power cut.
 */
function sqlite(file: string): Knex.Config {
  const writer = connections(file, 1, ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', 'secure_delete=ON'])
  // a database in memory is there for its one connection alone
  if (file === ':memory:') return writer
  makeFile(file)
  const readers = connections(file, READERS, ['query_only=ON'])
  return Object.assign(writer, { readers })
}

/** As many as the driver has threads to read with, less the writer's. */
const READERS = 3

function connections(filename: string, max: number, pragmas: readonly string[]): Knex.Config {
  const sql = ['busy_timeout=10000', ...pragmas].map((pragma) => `PRAGMA ${pragma};`).join(' ')
  type Opened = { exec: (sql: string, done: (error: Error | null) => void) => void }
  return {
    ...shared,
    client: SqliteClient as unknown as typeof Knex.Client,
    connection: { filename },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max,
      afterCreate: (connection: Opened, done: (error: Error | null, connection: unknown) => void) =>
        connection.exec(sql, (error) => done(error, connection)),
    },
  }
}

/** For its owner's eyes, also in a folder that others may look into; SQLite gives the files beside it the same rights. */
function makeFile(file: string): void {
  makeFolder(dirname(file))
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
}

/** knex listens for errors of idle connections and replaces what the server has closed. */
function postgres(url: string): Knex.Config {
  return { ...shared, client: 'pg', connection: url, pool: { min: 0, max: 10 } }
}
