import { z } from 'zod'
import { castVote } from '../../assessments/vote.ts'
import { Forbidden } from '../problems.ts'
import { isSwitching, readFields, WrongForm } from './form.ts'
import { leaveNotice } from './head.ts'
import { openRound, param } from './open.ts'
import { renderQuestion } from './question-page.ts'
import type { Request, Response } from 'express'
import type { Visit } from '../visit.ts'

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
