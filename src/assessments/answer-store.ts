import { scope } from './acting.ts'
import { groupVotesOf } from './group-vote-store.ts'
import type { Knex } from 'knex'
import type { Place } from './acting.ts'

/** What is said of a question. `open`: a comment alone, no answer yet. */
export const SAID = ['level', 'notApplicable', 'dontKnow', 'open'] as const
export type Said = {
  readonly state: (typeof SAID)[number]
  readonly level: number | null
  readonly reason: string | null
  readonly comment: string | null
}

/** The one current answer of a question in a round, or one of its past ones. */
export type AnswerRow = Said & {
  readonly question: string
  /** False: brought from the last round, and counts for nothing until someone confirms it. */
  readonly confirmed: boolean
  readonly version: number
  readonly answeredBy: string | null
  readonly answeredByName: string | null
  readonly answeredAt: string
}

/** One vote: of a person, by name, or of someone in a group of a workshop, whom nobody can tell. */
export type Vote = {
  readonly question: string
  readonly personId: string | null
  readonly name: string
  readonly group: number | null
  readonly level: number
  readonly at: string
}

type Row = {
  question: string
  state: Said['state']
  level: number | null
  reason: string | null
  comment: string | null
  confirmed: number
  version: number
  answered_by: string | null
  name: string | null
  answered_at: string
}

function answersIn(db: Knex, table: 'answer' | 'answer_history', { municipalityId, roundId }: Place) {
  return db(table)
    .leftJoin('person', 'person.id', `${table}.answered_by`)
    .where({ [`${table}.municipality_id`]: municipalityId, [`${table}.round_id`]: roundId })
    .select([
      ...['question', 'state', 'level', 'reason', 'comment', 'confirmed', 'version', 'answered_by', 'answered_at'].map(
        (column) => `${table}.${column}`,
      ),
      'person.name',
    ])
}

/** Every current answer of a round, or of the questions named. */
export async function answersOf(
  db: Knex,
  place: Place,
  questions?: readonly string[],
): Promise<Map<string, AnswerRow>> {
  const query = answersIn(db, 'answer', place)
  const rows: Row[] = await (questions ? query.whereIn('answer.question', questions) : query)
  return new Map(rows.map((row) => [row.question, answerFrom(row)]))
}

/** Every answer that a question has had, newest first. */
export async function historyOf(db: Knex, place: Place, question: string): Promise<AnswerRow[]> {
  const rows: Row[] = await answersIn(db, 'answer_history', place)
    .where('answer_history.question', question)
    .orderBy('answer_history.version', 'desc')
  return rows.map(answerFrom)
}

/** Everything that was ever said in a round, by question and version. */
export async function everSaid(
  db: Knex,
  place: Place,
): Promise<(question: string, version: number) => Said | undefined> {
  const rows: Row[] = await answersIn(db, 'answer_history', place)
  const said = new Map(rows.map((row) => [`${row.question}@${row.version}`, answerFrom(row)]))
  return (question, version) => said.get(`${question}@${version}`)
}

export type Writing = Said & {
  readonly question: string
  readonly confirmed: boolean
  readonly by: string | null
  readonly at: string
}

/**
 * Writes an answer over the version it was based on (0: none yet), with its history row.
 * False when another version stands there: nothing is written.
 */
export async function writeAnswer(trx: Knex, place: Place, basedOn: number, writing: Writing): Promise<boolean> {
  const { question, state, level, reason, comment, confirmed, by, at } = writing
  const content = { state, level, reason, comment, confirmed: confirmed ? 1 : 0, answered_by: by, answered_at: at }
  const key = { ...scope(place), question }
  const row = { ...key, ...content, version: basedOn + 1 }
  if (basedOn === 0) {
    // `returning` tells an insert from an ignored one alike on both databases
    const done: unknown[] = await trx('answer')
      .insert(row)
      .onConflict(['round_id', 'question'])
      .ignore()
      .returning('version')
    if (done.length === 0) return false
  } else {
    const changed = await trx('answer')
      .where({ ...key, version: basedOn })
      .update({ ...content, version: basedOn + 1 })
    if (changed === 0) return false
  }
  await trx('answer_history').insert(row)
  return true
}

/** Every vote of a round, or of the questions named: persons' first, then those of groups. */
export async function votesOf(db: Knex, place: Place, questions?: readonly string[]): Promise<Vote[]> {
  const { municipalityId, roundId } = place
  const query = db('vote')
    .join('person', 'person.id', 'vote.person_id')
    .where({ 'vote.municipality_id': municipalityId, 'vote.round_id': roundId })
    .orderBy(['vote.question', 'vote.at', 'vote.person_id'])
    .select('vote.question', 'vote.person_id', 'vote.level', 'vote.at', 'person.name')
  const rows: { question: string; person_id: string; level: number; at: string; name: string }[] = await (questions
    ? query.whereIn('vote.question', questions)
    : query)
  const own = rows.map(({ question, person_id: personId, level, at, name }) => {
    return { question, personId, level, at, name, group: null }
  })
  return [...own, ...(await groupVotesOf(db, place, questions))]
}

/** Which of the questions have an answer that counts: a confirmed one, or votes. */
export async function answeredOf(
  db: Knex,
  { municipalityId, roundId }: Place,
  questions: readonly string[],
): Promise<Set<string>> {
  const of = (table: 'answer' | 'vote' | 'group_vote') =>
    db(table)
      .where({ [`${table}.municipality_id`]: municipalityId, [`${table}.round_id`]: roundId })
      .whereIn(`${table}.question`, questions)
      .select('question')
  const said = of('answer').where('answer.confirmed', 1).whereNot('answer.state', 'open')
  const rows: { question: string }[] = await said.union([of('vote'), of('group_vote')])
  return new Set(rows.map((row) => row.question))
}

/** The same for all rounds of a municipality at once, by the id of the round. */
export async function answeredByRound(db: Knex, municipalityId: string): Promise<ReadonlyMap<string, Set<string>>> {
  const of = (table: 'answer' | 'vote' | 'group_vote') =>
    db(table)
      .where({ [`${table}.municipality_id`]: municipalityId })
      .select('round_id', 'question')
  const said = of('answer').where('answer.confirmed', 1).whereNot('answer.state', 'open')
  const rows: { round_id: string; question: string }[] = await said.union([of('vote'), of('group_vote')])
  const answered = new Map<string, Set<string>>()
  for (const { round_id: round, question } of rows)
    answered.set(round, (answered.get(round) ?? new Set()).add(question))
  return answered
}

/** One vote of one person on one question; a new one takes the place of the old. */
export async function writeVote(
  trx: Knex,
  place: Place,
  vote: { readonly question: string; readonly personId: string; readonly level: number; readonly at: string },
): Promise<void> {
  const { question, personId, level, at } = vote
  await trx('vote')
    .insert({ ...scope(place), question, person_id: personId, level, at })
    .onConflict(['round_id', 'question', 'person_id'])
    .merge({ level, at })
}

export async function removeVote(trx: Knex, place: Place, question: string, personId: string): Promise<number> {
  return trx('vote')
    .where({ ...scope(place), question, person_id: personId })
    .delete()
}

function answerFrom(row: Row): AnswerRow {
  return {
    question: row.question,
    state: row.state,
    level: row.level,
    reason: row.reason,
    comment: row.comment,
    confirmed: row.confirmed === 1,
    version: row.version,
    answeredBy: row.answered_by,
    answeredByName: row.name,
    answeredAt: row.answered_at,
  }
}

/** The question that a person answered last in a round: where they were when they left. */
export async function lastAnsweredBy(db: Knex, place: Place, personId: string): Promise<string | undefined> {
  const row: { question: string } | undefined = await db('answer_history')
    .where({ ...scope(place), answered_by: personId, confirmed: 1 })
    .orderBy('answered_at', 'desc')
    .first('question')
  return row?.question
}
