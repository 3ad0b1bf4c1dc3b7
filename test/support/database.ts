import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openDatabase } from '../../src/database.ts'
import { startPostgres } from './postgres.ts'
import type { Db, DatabasePlace } from '../../src/database.ts'
import type { Server } from './postgres.ts'

export type DatabaseKind = 'sqlite' | 'postgres'
export type FreshDatabase = {
  readonly db: Db
  /** Where the same database opens again: a second instance of the site. */
  readonly place: DatabasePlace
  readonly close: () => Promise<void>
}

/** TEST_DATABASES names what the suite runs on; both when it is not given. */
export const DATABASES = (process.env['TEST_DATABASES'] || 'sqlite,postgres').split(',').map((name): DatabaseKind => {
  if (name !== 'sqlite' && name !== 'postgres') throw new Error(`TEST_DATABASES names ${name}, which is no database`)
  return name
})

/** A database of its own, with its tables, for one test or one file of tests. */
export async function freshDatabase(kind: DatabaseKind): Promise<FreshDatabase> {
  const { place, remove } = await freshPlace(kind)
  const db = await openDatabase(place)
  return {
    db,
    place,
    async close() {
      await db.destroy()
      remove()
    },
  }
}

/** A place for a database, still empty. */
export async function freshPlace(kind: DatabaseKind): Promise<{ place: DatabasePlace; remove: () => void }> {
  if (kind === 'postgres') {
    const url = await freshPostgres()
    return { place: { url, file: '' }, remove: () => undefined }
  }
  const folder = mkdtempSync(join(tmpdir(), 'tietokunto-'))
  const place = { url: undefined, file: join(folder, 'tietokunto.sqlite') }
  return { place, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The address of an empty database on the server of this run. */
export async function freshPostgres(): Promise<string> {
  const server = await (running ??= startPostgres())
  const name = `t${randomBytes(8).toString('hex')}`
  const client = new pg.Client(server.url('postgres'))
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return server.url(name)
}

/** One real PostgreSQL server for the whole run, started when first asked for. */
let running: Promise<Server> | undefined

export async function stopPostgres(): Promise<void> {
  await (await running?.catch(() => undefined))?.stop()
  running = undefined
}

// the root hook of a run of tests; the bench, which has none, stops it by itself
if (typeof after === 'function') after(stopPostgres)
