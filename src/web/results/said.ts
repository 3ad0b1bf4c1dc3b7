import { levelSaid } from '../../reports/level-said.ts'
import { hrefOf } from '../guide/guide-parts.ts'
import type { Results } from './results.ts'

/** One answer as results show it: the level and its statement, or why there is none. */
export type Said = {
  readonly question: string
  readonly text: string
  readonly guide: string
  readonly weight: string
  readonly level: number
  readonly mark: string
  readonly statement: string
  readonly votes: string
  readonly comment: string
  readonly evidence: readonly string[]
}

export function saidOf({ report, scored, t }: Results, id: string): Said {
  const { question } = report.asked(id)
  const answer = report.answer(id)
  const level = levelSaid(answer)
  const asked = scored.round.indexOf.has(id)
  return {
    question: id,
    text: report.say(question.text),
    guide: hrefOf.question(id),
    weight: t('results.weight', { weight: question.weight }),
    level: level ?? 0,
    mark: level === undefined ? '–' : String(level),
    statement: level === undefined || !asked ? whyNone(answer, t) : report.say(question.levels[String(level)]),
    votes: answer?.votes?.length ? t('results.votes', { votes: answer.votes.join(', ') }) : '',
    comment: answer?.notApplicable ?? answer?.comment ?? '',
    evidence: answer?.evidence ?? [],
  }
}

function whyNone(answer: ReturnType<Results['report']['answer']>, t: Results['t']): string {
  if (answer === undefined) return t('results.unanswered')
  return answer.dontKnow ? t('results.dontKnow') : t('results.claimed')
}
