import { municipalityOf, personOf } from '../visit.ts'
import type { Visit } from '../visit.ts'

/** Every look at results is on the trail of the municipality. */
export async function record(
  visit: Visit,
  act: string,
  subject: string,
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  const { parts } = visit
  const event = { chain: municipalityOf(visit).id, at: parts.now().toISOString(), person: personOf(visit).id }
  await parts.db.transaction((trx) => parts.trail.record(trx, { ...event, act, subject, detail }))
}
