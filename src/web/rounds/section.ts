import { answersOf, votesOf } from '../../assessments/answer-store.ts'
import { evidenceOf } from '../../assessments/evidence-store.ts'
import { progressOf } from '../../assessments/progress.ts'
import { answeredIn } from '../../assessments/round-reading.ts'
import { spotsOf } from '../../assessments/round-content.ts'
import { isOpen, mayAnswer } from '../../assessments/rules.ts'
import { holds } from '../../scoring/leaf.ts'
import { NotFound } from '../problems.ts'
import { show } from '../show.ts'
import { isSwitching } from './form.ts'
import { headOf, progressText } from './head.ts'
import { openRound, param } from './open.ts'
import { questionModel } from './question-model.ts'
import type { Request, Response } from 'express'
import type { Evidence } from '../../assessments/evidence-store.ts'
import type { AnswerRow, Vote } from '../../assessments/answer-store.ts'
import type { Question } from '../../content/questionnaire.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { Link, QuestionModel, SectionPage } from './pages.ts'
import type { Shown } from './question-model.ts'
import type { FieldError } from './form.ts'

/** One section of a questionnaire with the questions that are asked of this municipality. */
export type InSection = InRound & {
  readonly questionnaire: { readonly id: string; readonly title: string }
  readonly section: { readonly id: string; readonly title: string }
  readonly questions: readonly Question[]
}

export async function openSection(visit: Visit, request: Request): Promise<InSection> {
  const where = await openRound(visit, request)
  const { language } = visit
  const questionnaire = where.round.content.questionnaires.find((one) => one.id === param(request, 'questionnaire'))
  const section = questionnaire?.sections.find((one) => one.id === param(request, 'section'))
  if (!questionnaire || !section) throw new NotFound()
  return {
    ...where,
    questionnaire: { id: questionnaire.id, title: questionnaire.title[language] },
    section: { id: section.id, title: section.title[language] },
    questions: section.questions.filter((question) => holds(question.condition, where.facts)),
  }
}

export function sectionHref({ base, questionnaire, section }: InSection): string {
  return `${base}/answer/${questionnaire.id}/${section.id}`
}

export async function sectionGet(visit: Visit, request: Request, response: Response): Promise<void> {
  await renderSection(visit, request, response, await openSection(visit, request), new Map())
}

/** What could not be saved of one question: shown as typed, with its reason. */
export type Unsaved = Pick<Shown, 'typed' | 'basedOn' | 'error' | 'theirs'>

export async function renderSection(
  visit: Visit,
  request: Request,
  response: Response,
  where: InSection,
  unsaved: ReadonlyMap<string, Unsaved>,
): Promise<void> {
  const { t } = visit
  const errors = where.questions.flatMap(({ id }): FieldError[] => {
    const error = unsaved.get(id)?.error
    return error ? [{ field: `${error.field}-${id}`, text: error.text }] : []
  })
  const page = await sectionPage(visit, request, where, unsaved, errors)
  const title = `${errors.length > 0 ? t('errors.prefix') : ''}${where.section.title} – ${where.meta.name}`
  const conflict = [...unsaved.values()].some((one) => one.theirs !== undefined)
  const status = errors.length === 0 || isSwitching(request) ? 200 : conflict ? 409 : 400
  // who may only read sends no form, not even to switch the language
  const writing = page.mayWrite ? { form: 'answers', scripts: ['answer.js'] } : {}
  show(visit, request, response, 'rounds/section', page, { title, ...writing, status })
}

async function sectionPage(
  visit: Visit,
  request: Request,
  where: InSection,
  unsaved: ReadonlyMap<string, Unsaved>,
  errors: readonly FieldError[],
): Promise<SectionPage> {
  const { db } = visit.parts
  const { place, questions, base, questionnaire, section, facts } = where
  const ids = questions.map((question) => question.id)
  const asked = [answersOf(db, place), votesOf(db, place), evidenceOf(db, place, ids)] as const
  const [rows, votes, evidence] = await Promise.all(asked)
  const answered = answeredIn(rows, votes)
  const all = where.round.asked.map((asked) => asked.question)
  const models = modelsOf(visit, where, { rows, votes, evidence, unsaved })
  const mayWrite = models.some((model) => !model.disabled)
  return {
    head: headOf(visit, request, where),
    questionnaire: questionnaire.title,
    title: section.title,
    progress: progressText(visit, progressOf(questions, facts, answered)),
    round: progressText(visit, progressOf(all, facts, answered)),
    lockedText: lockedText(visit, where, mayWrite),
    errors,
    action: sectionHref(where),
    confirmAction: `${base}/confirm`,
    saveTo: `${base}/answers`,
    questions: models,
    carried: carriedHere(visit, where, models),
    mayWrite,
    ...neighbours(visit, where),
    overview: base,
  }
}

/** What waits here for this person to confirm it. */
function carriedHere({ t }: Visit, { base }: InRound, models: readonly QuestionModel[]): SectionPage['carried'] {
  const count = models.filter((model) => model.carried && !model.disabled).length
  return count === 0 ? undefined : { text: t('rounds.carried.here', { count }), all: `${base}/carried` }
}

type Said = {
  readonly rows: ReadonlyMap<string, AnswerRow>
  readonly votes: readonly Vote[]
  readonly evidence: readonly Evidence[]
  readonly unsaved: ReadonlyMap<string, Unsaved>
}

function modelsOf(visit: Visit, where: InSection, { rows, votes, evidence, unsaved }: Said): QuestionModel[] {
  const { questions, meta, round, actor } = where
  return questions.map((question) =>
    questionModel(visit, where, question, {
      row: rows.get(question.id),
      votes: votes.filter((vote) => vote.question === question.id),
      evidence: evidence.filter((one) => one.question === question.id),
      disabled: mayAnswer(actor, spotsOf(round).get(question.id)!, meta.state) !== 'yes',
      ...unsaved.get(question.id),
    }),
  )
}

function lockedText({ t }: Visit, { meta }: InRound, mayWrite: boolean): string | undefined {
  if (!isOpen(meta.state)) return t(`rounds.locked.${meta.state as 'review' | 'signed' | 'sealed'}`)
  return mayWrite ? undefined : t('rounds.locked.notYours')
}

/** The section before and after, over the questionnaires; sections where nothing is asked are passed. */
export function neighbours(
  { language, t }: Visit,
  where: InSection,
): { previous: Link | undefined; next: Link | undefined } {
  const { base, questionnaire, section } = where
  const all = sectionsOf(where)
  const here = all.findIndex((one) => one.questionnaire.id === questionnaire.id && one.section.id === section.id)
  const link = (index: number, key: 'rounds.previous' | 'rounds.next'): Link | undefined => {
    const one = all[index]
    if (!one) return undefined
    const label = t(key, { title: one.section.title[language] })
    return { label, href: `${base}/answer/${one.questionnaire.id}/${one.section.id}` }
  }
  return { previous: link(here - 1, 'rounds.previous'), next: link(here + 1, 'rounds.next') }
}

/** Every section in which something is asked of this municipality, in round order. */
export function sectionsOf({ round, facts }: InRound) {
  return round.content.questionnaires.flatMap((questionnaire) =>
    questionnaire.sections
      .map((section) => ({
        questionnaire,
        section,
        questions: section.questions.filter((question) => holds(question.condition, facts)),
      }))
      .filter((one) => one.questions.length > 0),
  )
}
