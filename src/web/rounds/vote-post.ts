import { z } from 'zod'
import { castVote } from '../../assessments/vote.ts'
import { giveReview } from '../../assessments/give-review.ts'
import { VERDICTS } from '../../assessments/review-store.ts'
import { Forbidden } from '../problems.ts'
import { isSwitching, readFields, wordsOf, WrongForm } from './form.ts'
import { leaveNotice } from './head.ts'
import { openRound, param } from './open.ts'
import { renderQuestion } from './question-page.ts'
import { renderReviews } from './review-page.ts'
import type { Request, Response } from 'express'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'

const vote = z.strictObject({ level: z.string().regex(/^([1-9]|none)$/) })
const chosen = vote.partial()

export async function votePost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  if (isSwitching(request))
    return renderQuestion(visit, request, response, where, { voting: readFields(request, chosen) })
  const { level } = readFields(request, vote)
  const question = param(request, 'question')
  const cast = await castVote(visit.parts, { ...where, question, level: level === 'none' ? null : Number(level) })
  if (cast === 'invalid') throw new WrongForm()
  if (cast !== 'yes') throw new Forbidden()
  leaveNotice(request, visit.t('rounds.vote.saved'))
  response.redirect(303, `${where.base}/question/${question}#votes`)
}

const review = z.strictObject({
  verdict: z.enum(VERDICTS),
  comment: z.string().max(10_000).default(''),
  version: z.string().regex(/^\d{1,9}$/),
  back: z.string().max(300).default(''),
})

const halfDone = review.extend({ verdict: z.enum(VERDICTS).optional() })

/** A reviewer’s verdict beside the answer. A verdict that someone else changed meanwhile is not replaced. */
export async function reviewPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  if (isSwitching(request)) return showTyped(visit, request, response, where)
  const { verdict, comment, version, back } = readFields(request, review)
  const question = param(request, 'question')
  const words = wordsOf(comment)
  const given = await giveReview(visit.parts, { ...where, question, verdict, comment: words, basedOn: Number(version) })
  if (given === 'forbidden' || given === 'locked') throw new Forbidden()
  if (given === 'conflict')
    return renderQuestion(visit, request, response, where, { reviewing: { verdict, comment, isConflict: true } })
  leaveNotice(request, visit.t('rounds.review.saved'))
  const own = `${where.base}/question/${question}#review`
  response.redirect(303, back.startsWith(`${where.base}/`) ? back : own)
}

/** On the page where the form stood: that of the question, or that of all verdicts. */
async function showTyped(visit: Visit, request: Request, response: Response, where: InRound): Promise<void> {
  const reviewing = readFields(request, halfDone)
  if (!reviewing.back.startsWith(`${where.base}/review`))
    return renderQuestion(visit, request, response, where, { reviewing })
  await renderReviews(visit, request, response, where, { question: param(request, 'question'), reviewing })
}
