import { readRound } from '../../assessments/round-reading.ts'
import { NotFound } from '../problems.ts'
import { show } from '../show.ts'
import { headOf } from './head.ts'
import { openRound } from './open.ts'
import { saidText, theirAnswer } from './question-model.ts'
import { mayReview } from '../../assessments/rules.ts'
import { reviewModel } from './review-model.ts'
import { sectionsOf } from './section.ts'
import type { Request, Response } from 'express'
import type { RoundReading } from '../../assessments/round-reading.ts'
import type { Question } from '../../content/questionnaire.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { FieldError } from './form.ts'
import type { Reviewing } from './review-model.ts'
import type { ReviewPage } from './workflow-pages.ts'

/** Every answer with what is said beside it, and room for a reviewer's verdicts: one form for all of them. */
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
  const { t, language } = visit
  const reading = await readRound(db, library, where.place.municipalityId, where.place.roundId)
  if (!reading) throw new NotFound()
  const at = `${where.base}/review`
  const may = mayReview(where.actor, where.meta.state) === 'yes'
  const errors = errorsOf(visit, typed)
  const page: ReviewPage = {
    head: headOf(visit, request, where),
    counts: countsOf(visit, reading),
    action: at,
    may,
    errors,
    sections: sectionsOf(where).map(({ questionnaire, section, questions }) => ({
      title: `${questionnaire.title[language]}: ${section.title[language]}`,
      questions: questions.map((question) => questionOf(visit, where, reading, question, typed.get(question.id))),
    })),
  }
  const title = `${errors.length > 0 ? t('errors.prefix') : ''}${t('rounds.review.title')} – ${where.meta.name}`
  const conflict = [...typed.values()].some(({ isConflict }) => isConflict)
  const status = errors.length === 0 ? 200 : conflict ? 409 : 400
  show(visit, request, response, 'rounds/review', page, { title, at, status, ...(may && { form: 'reviews' }) })
}

function errorsOf({ t }: Visit, typed: ReadonlyMap<string, Reviewing>): FieldError[] {
  return [...typed].flatMap(([id, { isConflict, isUndecided }]) => [
    ...(isConflict ? [{ field: `review-comment-${id}`, text: t('rounds.review.conflict') }] : []),
    ...(isUndecided ? [{ field: `verdict-${id}-agree`, text: t('rounds.review.undecided') }] : []),
  ])
}

function countsOf({ t }: Visit, { reviews, assessment }: RoundReading): string {
  const given = [...reviews.values()]
  const of = (verdict: string) => given.filter((review) => review.verdict === verdict).length
  const counts = { agree: of('agree'), disagree: of('disagree'), unclear: of('unclear') }
  return t('rounds.review.counts', { ...counts, done: given.length, of: Object.keys(assessment.state.answers).length })
}

function questionOf(
  visit: Visit,
  where: InRound,
  { answers, evidence, reviews }: RoundReading,
  question: Question,
  typed: Reviewing | undefined,
) {
  const row = answers.get(question.id)
  const href = `${where.base}/question/${question.id}`
  const said = row?.confirmed ? theirAnswer(visit, where, question, row) : undefined
  return {
    id: question.id,
    text: question.text[visit.language],
    href,
    said: row?.confirmed ? saidText(visit, where, row) : visit.t('rounds.review.unanswered'),
    statement: said?.statement ?? '',
    comment: said?.comment ?? '',
    who: said?.who ?? '',
    evidence: evidence.filter((one) => one.question === question.id).map((one) => one.title),
    review: reviewModel(visit, where, reviews.get(question.id), `${href}/review`, typed),
    error: typed && errorsOf(visit, new Map([[question.id, typed]]))[0]?.text,
  }
}
