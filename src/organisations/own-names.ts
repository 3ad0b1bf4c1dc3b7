import { municipalitiesOf } from './store.ts'
import { timeOf } from './acting.ts'
import type { Acting } from './acting.ts'
import type { Person } from './person-store.ts'
import type { Municipality } from './store.ts'

/** Names that a person's password may not contain: the own name and address, and the municipalities'. */
export async function ownNames(acting: Acting, person: Person): Promise<string[]> {
  const municipalities = await municipalitiesOf(acting.db, person.id, timeOf(acting))
  return [person.name, person.email, ...municipalities.flatMap(namesOf)]
}

export function namesOf({ nameFi, nameSv }: Pick<Municipality, 'nameFi' | 'nameSv'>): string[] {
  return [nameFi, nameSv]
}
