import { answersOf, votesOf } from '../../assessments/answer-store.ts'
import { progressOf } from '../../assessments/progress.ts'
import { answeredIn } from '../../assessments/round-reading.ts'
import { spotsOf } from '../../assessments/round-content.ts'
import { isOpen, isTheirs } from '../../assessments/rules.ts'
import { PACK_PARTS } from '../../reports/workshop/workshop-input.ts'
import { show } from '../show.ts'
import { headOf, progressText } from '../rounds/head.ts'
import { openRound } from '../rounds/open.ts'
import { sectionsOf } from '../rounds/section.ts'
import { levelName, standingText } from './said.ts'
import { codesOf, enteredText, groupOf } from './sheet.ts'
import type { Request, Response } from 'express'
import type { AnswerRow, Vote } from '../../assessments/answer-store.ts'
import type { Question } from '../../content/questionnaire.ts'
import type { Entered } from '../../workshops/read-lines.ts'
import type { FieldError } from '../rounds/form.ts'
import type { InRound } from '../rounds/open.ts'
import type { Visit } from '../visit.ts'
import type { CodedQuestion, ReadLine, WorkshopPage } from './pages.ts'

/** More groups than this have a printed sheet each. */
export const MOST_GROUPS = 20

/** What was typed and how it was read, when the form comes back. */
export type Typed = {
  readonly lines: string
  readonly group: string
  readonly errors: readonly FieldError[]
  readonly entered: readonly Entered[]
  readonly checked: string
  readonly ready: boolean
}

export async function workshopGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const group = groupOf(String(request.query['group'] ?? '')) ?? 1
  const typed = { lines: '', group: String(group), errors: [], entered: [], checked: '', ready: false }
  await renderEntry(visit, request, response, where, typed)
}

export async function renderEntry(
  visit: Visit,
  request: Request,
  response: Response,
  where: InRound,
  typed: Typed,
  status = 200,
): Promise<void> {
  const { t, parts } = visit
  const rows = await answersOf(parts.db, where.place)
  const votes = await votesOf(parts.db, where.place)
  const page = pageOf(visit, request, where, typed, { rows, votes })
  const title = `${typed.errors.length > 0 ? t('errors.prefix') : ''}${t('workshop.title')} – ${where.meta.name}`
  const writing = page.mayWrite ? { form: 'sheet-lines', scripts: ['workshop.js'] } : {}
  show(visit, request, response, 'workshop', page, { title, status, ...writing })
}

type Standing = { readonly rows: ReadonlyMap<string, AnswerRow>; readonly votes: readonly Vote[] }

function pageOf(visit: Visit, request: Request, where: InRound, typed: Typed, standing: Standing): WorkshopPage {
  const { base, round, meta } = where
  const { t } = visit
  const lists = listsOf(visit, where, standing)
  const mayWrite = isOpen(meta.state) && lists.length > 0
  const { lines, group, errors, checked, ready } = typed
  const answered = answeredIn(standing.rows, standing.votes)
  const own = lists.flatMap(({ questions }) => questions)
  const asked = own.map(({ question }) => round.asked[round.indexOf.get(question)!]!.question)
  const code = own[0]?.code ?? ''
  return {
    head: headOf(visit, request, where),
    pack: packModel(visit, where),
    locked: mayWrite ? undefined : lockedText(visit, where),
    mayWrite,
    action: `${base}/workshop`,
    lineAction: `${base}/workshop/line`,
    ...{ lines, group, errors, checked, ready },
    read: typed.entered.map((entered) => readLine(visit, where, entered, standing)),
    examples: examplesOf(visit, code),
    lineHint: t('workshop.line.hint', { code }),
    levels: round.content.governance.scale.map(({ level }) => ({ level, name: levelName(visit, where, level) })),
    progress: progressText(visit, progressOf(asked, where.facts, answered)),
    lists,
    left: { one: leftText(visit, 1), many: t('workshop.missing.many') },
    overview: base,
  }
}

function lockedText({ t }: Visit, { meta }: InRound): string {
  if (isOpen(meta.state)) return t('rounds.locked.notYours')
  return t(`rounds.locked.${meta.state as 'review' | 'signed' | 'sealed'}`)
}

/** The questions that this person may answer, by questionnaire. */
function listsOf(visit: Visit, where: InRound, standing: Standing): WorkshopPage['lists'] {
  const { round, actor } = where
  const spots = spotsOf(round)
  const answered = answeredIn(standing.rows, standing.votes)
  const sections = sectionsOf(where)
  return round.content.questionnaires
    .map(({ id, title }) => {
      const asked = sections.filter((one) => one.questionnaire.id === id).flatMap(({ questions }) => questions)
      const own = asked.filter((question) => isTheirs(actor, spots.get(question.id)!))
      const questions = own.map((question) => coded(visit, where, question, standing, answered.has(question.id)))
      const open = questions.filter((one) => !one.answered).map(({ code }) => code)
      return { title: title[visit.language], left: leftText(visit, open.length), open, questions }
    })
    .filter(({ questions }) => questions.length > 0)
}

function leftText({ t }: Visit, count: number): string {
  return count === 0 ? t('workshop.missing.none') : t('workshop.missing.left', { count })
}

function coded(
  visit: Visit,
  where: InRound,
  { id, text }: Question,
  standing: Standing,
  answered: boolean,
): CodedQuestion {
  const row = standing.rows.get(id)
  const votes = standing.votes.filter(({ question }) => question === id)
  return {
    code: codesOf(where.round).codeOf.get(id)!,
    question: id,
    text: text[visit.language],
    said: standingText(visit, where, row, votes),
    answered,
    version: row?.version ?? 0,
  }
}

function readLine(visit: Visit, where: InRound, entered: Entered, { rows, votes }: Standing): ReadLine {
  const { question, code, text } = entered
  const row = rows.get(question)
  const { round } = where
  return {
    code,
    question,
    text: round.asked[round.indexOf.get(question)!]!.question.text[visit.language],
    said: enteredText(visit, where, entered),
    comment: text ?? '',
    before: standingText(
      visit,
      where,
      row,
      votes.filter((vote) => vote.question === question),
    ),
    version: row?.version ?? 0,
  }
}

function examplesOf({ t }: Visit, code: string): WorkshopPage['examples'] {
  return [
    { typed: `${code} 3`, means: t('workshop.how.level') },
    { typed: `${code} 2335/3 ${t('workshop.how.words')}`, means: t('workshop.how.both') },
    { typed: `${code} 2335`, means: t('workshop.how.votes') },
    { typed: `${code} 0 ${t('workshop.how.reason')}`, means: t('workshop.how.none') },
    { typed: `${code} -`, means: t('workshop.how.unknown') },
  ]
}

function packModel({ t, language }: Visit, { base, round }: InRound): WorkshopPage['pack'] {
  return {
    action: `${base}/workshop.pdf`,
    parts: PACK_PARTS.map((id) => ({ id, name: t(`workshop.part.${id}`) })),
    levels: round.content.governance.managementLevels.map(({ id, name }) => ({ id, name: name[language] })),
    mostGroups: MOST_GROUPS,
  }
}
