import { answersOf, writeAnswer } from './answer-store.ts'
import { carryEvidence } from './evidence-store.ts'
import { holdRound } from './round-store.ts'
import { roundOf, spotsOf } from './round-content.ts'
import { mayAnswer } from './rules.ts'
import { saveAnswer } from './save-answer.ts'
import type { Acting, Place } from './acting.ts'
import type { Actor } from './rules.ts'

export type Carrying = {
  readonly place: Place
  /** The earlier round. */
  readonly from: string
  readonly personId: string
  readonly levels?: ReadonlyMap<string, number>
}

/**
 * Brings the answers of an earlier round of the same municipality into a new one. They count for nothing
 * until someone confirms them, and take the place of no answer that is already there. Their evidence comes with
 * them as copies: what is removed here stays in the earlier round, which it proves. `levels` are those confirmed since
 * the earlier round was locked; a higher one takes the place of the answer's.
 */
export async function carryAnswers(
  { db, library, trail, now }: Acting,
  { place, from, personId, levels = new Map() }: Carrying,
): Promise<number> {
  const at = now().toISOString()
  return db.transaction(async (trx) => {
    const round = await holdRound(trx, place, 'share')
    if (!round) return 0
    const spots = spotsOf(roundOf(library, round.pins))
    const old = await answersOf(trx, { ...place, roundId: from })
    const carried: string[] = []
    for (const { question, state, level, reason, comment, confirmed, answeredBy, answeredAt } of old.values()) {
      if (!spots.has(question) || !confirmed || state === 'open') continue
      const raised = state === 'level' ? Math.max(level ?? 0, levels.get(question) ?? 0) : level
      const said = { question, state, level: raised, reason, comment }
      const writing = { ...said, confirmed: false, by: answeredBy, at: answeredAt }
      if (await writeAnswer(trx, place, 0, writing)) carried.push(question)
    }
    const evidence = await carryEvidence(trx, place, from, carried)
    const event = { chain: place.municipalityId, at, person: personId, act: 'answers.carried', subject: place.roundId }
    await trail.record(trx, { ...event, detail: { from, carried: carried.length, evidence } })
    return carried.length
  })
}

/** Confirms carried answers as they stand: those of the questions named that this person may answer. */
export async function confirmAnswers(
  acting: Acting,
  { place, actor, questions }: { place: Place; actor: Actor; questions: readonly string[] },
): Promise<number> {
  const { db, library } = acting
  const round = await holdRound(db, place, 'share')
  if (!round) return 0
  const spots = spotsOf(roundOf(library, round.pins))
  const rows = [...(await answersOf(db, place, questions)).values()].filter((row) => !row.confirmed)
  let confirmed = 0
  for (const { question, version, state, level, reason, comment } of rows) {
    const spot = spots.get(question)
    if (!spot || mayAnswer(actor, spot, round.state) !== 'yes') continue
    const said = { state, level, reason, comment }
    const saved = await saveAnswer(acting, { place, actor, question, basedOn: version, said })
    if (saved.kind === 'saved') confirmed++
  }
  return confirmed
}
