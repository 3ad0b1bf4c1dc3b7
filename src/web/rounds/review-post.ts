import { z } from 'zod'
import { giveReviews } from '../../assessments/give-review.ts'
import { VERDICTS } from '../../assessments/review-store.ts'
import { Forbidden } from '../problems.ts'
import { isSwitching, readFields, wordsOf } from './form.ts'
import { leaveNotice } from './head.ts'
import { openRound, param } from './open.ts'
import { renderQuestion } from './question-page.ts'
import { isTouched } from './review-model.ts'
import { renderReviews } from './review-page.ts'
import { sectionKey } from './review-sections.ts'
import { sectionsOf } from './section.ts'
import type { Request, Response } from 'express'
import type { Verdict } from '../../assessments/review-store.ts'
import type { Visit } from '../visit.ts'
import type { Reviewing } from './review-model.ts'

const words = z.string().max(10_000).default('')
const version = z.string().regex(/^\d{1,9}$/)
const review = z.strictObject({ verdict: z.enum(VERDICTS), comment: words, version })
const halfDone = review.extend({ verdict: z.enum(VERDICTS).optional() })

/** A reviewer’s verdict beside the answer. A verdict that someone else changed meanwhile is not replaced. */
export async function reviewPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const again = (reviewing: Reviewing) => renderQuestion(visit, request, response, where, { reviewing })
  if (isSwitching(request)) return again(readFields(request, halfDone))
  const { verdict, comment, version: seen } = readFields(request, review)
  const question = param(request, 'question')
  const one = { question, verdict, comment: wordsOf(comment), basedOn: Number(seen) }
  const { may, conflicts } = await giveReviews(visit.parts, { ...where, reviews: [one] })
  if (may !== 'yes') throw new Forbidden()
  if (conflicts.size > 0) return again({ verdict, comment, isConflict: true })
  leaveNotice(request, visit.t('rounds.review.saved'))
  response.redirect(303, `${where.base}/question/${question}#review`)
}

/**
 * The list of all verdicts is one form, so that saving one loses no other: everything that its reviewer touched
 * is saved together, and what could not be saved stays typed.
 */
export async function reviewsPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const sections = sectionsOf(where).map(sectionKey)
  const all = readReviews(
    request,
    where.round.asked.map(({ question }) => question.id),
    sections,
  )
  if (isSwitching(request)) return renderReviews(visit, request, response, where, all)
  const touched = [...all].filter(([, one]) => isTouched(one))
  const reviews = touched.flatMap(([question, { verdict, comment, version: seen }]) =>
    verdict ? [{ question, verdict, comment: wordsOf(comment), basedOn: Number(seen) }] : [],
  )
  const { may, conflicts } = await giveReviews(visit.parts, { ...where, reviews })
  if (may !== 'yes') throw new Forbidden()
  const unsaved = new Map<string, Reviewing>()
  for (const [question, typed] of touched)
    if (!typed.verdict) unsaved.set(question, { ...typed, isUndecided: true })
    else if (conflicts.has(question)) unsaved.set(question, { ...typed, isConflict: true })
  if (unsaved.size > 0) return renderReviews(visit, request, response, where, unsaved)
  if (reviews.length > 0) leaveNotice(request, visit.t('rounds.review.savedAll', { count: reviews.length }))
  const at = (request.body as { at?: string }).at
  response.redirect(303, `${where.base}/review${at ? `?at=${at}#s-${at}` : ''}`)
}

type Typed = Reviewing & { readonly version: string; readonly was: string }

/** The verdicts of a form with these questions on it. `at`: where it was sent from. @throws WrongForm for any other field. */
function readReviews(request: Request, questions: readonly string[], sections: readonly string[]): Map<string, Typed> {
  const fields = { verdict: z.enum(VERDICTS), comment: z.string().max(10_000), version, was: z.string().max(80) }
  const shape = Object.fromEntries(
    questions.flatMap((id) => Object.entries(fields).map(([name, schema]) => [`${name}.${id}`, schema.optional()])),
  )
  const known = z.strictObject({ ...shape, at: z.enum(sections).optional() })
  const typed = readFields(request, known) as Readonly<Record<string, string | undefined>>
  return new Map(
    questions.flatMap((id): [string, Typed][] => {
      const seen = typed[`version.${id}`]
      if (seen === undefined) return []
      const verdict = typed[`verdict.${id}`] as Verdict | undefined
      return [[id, { verdict, comment: typed[`comment.${id}`] ?? '', version: seen, was: typed[`was.${id}`] ?? '' }]]
    }),
  )
}
