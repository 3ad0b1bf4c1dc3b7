import { createTrail } from '../../src/audit/trail.ts'
import { loadLibrary } from '../../src/content/index.ts'
import { addPerson } from '../../src/organisations/person-store.ts'
import { addMembership, addMunicipality } from '../../src/organisations/store.ts'
import { createRound } from '../../src/assessments/create-round.ts'
import { freshDatabase } from './database.ts'
import type { Acting, Place } from '../../src/assessments/acting.ts'
import type { Trail } from '../../src/audit/trail.ts'
import type { Actor, RoundRole } from '../../src/assessments/rules.ts'
import type { DatabaseKind, FreshDatabase } from './database.ts'

export const library = loadLibrary(['.'])
export const PINS = ['strategic@1.0', 'tactical@1.0', 'operational@1.0']

export type Stage = FreshDatabase & {
  readonly acting: Acting
  readonly municipalityId: string
  readonly place: FreshDatabase['place']
  readonly clock: { at: Date }
  readonly person: (name: string, ...roles: RoundRole[]) => Promise<Actor>
  readonly round: (personId: string) => Promise<Place>
}

/** A municipality on a database of its own, with real people and real rounds. */
export async function stage(kind: DatabaseKind): Promise<Stage> {
  return stageOn(await freshDatabase(kind), createTrail(Buffer.alloc(32, 7)))
}

/** The same on a database that someone else reads too, with the trail that they know. */
export async function stageOn(database: FreshDatabase, trail: Trail): Promise<Stage> {
  const { db } = database
  const clock = { at: new Date('2026-03-02T09:00:00Z') }
  const at = clock.at.toISOString()
  const acting: Acting = { db, library, trail, now: () => clock.at }
  const municipality = { code: null, nameFi: 'Esimerkkilä', nameSv: 'Exempelby', population: 6000 }
  const municipalityId = await addMunicipality(db, municipality, at)
  return {
    ...database,
    acting,
    municipalityId,
    clock,
    async person(name, ...roles) {
      const email = `${name.toLowerCase()}@example.fi`
      const personId = await addPerson(db, { email, name, language: 'fi', passwordHash: null }, at)
      for (const role of roles) await addMembership(db, { municipalityId, personId, role, expiresAt: null }, at)
      return { personId, roles, assignments: [] }
    },
    async round(personId) {
      const wish = {
        unitId: null,
        previousId: null,
        name: 'Arviointi 2026',
        startsOn: '2026-01-01',
        endsOn: '2026-06-30',
        asOf: '2026-06-30',
        target: 'statutory',
        facts: {},
        pins: PINS,
      }
      return { municipalityId, roundId: await createRound(acting, { municipalityId, personId, wish }) }
    },
  }
}
