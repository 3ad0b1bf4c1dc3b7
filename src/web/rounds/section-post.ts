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
import type { AnswerRow } from '../../assessments/answer-store.ts'
import type { Saved } from '../../assessments/save-answer.ts'
import type { Visit } from '../visit.ts'
import type { TypedAnswer } from './answer-form.ts'
import type { InRound } from './open.ts'
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
  if (isSwitching(request)) return shown(await switchedOf(visit, where, typed))
  const undecided = typed.filter((one) => one.asked && one.choose === undefined)
  const answers = typed.filter((one) => one.choose !== 'theirs' && !undecided.includes(one))
  const saved = await saveSection(visit.parts, { ...where, answers })
  if ([...saved.values()].some(({ kind }) => kind === 'forbidden')) throw new Forbidden()
  const error = { field: 'choose', text: visit.t('rounds.conflict.choose') } as const
  const besideTheirs = await switchedOf(visit, where, undecided)
  const unsaved = new Map([...besideTheirs].map(([id, one]): [string, Unsaved] => [id, { ...one, error }]))
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

/** What was typed, to be shown and not saved; beside the other text where there was a conflict to decide. */
export async function switchedOf(
  { parts }: Visit,
  { place }: InRound,
  typed: readonly TypedAnswer[],
): Promise<Map<string, Unsaved>> {
  const asked = typed.filter((one) => one.asked).map((one) => one.question)
  const present = asked.length === 0 ? new Map<string, AnswerRow>() : await answersOf(parts.db, place, asked)
  return new Map(
    typed.map((one) => {
      const theirs = present.get(one.question)
      return [one.question, { ...asTyped(one), ...(theirs && { theirs }) }]
    }),
  )
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
