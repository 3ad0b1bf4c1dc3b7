import { membershipsOf, municipalities as allMunicipalities, municipalitiesOf } from '../../organisations/store.ts'
import { show } from '../show.ts'
import { personOf } from '../visit.ts'
import { municipalityName } from './names.ts'
import { takeNotice } from './notice.ts'
import { roundLines } from './rounds.ts'
import type { Request, Response } from 'express'
import type { Municipality } from '../../organisations/store.ts'
import type { Visit } from '../visit.ts'

export async function homeGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const { t, parts } = visit
  const person = personOf(visit)
  const found = await municipalitiesOf(parts.db, person.id, parts.now().toISOString())
  const municipalities = await Promise.all(found.map((one) => cardOf(visit, person.id, one)))
  const demo = person.isAdministrator || found.length === 0 ? await demoOffered(visit, person.isAdministrator) : false
  const model = { notice: takeNotice(visit, request), municipalities, administration: person.isAdministrator, demo }
  show(visit, request, response, 'home', model, { title: t('home.title') })
}

async function cardOf(visit: Visit, personId: string, municipality: Municipality) {
  const { t, parts, language } = visit
  const memberships = await membershipsOf(parts.db, municipality.id, personId, parts.now().toISOString())
  return {
    name: municipalityName(municipality, language),
    href: `/m/${municipality.id}`,
    roles: t('home.roles', { roles: memberships.map(({ role }) => t(`role.${role}`)).join(', ') }),
    rounds: await roundLines(visit, municipality.id),
  }
}

/** The example is offered until it is there: to administrators, and to anyone while the site is empty. */
async function demoOffered({ parts }: Visit, isAdministrator: boolean): Promise<boolean> {
  const all = await allMunicipalities(parts.db)
  return all.every((one) => !one.isDemo) && (isAdministrator || all.length === 0)
}
