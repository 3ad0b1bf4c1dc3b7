import { scope } from './acting.ts'
import type { Knex } from 'knex'
import type { Place } from './acting.ts'
import type { Vote } from './answer-store.ts'

/** Votes of one group of a workshop on one question, as they stood on its sheet: nobody's name is with them. */
export type GroupVotes = { readonly group: number; readonly levels: readonly number[] }

type Row = { question: string; group_number: number; levels: string; at: string }

export async function groupVotesOf(
  db: Knex,
  { municipalityId, roundId }: Place,
  questions?: readonly string[],
): Promise<Vote[]> {
  const query = db('group_vote')
    .where({ 'group_vote.municipality_id': municipalityId, 'group_vote.round_id': roundId })
    .orderBy(['question', 'group_number'])
    .select('question', 'group_number', 'levels', 'at')
  const rows: Row[] = await (questions ? query.whereIn('question', questions) : query)
  return rows.flatMap(({ question, group_number: group, levels, at }) =>
    (JSON.parse(levels) as number[]).map((level) => ({ question, personId: null, name: '', group, level, at })),
  )
}

/** What a group voted before, if anything. */
export async function levelsOfGroup(db: Knex, place: Place, question: string, group: number): Promise<number[]> {
  const row: { levels: string } | undefined = await db('group_vote')
    .where({ ...scope(place), question, group_number: group })
    .first('levels')
  return row ? (JSON.parse(row.levels) as number[]) : []
}

export type GroupVoting = GroupVotes & { readonly question: string; readonly by: string; readonly at: string }

/** The votes of a group take the place of its earlier ones; none take them away. */
export async function writeGroupVotes(trx: Knex, place: Place, voting: GroupVoting): Promise<void> {
  const { question, group, levels, by, at } = voting
  const key = { ...scope(place), question, group_number: group }
  if (levels.length === 0) {
    await trx('group_vote').where(key).delete()
    return
  }
  const content = { levels: JSON.stringify(levels), entered_by: by, at }
  await trx('group_vote')
    .insert({ ...key, ...content })
    .onConflict(['round_id', 'question', 'group_number'])
    .merge(content)
}
