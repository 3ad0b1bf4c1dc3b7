import { INSTANCE } from '../audit/trail.ts'
import type { Request } from 'express'
import type { Visit } from './visit.ts'

/**
 * Writes down that someone was not let in: in the trail of the municipality they work in, else in that of the
 * instance. The route is named, the address is not: it could hold what someone typed.
 */
export async function recordRefusal(
  { parts, person, municipality }: Pick<Visit, 'parts' | 'person' | 'municipality'>,
  request: Request,
  subject?: string,
): Promise<void> {
  const { path = '-' } = (request.route ?? {}) as { path?: string }
  const event = {
    chain: municipality?.id ?? INSTANCE,
    at: parts.now().toISOString(),
    person: person?.id ?? null,
    act: 'access.refused',
    detail: { route: `${request.method} ${path}` },
  }
  await parts.db.transaction((trx) => parts.trail.record(trx, subject === undefined ? event : { ...event, subject }))
}
