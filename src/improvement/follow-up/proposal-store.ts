import { scope } from '../../assessments/acting.ts'
import type { Knex } from 'knex'
import type { Place } from '../../assessments/acting.ts'

/**
 * A level that a finished action proposes for one of its questions. It counts when a respondent of the question
 * confirms it.
 */
export type LevelProposal = {
  readonly actionId: string
  readonly question: string
  readonly level: number
  readonly state: 'open' | 'confirmed' | 'declined'
  /** Confirmed while the round was open: the level is the answer itself. Else it counts beside the answers. */
  readonly saved: boolean
  /** Why it was declined. */
  readonly reason: string | null
  readonly proposedAt: string
  readonly decidedByName: string | null
  readonly decidedAt: string | null
}

type Row = {
  action_id: string
  question: string
  level: number
  state: LevelProposal['state']
  saved: number
  reason: string | null
  proposed_at: string
  decided_by_name: string | null
  decided_at: string | null
}

/** Every proposal of a round, oldest first. */
export async function proposalsOf(db: Knex, { municipalityId, roundId }: Place): Promise<LevelProposal[]> {
  const rows: Row[] = await db('level_proposal')
    .leftJoin('person', 'person.id', 'level_proposal.decided_by')
    .where({ 'level_proposal.municipality_id': municipalityId, 'level_proposal.round_id': roundId })
    .orderBy(['level_proposal.proposed_at', 'level_proposal.action_id', 'level_proposal.question'])
    .select([
      ...['action_id', 'question', 'level', 'state', 'saved', 'reason', 'proposed_at', 'decided_at'].map(
        (column) => `level_proposal.${column}`,
      ),
      'person.name as decided_by_name',
    ])
  return rows.map((row) => ({
    ...{ actionId: row.action_id, question: row.question, level: row.level, state: row.state, reason: row.reason },
    saved: row.saved === 1,
    proposedAt: row.proposed_at,
    decidedByName: row.decided_by_name,
    decidedAt: row.decided_at,
  }))
}

export type Proposing = Pick<LevelProposal, 'actionId' | 'question' | 'level' | 'proposedAt'>

/** Proposes a level anew; one that was confirmed stays as it is. */
export async function propose(trx: Knex, place: Place, { actionId, question, level, proposedAt }: Proposing) {
  const key = { ...scope(place), action_id: actionId, question }
  await trx('level_proposal').where(key).whereNot('state', 'confirmed').delete()
  await trx('level_proposal')
    .insert({ ...key, level, state: 'open', saved: 0, proposed_at: proposedAt })
    .onConflict(['action_id', 'question'])
    .ignore()
}

/** Takes back what nobody has decided on: the action is not finished after all. */
export async function withdraw(trx: Knex, place: Place, actionId: string): Promise<number> {
  return trx('level_proposal')
    .where({ ...scope(place), action_id: actionId, state: 'open' })
    .delete()
}

export type Deciding = Pick<LevelProposal, 'actionId' | 'question' | 'reason' | 'saved'> & {
  readonly state: 'confirmed' | 'declined'
  readonly by: string
  readonly at: string
}

/** Decides on an open proposal; false when someone was first. */
export async function decide(trx: Knex, place: Place, deciding: Deciding): Promise<boolean> {
  const { actionId, question, state, reason, saved, by, at } = deciding
  const changed = await trx('level_proposal')
    .where({ ...scope(place), action_id: actionId, question, state: 'open' })
    .update({ state, reason, saved: saved ? 1 : 0, decided_by: by, decided_at: at })
  return changed > 0
}
