import { scope } from './acting.ts'
import type { Knex } from 'knex'
import type { Place } from './acting.ts'

export const VERDICTS = ['agree', 'disagree', 'unclear'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What a reviewer says beside the municipality's own answer; it changes no figure. */
export type Review = {
  readonly question: string
  readonly verdict: Verdict
  readonly comment: string | null
  readonly version: number
  readonly reviewerName: string | null
  readonly at: string
}

type Row = {
  question: string
  verdict: Verdict
  comment: string | null
  version: number
  name: string | null
  at: string
}

export async function reviewsOf(db: Knex, { municipalityId, roundId }: Place): Promise<Map<string, Review>> {
  const rows: Row[] = await db('review')
    .leftJoin('person', 'person.id', 'review.reviewer_id')
    .where({ 'review.municipality_id': municipalityId, 'review.round_id': roundId })
    .select('review.question', 'review.verdict', 'review.comment', 'review.version', 'review.at', 'person.name')
  return new Map(rows.map(({ name, ...row }) => [row.question, { ...row, reviewerName: name }]))
}

/** Writes a verdict over the version it was based on; false when another stands there. */
export async function writeReview(
  trx: Knex,
  place: Place,
  basedOn: number,
  review: Pick<Review, 'question' | 'verdict' | 'comment' | 'at'> & { readonly reviewerId: string },
): Promise<boolean> {
  const { question, verdict, comment, at, reviewerId } = review
  const content = { verdict, comment, at, reviewer_id: reviewerId, version: basedOn + 1 }
  const key = { ...scope(place), question }
  if (basedOn > 0)
    return (
      (await trx('review')
        .where({ ...key, version: basedOn })
        .update(content)) > 0
    )
  const done: unknown[] = await trx('review')
    .insert({ ...key, ...content })
    .onConflict(['round_id', 'question'])
    .ignore()
    .returning('version')
  return done.length > 0
}
