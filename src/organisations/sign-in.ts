import { INSTANCE } from '../audit/trail.ts'
import { recordOfAccount } from './account-trail.ts'
import { timeOf } from './acting.ts'
import { forgetAttempts, giveBack, keyOf, LIMITS, tooMany, tryOnce } from './attempts.ts'
import { hashPassword, needsNewHash, passwordHolds } from './passwords.ts'
import { changePerson, normalEmail, personByEmail } from './person-store.ts'
import type { Acting } from './acting.ts'
import type { Person } from './person-store.ts'

/** `wrong` says nothing of whether the account exists; neither does `slowed`. */
export type SignedIn = { readonly outcome: 'wrong' | 'slowed' } | { readonly outcome: 'in'; readonly person: Person }

/** Signs a person in by e-mail and password, at most so often for one account and from one address. */
export async function signIn(acting: Acting, email: string, password: string, address: string): Promise<SignedIn> {
  const account = accountKey(email)
  const counted = await countedIn(acting, account, keyOf('address', address))
  if (counted === undefined) {
    await slowed(acting, email)
    return { outcome: 'slowed' }
  }
  const person = await personByEmail(acting.db, email)
  const holds = await passwordHolds(person?.passwordHash, password)
  if (!person || !holds || person.disabledAt !== null) {
    await recordFailure(acting, person)
    return { outcome: 'wrong' }
  }
  const passwordHash = needsNewHash(person.passwordHash!) ? await hashPassword(password) : undefined
  await acting.db.transaction(async (trx) => {
    // the one that holds was counted too
    const failed = (await forgetAttempts(trx, account)) - 1
    await giveBack(trx, counted)
    if (passwordHash !== undefined) await changePerson(trx, person.id, { passwordHash })
    const detail = failed > 0 ? { detail: { failed } } : {}
    await recordOfAccount(trx, acting, person.id, { person: person.id, act: 'signIn.done', ...detail })
  })
  return { outcome: 'in', person }
}

/** Whether a signed-in person knows the password, counted like a sign-in. */
export async function confirms(
  acting: Acting,
  person: Person,
  password: string,
): Promise<'right' | 'wrong' | 'slowed'> {
  const account = accountKey(person.email)
  const inRow = await tooMany(acting, account, LIMITS.accountInRow)
  if (inRow || (await tryOnce(acting, account, LIMITS.account)) === undefined) return 'slowed'
  if (!(await passwordHolds(person.passwordHash, password))) {
    await recordFailure(acting, person)
    return 'wrong'
  }
  await forgetAttempts(acting.db, account)
  return 'right'
}

/** What the wrong passwords of one account are counted under. The account need not exist. */
export function accountKey(email: string): string {
  return keyOf('account', normalEmail(email))
}

/** The id of the attempt counted for the address, or undefined when there have been too many of either kind. */
async function countedIn(acting: Acting, account: string, address: string): Promise<string | undefined> {
  if (await tooMany(acting, account, LIMITS.accountInRow)) return undefined
  const counted = await tryOnce(acting, address, LIMITS.address)
  if (counted === undefined) return undefined
  return (await tryOnce(acting, account, LIMITS.account)) === undefined ? undefined : counted
}

/** On the instance's trail alone: more work for an account that exists would tell that it does. */
async function recordFailure(acting: Acting, person: Person | undefined): Promise<void> {
  const event = { chain: INSTANCE, at: timeOf(acting), person: null, act: 'signIn.failed' }
  const subject = person ? { subject: person.id } : {}
  await acting.db.transaction((trx) => acting.trail.record(trx, { ...event, ...subject }))
}

/** Written once an hour for an account, so that hammering does not fill the trail. */
async function slowed(acting: Acting, email: string): Promise<void> {
  const once = { most: 1, within: LIMITS.account.within }
  if ((await tryOnce(acting, keyOf('slowed', normalEmail(email)), once)) === undefined) return
  const person = await personByEmail(acting.db, email)
  await acting.db.transaction(async (trx) => {
    const event = { person: null, act: 'signIn.slowed' }
    if (person) await recordOfAccount(trx, acting, person.id, { ...event, subject: person.id })
    else await acting.trail.record(trx, { ...event, chain: INSTANCE, at: timeOf(acting) })
  })
}
