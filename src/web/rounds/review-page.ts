import { readRound } from '../../assessments/round-reading.ts'
import { NotFound } from '../problems.ts'
import { show } from '../show.ts'
import { headOf } from './head.ts'
import { openRound } from './open.ts'
import { saidText, theirAnswer } from './question-model.ts'
import { mayReview } from '../../assessments/rules.ts'
import { reviewModel } from './question-page.ts'
import { sectionsOf } from './section.ts'
import type { Request, Response } from 'express'
import type { RoundReading } from '../../assessments/round-reading.ts'
import type { Question } from '../../content/questionnaire.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { Reviewing } from './question-page.ts'
import type { ReviewPage } from './workflow-pages.ts'

/** Every answer with what is said beside it, and room for a reviewer's verdict. */
export async function reviewGet(visit: Visit, request: Request, response: Response): Promise<void> {
  await renderReviews(visit, request, response, await openRound(visit, request))
}

/** `typed`: a verdict on one of the questions that is typed and not saved. */
export async function renderReviews(
  visit: Visit,
  request: Request,
  response: Response,
  where: InRound,
  typed?: Typed,
): Promise<void> {
  const { db, library } = visit.parts
  const { t, language } = visit
  const reading = await readRound(db, library, where.place.municipalityId, where.place.roundId)
  if (!reading) throw new NotFound()
  const at = `${where.base}/review`
  const page: ReviewPage = {
    head: headOf(visit, request, where),
    counts: countsOf(visit, reading),
    back: at,
    sections: sectionsOf(where).map(({ questionnaire, section, questions }) => ({
      title: `${questionnaire.title[language]}: ${section.title[language]}`,
      questions: questions.map((question) => questionOf(visit, where, reading, question, typed)),
    })),
  }
  const title = `${t('rounds.review.title')} – ${where.meta.name}`
  const may = mayReview(where.actor, where.meta.state) === 'yes'
  const form = typed && may ? { form: `review-${typed.question}` } : {}
  show(visit, request, response, 'rounds/review', page, { title, at, scripts: ['language.js'], ...form })
}

type Typed = { readonly question: string; readonly reviewing: Reviewing }

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
  typed: Typed | undefined,
) {
  const reviewing = typed?.question === question.id ? typed.reviewing : undefined
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
    review: reviewModel(visit, where, reviews.get(question.id), `${href}/review`, reviewing),
  }
}
