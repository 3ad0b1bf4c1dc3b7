import { recordOfAccount } from './account-trail.ts'
import { ownNames } from './own-names.ts'
import { passwordProblem } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { endSession, endSessions } from './sessions.ts'
import { confirms } from './sign-in.ts'
import { changePerson } from './person-store.ts'
import type { Acting } from './acting.ts'
import type { PasswordProblem } from './password-rules.ts'
import type { Person } from './person-store.ts'

export type Changed =
  { readonly outcome: 'wrong' | 'slowed' | 'done' } | { readonly outcome: 'refused'; readonly problem: PasswordProblem }

/** A new password ends every session; the caller makes a new one for the person who is here. */
export async function changePassword(
  acting: Acting,
  person: Person,
  current: string,
  password: string,
): Promise<Changed> {
  const problem = await passwordProblem(password, await ownNames(acting, person))
  if (problem) return { outcome: 'refused', problem }
  const confirmed = await confirms(acting, person, current)
  if (confirmed !== 'right') return { outcome: confirmed }
  const passwordHash = await hashPassword(password)
  await acting.db.transaction(async (trx) => {
    await changePerson(trx, person.id, { passwordHash })
    await endSessions(trx, person.id)
    await recordOfAccount(trx, acting, person.id, { person: person.id, act: 'password.changed' })
  })
  return { outcome: 'done' }
}

export async function changeProfile(
  acting: Acting,
  person: Person,
  profile: Pick<Person, 'name' | 'language'>,
): Promise<void> {
  await acting.db.transaction(async (trx) => {
    await changePerson(trx, person.id, profile)
    await recordOfAccount(trx, acting, person.id, { person: person.id, act: 'profile.changed' })
  })
}

/** Ends the person's sessions elsewhere, and leaves the one in use. */
export async function endOtherSessions(acting: Acting, person: Person, sessionId: string): Promise<number> {
  return acting.db.transaction(async (trx) => {
    const sessions = await endSessions(trx, person.id, sessionId)
    const event = { person: person.id, act: 'sessions.ended', subject: person.id, detail: { sessions } }
    await recordOfAccount(trx, acting, person.id, event)
    return sessions
  })
}

/** Ends one session, here and in the trail at once. */
export async function signOut(acting: Acting, personId: string, sessionId: string): Promise<void> {
  await acting.db.transaction(async (trx) => {
    await endSession(trx, sessionId)
    await recordOfAccount(trx, acting, personId, { person: personId, act: 'signOut' })
  })
}
