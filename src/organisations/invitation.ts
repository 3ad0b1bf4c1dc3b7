import { INSTANCE } from '../audit/trail.ts'
import { timeOf } from './acting.ts'
import { namesOf } from './own-names.ts'
import { passwordProblem } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { addPerson, changePerson, normalEmail, personByEmail } from './person-store.ts'
import { addMembership, municipalityById } from './store.ts'
import { makeToken, takeToken, tokenById } from './tokens.ts'
import type { Knex } from 'knex'
import type { Language } from '../i18n/translate.ts'
import type { Acting } from './acting.ts'
import type { PasswordProblem } from './password-rules.ts'
import type { Person } from './person-store.ts'
import type { Municipality, MembershipRole } from './store.ts'
import type { Token } from './tokens.ts'

/** Without a municipality and a role: to be an administrator of the instance. */
export type Invited = {
  readonly municipalityId: string | null
  readonly email: string
  readonly role: MembershipRole | null
  readonly roleExpiresAt: string | null
}

export type Newcomer = { readonly name: string; readonly language: Language; readonly password: string }

/** `gone`: used, withdrawn, too old, or a newer one was made. `exists`: sign in first, then join. */
export type Accepted =
  | { readonly outcome: 'gone' | 'exists' }
  | { readonly outcome: 'refused'; readonly problem: PasswordProblem }
  | { readonly outcome: 'done'; readonly personId: string }

/** What an invitation offers, while it can be used. */
export type Invitation = { readonly token: Token; readonly municipality: Municipality | undefined }

/** Makes the secret of an invitation's link. The address of the invited does not go into the trail. */
export function invite(acting: Acting, by: string, invited: Invited): Promise<string> {
  const { municipalityId, role, roleExpiresAt } = invited
  return acting.db.transaction(async (trx) => {
    const email = normalEmail(invited.email)
    const purpose = { kind: 'invitation', municipalityId, personId: null, email, role, roleExpiresAt } as const
    const secret = await makeToken(trx, acting, purpose)
    await acting.trail.record(trx, {
      chain: municipalityId ?? INSTANCE,
      at: timeOf(acting),
      person: by,
      act: 'invitation.made',
      detail: { role: role ?? 'administrator', until: roleExpiresAt },
    })
    return secret
  })
}

export async function withdrawInvitation(
  acting: Acting,
  by: string,
  municipalityId: string | null,
  id: string,
): Promise<void> {
  await acting.db.transaction(async (trx) => {
    const mine = { id, kind: 'invitation', municipality_id: municipalityId, used_at: null }
    if ((await trx('token').where(mine).delete()) === 0) return
    const chain = municipalityId ?? INSTANCE
    await acting.trail.record(trx, { chain, at: timeOf(acting), person: by, act: 'invitation.withdrawn' })
  })
}

export async function invitationById(acting: Acting, tokenId: string): Promise<Invitation | undefined> {
  const token = await tokenById(acting.db, acting, 'invitation', tokenId)
  if (!token) return undefined
  const { municipalityId } = token
  return { token, municipality: municipalityId ? await municipalityById(acting.db, municipalityId) : undefined }
}

/** A person who is new here makes an account and joins. */
export async function acceptAsNewcomer(acting: Acting, tokenId: string, newcomer: Newcomer): Promise<Accepted> {
  const invitation = await invitationById(acting, tokenId)
  const email = invitation?.token.email
  if (!invitation || !email) return { outcome: 'gone' }
  if (await personByEmail(acting.db, email)) return { outcome: 'exists' }
  const { municipality } = invitation
  const own = [newcomer.name, email, ...(municipality ? namesOf(municipality) : [])]
  const problem = await passwordProblem(newcomer.password, own)
  if (problem) return { outcome: 'refused', problem }
  const passwordHash = await hashPassword(newcomer.password)
  return acting.db.transaction(async (trx) => {
    const token = await takeToken(trx, acting, 'invitation', tokenId)
    if (!token) return { outcome: 'gone' }
    const { name, language } = newcomer
    const personId = await addPerson(trx, { email, name, language, passwordHash }, timeOf(acting))
    await join(trx, acting, token, personId)
    return { outcome: 'done', personId }
  })
}

/** A person who has an account joins with it. The invitation must be for this very address. */
export async function acceptAsPerson(acting: Acting, tokenId: string, person: Person): Promise<Accepted> {
  const invitation = await invitationById(acting, tokenId)
  if (invitation?.token.email !== person.email) return { outcome: 'gone' }
  return acting.db.transaction(async (trx) => {
    const token = await takeToken(trx, acting, 'invitation', tokenId)
    if (!token) return { outcome: 'gone' }
    await join(trx, acting, token, person.id)
    return { outcome: 'done', personId: person.id }
  })
}

async function join(trx: Knex.Transaction, acting: Acting, token: Token, personId: string): Promise<void> {
  const { municipalityId, role, roleExpiresAt: expiresAt } = token
  const at = timeOf(acting)
  if (municipalityId === null || role === null) await changePerson(trx, personId, { isAdministrator: true })
  else await addMembership(trx, { municipalityId, personId, role, expiresAt }, at)
  await acting.trail.record(trx, {
    chain: municipalityId ?? INSTANCE,
    at,
    person: personId,
    act: 'invitation.accepted',
    subject: personId,
    detail: { role: role ?? 'administrator', until: expiresAt },
  })
}
