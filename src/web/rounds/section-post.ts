import { answersOf } from '../../assessments/answer-store.ts'
import { saveSection } from '../../assessments/save-section.ts'
import { confirmAnswers } from '../../assessments/carry.ts'
import { z } from 'zod'
import { isSwitching, readFields } from './form.ts'
import { asTyped, readAnswers } from './answer-form.ts'
import { leaveNotice } from './head.ts'
import { openRound } from './open.ts'
import { neighbours, openSection, renderSection, sectionHref } from './section.ts'
import { Forbidden } from '../problems.ts'
import type { Request, Response } from 'express'
import type { Saved } from '../../assessments/save-answer.ts'
import type { Visit } from '../visit.ts'
import type { TypedAnswer } from './answer-form.ts'
import type { Unsaved } from './section.ts'

/** Saves the whole section of a form without scripts. What could not be saved stays typed in the form. */
export async function sectionPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openSection(visit, request)
  const typed = readAnswers(
    request,
    where.questions.map((question) => question.id),
    ['go'],
  )
  const shown = (unsaved: Map<string, Unsaved>) => renderSection(visit, request, response, where, unsaved)
  if (isSwitching(request)) return shown(new Map(typed.map((one) => [one.question, asTyped(one)])))
  const undecided = typed.filter((one) => one.asked && one.choose === undefined)
  const answers = typed.filter((one) => one.choose !== 'theirs' && !undecided.includes(one))
  const saved = await saveSection(visit.parts, { ...where, answers })
  if ([...saved.values()].some(({ kind }) => kind === 'forbidden')) throw new Forbidden()
  const unsaved = new Map<string, Unsaved>()
  const present = await answersOf(
    visit.parts.db,
    where.place,
    undecided.map((one) => one.question),
  )
  for (const one of undecided) {
    const error = { field: 'choose', text: visit.t('rounds.conflict.choose') } as const
    unsaved.set(one.question, { ...asTyped(one), error, theirs: present.get(one.question) })
  }
  for (const one of answers) {
    const problem = problemOf(visit, one, saved.get(one.question))
    if (problem) unsaved.set(one.question, problem)
  }
  if (unsaved.size > 0) return shown(unsaved)
  leaveNotice(request, visit.t('rounds.savedSection'))
  const { next } = neighbours(visit, where)
  const body = request.body as { go?: string }
  response.redirect(303, body.go === 'next' ? (next?.href ?? where.base) : sectionHref(where))
}

/** Why an answer was not saved, in the visitor's language; undefined when it was. */
export function problemOf({ t }: Visit, one: TypedAnswer, saved: Saved | undefined): Unsaved | undefined {
  if (saved === undefined || saved.kind === 'saved' || saved.kind === 'unchanged') return undefined
  const fail = (field: 'level' | 'reason' | 'choose', text: string): Unsaved => ({
    ...asTyped(one),
    error: { field, text },
  })
  if (saved.kind === 'conflict') return { ...fail('choose', t('rounds.conflict.title')), theirs: saved.theirs }
  if (saved.kind === 'invalid' && saved.field === 'reason') return fail('reason', t('rounds.error.reason'))
  if (saved.kind === 'locked') return fail('level', t('rounds.error.locked'))
  return fail('level', t('rounds.error.notSaved'))
}

/** Confirms answers brought from the last round: those named, as they stand. */
export async function confirmPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const one = z.string().max(80)
  const schema = z.strictObject({
    question: z.union([one.transform((id) => [id]), z.array(one).max(500)]),
    back: z.string().max(300),
  })
  const { question, back } = readFields(request, schema)
  const count = await confirmAnswers(visit.parts, { ...where, questions: question })
  leaveNotice(request, visit.t('rounds.confirmed', { count }))
  response.redirect(303, back.startsWith(`${where.base}/`) ? back : where.base)
}
