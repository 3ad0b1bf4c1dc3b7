import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the environment decides. This file is its only reader. */
export type Settings = {
  /** Folders that hold `frameworks/` and `questionnaires/`; the shipped content unless CONTENT_DIR says otherwise. */
  readonly contentFolders: readonly string[]
  /** The language of messages: fi, sv or en, from the LANG of the terminal. */
  readonly language: 'fi' | 'sv' | 'en'
  readonly port: number
  readonly host: string
  /** The address that links in mail are built from; never taken from a request. */
  readonly baseUrl: string
  readonly dataFolder: string
  /** PostgreSQL, when given; else a SQLite file in the data folder. */
  readonly databaseUrl: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly logLevel: string
  /** How many proxies stand before the site, for the address of the visitor. */
  readonly trustProxy: number
  readonly sessionSecret: string | undefined
  /** Whom residents and staff write to about accessibility and privacy; a municipality's own contact goes before it. */
  readonly contact: string | undefined
  /** The supervisory authority of accessibility, when it is no longer the one that the words name. */
  readonly supervisor: string | undefined
}

/** A setting with a value that cannot be used. The message names it and says what to do. */
export class SettingError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SettingError'
  }
}

export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const { CONTENT_DIR, LC_ALL, LC_MESSAGES, LANG, SESSION_SECRET } = environment
  const folders = (CONTENT_DIR ?? '').split(delimiter).filter((folder) => folder !== '')
  const port = wholeNumber(environment, 'PORT', 3000, 65535)
  const host = environment['HOST'] || '127.0.0.1'
  if (SESSION_SECRET !== undefined && SESSION_SECRET.length < 32)
    throw new SettingError('SESSION_SECRET is shorter than 32 characters. Give a longer one, or leave it out.')
  return {
    contentFolders: folders.length > 0 ? folders.map((folder) => resolve(folder)) : [projectFolder()],
    language: languageOf(LC_ALL || LC_MESSAGES || LANG || ''),
    port,
    host,
    baseUrl: baseUrlOf(environment['BASE_URL'] || `http://localhost:${port}`),
    dataFolder: resolve(environment['DATA_DIR'] || join(projectFolder(), 'data')),
    databaseUrl: environment['DATABASE_URL'] || undefined,
    smtpUrl: environment['SMTP_URL'] || undefined,
    mailFrom: environment['MAIL_FROM'] || 'tietokunto@localhost',
    logLevel: environment['LOG_LEVEL'] || 'info',
    trustProxy: wholeNumber(environment, 'TRUST_PROXY', 0, 10),
    sessionSecret: SESSION_SECRET,
    contact: environment['CONTACT'] || undefined,
    supervisor: environment['SUPERVISOR'] || undefined,
  }
}

/**
 * The secret that cookies and the trail are sealed with: from SESSION_SECRET, else made once and kept in
 * the data folder. Several instances on one database need the same SESSION_SECRET.
 */
export function secretOf({ sessionSecret, dataFolder }: Settings): string {
  if (sessionSecret !== undefined) return sessionSecret
  const file = join(dataFolder, 'session.secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const secret = randomBytes(32).toString('base64url')
  writeFileSync(file, `${secret}\n`, { mode: 0o600 })
  return secret
}

/** The folder with package.json above this file, be it run from `src/` or from `dist/`. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

function wholeNumber(environment: NodeJS.ProcessEnv, name: string, otherwise: number, most: number): number {
  const given = environment[name]
  if (given === undefined || given === '') return otherwise
  if (!/^\d+$/.test(given) || Number(given) > most)
    throw new SettingError(`${name} must be a whole number from 0 to ${most}, but it is “${given}”.`)
  return Number(given)
}

function baseUrlOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    throw new SettingError(`BASE_URL must be an address such as https://tietokunto.example.fi, but it is “${given}”.`)
  return url.origin
}

function languageOf(locale: string): Settings['language'] {
  if (locale.startsWith('fi')) return 'fi'
  return locale.startsWith('sv') ? 'sv' : 'en'
}
