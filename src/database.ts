import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import knex from 'knex'
import * as start from '../migrations/0001-start.ts'
import type { Knex } from 'knex'

/** A connection or a transaction: what a store needs, whichever it is given. */
export type Db = Knex
export type DatabasePlace = { readonly url: string | undefined; readonly file: string }

/** Every migration, oldest first. The name is stored in the database and never changes. */
const MIGRATIONS: readonly (readonly [string, Knex.Migration])[] = [['0001-start', start]]

/**
 * Opens the database and brings its tables up to date. The only file that tells SQLite from PostgreSQL,
 * and one driver from another.
 */
export async function openDatabase(place: DatabasePlace): Promise<Db> {
  const db = knex(place.url === undefined ? sqlite(place.file) : postgres(place.url))
  await db.migrate.latest()
  return db
}

const source: Knex.MigrationSource<string> = {
  getMigrations: async () => MIGRATIONS.map(([name]) => name),
  getMigrationName: (name) => name,
  getMigration: async (name) => MIGRATIONS.find(([known]) => known === name)![1],
}

/**
 * One connection: SQLite has one writer, and with more of them a read-then-write transaction fails busy
 * despite the timeout. FULL, because an acknowledged answer must outlive a power cut.
 */
function sqlite(file: string): Knex.Config {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const pragmas =
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000; PRAGMA secure_delete=ON'
  return {
    client: 'sqlite3',
    compileSqlOnError: false,
    connection: { filename: file },
    useNullAsDefault: true,
    migrations: { migrationSource: source },
    pool: {
      min: 1,
      max: 1,
      afterCreate: (
        connection: { exec: (sql: string, done: (error: Error | null) => void) => void },
        done: (error: Error | null, connection: unknown) => void,
      ) => connection.exec(pragmas, (error) => done(error, connection)),
    },
  }
}

function postgres(url: string): Knex.Config {
  return {
    client: 'pg',
    compileSqlOnError: false,
    connection: url,
    migrations: { migrationSource: source },
    pool: { min: 0, max: 10 },
  }
}
