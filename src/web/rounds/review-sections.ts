import { problemsOf, isTouched, reviewModel } from './review-model.ts'
import { saidText, theirAnswer } from './question-model.ts'
import { sectionsOf } from './section.ts'
import type { RoundReading } from '../../assessments/round-reading.ts'
import type { Question } from '../../content/questionnaire.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { Reviewing } from './review-model.ts'
import type { ReviewPage } from './workflow-pages.ts'

/** So few sections are all unfolded. */
const FEW = 3

/** `typed`: what is typed and not saved. `at`: the section that its reviewer was in. */
export type Reading = { readonly typed: ReadonlyMap<string, Reviewing>; readonly at: string }
type InSection = ReturnType<typeof sectionsOf>[number]

/** A section's place on the page, and its name in the form. */
export function sectionKey({ questionnaire, section }: InSection): string {
  return `${questionnaire.id}-${section.id}`
}

/** The answers to be reviewed, section by section, and after them the questions that nobody answered. */
export function reviewSections(
  visit: Visit,
  where: InRound,
  reading: RoundReading,
  { typed, at }: Reading,
): Pick<ReviewPage, 'sections' | 'unanswered'> {
  const isShown = ({ id }: Question) => isSaid(reading, id) || reading.reviews.has(id) || typed.has(id)
  const all = sectionsOf(where)
  const shown = all
    .map((one) => ({ ...one, questions: one.questions.filter(isShown) }))
    .filter(({ questions }) => questions.length > 0)
  const isOpenToReview = ({ questions }: InSection) => questions.some(({ id }) => !reading.reviews.has(id))
  const first = shown.find(isOpenToReview)
  const isUnfolded = (one: InSection) =>
    sectionKey(one) === at ||
    one.questions.some(({ id }) => typed.has(id) && isTouched(typed.get(id)!)) ||
    (isOpenToReview(one) && (one === first || shown.length <= FEW))
  const unanswered = all.flatMap(({ questions }) => questions.filter((question) => !isShown(question)))
  return {
    sections: shown.map((one) => ({ ...sectionOf(visit, where, reading, one, typed), open: isUnfolded(one) })),
    unanswered: unanswered.map(({ id, text }) => ({
      label: text[visit.language],
      href: `${where.base}/question/${id}`,
    })),
  }
}

/** Answered, or left open with a word about it. */
function isSaid({ answered, answers }: RoundReading, id: string): boolean {
  const row = answers.get(id)
  return answered.has(id) || (row?.confirmed === true && row.comment !== null)
}

function sectionOf(
  visit: Visit,
  where: InRound,
  reading: RoundReading,
  one: InSection,
  typed: ReadonlyMap<string, Reviewing>,
) {
  const { questionnaire, section, questions } = one
  const done = questions.filter(({ id }) => reading.reviews.has(id)).length
  return {
    id: sectionKey(one),
    title: `${questionnaire.title[visit.language]}: ${section.title[visit.language]}`,
    counts: visit.t('rounds.review.done', { done, of: questions.length }),
    questions: questions.map((question) => questionOf(visit, where, reading, question, typed.get(question.id))),
  }
}

function questionOf(
  visit: Visit,
  where: InRound,
  { answers, votes, evidence, reviews }: RoundReading,
  question: Question,
  typed: Reviewing | undefined,
) {
  const row = answers.get(question.id)
  const href = `${where.base}/question/${question.id}`
  const said = row?.confirmed ? theirAnswer(visit, where, question, row) : undefined
  const count = votes.filter((vote) => vote.question === question.id).length
  const none = count > 0 ? visit.t('rounds.answer.votes', { count }) : visit.t('rounds.review.unanswered')
  return {
    id: question.id,
    text: question.text[visit.language],
    href,
    said: row?.confirmed ? saidText(visit, where, row) : none,
    statement: said?.statement ?? '',
    comment: said?.comment ?? '',
    who: said?.who ?? '',
    evidence: evidence.filter((one) => one.question === question.id).map((one) => one.title),
    review: reviewModel(visit, where, reviews.get(question.id), `${href}/review`, typed),
    error: typed && problemsOf(visit, new Map([[question.id, typed]]))[0]?.text,
  }
}
