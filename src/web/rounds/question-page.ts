import { answersOf, historyOf, votesOf } from '../../assessments/answer-store.ts'
import { evidenceOf } from '../../assessments/evidence-store.ts'
import { EXTENSIONS } from '../../assessments/file-kind.ts'
import { reviewsOf } from '../../assessments/review-store.ts'
import { askedOf, spotsOf } from '../../assessments/round-content.ts'
import { isOpen, mayAnswer } from '../../assessments/rules.ts'
import { saveSection } from '../../assessments/save-section.ts'
import { formatMoment } from '../../i18n/format-time.ts'
import { Forbidden, NotFound } from '../problems.ts'
import { show } from '../show.ts'
import { readAnswers } from './answer-form.ts'
import { isSwitching } from './form.ts'
import { evidenceItem, evidenceProblem } from './evidence-model.ts'
import { headOf, leaveNotice } from './head.ts'
import { openRound, param } from './open.ts'
import { questionModel, saidText } from './question-model.ts'
import { reviewModel } from './review-model.ts'
import { problemOf, switchedOf } from './section-post.ts'
import type { Request, Response } from 'express'
import type { Added } from '../../assessments/evidence.ts'
import type { Evidence } from '../../assessments/evidence-store.ts'
import type { AnswerRow, Vote } from '../../assessments/answer-store.ts'
import type { Spot } from '../../assessments/round-content.ts'
import type { Review } from '../../assessments/review-store.ts'
import type { Question } from '../../content/questionnaire.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { Link, QuestionPage } from './pages.ts'
import type { Reviewing } from './review-model.ts'
import type { Unsaved } from './section.ts'

export async function questionGet(visit: Visit, request: Request, response: Response): Promise<void> {
  await renderQuestion(visit, request, response, await openRound(visit, request), {})
}

export async function questionPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const id = param(request, 'question')
  const typed = readAnswers(request, [id], ['go'])[0]
  if (!typed) throw new NotFound()
  if (isSwitching(request)) {
    const unsaved = (await switchedOf(visit, where, [typed])).get(id)!
    return renderQuestion(visit, request, response, where, { unsaved })
  }
  const keepsTheirs = typed.asked && typed.choose === 'theirs'
  const saved = keepsTheirs ? undefined : (await saveSection(visit.parts, { ...where, answers: [typed] })).get(id)
  if (saved?.kind === 'forbidden') throw new Forbidden()
  const unsaved = problemOf(visit, typed, saved)
  if (unsaved) return renderQuestion(visit, request, response, where, { unsaved })
  leaveNotice(request, visit.t('rounds.savedOne'))
  response.redirect(303, `${where.base}/question/${id}`)
}

export type Besides = {
  readonly unsaved?: Unsaved
  readonly evidenceError?: Added
  readonly typed?: Readonly<Record<string, string>>
  /** A vote that is chosen and not given. */
  readonly voting?: { readonly level?: string | undefined }
  readonly reviewing?: Reviewing
}

export async function renderQuestion(
  visit: Visit,
  request: Request,
  response: Response,
  where: InRound,
  besides: Besides,
): Promise<void> {
  const { t, language } = visit
  const asked = askedOf(where.round, param(request, 'question'))
  if (!asked) throw new NotFound()
  const page = await pageOf(visit, request, where, asked.question, besides)
  const title = `${page.errors.length > 0 ? t('errors.prefix') : ''}${asked.question.text[language]} – ${where.meta.name}`
  const conflict = besides.unsaved?.theirs !== undefined || besides.reviewing?.isConflict
  const status = page.errors.length === 0 ? 200 : conflict ? 409 : 400
  const scripts = page.q.disabled ? [] : ['answer.js']
  const around = { title, scripts, status, at: page.action, ...formOf(page, besides) }
  show(visit, request, response, 'rounds/question', page, around)
}

/** The form that was sent, else the one that this person is here for: its text stays when the language is switched. */
function formOf(page: QuestionPage, { typed, voting, reviewing }: Besides): { form?: string; sendTo?: string } {
  const { q, review, vote, evidence, action } = page
  if (review.may && (reviewing || q.disabled)) return { form: `review-${q.id}`, sendTo: review.action }
  if (q.disabled) return {}
  if (voting) return { form: 'vote', sendTo: vote.action }
  return typed ? { form: 'evidence-fields', sendTo: evidence.action } : { form: 'answers', sendTo: action }
}

type Found = {
  readonly row: AnswerRow | undefined
  readonly votes: readonly Vote[]
  readonly evidence: readonly Evidence[]
  readonly review: Review | undefined
  readonly history: readonly AnswerRow[]
}

async function find({ parts: { db } }: Visit, { place }: InRound, { id }: Question): Promise<Found> {
  return {
    row: (await answersOf(db, place, [id])).get(id),
    votes: await votesOf(db, place, [id]),
    evidence: await evidenceOf(db, place, [id]),
    review: (await reviewsOf(db, place)).get(id),
    history: await historyOf(db, place, id),
  }
}

async function pageOf(
  visit: Visit,
  request: Request,
  where: InRound,
  question: Question,
  besides: Besides,
): Promise<QuestionPage> {
  const { unsaved = {}, typed = {}, voting, reviewing } = besides
  const { t } = visit
  const { base, meta, actor, round } = where
  const found = await find(visit, where, question)
  const spot = spotsOf(round).get(question.id)!
  const disabled = mayAnswer(actor, spot, meta.state) !== 'yes'
  const to = `${base}/question/${question.id}`
  return {
    head: headOf(visit, request, where, sectionLink(visit, where, spot)),
    errors: errorsOf(visit, question.id, besides),
    q: questionModel(visit, where, question, { ...found, disabled, ...unsaved }),
    confirmAction: `${base}/confirm`,
    saveTo: `${base}/answers`,
    action: to,
    locked: isOpen(meta.state) ? undefined : t(`rounds.locked.${meta.state as 'review' | 'signed' | 'sealed'}`),
    vote: { action: `${to}/vote`, ...votesModel(visit, where, found.votes, voting?.level) },
    evidence: {
      action: `${to}/evidence`,
      remove: `${to}/evidence/remove`,
      accept: EXTENSIONS.join(','),
      typed,
      items: found.evidence.map((one) => evidenceItem(visit, where, one)),
    },
    history: found.history.map((row) => historyItem(visit, where, row)),
    review: reviewModel(visit, where, found.review, `${to}/review`, reviewing),
  }
}

function errorsOf(visit: Visit, id: string, { unsaved, evidenceError, reviewing }: Besides): QuestionPage['errors'] {
  return [
    ...(unsaved?.error ? [{ field: `${unsaved.error.field}-${id}`, text: unsaved.error.text }] : []),
    ...(evidenceError ? [evidenceProblem(visit, evidenceError)] : []),
    ...(reviewing?.isConflict ? [{ field: `review-comment-${id}`, text: visit.t('rounds.review.conflict') }] : []),
  ]
}

function sectionLink({ language }: Visit, { base, round }: InRound, { questionnaire, section, question }: Spot): Link {
  const all = round.content.questionnaires.find((one) => one.id === questionnaire)!.sections
  const label = all.find((one) => one.id === section)!.title[language]
  return { label, href: `${base}/answer/${questionnaire}/${section}#q-${question}` }
}

function historyItem(visit: Visit, where: InRound, row: AnswerRow): QuestionPage['history'][number] {
  const { t, language } = visit
  return {
    at: formatMoment(row.answeredAt, language),
    who: row.answeredByName ?? t('rounds.someone'),
    said: saidText(visit, where, row),
    comment: row.comment ?? row.reason ?? '',
    carried: !row.confirmed,
  }
}

function votesModel({ t }: Visit, { actor, round }: InRound, votes: readonly Vote[], typed?: string) {
  const mine = votes.find((vote) => vote.personId === actor.personId)?.level
  const levels = votes.map((vote) => vote.level)
  const spread =
    levels.length < 2 ? '' : t('rounds.vote.spread', { low: Math.min(...levels), high: Math.max(...levels) })
  return {
    votes: votes.map(({ name, group, level }) => ({
      name: group === null ? name : t('rounds.vote.group', { group }),
      level,
    })),
    spread,
    mayWithdraw: mine !== undefined,
    chosen: typed ?? (mine === undefined ? '' : String(mine)),
    levels: round.content.governance.scale.map(({ level }) => level),
  }
}
