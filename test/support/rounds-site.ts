import { createHash, createHmac, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import pino from 'pino'
import { load } from 'cheerio'
import { createApp } from '../../src/app.ts'
import { readSettings } from '../../src/settings.ts'
import { DATABASES } from './database.ts'
import { library, stage } from './rounds.ts'
import type { AddressInfo } from 'node:net'
import type { CheerioAPI } from 'cheerio'
import type { Parts } from '../../src/web/parts.ts'
import type { Message } from '../../src/mail/mailer.ts'
import type { DatabaseKind } from './database.ts'
import type { Stage } from './rounds.ts'

const SECRET = 'a secret for tests, long enough to be one'

export type Answered = {
  readonly status: number
  readonly location: string
  readonly text: string
  readonly $: CheerioAPI
}
export type Browser = {
  readonly cookie: string
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answered>
  /** Posts a form with the token of the page that it stands on. */
  readonly post: (path: string, fields: Fields, page?: string) => Promise<Answered>
  readonly json: (path: string, body: unknown, page: string) => Promise<Answered>
  readonly raw: (path: string, init: RequestInit) => Promise<Response>
  readonly token: (page: string) => Promise<string>
}
export type Fields = Readonly<Record<string, string | readonly string[]>>
export type Site = Stage & {
  readonly parts: Parts
  readonly address: string
  readonly mail: Message[]
  readonly as: (personId: string) => Promise<Browser>
  readonly stop: () => Promise<void>
}

/** The real app on a real port, with people signed in by a session of their own. */
export async function site(kind: DatabaseKind = DATABASES[0]!): Promise<Site> {
  const on = await stage(kind)
  const mail: Message[] = []
  const settings = readSettings({ SESSION_SECRET: SECRET, BASE_URL: 'http://127.0.0.1' })
  const mailer = { canSend: true, send: async (message: Message) => void mail.push(message) }
  const parts = { ...on.acting, settings, library, cases: [], mailer, log: pino({ level: 'silent' }) }
  const server = createServer(createApp(parts))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    ...on,
    parts,
    address,
    mail,
    as: async (personId) => browser(address, await signIn(on, personId)),
    async stop() {
      server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
      await on.close()
    },
  }
}

/** A session as the site itself writes it: sign-in is tested where it lives. */
async function signIn({ db, clock }: Stage, personId: string): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  const at = clock.at.toISOString()
  const data = { cookie: { path: '/', httpOnly: true, sameSite: 'lax' }, personId }
  const hash = createHash('sha256').update(id).digest('hex')
  await db('session').insert({ hash, person_id: personId, data: JSON.stringify(data), created_at: at, seen_at: at })
  const signature = createHmac('sha256', SECRET).update(id).digest('base64').replace(/=+$/, '')
  return `session=${encodeURIComponent(`s:${id}.${signature}`)}`
}

function browser(address: string, cookie: string): Browser {
  const raw = (path: string, init: RequestInit) =>
    fetch(address + path, {
      redirect: 'manual',
      ...init,
      headers: { cookie, 'accept-language': 'fi', ...init.headers },
    })
  const answered = async (response: Response): Promise<Answered> => {
    const text = await response.text()
    return { status: response.status, location: response.headers.get('location') ?? '', text, $: load(text) }
  }
  const token = async (page: string) => {
    const { $, status } = await answered(await raw(page, {}))
    const found = $('[name=_csrf]').first().attr('value')
    if (!found) throw new Error(`no token on ${page}, which answered ${status}`)
    return found
  }
  return {
    cookie,
    raw,
    token,
    get: async (path, headers = {}) => answered(await raw(path, { headers })),
    async post(path, fields, page = path) {
      const body = new URLSearchParams({ _csrf: await token(page) })
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) body.append(name, one as string)
      return answered(await raw(path, { method: 'POST', body }))
    },
    async json(path, body, page) {
      const headers = { 'content-type': 'application/json', 'x-csrf-token': await token(page) }
      return answered(await raw(path, { method: 'POST', headers, body: JSON.stringify(body) }))
    },
  }
}
