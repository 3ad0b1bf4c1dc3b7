import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { DAY_MS, HOUR_MS, timeOf } from './acting.ts'
import type { Knex } from 'knex'
import type { Acting } from './acting.ts'
import type { MembershipRole } from './store.ts'

/** `first`: of the first administrator. An invitation without a municipality makes an administrator. */
export type TokenKind = 'first' | 'invitation' | 'reset'
const LIFE: Record<TokenKind, number> = { first: 7 * DAY_MS, invitation: 7 * DAY_MS, reset: HOUR_MS }

/** What a one-time link is for. */
export type Purpose = {
  readonly kind: TokenKind
  readonly municipalityId: string | null
  readonly personId: string | null
  readonly email: string | null
  readonly role: MembershipRole | null
  readonly roleExpiresAt: string | null
}

export type Token = Purpose & { readonly id: string; readonly createdAt: string; readonly expiresAt: string }

type Row = {
  id: string
  kind: TokenKind
  municipality_id: string | null
  person_id: string | null
  email: string | null
  role: MembershipRole | null
  role_expires_at: string | null
  created_at: string
  expires_at: string
  used_at: string | null
}

/** 256 random bits, as text that fits in an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a link: of no use to whoever reads the database. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Makes a one-time link's secret; an older one for the same purpose ends here, and so does whatever is out of date. */
export async function makeToken(trx: Knex.Transaction, acting: Acting, purpose: Purpose): Promise<string> {
  const { kind, municipalityId, personId, email, role, roleExpiresAt } = purpose
  const at = timeOf(acting)
  await trx('token').where('expires_at', '<=', at).delete()
  await trx('token').where({ kind, municipality_id: municipalityId, person_id: personId, email }).delete()
  const secret = newSecret()
  await trx('token').insert({
    id: randomUUID(),
    kind,
    hash: hashOf(secret),
    municipality_id: municipalityId,
    person_id: personId,
    email,
    role,
    role_expires_at: roleExpiresAt,
    created_at: at,
    expires_at: new Date(acting.now().getTime() + LIFE[kind]).toISOString(),
  })
  return secret
}

/** A link's token that can still be used, by the secret of the link. Looking does not use it up. */
export function tokenBySecret(db: Knex, acting: Acting, kind: TokenKind, secret: string): Promise<Token | undefined> {
  return usable(db, acting, kind, { hash: hashOf(secret) })
}

/** The same, once the secret has been swapped for a session that remembers the token's id. */
export function tokenById(db: Knex, acting: Acting, kind: TokenKind, id: string): Promise<Token | undefined> {
  return usable(db, acting, kind, { id })
}

/** Uses a token up. Of two who try at once one gets it: the row changes hands in one statement. */
export async function takeToken(
  trx: Knex.Transaction,
  acting: Acting,
  kind: TokenKind,
  id: string,
): Promise<Token | undefined> {
  const at = timeOf(acting)
  const fresh = trx('token').where({ kind, id, used_at: null }).where('expires_at', '>', at)
  if ((await fresh.update({ used_at: at })) !== 1) return undefined
  const row: Row | undefined = await trx('token').where({ id }).first()
  return row && tokenOf(row)
}

/** Invitations of a municipality (or of administrators) that nobody has used yet. */
export async function openInvitations(db: Knex, acting: Acting, municipalityId: string | null): Promise<Token[]> {
  const rows: Row[] = await db('token')
    .where({ kind: 'invitation', municipality_id: municipalityId, used_at: null })
    .where('expires_at', '>', timeOf(acting))
    .orderBy('created_at')
  return rows.map(tokenOf)
}

async function usable(
  db: Knex,
  acting: Acting,
  kind: TokenKind,
  by: { hash: string } | { id: string },
): Promise<Token | undefined> {
  const row: Row | undefined = await db('token')
    .where({ kind, used_at: null, ...by })
    .where('expires_at', '>', timeOf(acting))
    .first()
  return row && tokenOf(row)
}

function tokenOf(row: Row): Token {
  return {
    id: row.id,
    kind: row.kind,
    municipalityId: row.municipality_id,
    personId: row.person_id,
    email: row.email,
    role: row.role,
    roleExpiresAt: row.role_expires_at,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}
