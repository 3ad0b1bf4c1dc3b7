import { z } from 'zod'
import { canonicalJson, fingerprint, sha256 } from '../content/index.ts'
import { statute } from '../content/framework.ts'
import { governance } from '../content/governance.ts'
import { questionnaire } from '../content/questionnaire.ts'
import { prepare } from '../scoring/round.ts'
import { ENGINE, resultOf } from '../scoring/result.ts'
import { score } from '../scoring/score.ts'
import { answersSchema } from './answers-schema.ts'
import { contentUsed } from './document.ts'
import type { Result } from '../scoring/result.ts'
import type { RoundState } from '../scoring/round.ts'
import type { Assessment } from './answers-file.ts'

const FORMAT = 'tietokunto-sealed/1'

/** The rules by engine number. Old ones stay, so that an old sealed file recomputes for ever. */
const ENGINES: Readonly<Record<number, (content: SealedContent, state: RoundState) => Result>> = {
  [ENGINE]: (content, state) => resultOf(score(prepare(content), state)),
}

const sealedContent = z.strictObject({
  governance,
  statutes: z.array(statute),
  questionnaires: z.array(questionnaire).min(1),
})
type SealedContent = z.output<typeof sealedContent>

const sealedSchema = z.strictObject({
  format: z.literal(FORMAT),
  engine: z.int(),
  organisation: answersSchema.shape.organisation,
  asOf: answersSchema.shape.asOf,
  target: answersSchema.shape.target,
  facts: answersSchema.shape.facts,
  answers: answersSchema.shape.answers,
  fingerprints: z.array(
    z.strictObject({ kind: z.string(), id: z.string(), version: z.string(), fingerprint: z.string() }),
  ),
  content: sealedContent,
  result: z.record(z.string(), z.unknown()),
  digest: z.string(),
})
export type Sealed = z.output<typeof sealedSchema>

/** Why a sealed file does not hold. */
export type Broken =
  | { readonly code: 'notSealed' }
  | { readonly code: 'damaged' }
  | { readonly code: 'unknownEngine'; readonly engine: number }
  | { readonly code: 'contentChanged'; readonly file: string }
  | { readonly code: 'resultDiffers'; readonly path: string }

/**
 * An assessment with everything that its result was counted from: content with its texts, answers,
 * facts, day, engine number and result. It needs no other file to be recomputed.
 */
export function sealAssessment({ organisation, round, state }: Omit<Assessment, 'file'>): Sealed {
  const body = {
    format: FORMAT,
    engine: ENGINE,
    organisation,
    ...state,
    fingerprints: contentUsed(round.content, fingerprint),
    content: round.content,
    result: resultOf(score(round, state)),
  }
  return sealedSchema.parse({ ...body, digest: sha256(canonicalJson(body)) })
}

/** Recomputes a sealed file from itself alone. An empty list: it holds. */
export function verifySealed(data: unknown): Broken[] {
  const parsed = sealedSchema.safeParse(data)
  if (!parsed.success) return [{ code: 'notSealed' }]
  const { digest, ...body } = data as Sealed
  const sealed = parsed.data
  const recompute = ENGINES[sealed.engine]
  if (!recompute) return [{ code: 'unknownEngine', engine: sealed.engine }]
  const broken: Broken[] = sha256(canonicalJson(body)) === digest ? [] : [{ code: 'damaged' }]
  broken.push(...changedContent(sealed))
  try {
    return [...broken, ...differing(sealed.result, recompute(sealed.content, stateOf(sealed)))]
  } catch (error) {
    // a tampered file may name questions or facts that its own content does not have
    if (error instanceof RangeError) return broken.length > 0 ? broken : [{ code: 'damaged' }]
    throw error
  }
}

function changedContent({ content, fingerprints }: Sealed): Broken[] {
  const now = contentUsed(content, fingerprint)
  return now
    .filter(({ kind, id, version, fingerprint: found }) => {
      const then = fingerprints.find((f) => f.kind === kind && f.id === id && f.version === version)
      return then?.fingerprint !== found
    })
    .map(({ id, version }) => ({ code: 'contentChanged', file: `${id}@${version}` }))
}

function stateOf({ facts, answers, asOf, target }: Sealed): RoundState {
  return {
    facts,
    answers: answers as RoundState['answers'],
    ...(asOf === undefined ? {} : { asOf }),
    ...(target === undefined ? {} : { target }),
  }
}

/** The parts of the result that differ, by name, so that a reader can look at them. */
function differing(sealed: Readonly<Record<string, unknown>>, now: Result): Broken[] {
  const names = [...new Set([...Object.keys(sealed), ...Object.keys(now)])]
  return names
    .filter((name) => canonicalJson(sealed[name] ?? null) !== canonicalJson(now[name as keyof Result] ?? null))
    .map((path) => ({ code: 'resultDiffers', path }))
}
