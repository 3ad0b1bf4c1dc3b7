import { canonicalJson, sha256 } from '../../content/index.ts'
import { holds } from '../../scoring/leaf.ts'
import { contentUsed } from '../document.ts'
import { settledFacts } from '../progress.ts'
import { NOTHING } from './propose.ts'
import type { Library } from '../../content/index.ts'
import type { Answer } from '../../scoring/round.ts'
import type { Assessment } from '../answers-file.ts'
import type { ContentUsed } from '../document.ts'
import type { Standing } from './propose.ts'

/** Tells the content of one round from that of another. */
export function contentKey(used: readonly ContentUsed[]): string {
  return sha256(canonicalJson(used.map(({ id, version, fingerprint }) => ({ id, version, fingerprint }))))
}

/** The marks of a questionnaire that was written from a file of answers: whose it is, and what was asked. */
export function fileKey({ organisation, round, file }: Assessment, fingerprintOf: Library['fingerprintOf']) {
  const key = sha256(canonicalJson({ name: organisation.name, questionnaires: file.questionnaires.toSorted() }))
  return { round: `file:${key}`, content: contentKey(contentUsed(round.content, fingerprintOf)) }
}

/** The questions that are asked of this municipality, in round order. */
export function questionsAsked({ round, state }: Pick<Assessment, 'round' | 'state'>): string[] {
  const facts = settledFacts(round, state.facts)
  return round.asked.filter(({ question }) => holds(question.condition, facts)).map(({ question }) => question.id)
}

/** An answer of a file as it stands; its digest is its version. */
export function fileStanding(answer: Answer | undefined): Standing {
  if (answer === undefined) return NOTHING
  const { level = null, notApplicable = null, comment = null, evidence = [] } = answer
  const said = { level, reason: notApplicable, comment, evidence, version: sha256(canonicalJson(answer)).slice(0, 16) }
  if (level !== null) return { ...said, state: 'level' }
  if (notApplicable !== null) return { ...said, state: 'notApplicable' }
  return { ...said, state: answer.dontKnow ? 'dontKnow' : 'open' }
}
