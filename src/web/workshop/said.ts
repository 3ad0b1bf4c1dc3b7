import { saidText } from '../rounds/question-model.ts'
import type { AnswerRow, Vote } from '../../assessments/answer-store.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from '../rounds/open.ts'

/** `3 Vakiintunut`. */
export function levelName({ language }: Visit, { round }: InRound, level: number): string {
  const step = round.content.governance.scale.find((one) => one.level === level)
  return `${level} ${step?.name[language] ?? ''}`
}

/** What stands as the answer of a question now; empty when nothing does. */
export function standingText(
  visit: Visit,
  where: InRound,
  row: AnswerRow | undefined,
  votes: readonly Pick<Vote, 'level'>[],
): string {
  const voted =
    votes.length > 0 ? [visit.t('workshop.said.votes', { votes: votes.map(({ level }) => level).join(' ') })] : []
  const said = row?.confirmed && row.state !== 'open' ? [saidText(visit, where, row)] : []
  return [...said, ...voted].join(', ')
}
