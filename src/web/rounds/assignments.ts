import { z } from 'zod'
import { assign, unassign } from '../../assessments/assign.ts'
import { assignmentsOf } from '../../assessments/assignment-store.ts'
import { isOpen } from '../../assessments/rules.ts'
import { formatDay } from '../../i18n/format.ts'
import { isHeld, membersOf } from '../../organisations/store.ts'
import { Forbidden } from '../problems.ts'
import { show } from '../show.ts'
import { isDay, isSwitching, readFields, WrongForm } from './form.ts'
import { headOf, leaveNotice } from './head.ts'
import { openRound } from './open.ts'
import { partName } from './part-name.ts'
import type { Request, Response } from 'express'
import type { Assignment } from '../../assessments/assignment-store.ts'
import type { Part } from '../../assessments/rules.ts'
import type { Visit } from '../visit.ts'
import type { FieldError } from './form.ts'
import type { InRound } from './open.ts'
import type { AssignmentsPage } from './workflow-pages.ts'

const words = z.string().max(300).default('')
/** Ticked parts, and the one question that may be chosen beside them. */
const parts = z
  .union([words, z.array(words).max(500)])
  .default([])
  .transform((typed) => [...new Set([typed].flat().filter((part) => part !== ''))])
const form = z.strictObject({ person: words, part: parts, dueOn: words })
type Typed = z.output<typeof form>
const NOTHING: Typed = { person: '', part: [], dueOn: '' }

export async function assignmentsGet(visit: Visit, request: Request, response: Response): Promise<void> {
  await render(visit, request, response, await openRound(visit, request), NOTHING, [])
}

export async function assignmentsPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const typed = readFields(request, form)
  if (isSwitching(request)) return render(visit, request, response, where, typed, [])
  const person = (await respondents(visit, where)).find((one) => one.id === typed.person)
  const chosen = partsOf(where, typed.part)
  if (typed.dueOn !== '' && !isDay(typed.dueOn)) throw new WrongForm()
  const errors: FieldError[] = [
    ...(person ? [] : [{ field: 'person', text: visit.t('rounds.assign.error.person') }]),
    ...(chosen.length > 0 ? [] : [{ field: 'part', text: visit.t('rounds.assign.error.part') }]),
  ]
  if (!person || errors.length > 0) return render(visit, request, response, where, typed, errors)
  const done = await assign(visit.parts, { ...where, to: person.id, parts: chosen, dueOn: typed.dueOn || null })
  if (done !== 'yes') throw new Forbidden()
  leaveNotice(request, visit.t('rounds.assign.saved', { count: chosen.length }))
  response.redirect(303, `${where.base}/assignments`)
}

export async function assignmentRemovePost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const { id } = readFields(request, z.strictObject({ id: z.string().max(40) }))
  if ((await unassign(visit.parts, { ...where, id })) !== 'yes') throw new Forbidden()
  leaveNotice(request, visit.t('rounds.assign.removed'))
  response.redirect(303, `${where.base}/assignments`)
}

async function respondents({ parts }: Visit, { place }: InRound): Promise<{ id: string; name: string }[]> {
  const now = parts.now().toISOString()
  const members = await membersOf(parts.db, place.municipalityId)
  return members
    .filter((one) => one.role === 'respondent' && one.disabledAt === null && isHeld(one, now))
    .map(({ personId, name }) => ({ id: personId, name }))
}

/** What was chosen, without the sections of a questionnaire that was chosen whole; none when one is unknown. */
function partsOf(where: InRound, typed: readonly string[]): Part[] {
  const known = typed.map((one) => partOf(where, one))
  const found = known.filter((part) => part !== undefined)
  if (found.length < known.length) return []
  return found.filter((part) => !found.some((other) => other !== part && isWithin(part, other)))
}

function isWithin(part: Part, other: Part): boolean {
  if (part.questionnaire !== other.questionnaire) return false
  if (other.section === null) return true
  return part.section === other.section && other.question === null
}

/** `tactical`, `tactical/security`, `tactical/security/log-plan`. */
function partOf({ round }: InRound, typed: string): Part | undefined {
  const [questionnaire = '', section = null, question = null] = typed.split('/')
  const found = round.content.questionnaires.find((one) => one.id === questionnaire)
  const inside = found?.sections.find((one) => one.id === section)
  if (!found || (section !== null && !inside)) return undefined
  if (question !== null && !inside?.questions.some((one) => one.id === question)) return undefined
  return { questionnaire, section, question }
}

async function render(
  visit: Visit,
  request: Request,
  response: Response,
  where: InRound,
  typed: Typed,
  errors: readonly FieldError[],
): Promise<void> {
  const { t, language, parts } = visit
  const given = await assignmentsOf(parts.db, where.place)
  const page: AssignmentsPage = {
    head: headOf(visit, request, where),
    action: `${where.base}/assignments`,
    remove: `${where.base}/assignments/remove`,
    open: isOpen(where.meta.state),
    locked: isOpen(where.meta.state)
      ? undefined
      : t('rounds.assign.locked', { state: t(`rounds.state.${where.meta.state}`) }),
    errors,
    dueOn: typed.dueOn,
    people: (await respondents(visit, where)).map((one) => ({ ...one, chosen: one.id === typed.person })),
    parts: offered(visit, where, typed.part, given),
    questions: questionsOf(visit, where, typed.part),
    given: given.map((one) => ({
      id: one.id,
      name: one.name,
      part: partName(where, one, language),
      due: one.dueOn === null ? '–' : formatDay(one.dueOn, language),
    })),
  }
  const title = `${errors.length > 0 ? t('errors.prefix') : ''}${t('rounds.assign.title')} – ${where.meta.name}`
  show(visit, request, response, 'rounds/assignments', page, {
    title,
    ...(page.open && page.people.length > 0 && { form: 'assign' }),
    status: errors.length > 0 ? 400 : 200,
  })
}

/** Each questionnaire and its sections, with who has them now. */
function offered(
  { t, language }: Visit,
  { round }: InRound,
  chosen: readonly string[],
  given: readonly Assignment[],
): AssignmentsPage['parts'] {
  const option = (name: string, questionnaire: string, section: string | null) => {
    const id = section === null ? questionnaire : `${questionnaire}/${section}`
    const held = given.filter(
      (one) => one.questionnaire === questionnaire && one.section === section && one.question === null,
    )
    return { id, name, chosen: chosen.includes(id), held: held.map((one) => one.name).join(', ') }
  }
  return round.content.questionnaires.map(({ id, title, sections }) => ({
    title: title[language],
    options: [
      option(t('rounds.assign.whole'), id, null),
      ...sections.map((section) => option(section.title[language], id, section.id)),
    ],
  }))
}

function questionsOf({ language }: Visit, { round }: InRound, chosen: readonly string[]): AssignmentsPage['questions'] {
  return round.content.questionnaires.flatMap(({ id, title, sections }) =>
    sections.map((section) => ({
      title: `${title[language]}: ${section.title[language]}`,
      options: section.questions.map((question) => {
        const part = `${id}/${section.id}/${question.id}`
        return { id: part, name: question.text[language], chosen: chosen.includes(part) }
      }),
    })),
  )
}
