import { createServer } from 'node:http'
import { hkdfSync } from 'node:crypto'
import { join } from 'node:path'
import pino from 'pino'
import { createApp } from './app.ts'
import { createTrail } from './audit/trail.ts'
import { loadLibrary } from './content/index.ts'
import { openDatabase } from './database.ts'
import { createMailer } from './mail/mailer.ts'
import { readCases } from './web/guide/cases.ts'
import { keepSending } from './web/roadmap/digest/keep-sending.ts'
import { secretOf } from './settings.ts'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Trail } from './audit/trail.ts'
import type { DatabasePlace } from './database.ts'
import type { Parts } from './web/parts.ts'
import type { Settings } from './settings.ts'

/** Less than the ten seconds that a service manager usually gives. */
const LAST_REQUESTS_MS = 8000
const SWEEP_MS = 100

export type Running = { readonly address: string; readonly parts: Parts; readonly close: () => Promise<void> }

/** Settings, database, library, app, listen, close. Nothing else. */
export async function serve(settings: Settings): Promise<Running> {
  const parts = await openParts(settings)
  const server = createServer(createApp(parts))
  try {
    await new Promise<void>((done, failed) => server.once('error', failed).listen(settings.port, settings.host, done))
  } catch (error) {
    await parts.db.destroy()
    throw error
  }
  const stopSending = keepSending(parts)
  const { port } = server.address() as AddressInfo
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
  return {
    address: `http://${host}:${port}`,
    parts,
    async close() {
      await stop(server)
      await stopSending()
      await parts.db.destroy()
    },
  }
}

/** Takes no new connection, lets the requests under way end, and cuts what has not ended in time. */
async function stop(server: Server): Promise<void> {
  // over a connection that it keeps, a proxy would go on asking until the cut, and then be cut off in mid-request
  server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'))
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
  const cut = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS)
  await new Promise<void>((done) => server.close(() => done()))
  clearInterval(sweep)
  clearTimeout(cut)
}

/**
 * The real parts. Tests replace the clock, the log and the mailer, and nothing else; the library is frozen, so
 * many sites may share one that was read once.
 */
export async function openParts(settings: Settings, library = loadLibrary(settings.contentFolders)): Promise<Parts> {
  const { smtpUrl, mailFrom, logLevel } = settings
  const trail = openTrail(settings)
  const db = await openDatabase(placeOf(settings))
  return {
    settings,
    db,
    library,
    cases: readCases(settings.contentFolders, library),
    trail,
    mailer: createMailer(smtpUrl, mailFrom),
    log: pino({ level: logLevel }),
    now: () => new Date(),
  }
}

export function placeOf({ databaseUrl, dataFolder }: Settings): DatabasePlace {
  return { url: databaseUrl, file: join(dataFolder, 'tietokunto.sqlite') }
}

export function openTrail(settings: Settings): Trail {
  return createTrail(Buffer.from(hkdfSync('sha256', secretOf(settings), '', 'trail', 32)))
}
