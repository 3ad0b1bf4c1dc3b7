import { readRound } from '../assessments/round-reading.ts'
import { proposalsOf } from './follow-up/proposal-store.ts'
import { confirmedBeside, withLevels } from './follow-up/standing.ts'
import type { Knex } from 'knex'
import type { Place } from '../assessments/acting.ts'
import type { RoundMeta } from '../assessments/round-store.ts'
import type { Library } from '../content/index.ts'
import type { Organisation } from '../assessments/answers-file.ts'
import type { Round, RoundState } from '../scoring/round.ts'
import type { LevelProposal } from './follow-up/proposal-store.ts'

/** A round as it stands today: what a plan begins from. */
export type RoadmapGround = {
  readonly meta: RoundMeta
  readonly organisation: Organisation
  readonly round: Round
  /** The answers, with the levels that were confirmed beside them since they were locked. */
  readonly state: RoundState
  readonly proposals: readonly LevelProposal[]
}

/** Reads where a round stands today; undefined when the municipality has no such round. */
export async function readGround(db: Knex, library: Library, place: Place): Promise<RoadmapGround | undefined> {
  const reading = await readRound(db, library, place.municipalityId, place.roundId)
  if (!reading) return undefined
  const { organisation, round, state } = reading.assessment
  const proposals = await proposalsOf(db, place)
  const today = withLevels(round, state, confirmedBeside(proposals))
  return { meta: reading.meta, organisation, round, state: today, proposals }
}
