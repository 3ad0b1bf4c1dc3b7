import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../src/app.ts'
import { loadLibrary } from '../../src/content/index.ts'
import { hashPassword } from '../../src/organisations/passwords.ts'
import { addPerson, personById } from '../../src/organisations/person-store.ts'
import { addMembership, addMunicipality } from '../../src/organisations/store.ts'
import { openParts } from '../../src/server.ts'
import { readSettings } from '../../src/settings.ts'
import { Browser } from './browser.ts'
import { DATABASES, freshPostgres } from './database.ts'
import type { AddressInfo } from 'node:net'
import type { Library } from '../../src/content/index.ts'
import type { DatabaseKind } from './database.ts'
import type { Message } from '../../src/mail/mailer.ts'
import type { Person } from '../../src/organisations/person-store.ts'
import type { MembershipRole } from '../../src/organisations/store.ts'
import type { Parts } from '../../src/web/parts.ts'

const SECRET = 'a secret of the test site, long enough'
export const PASSWORD = 'neljä sinistä kottikärryä'

export type Site = {
  readonly parts: Parts
  readonly address: string
  /** What a command of the same instance is run with. */
  readonly environment: Readonly<Record<string, string>>
  /** Every message that was sent, oldest first. */
  readonly mail: Message[]
  /** Moves the clock of the site. */
  readonly pass: (time: { readonly minutes?: number; readonly hours?: number; readonly days?: number }) => void
  readonly browser: (language?: 'fi' | 'sv' | 'en') => Browser
  /** A person with an account, and a browser in which the person has signed in. */
  readonly person: (given: NewPerson) => Promise<Person>
  readonly signedIn: (person: { readonly email: string }) => Promise<Browser>
  readonly municipality: (nameFi: string, nameSv?: string) => Promise<string>
  readonly close: () => Promise<void>
}

export type NewPerson = {
  readonly email: string
  readonly name?: string
  readonly isAdministrator?: boolean
  /** Municipality id and role, as many as wanted. */
  readonly roles?: readonly (readonly [municipality: string, role: MembershipRole, expiresAt?: string])[]
}

let hashed: Promise<string> | undefined
let library: Library | undefined

/**
 * The real site on a database of its own: same app, same guards, same forgery check. The clock, the mail and
 * the log alone are the test's.
 */
export async function openSite(
  given: { mail?: boolean; database?: DatabaseKind; environment?: Record<string, string> } = {},
): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'tietokunto-site-'))
  const postgres = (given.database ?? DATABASES[0]) === 'postgres' ? { DATABASE_URL: await freshPostgres() } : {}
  const environment = { DATA_DIR: folder, SESSION_SECRET: SECRET, ...postgres, ...given.environment }
  const settings = readSettings({ LOG_LEVEL: 'silent', ...environment })
  const mail: Message[] = []
  let now = Date.parse('2026-11-02T08:00:00Z')
  library ??= loadLibrary(settings.contentFolders)
  const real = await openParts(settings, library)
  const mailer = { canSend: given.mail ?? true, send: async (message: Message) => void mail.push(message) }
  const parts: Parts = { ...real, mailer, now: () => new Date(now) }
  const server = createServer(createApp(parts))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const at = () => new Date(now).toISOString()
  const site: Site = {
    parts,
    address,
    environment,
    mail,
    pass: ({ minutes = 0, hours = 0, days = 0 }) => {
      now += ((days * 24 + hours) * 60 + minutes) * 60_000
    },
    browser: (language = 'en') => new Browser(address, language),
    async person({ email, name = email.split('@')[0]!, isAdministrator = false, roles = [] }) {
      hashed ??= hashPassword(PASSWORD)
      const person = { email, name, language: 'en', passwordHash: await hashed, isAdministrator } as const
      const id = await addPerson(parts.db, person, at())
      for (const [municipalityId, role, expiresAt = null] of roles)
        await addMembership(parts.db, { municipalityId, personId: id, role, expiresAt }, at())
      return (await personById(parts.db, id))!
    },
    async signedIn({ email }) {
      const browser = new Browser(address, 'en')
      await browser.open('/sign-in')
      await browser.send({ email, password: PASSWORD })
      return browser
    },
    municipality: (nameFi, nameSv = nameFi) =>
      addMunicipality(parts.db, { code: null, nameFi, nameSv, population: 6000 }, at()),
    async close() {
      await new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      })
      await parts.db.destroy()
      rmSync(folder, { recursive: true })
    },
  }
  return site
}
