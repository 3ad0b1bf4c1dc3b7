import { INSTANCE } from '../audit/trail.ts'
import { timeOf } from './acting.ts'
import { keyOf, LIMITS, tryOnce } from './attempts.ts'
import { passwordProblem } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { addPerson, personByEmail } from './person-store.ts'
import { makeToken, takeToken, tokenBySecret } from './tokens.ts'
import type { Knex } from 'knex'
import type { Language } from '../i18n/translate.ts'
import type { Acting } from './acting.ts'
import type { PasswordProblem } from './password-rules.ts'

export type First = {
  readonly code: string
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly password: string
}

export type Claimed =
  | { readonly outcome: 'closed' | 'wrongCode' | 'slowed' | 'exists' }
  | { readonly outcome: 'refused'; readonly problem: PasswordProblem }
  | { readonly outcome: 'done'; readonly personId: string }

/** Whether the instance still waits for its first administrator. There is no default account. */
export async function isFirstUse(db: Knex): Promise<boolean> {
  return (await db('person').where({ is_administrator: 1 }).first('id')) === undefined
}

/** The one-time code that the terminal shows at start; undefined once there is an administrator. */
export async function makeFirstCode(acting: Acting): Promise<string | undefined> {
  if (!(await isFirstUse(acting.db))) return undefined
  const nobody = { municipalityId: null, personId: null, email: null, role: null, roleExpiresAt: null }
  return acting.db.transaction((trx) => makeToken(trx, acting, { kind: 'first', ...nobody }))
}

/** Whoever read the terminal becomes the first administrator. */
export async function claimFirstUse(acting: Acting, first: First, address: string): Promise<Claimed> {
  if (!(await isFirstUse(acting.db))) return { outcome: 'closed' }
  if ((await tryOnce(acting, keyOf('first', address), LIMITS.firstCode)) === undefined) return { outcome: 'slowed' }
  const token = await tokenBySecret(acting.db, acting, 'first', first.code.trim())
  if (!token) return { outcome: 'wrongCode' }
  if (await personByEmail(acting.db, first.email)) return { outcome: 'exists' }
  const problem = await passwordProblem(first.password, [first.name, first.email])
  if (problem) return { outcome: 'refused', problem }
  const { email, name, language } = first
  const passwordHash = await hashPassword(first.password)
  return acting.db.transaction(async (trx) => {
    if (!(await takeToken(trx, acting, 'first', token.id))) return { outcome: 'wrongCode' }
    const at = timeOf(acting)
    const personId = await addPerson(trx, { email, name, language, passwordHash, isAdministrator: true }, at)
    await acting.trail.record(trx, { chain: INSTANCE, at, person: personId, act: 'administrator.first' })
    return { outcome: 'done', personId }
  })
}
