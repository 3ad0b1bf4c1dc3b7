import { assignmentsOf } from '../../assessments/assignment-store.ts'
import { settledFacts } from '../../assessments/progress.ts'
import { roundOf } from '../../assessments/round-content.ts'
import { roundById } from '../../assessments/round-store.ts'
import { NotFound } from '../problems.ts'
import { municipalityOf, personOf } from '../visit.ts'
import type { Request } from 'express'
import type { Place } from '../../assessments/acting.ts'
import type { RoundMeta } from '../../assessments/round-store.ts'
import type { Actor } from '../../assessments/rules.ts'
import type { Facts, Round } from '../../scoring/round.ts'
import type { Role } from '../route.ts'
import type { Visit } from '../visit.ts'

export const MEMBERS = ['coordinator', 'respondent', 'reviewer', 'reader', 'facilitator'] as const satisfies Role[]
export const WRITERS = ['coordinator', 'respondent', 'facilitator'] as const satisfies Role[]
export const ARRANGERS = ['coordinator', 'facilitator'] as const satisfies Role[]

/** The round that an address names, and who looks at it. */
export type InRound = {
  readonly place: Place
  readonly meta: RoundMeta
  readonly round: Round
  readonly facts: Facts
  readonly actor: Actor
  /** `/m/<municipality>/r/<round>`. */
  readonly base: string
}

/** @throws NotFound for a round of someone else, which looks the same as one that is not there. */
export async function openRound(visit: Visit, request: Request): Promise<InRound> {
  const { parts } = visit
  const place = placeOf(visit, request)
  const meta = await roundById(parts.db, place)
  if (!meta) throw new NotFound()
  const round = roundOf(parts.library, meta.pins)
  return {
    place,
    meta,
    round,
    facts: settledFacts(round, meta.facts),
    actor: await actorOf(visit, place),
    base: `/m/${place.municipalityId}/r/${meta.id}`,
  }
}

/** What the address names, whether it is there or not. */
export function placeOf(visit: Visit, request: Request): Place {
  return { municipalityId: municipalityOf(visit).id, roundId: param(request, 'round') }
}

export async function actorOf(visit: Visit, place: Place): Promise<Actor> {
  const { parts, roles } = visit
  const personId = personOf(visit).id
  const assignments = roles.includes('respondent') ? await assignmentsOf(parts.db, place, personId) : []
  return { personId, roles, assignments }
}

export function param(request: Request, name: string): string {
  return String(request.params[name])
}
