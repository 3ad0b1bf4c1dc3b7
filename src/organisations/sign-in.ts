import { INSTANCE } from '../audit/trail.ts'
import { recordOfAccount } from './account-trail.ts'
import { timeOf } from './acting.ts'
import { forgetAttempts, giveBack, keyOf, LIMITS, tooMany, tryOnce } from './attempts.ts'
import { hashPassword, needsNewHash, passwordHolds } from './passwords.ts'
import { changePerson, normalEmail, personByEmail } from './store.ts'
import type { Acting } from './acting.ts'
import type { Person } from './store.ts'

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
    await recordRefused(acting, person, 'signIn.failed')
    return { outcome: 'wrong' }
  }
  const passwordHash = needsNewHash(person.passwordHash!) ? await hashPassword(password) : undefined
  await acting.db.transaction(async (trx) => {
    await forgetAttempts(trx, account)
    await giveBack(trx, counted)
    if (passwordHash !== undefined) await changePerson(trx, person.id, { passwordHash })
    await recordOfAccount(trx, acting, person.id, { person: person.id, act: 'signIn.done' })
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
    await recordRefused(acting, person, 'signIn.failed')
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

/** On the trail of the municipalities too, when there is such a person: whoever is guessed at should hear of it. */
async function recordRefused(acting: Acting, person: Person | undefined, act: string): Promise<void> {
  await acting.db.transaction(async (trx) => {
    if (person) await recordOfAccount(trx, acting, person.id, { person: null, act, subject: person.id })
    else await acting.trail.record(trx, { chain: INSTANCE, at: timeOf(acting), person: null, act })
  })
}

/** Written once an hour for an account, so that hammering does not fill the trail. */
async function slowed(acting: Acting, email: string): Promise<void> {
  const once = { most: 1, within: LIMITS.account.within }
  if ((await tryOnce(acting, keyOf('slowed', normalEmail(email)), once)) === undefined) return
  await recordRefused(acting, await personByEmail(acting.db, email), 'signIn.slowed')
}
