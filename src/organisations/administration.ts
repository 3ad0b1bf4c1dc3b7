import { recordOfAccount } from './account-trail.ts'
import { timeOf } from './acting.ts'
import { endSessions } from './sessions.ts'
import { changePerson, people } from './person-store.ts'
import { addMunicipality } from './store.ts'
import type { Knex } from 'knex'
import type { Acting } from './acting.ts'
import type { Person } from './person-store.ts'
import type { Municipality } from './store.ts'

/** What an administrator of the instance does to a person's account. */
export const PERSON_ACTS = ['disable', 'enable', 'endSessions', 'makeAdministrator', 'removeAdministrator'] as const
export type PersonAct = (typeof PERSON_ACTS)[number]

const EVENTS: Record<PersonAct, string> = {
  disable: 'person.disabled',
  enable: 'person.enabled',
  endSessions: 'sessions.ended',
  makeAdministrator: 'administrator.given',
  removeAdministrator: 'administrator.removed',
}

/** False when it may not be done: nobody closes the own account or gives up the own right, so one remains. */
export async function actOnPerson(acting: Acting, by: string, person: Person, act: PersonAct): Promise<boolean> {
  if (person.id === by && act !== 'endSessions') return false
  return acting.db.transaction(async (trx) => {
    if (!(await oneRemains(trx, person, act))) return false
    await change(trx, acting, person, act)
    await recordOfAccount(trx, acting, person.id, { person: by, act: EVENTS[act], subject: person.id })
    return true
  })
}

export async function addNewMunicipality(
  acting: Acting,
  by: string,
  municipality: Pick<Municipality, 'code' | 'nameFi' | 'nameSv' | 'population'>,
): Promise<string> {
  return acting.db.transaction(async (trx) => {
    const at = timeOf(acting)
    const id = await addMunicipality(trx, municipality, at)
    await acting.trail.record(trx, { chain: id, at, person: by, act: 'municipality.added' })
    return id
  })
}

async function change(trx: Knex.Transaction, acting: Acting, person: Person, act: PersonAct): Promise<void> {
  if (act === 'disable') await changePerson(trx, person.id, { disabledAt: timeOf(acting) })
  if (act === 'enable') await changePerson(trx, person.id, { disabledAt: null })
  if (act === 'makeAdministrator') await changePerson(trx, person.id, { isAdministrator: true })
  if (act === 'removeAdministrator') await changePerson(trx, person.id, { isAdministrator: false })
  if (act === 'disable' || act === 'endSessions') await endSessions(trx, person.id)
}

/** Two administrators may shut each other out at the same moment: one of them must not succeed. */
async function oneRemains(trx: Knex.Transaction, person: Person, act: PersonAct): Promise<boolean> {
  if (act !== 'disable' && act !== 'removeAdministrator') return true
  await trx('person').where({ is_administrator: 1 }).forUpdate().select('id')
  const others = (await people(trx)).filter((one) => one.id !== person.id)
  return others.some((one) => one.isAdministrator && one.disabledAt === null)
}
