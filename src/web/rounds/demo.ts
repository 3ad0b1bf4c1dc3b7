import { join } from 'node:path'
import { readAssessment } from '../../assessments/answers-file.ts'
import { fillDemo, removeDemo } from '../../assessments/demo.ts'
import { roundsOf } from '../../assessments/round-store.ts'
import { roadmapDemo } from '../../improvement/demo.ts'
import { addPerson, changePerson } from '../../organisations/person-store.ts'
import { addMembership, addMunicipality, municipalities } from '../../organisations/store.ts'
import { projectFolder } from '../../settings.ts'
import { Forbidden, NotFound } from '../problems.ts'
import { municipalityOf, personOf } from '../visit.ts'
import type { Request, Response } from 'express'
import type { Acting } from '../../assessments/acting.ts'
import type { MembershipRole } from '../../organisations/store.ts'
import type { Visit } from '../visit.ts'

const CASE = 'municipality-medium.yaml'
const NAMES = ['Aino Esimerkki', 'Bengt Exempel', 'Carita Keksitty', 'Daniel Påhitt', 'Eeva Kuvitelma', 'Filip Saga']

/**
 * Makes the example municipality. An administrator may at any time; anyone who is signed in may while the
 * site has no municipality at all.
 */
export async function demoPost(visit: Visit, _request: Request, response: Response): Promise<void> {
  const { parts } = visit
  const person = personOf(visit)
  if (!person.isAdministrator && (await municipalities(parts.db)).length > 0) throw new Forbidden()
  const id = await parts.db.transaction((trx) => make({ ...parts, db: trx }, person.id))
  response.redirect(303, `/m/${id}`)
}

async function make(acting: Acting, coordinator: string): Promise<string> {
  const { db, trail, library, now } = acting
  const example = readAssessment(join(projectFolder(), 'cases', CASE), library)
  const at = now().toISOString()
  const { name, population = null } = example.organisation
  const municipality = { code: null, nameFi: name, nameSv: name, population, isDemo: true }
  const municipalityId = await addMunicipality(db, municipality, at)
  await addMembership(db, { municipalityId, personId: coordinator, role: 'coordinator', expiresAt: null }, at)
  const trx = db as Parameters<typeof trail.record>[0]
  await trail.record(trx, {
    chain: municipalityId,
    at,
    person: coordinator,
    act: 'demo.created',
    subject: municipalityId,
  })
  const people: string[] = []
  for (const [i, full] of NAMES.entries())
    people.push(await invent(acting, municipalityId, full, i === NAMES.length - 1 ? 'reviewer' : 'respondent'))
  await fillDemo(acting, {
    municipalityId,
    example,
    people: {
      coordinator,
      answerers: people.slice(0, 3),
      voters: people.slice(0, 5),
      reviewer: people.at(-1)!,
      signer: { name: NAMES[0]!, title: 'hallintojohtaja' },
    },
  })
  const open = (await roundsOf(db, municipalityId)).find(({ state }) => state === 'draft')
  const place = { municipalityId, roundId: open?.id ?? '' }
  if (open) await roadmapDemo(acting, { place, coordinator, owners: people.slice(0, 3) })
  return municipalityId
}

/** A person of the example: named, without a password, and closed, so that nobody can sign in as them. */
async function invent(
  { db, now }: Acting,
  municipalityId: string,
  name: string,
  role: MembershipRole,
): Promise<string> {
  const at = now().toISOString()
  const email = `${name.split(' ')[0]!.toLowerCase()}@${municipalityId}.demo.invalid`
  const id = await addPerson(db, { email, name, language: 'fi', passwordHash: null }, at)
  await changePerson(db, id, { disabledAt: at })
  await addMembership(db, { municipalityId, personId: id, role, expiresAt: null }, at)
  return id
}

export async function demoRemovePost(visit: Visit, _request: Request, response: Response): Promise<void> {
  const municipalityId = municipalityOf(visit).id
  if (!(await removeDemo(visit.parts, { municipalityId, personId: personOf(visit).id }))) throw new NotFound()
  response.redirect(303, '/home')
}
