import { score } from '../scoring/score.ts'
import { resultOf } from '../scoring/result.ts'
import type { Library } from '../content/index.ts'
import type { RoundContent } from '../scoring/round.ts'
import type { Result } from '../scoring/result.ts'
import type { Assessment } from './answers-file.ts'

/** One content file that a result was counted with. */
export type ContentUsed = {
  readonly kind: 'governance' | 'statute' | 'questionnaire'
  readonly id: string
  readonly version: string
  readonly fingerprint: string
}

/** What `score --json` prints: the result, and what it was counted with. */
export type ScoreDocument = Result & { readonly content: readonly ContentUsed[] }

export function scoreDocument({ round, state }: Assessment, fingerprintOf: Library['fingerprintOf']): ScoreDocument {
  const { engine, ...result } = resultOf(score(round, state))
  return { engine, content: contentUsed(round.content, fingerprintOf), ...result }
}

export function contentUsed(content: RoundContent, fingerprintOf: Library['fingerprintOf']): ContentUsed[] {
  const { governance, statutes, questionnaires } = content
  const used =
    (kind: ContentUsed['kind']) =>
    (file: RoundContent['questionnaires'][number] | typeof governance | (typeof statutes)[number]) => ({
      kind,
      id: file.id,
      version: file.version,
      fingerprint: fingerprintOf(file),
    })
  return [
    used('governance')(governance),
    ...statutes.map(used('statute')),
    ...questionnaires.map(used('questionnaire')),
  ]
}
