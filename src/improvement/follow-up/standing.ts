import { lifted } from '../../roadmap/predict.ts'
import { score } from '../../scoring/score.ts'
import { at } from '../../scoring/vector.ts'
import type { Lift } from '../../roadmap/candidates.ts'
import type { Answer, Round, RoundState } from '../../scoring/round.ts'
import type { LevelProposal } from './proposal-store.ts'

/** The levels that were confirmed while the answers were locked: they count beside them, today and no earlier. */
export function confirmedBeside(proposals: readonly LevelProposal[]): Lift[] {
  return proposals
    .filter(({ state, saved }) => state === 'confirmed' && !saved)
    .map(({ question, level }) => ({ question, to: level }))
}

/** Every level confirmed by the end of a day, `2027-03-31`. */
export function confirmedBy(proposals: readonly LevelProposal[], day: string): Lift[] {
  return proposals
    .filter(({ state, decidedAt }) => state === 'confirmed' && decidedAt !== null && decidedAt.slice(0, 10) <= day)
    .map(({ question, level }) => ({ question, to: level }))
}

/** The answers with levels confirmed beside them: each question at max(its level, the confirmed one). */
export function withLevels(round: Round, state: RoundState, lifts: readonly Lift[]): RoundState {
  if (lifts.length === 0) return state
  const scored = lifted(score(round, state), lifts)
  const answers: Record<string, Answer> = { ...state.answers }
  for (const { question } of lifts) {
    const index = round.indexOf.get(question)
    const leaf = index === undefined ? undefined : at(scored.leaves, index)
    if (leaf?.state === 'answered' && leaf.answer) answers[question] = leaf.answer
  }
  return { ...state, answers }
}

/** The same answers without what people wrote: enough to count the result again. */
export function bareState({ answers, ...rest }: RoundState): RoundState {
  const bare = Object.entries(answers).map(([question, answer]): [string, Answer] => {
    const { comment: _comment, evidence: _evidence, ...counted } = answer
    return [question, 'notApplicable' in counted ? { ...counted, notApplicable: '–' } : counted]
  })
  return { ...rest, answers: Object.fromEntries(bare) }
}
