import { answersOf, votesOf } from './answer-store.ts'
import { evidenceOf } from './evidence-store.ts'
import { reviewsOf } from './review-store.ts'
import { roundOf } from './round-content.ts'
import { roundById } from './round-store.ts'
import type { Knex } from 'knex'
import type { Library } from '../content/index.ts'
import type { Answer, RoundState } from '../scoring/round.ts'
import type { Assessment, Organisation } from './answers-file.ts'
import type { AnswerRow, Vote } from './answer-store.ts'
import type { Evidence } from './evidence-store.ts'
import type { Review } from './review-store.ts'
import type { RoundMeta } from './round-store.ts'

/** A round as it stands: what results, reports and pages are counted from. */
export type RoundReading = {
  readonly meta: RoundMeta
  /** What the scoring room takes, from confirmed answers alone. */
  readonly assessment: Omit<Assessment, 'file'>
  readonly answers: ReadonlyMap<string, AnswerRow>
  /** The ids of the questions that have an answer which counts. */
  readonly answered: ReadonlySet<string>
  readonly votes: readonly Vote[]
  readonly evidence: readonly Evidence[]
  readonly reviews: ReadonlyMap<string, Review>
}

/** Reads a whole round of a municipality; undefined when it has no such round. */
export async function readRound(
  db: Knex,
  library: Library,
  municipalityId: string,
  roundId: string,
): Promise<RoundReading | undefined> {
  const place = { municipalityId, roundId }
  const meta = await roundById(db, place)
  if (!meta) return undefined
  const answers = await answersOf(db, place)
  const votes = await votesOf(db, place)
  const evidence = await evidenceOf(db, place)
  const reviews = await reviewsOf(db, place)
  const state = stateOf(meta, answersFrom(answers, votes, evidence))
  const assessment = { organisation: await organisationOf(db, meta), round: roundOf(library, meta.pins), state }
  return { meta, assessment, answers, answered: answeredIn(answers, votes), votes, evidence, reviews }
}

function stateOf({ facts, asOf, target }: RoundMeta, answers: RoundState['answers']): RoundState {
  return { facts, answers, asOf, target }
}

/** Answers as the scoring room takes them. What was brought from the last round waits to be confirmed. */
export function answersFrom(
  rows: ReadonlyMap<string, AnswerRow>,
  votes: readonly Vote[],
  evidence: readonly Evidence[],
): Record<string, Answer> {
  const questions = new Set([...rows.keys(), ...votes.map((vote) => vote.question)])
  const titles = byQuestion(evidence)
  const voted = byQuestion(votes)
  const answers = [...questions].toSorted().map((question) => {
    const shown = (titles.get(question) ?? []).map((one) => one.title)
    return [question, answerFrom(rows.get(question), voted.get(question) ?? [], shown)] as const
  })
  return Object.fromEntries(answers.filter((entry): entry is [string, Answer] => entry[1] !== undefined))
}

/** The questions that `answersFrom` has an answer of, without making the answers. */
export function answeredIn(rows: ReadonlyMap<string, AnswerRow>, votes: readonly Vote[]): Set<string> {
  const said = [...rows.values()].filter((row) => row.confirmed && row.state !== 'open')
  return new Set([...said, ...votes].map((one) => one.question))
}

/** Exactly one state: a level with or without votes, votes alone, not applicable, or don't know. */
export function answerFrom(
  row: AnswerRow | undefined,
  votes: readonly Vote[],
  evidence: readonly string[],
): Answer | undefined {
  const said = row?.confirmed ? row : undefined
  const state = sayingOf(
    said,
    votes.map((vote) => vote.level),
  )
  if (!state) return undefined
  const times = said && said.state !== 'open' ? [said.answeredAt] : votes.map((vote) => vote.at)
  return {
    ...state,
    ...(said?.comment ? { comment: said.comment } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
    answeredOn: times.toSorted().at(-1)!.slice(0, 10),
  }
}

function byQuestion<T extends { readonly question: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(item.question, [...(groups.get(item.question) ?? []), item])
  return groups
}

function sayingOf(said: AnswerRow | undefined, votes: readonly number[]): Answer | undefined {
  if (said?.state === 'notApplicable') return { notApplicable: said.reason ?? '–' }
  if (said?.state === 'dontKnow') return { dontKnow: true }
  const voted = votes.length > 0 ? { votes } : {}
  if (said?.state === 'level' && said.level !== null) return { level: said.level, ...voted }
  return votes.length > 0 ? { votes } : undefined
}

async function organisationOf(db: Knex, { municipalityId, unit }: RoundMeta): Promise<Organisation> {
  const row: { name_fi: string; code: string | null; population: number | null } = await db('municipality')
    .where({ id: municipalityId })
    .first('name_fi', 'code', 'population')
  return {
    name: unit === null ? row.name_fi : `${row.name_fi}, ${unit}`,
    ...(row.code === null ? {} : { municipalityCode: row.code }),
    ...(row.population === null ? {} : { population: row.population }),
  }
}
