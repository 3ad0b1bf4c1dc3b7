import { decideMost } from '../../assessments/decide-most.ts'
import { progressOf } from '../../assessments/progress.ts'
import { readRound } from '../../assessments/round-reading.ts'
import { spotsOf } from '../../assessments/round-content.ts'
import { mayAnswer } from '../../assessments/rules.ts'
import { saveSection } from '../../assessments/save-section.ts'
import { formatNumber, formatShare } from '../../i18n/format.ts'
import { resultOf } from '../../scoring/result.ts'
import { score } from '../../scoring/score.ts'
import { Forbidden, NotFound } from '../problems.ts'
import { show } from '../show.ts'
import { asTyped, readAnswers } from './answer-form.ts'
import { fieldsOf, isSwitching, WrongForm } from './form.ts'
import { headOf, progressText } from './head.ts'
import { openRound } from './open.ts'
import { questionModel } from './question-model.ts'
import { problemOf } from './section-post.ts'
import type { Request, Response } from 'express'
import type { RoundReading } from '../../assessments/round-reading.ts'
import type { Question } from '../../content/questionnaire.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { FirstPage } from './pages.ts'
import type { Unsaved } from './section.ts'

/** One question at a time, those that decide most first, with the result so far and its range. */
export async function firstGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  await render(visit, request, response, where, undefined, undefined)
}

export async function firstPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const named = Object.keys(fieldsOf(request)).find((name) => name.startsWith('version.'))
  const id = named?.slice('version.'.length) ?? ''
  if (!where.round.indexOf.has(id)) throw new WrongForm()
  const typed = readAnswers(request, [id])[0]!
  if (isSwitching(request)) return render(visit, request, response, where, id, asTyped(typed))
  const keepsTheirs = typed.asked && typed.choose === 'theirs'
  const saved = keepsTheirs ? undefined : (await saveSection(visit.parts, { ...where, answers: [typed] })).get(id)
  if (saved?.kind === 'forbidden') throw new Forbidden()
  const unsaved = problemOf(visit, typed, saved)
  if (unsaved) return render(visit, request, response, where, id, unsaved)
  const after = saved === undefined && !keepsTheirs ? `?after=${id}` : ''
  response.redirect(303, `${where.base}/first${after}`)
}

async function render(
  visit: Visit,
  request: Request,
  response: Response,
  where: InRound,
  id: string | undefined,
  unsaved: Unsaved | undefined,
): Promise<void> {
  const { t, parts } = visit
  const reading = await readRound(parts.db, parts.library, where.place.municipalityId, where.place.roundId)
  if (!reading) throw new NotFound()
  const open = decideMost(where.round, where.facts, reading.assessment.state.answers).filter((question) => {
    const may = mayAnswer(where.actor, spotsOf(where.round).get(question.id)!, where.meta.state)
    return may === 'yes'
  })
  const after = open.findIndex((question) => question.id === request.query['after'])
  const asked = id === undefined ? undefined : where.round.asked[where.round.indexOf.get(id)!]!.question
  const question = asked ?? open[after + 1] ?? open[0]
  const page = pageOf(visit, request, where, reading, question, unsaved)
  const title = `${unsaved?.error ? t('errors.prefix') : ''}${t('rounds.first.title')} – ${where.meta.name}`
  const status = unsaved?.error === undefined ? 200 : unsaved.theirs ? 409 : 400
  show(visit, request, response, 'rounds/first', page, {
    title,
    ...(question && { form: 'answers', scripts: ['answer.js', 'first.js'] }),
    status,
  })
}

function pageOf(
  visit: Visit,
  request: Request,
  where: InRound,
  reading: RoundReading,
  question: Question | undefined,
  unsaved: Unsaved | undefined,
): FirstPage {
  const { base, facts, round } = where
  const of = <T extends { readonly question: string }>(items: readonly T[]) =>
    items.filter((item) => item.question === question?.id)
  const shown = question && {
    row: reading.answers.get(question.id),
    votes: of(reading.votes),
    evidence: of(reading.evidence),
    disabled: false,
    ...unsaved,
  }
  return {
    head: headOf(visit, request, where),
    q: question && questionModel(visit, where, question, shown!),
    action: `${base}/first`,
    confirmAction: `${base}/confirm`,
    saveTo: `${base}/answers`,
    progress: progressText(
      visit,
      progressOf(
        round.asked.map((one) => one.question),
        facts,
        reading.answered,
      ),
    ),
    errors:
      question && unsaved?.error ? [{ field: `${unsaved.error.field}-${question.id}`, text: unsaved.error.text }] : [],
    ...resultTexts(visit, reading),
    skip: question && `${base}/first?after=${question.id}`,
    overview: base,
  }
}

/** The result so far: a value with its range and coverage, never a bare number. A range of everything says nothing. */
function resultTexts(
  { t, language }: Visit,
  { assessment }: RoundReading,
): Pick<FirstPage, 'result' | 'range' | 'duties'> {
  const { maturity, requirements } = resultOf(score(assessment.round, assessment.state))
  if (maturity.value === null) return { result: t('rounds.first.none'), range: undefined, duties: undefined }
  const number = (value: number | null) => formatNumber(value, language, 1)
  const values = {
    low: number(maturity.low),
    high: number(maturity.high),
    coverage: formatShare(maturity.coverage, language),
  }
  const unmet = requirements.filter(({ status }) => status === 'notMet' || status === 'partly').length
  return {
    result: t('rounds.first.value', { value: number(maturity.value) }),
    range: t('rounds.first.range', values),
    duties: t('rounds.first.duties', { count: unmet }),
  }
}
