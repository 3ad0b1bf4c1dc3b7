import { timeOf } from './acting.ts'
import { addMembership, membersOf, removeMembership } from './store.ts'
import type { Knex } from 'knex'
import type { Acting } from './acting.ts'
import type { Member, MembershipRole } from './store.ts'

/** Roles whose access may end by itself on a day: an auditor from outside reads for a while. */
export const PASSING_ROLES: readonly MembershipRole[] = ['reader', 'reviewer']

/** `lastCoordinator`: a municipality keeps one who can let others in. `notMember`: no such person in it. */
export type RolesSet = 'done' | 'lastCoordinator' | 'notMember'

/** Gives a member of a municipality exactly these roles. Without any the person is no longer a member. */
export async function setRoles(
  acting: Acting,
  by: string,
  { municipalityId, personId }: { readonly municipalityId: string; readonly personId: string },
  wanted: readonly MembershipRole[],
  until: string | null,
): Promise<RolesSet> {
  return acting.db.transaction(async (trx) => {
    const members = await lockedMembers(trx, municipalityId)
    const had = members.filter((member) => member.personId === personId)
    if (had.length === 0) return 'notMember'
    const losing = had.some(({ role }) => role === 'coordinator') && !wanted.includes('coordinator')
    if (losing && !otherCoordinator(members, personId)) return 'lastCoordinator'
    const record = recorder(trx, acting, by, municipalityId, personId)
    for (const { id, role } of had.filter((one) => !wanted.includes(one.role))) {
      await removeMembership(trx, municipalityId, id)
      await record('role.removed', { role })
    }
    for (const role of wanted) {
      const expiresAt = PASSING_ROLES.includes(role) ? until : null
      if (had.some((one) => one.role === role && one.expiresAt === expiresAt)) continue
      await addMembership(trx, { municipalityId, personId, role, expiresAt }, timeOf(acting))
      await record('role.given', { role, until: expiresAt })
    }
    return 'done'
  })
}

/** One person stops being coordinator as another begins: the first has left, or wants to. */
export async function handOver(
  acting: Acting,
  by: string,
  municipalityId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<RolesSet> {
  return acting.db.transaction(async (trx) => {
    const members = await lockedMembers(trx, municipalityId)
    const held = members.find((one) => one.personId === from && one.role === 'coordinator')
    const heir = members.find((one) => one.personId === to && one.disabledAt === null)
    if (!held || !heir || from === to) return 'notMember'
    await addMembership(trx, { municipalityId, personId: to, role: 'coordinator', expiresAt: null }, timeOf(acting))
    await removeMembership(trx, municipalityId, held.id)
    await recorder(trx, acting, by, municipalityId, to)('coordinator.handedOver', { from })
    return 'done'
  })
}

/** An administrator takes the role from a coordinator who has left, even from the last one. */
export async function dismissCoordinator(acting: Acting, by: string, municipalityId: string, personId: string) {
  return acting.db.transaction(async (trx): Promise<RolesSet> => {
    const members = await lockedMembers(trx, municipalityId)
    const held = members.find((one) => one.personId === personId && one.role === 'coordinator')
    if (!held) return 'notMember'
    await removeMembership(trx, municipalityId, held.id)
    await recorder(trx, acting, by, municipalityId, personId)('role.removed', { role: 'coordinator' })
    return 'done'
  })
}

/** Two coordinators may remove each other at the same moment: the row of the municipality makes them wait. */
async function lockedMembers(trx: Knex.Transaction, municipalityId: string): Promise<Member[]> {
  await trx('municipality').where({ id: municipalityId }).forUpdate().first('id')
  return membersOf(trx, municipalityId)
}

function otherCoordinator(members: readonly Member[], personId: string): boolean {
  return members.some((one) => one.personId !== personId && one.role === 'coordinator' && one.disabledAt === null)
}

function recorder(trx: Knex.Transaction, acting: Acting, by: string, chain: string, subject: string) {
  return (act: string, detail: Record<string, string | null>) =>
    acting.trail.record(trx, { chain, at: timeOf(acting), person: by, act, subject, detail })
}
