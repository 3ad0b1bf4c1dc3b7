import { INSTANCE } from '../audit/trail.ts'
import type { Request } from 'express'
import type { Person } from '../organisations/person-store.ts'
import type { Parts } from './parts.ts'

/** Who was refused, and in the municipality they work in, if any: theirs is the trail, else the instance's. */
export type Refused = {
  readonly parts: Parts
  readonly person: Person | undefined
  readonly municipality: { readonly id: string } | undefined
}

/** Writes down that someone was not let in. The route is named, the address is not: it could hold what was typed. */
export async function recordRefusal(
  { parts, person, municipality }: Refused,
  request: Request,
  more: { readonly act?: 'form.refused'; readonly subject?: string } = {},
): Promise<void> {
  const { path = '-' } = (request.route ?? {}) as { path?: string }
  const event = {
    ...{ chain: municipality?.id ?? INSTANCE, at: parts.now().toISOString(), person: person?.id ?? null },
    ...{ act: 'access.refused', detail: { route: `${request.method} ${path}` }, ...more },
  }
  await parts.db.transaction((trx) => parts.trail.record(trx, event))
}
