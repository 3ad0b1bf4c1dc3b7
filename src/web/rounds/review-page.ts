import { readRound } from '../../assessments/round-reading.ts'
import { NotFound } from '../problems.ts'
import { show } from '../show.ts'
import { headOf } from './head.ts'
import { openRound } from './open.ts'
import { mayReview } from '../../assessments/rules.ts'
import { problemsOf } from './review-model.ts'
import { reviewSections } from './review-sections.ts'
import type { Request, Response } from 'express'
import type { RoundReading } from '../../assessments/round-reading.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { Reviewing } from './review-model.ts'
import type { ReviewPage } from './workflow-pages.ts'

/** Every answer with what is said beside it, section by section, and room for a reviewer's verdicts: one form for all of them. */
export async function reviewGet(visit: Visit, request: Request, response: Response): Promise<void> {
  await renderReviews(visit, request, response, await openRound(visit, request), new Map())
}

/** `typed`: by question, what is typed and not saved. */
export async function renderReviews(
  visit: Visit,
  request: Request,
  response: Response,
  where: InRound,
  typed: ReadonlyMap<string, Reviewing>,
): Promise<void> {
  const { db, library } = visit.parts
  const { t } = visit
  const reading = await readRound(db, library, where.place.municipalityId, where.place.roundId)
  if (!reading) throw new NotFound()
  const at = `${where.base}/review`
  const may = mayReview(where.actor, where.meta.state) === 'yes'
  const errors = problemsOf(visit, typed)
  const page: ReviewPage = {
    head: headOf(visit, request, where),
    counts: countsOf(visit, reading),
    action: at,
    may,
    errors,
    ...reviewSections(visit, where, reading, { typed, at: String(request.query['at'] ?? '') }),
  }
  const title = `${errors.length > 0 ? t('errors.prefix') : ''}${t('rounds.review.title')} – ${where.meta.name}`
  const conflict = [...typed.values()].some(({ isConflict }) => isConflict)
  const status = errors.length === 0 ? 200 : conflict ? 409 : 400
  show(visit, request, response, 'rounds/review', page, { title, at, status, ...(may && { form: 'reviews' }) })
}

function countsOf({ t }: Visit, { reviews, assessment }: RoundReading): string {
  const given = [...reviews.values()]
  const of = (verdict: string) => given.filter((review) => review.verdict === verdict).length
  const counts = { agree: of('agree'), disagree: of('disagree'), unclear: of('unclear') }
  return t('rounds.review.counts', { ...counts, done: given.length, of: Object.keys(assessment.state.answers).length })
}
