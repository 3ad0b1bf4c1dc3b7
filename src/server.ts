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
import { secretOf } from './settings.ts'
import type { AddressInfo } from 'node:net'
import type { Parts } from './web/parts.ts'
import type { Settings } from './settings.ts'

export type Running = { readonly address: string; readonly parts: Parts; readonly close: () => Promise<void> }

/** Settings, database, library, app, listen, close. Nothing else. */
export async function serve(settings: Settings): Promise<Running> {
  const parts = await openParts(settings)
  const server = createServer(createApp(parts))
  await new Promise<void>((done, failed) => server.once('error', failed).listen(settings.port, settings.host, done))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://${settings.host}:${port}`,
    parts,
    async close() {
      await new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      })
      await parts.db.destroy()
    },
  }
}

/**
 * The real parts. Tests replace the clock, the log and the mailer, and nothing else; the library is frozen, so
 * many sites may share one that was read once.
 */
export async function openParts(settings: Settings, library = loadLibrary(settings.contentFolders)): Promise<Parts> {
  const { databaseUrl, dataFolder, smtpUrl, mailFrom, logLevel } = settings
  const db = await openDatabase({ url: databaseUrl, file: join(dataFolder, 'tietokunto.sqlite') })
  return {
    settings,
    db,
    library,
    cases: readCases(settings.contentFolders, library),
    trail: createTrail(Buffer.from(hkdfSync('sha256', secretOf(settings), '', 'trail', 32))),
    mailer: createMailer(smtpUrl, mailFrom),
    log: pino({ level: logLevel }),
    now: () => new Date(),
  }
}
