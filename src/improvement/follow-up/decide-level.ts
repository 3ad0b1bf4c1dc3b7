import { answersOf } from '../../assessments/answer-store.ts'
import { holdRound } from '../../assessments/round-store.ts'
import { roundOf, spotsOf } from '../../assessments/round-content.ts'
import { isOpen, isTheirs } from '../../assessments/rules.ts'
import { saveAnswer } from '../../assessments/save-answer.ts'
import { decide, proposalsOf } from './proposal-store.ts'
import type { Knex } from 'knex'
import type { Acting, Place } from '../../assessments/acting.ts'
import type { Actor } from '../../assessments/rules.ts'
import type { LevelProposal } from './proposal-store.ts'

export type DecidingLevel = {
  readonly place: Place
  readonly actor: Actor
  readonly actionId: string
  readonly question: string
  readonly decision: 'confirmed' | 'declined'
  /** Why it is declined. */
  readonly reason: string | null
  /** The version of the answer that the respondent saw; 0 when there was none. */
  readonly basedOn: number
}

/**
 * `conflict`: the answer is another than the respondent saw. `gone`: nothing waits to be decided on any more.
 * `reason`: declining says why.
 */
export type LevelDecided = 'confirmed' | 'declined' | 'conflict' | 'gone' | 'forbidden' | 'reason'

/**
 * A respondent of the question confirms the level that a finished action proposes, or declines it. In an open
 * round the level is saved as the answer, by the same save as any other; while the answers are locked they stay as
 * they are, and the level counts beside them.
 */
export async function decideLevel(acting: Acting, deciding: DecidingLevel): Promise<LevelDecided> {
  const { place, actor, actionId, question, decision, reason } = deciding
  const at = acting.now().toISOString()
  return acting.db.transaction(async (trx): Promise<LevelDecided> => {
    const round = await holdRound(trx, place, 'share')
    const spot = round && spotsOf(roundOf(acting.library, round.pins)).get(question)
    if (!round || !spot || !isTheirs(actor, spot)) return 'forbidden'
    const found = (await proposalsOf(trx, place)).find(
      (one) => one.actionId === actionId && one.question === question && one.state === 'open',
    )
    if (!found) return 'gone'
    if (decision === 'declined' && !reason) return 'reason'
    const isSaved = decision === 'confirmed' && isOpen(round.state)
    if (isSaved && !(await saveLevel({ ...acting, db: trx }, deciding, found))) return 'conflict'
    const given = { actionId, question, state: decision, saved: isSaved, by: actor.personId, at }
    if (!(await decide(trx, place, { ...given, reason: decision === 'declined' ? reason : null }))) return 'gone'
    const act = decision === 'confirmed' ? 'level.confirmed' : 'level.declined'
    const event = { chain: place.municipalityId, at, person: actor.personId, act, subject: question }
    const detail = { round: place.roundId, action: actionId, saved: isSaved }
    await acting.trail.record(trx as Knex.Transaction, { ...event, detail })
    return decision
  })
}

/** The answer with the level raised to the proposed one; false when it is not the answer that the respondent saw. */
async function saveLevel(acting: Acting, deciding: DecidingLevel, { level }: LevelProposal): Promise<boolean> {
  const { place, actor, question, basedOn } = deciding
  const present = (await answersOf(acting.db, place, [question])).get(question)
  if ((present?.version ?? 0) !== basedOn) return false
  if (present?.confirmed && present.state === 'level' && (present.level ?? 0) >= level) return true
  const said = { state: 'level', level, reason: null, comment: present?.comment ?? null } as const
  const saved = await saveAnswer(acting, { place, actor, question, basedOn, said })
  return saved.kind === 'saved' || saved.kind === 'unchanged'
}
