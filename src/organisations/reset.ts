import { INSTANCE } from '../audit/trail.ts'
import { recordOfAccount } from './account-trail.ts'
import { timeOf } from './acting.ts'
import { forgetAttempts, keyOf, LIMITS, tryOnce } from './attempts.ts'
import { ownNames } from './own-names.ts'
import { passwordProblem } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { endSessions } from './sessions.ts'
import { accountKey } from './sign-in.ts'
import { changePerson, normalEmail, personByEmail, personById } from './person-store.ts'
import { makeToken, takeToken, tokenById } from './tokens.ts'
import type { Acting } from './acting.ts'
import type { PasswordProblem } from './password-rules.ts'
import type { Person } from './person-store.ts'

/** A one-time link for a person, to be mailed or shown once. */
export type ResetLink = { readonly person: Person; readonly secret: string }

/** `gone`: the link was used, is too old, or a newer one was made. */
export type NewPassword =
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'refused'; readonly problem: PasswordProblem }
  | { readonly outcome: 'done'; readonly person: Person }

/** Someone who is not signed in asks for a link. For an unknown address the same is written, and no link leaves. */
export async function askReset(acting: Acting, email: string, address: string): Promise<ResetLink | undefined> {
  const fromAddress = await tryOnce(acting, keyOf('reset-from', address), LIMITS.resetFromAddress)
  const ofAccount = await tryOnce(acting, keyOf('reset-of', normalEmail(email)), LIMITS.resetOfAccount)
  if (fromAddress === undefined || ofAccount === undefined) return undefined
  const person = await personByEmail(acting.db, email)
  const open = person?.disabledAt === null ? person : undefined
  const secret = await makeReset(acting, null, open)
  return open && { person: open, secret }
}

/** A link made by an administrator, a coordinator or the command line. */
export async function makeResetFor(acting: Acting, by: string | null, person: Person): Promise<ResetLink> {
  return { person, secret: await makeReset(acting, by, person) }
}

/** Sets the new password by a link's token; every session of the person ends. */
export async function resetPassword(acting: Acting, tokenId: string, password: string): Promise<NewPassword> {
  const person = await personOfReset(acting, tokenId)
  if (!person) return { outcome: 'gone' }
  const problem = await passwordProblem(password, await ownNames(acting, person))
  if (problem) return { outcome: 'refused', problem }
  const passwordHash = await hashPassword(password)
  return acting.db.transaction(async (trx) => {
    if (!(await takeToken(trx, acting, 'reset', tokenId))) return { outcome: 'gone' }
    await changePerson(trx, person.id, { passwordHash })
    await endSessions(trx, person.id)
    await forgetAttempts(trx, accountKey(person.email))
    await recordOfAccount(trx, acting, person.id, { person: person.id, act: 'password.reset' })
    return { outcome: 'done', person }
  })
}

/** Whose password a link sets, while it can be used. */
export async function personOfReset(acting: Acting, tokenId: string): Promise<Person | undefined> {
  const token = await tokenById(acting.db, acting, 'reset', tokenId)
  const person = token?.personId ? await personById(acting.db, token.personId) : undefined
  return person?.disabledAt === null ? person : undefined
}

function makeReset(acting: Acting, by: string | null, person: Person | undefined): Promise<string> {
  const nobody = { municipalityId: null, email: null, role: null, roleExpiresAt: null }
  return acting.db.transaction(async (trx) => {
    const secret = await makeToken(trx, acting, { kind: 'reset', personId: person?.id ?? null, ...nobody })
    const event = { person: by, act: 'reset.asked', ...(person ? { subject: person.id } : {}) }
    // asked for by a stranger: the same work, whether the account exists or not
    if (by === null || !person) await acting.trail.record(trx, { ...event, chain: INSTANCE, at: timeOf(acting) })
    else await recordOfAccount(trx, acting, person.id, event)
    return secret
  })
}
