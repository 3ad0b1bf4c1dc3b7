import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeFolder } from './make-folder.ts'

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

/** Every setting of the site with its default as text, in the order in which help and documents list them. */
export const SETTINGS = {
  PORT: '3000',
  HOST: '127.0.0.1',
  BASE_URL: 'http://localhost:PORT',
  DATA_DIR: 'data/',
  DATABASE_URL: '–',
  SESSION_SECRET: 'DATA_DIR/session.secret',
  CONTENT_DIR: '–',
  SMTP_URL: '–',
  MAIL_FROM: 'tietokunto@localhost',
  LOG_LEVEL: 'info',
  TRUST_PROXY: '0',
  CONTACT: '–',
  SUPERVISOR: 'Traficom',
} as const
export type SettingName = keyof typeof SETTINGS

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
export type SettingRule = 'number' | 'address' | 'short' | 'needed' | 'oneOf' | 'postgres' | 'smtp' | 'folder'

/** A setting with a value that cannot be used. What it says is in the words of the command line. */
export class SettingError extends Error {
  readonly setting: SettingName
  readonly rule: SettingRule
  readonly values: Readonly<Record<string, string>>
  constructor(setting: SettingName, rule: SettingRule, values: Readonly<Record<string, string>> = {}) {
    super(`${setting}: ${rule}`)
    this.name = 'SettingError'
    this.setting = setting
    this.rule = rule
    this.values = values
  }
}

/** Reads the environment. @throws SettingError for a value that cannot be used. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const of = (name: SettingName) => environment[name] || undefined
  const folders = (of('CONTENT_DIR') ?? '').split(delimiter).filter((folder) => folder !== '')
  const port = wholeNumber('PORT', of('PORT'), 65535) ?? 3000
  const sessionSecret = of('SESSION_SECRET')
  if (sessionSecret !== undefined && sessionSecret.length < 32) throw new SettingError('SESSION_SECRET', 'short')
  return {
    contentFolders: folders.length > 0 ? folders.map((folder) => resolve(folder)) : [projectFolder()],
    language: readLanguage(environment),
    port,
    host: of('HOST') ?? SETTINGS.HOST,
    baseUrl: baseUrlOf(of('BASE_URL') ?? `http://localhost:${port}`),
    dataFolder: resolve(of('DATA_DIR') ?? join(projectFolder(), SETTINGS.DATA_DIR)),
    databaseUrl: url('DATABASE_URL', of('DATABASE_URL'), /^postgres(ql)?:$/, 'postgres'),
    smtpUrl: url('SMTP_URL', of('SMTP_URL'), /^smtps?:$/, 'smtp'),
    mailFrom: of('MAIL_FROM') ?? SETTINGS.MAIL_FROM,
    logLevel: logLevelOf(of('LOG_LEVEL') ?? SETTINGS.LOG_LEVEL),
    trustProxy: wholeNumber('TRUST_PROXY', of('TRUST_PROXY'), 10) ?? 0,
    sessionSecret,
    contact: of('CONTACT'),
    supervisor: of('SUPERVISOR'),
  }
}

/** The language of the terminal. */
export function readLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv = process.env): Settings['language'] {
  const locale = LC_ALL || LC_MESSAGES || LANG || ''
  if (locale.startsWith('fi')) return 'fi'
  return locale.startsWith('sv') ? 'sv' : 'en'
}

/**
 * The secret that cookies and the trail are sealed with: from SESSION_SECRET, else made once and kept in
 * the data folder. @throws SettingError on PostgreSQL without one: several instances may stand on that
 * database, and each would make a secret of its own.
 */
export function secretOf({ sessionSecret, databaseUrl, dataFolder }: Settings): string {
  if (sessionSecret !== undefined) return sessionSecret
  if (databaseUrl !== undefined) throw new SettingError('SESSION_SECRET', 'needed')
  try {
    return keptSecret(dataFolder)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new SettingError('DATA_DIR', 'folder', { folder: dataFolder, code })
  }
}

function keptSecret(folder: string): string {
  const file = join(folder, 'session.secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  makeFolder(folder)
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

function wholeNumber(name: SettingName, given: string | undefined, most: number): number | undefined {
  if (given === undefined) return undefined
  if (!/^\d+$/.test(given) || Number(given) > most) throw new SettingError(name, 'number', { given, most: `${most}` })
  return Number(given)
}

function baseUrlOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) throw new SettingError('BASE_URL', 'address', { given })
  return url.origin
}

/** The value is not repeated in the error: it carries a password. */
function url(name: SettingName, given: string | undefined, protocol: RegExp, rule: SettingRule): string | undefined {
  if (given === undefined) return undefined
  if (!URL.canParse(given) || !protocol.test(new URL(given).protocol)) throw new SettingError(name, rule)
  return given
}

function logLevelOf(given: string): string {
  if (!LOG_LEVELS.includes(given)) throw new SettingError('LOG_LEVEL', 'oneOf', { given, known: LOG_LEVELS.join(', ') })
  return given
}
