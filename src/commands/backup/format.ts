import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { z } from 'zod'
import { secretOf } from '../../settings.ts'
import type { Hash } from 'node:crypto'
import type { Settings } from '../../settings.ts'

/**
 * A backup is gzipped JSON lines: a head, then for each table a line that names it and its columns and one
 * line per row, then an end with counts and a digest. The same from SQLite and PostgreSQL, so that a
 * backup of one is restored into the other.
 */
export const FORMAT = 'tietokunto-backup'
export const VERSION = 1

/** Left out: who is signed in ends with a restore, and old attempts at a password count no more. */
export const LEFT_OUT: readonly string[] = ['migration', 'session', 'attempt']

/** Filled in when all rows are there: a row may refer to one of its own table that comes later. */
export const LATER: Readonly<Record<string, string>> = { round: 'previous_id' }

export const headSchema = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  at: z.string(),
  /** Which migrations the tables have had: the rows go into tables of the same age. */
  migrations: z.array(z.string()),
  /** Tells whether the secret here is the one the trail was sealed with, without telling the secret. */
  secret: z.string(),
})
export const tableSchema = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) })
const cell = z.union([z.string(), z.number(), z.null(), z.strictObject({ base64: z.base64() })])
export const rowSchema = z.array(cell)
export const endSchema = z.strictObject({
  counts: z.record(z.string(), z.int()),
  /** SHA-256 of every byte before this line. */
  digest: z.string(),
  /** The digest under a key made of the secret: it cannot be made anew without it. */
  seal: z.string(),
})
export type Head = z.infer<typeof headSchema>
export type End = z.infer<typeof endSchema>
export type Cell = z.infer<typeof cell>
export type Value = string | number | null | Uint8Array

export type BackupFault =
  'notBackup' | 'damaged' | 'newerFormat' | 'newerProgram' | 'otherSecret' | 'notEmpty' | 'unsound'

/** Why a backup cannot be made or restored. Nothing has been changed. */
export class BackupError extends Error {
  readonly fault: BackupFault
  constructor(fault: BackupFault) {
    super(fault)
    this.name = 'BackupError'
    this.fault = fault
  }
}

/** The two marks that the secret leaves in a backup. */
export function sealer(settings: Settings): { fingerprint: string; seal: (digest: string) => string } {
  const key = Buffer.from(hkdfSync('sha256', secretOf(settings), '', 'backup', 32))
  const mark = (text: string) => createHmac('sha256', key).update(text).digest('hex')
  return { fingerprint: mark('fingerprint').slice(0, 16), seal: (digest) => mark(`digest ${digest}`) }
}

export function digester(): Hash {
  return createHash('sha256')
}

export function cellOf(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') }
  throw new TypeError(`a backup holds no ${typeof value}`)
}

export function valueOf(given: Cell): Value {
  return typeof given === 'object' && given !== null ? Buffer.from(given.base64, 'base64') : given
}
