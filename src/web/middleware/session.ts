import session from 'express-session'
import { sessionHash } from '../../organisations/sessions.ts'
import { newSecret } from '../../organisations/tokens.ts'
import type { RequestHandler } from 'express'
import type { Knex } from 'knex'
import type { Parts } from '../parts.ts'

/** Signed out after this long without a request, and after this long in any case. */
export const IDLE_MS = 30 * 60 * 1000
const TOUCH_MS = 60 * 1000
export const ABSOLUTE_MS = 12 * 60 * 60 * 1000

declare module 'express-session' {
  interface SessionData {
    personId?: string
    /** A link shown once to the person who made it, sealed with the id of the session: see `one-time-link.ts`. */
    linkOnce?: string
    /** What has just been done, shown on the next page: a key of the words. */
    notice?: string
    /** Tokens whose links were opened in this session; the secret itself is kept nowhere. */
    invitationId?: string
    resetId?: string
    /** Read from the database: saving it must not bring it back once it has been ended. */
    stored?: true
    /** When it was last written down that it is in use. */
    seenAt?: string
    createdAt?: string
  }
}

type Row = { hash: string; person_id: string | null; data: string; created_at: string; seen_at: string }

/**
 * Sessions in the database, found by the hash of their id: what is stored opens nothing. Idle and absolute
 * limits are kept by the server's clock; the cookie itself ends with the browser.
 */
class DatabaseSessions extends session.Store {
  readonly #db: Knex
  readonly #now: () => Date
  constructor(db: Knex, now: () => Date) {
    super()
    this.#db = db
    this.#now = now
  }

  override get(id: string, done: (error: unknown, data?: session.SessionData | null) => void): void {
    this.#find(id).then((data) => done(null, data), done)
  }

  override set(id: string, data: session.SessionData, done: (error?: unknown) => void = () => undefined): void {
    this.#save(id, data).then(() => done(), done)
  }

  override destroy(id: string, done: (error?: unknown) => void = () => undefined): void {
    this.#db('session')
      .where({ hash: sessionHash(id) })
      .delete()
      .then(() => done(), done)
  }

  async #find(id: string): Promise<session.SessionData | null> {
    const row: Row | undefined = await this.#db<Row>('session')
      .where({ hash: sessionHash(id) })
      .first()
    if (!row) return null
    const now = this.#now().getTime()
    const expired = now - Date.parse(row.seen_at) > IDLE_MS || now - Date.parse(row.created_at) > ABSOLUTE_MS
    if (!expired) {
      await this.#keep(row, now)
      return { ...(JSON.parse(row.data) as session.SessionData), stored: true, ...timesOf(row) }
    }
    await this.#db('session').where({ hash: row.hash }).delete()
    return null
  }

  /** Once a minute is enough to keep the idle limit, and a page that is only read then writes nothing. */
  async #keep({ hash, seen_at }: Row, now: number): Promise<void> {
    if (now - Date.parse(seen_at) < TOUCH_MS) return
    const keeping = this.#db('session')
      .where({ hash })
      .update({ seen_at: new Date(now).toISOString() })
    // a page that can be shown is shown; the next one tries again
    await keeping.catch(() => undefined)
  }

  /** A session that was ended while its last request ran stays ended: only a new one is inserted. */
  async #save(
    id: string,
    { stored, seenAt: _seenAt, createdAt: _createdAt, ...data }: session.SessionData,
  ): Promise<void> {
    const seen_at = this.#now().toISOString()
    const row = { person_id: data.personId ?? null, data: JSON.stringify(data), seen_at }
    const hash = sessionHash(id)
    if (stored) await this.#db('session').where({ hash }).update(row)
    else
      await this.#db('session')
        .insert({ hash, created_at: seen_at, ...row })
        .onConflict('hash')
        .merge(Object.keys(row))
  }
}

function timesOf({ seen_at, created_at }: Row): { seenAt: string; createdAt: string } {
  return { seenAt: seen_at, createdAt: created_at }
}

export type SessionTimes = {
  /** How long the session lasts when nothing is done from now on, and at most. */
  readonly idleSeconds: number
  readonly mostSeconds: number
  /** The limits themselves, as they are told. */
  readonly minutes: number
  readonly hours: number
}

export function sessionTimes({ createdAt }: Pick<session.SessionData, 'createdAt'>, now: Date): SessionTimes {
  const age = createdAt === undefined ? 0 : now.getTime() - Date.parse(createdAt)
  const mostSeconds = Math.max(0, Math.round((ABSOLUTE_MS - age) / 1000))
  return { idleSeconds: IDLE_MS / 1000, mostSeconds, minutes: IDLE_MS / 60_000, hours: ABSOLUTE_MS / 3_600_000 }
}

export function useSession({ db, now, settings }: Parts, secret: string): RequestHandler {
  const secure = settings.baseUrl.startsWith('https:')
  return session({
    secret,
    // the __Host- prefix binds the cookie to this host; browsers take it over TLS alone
    name: secure ? '__Host-session' : 'session',
    store: new DatabaseSessions(db, now),
    genid: newSecret,
    resave: false,
    saveUninitialized: false,
    rolling: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
    proxy: settings.trustProxy > 0,
  })
}
