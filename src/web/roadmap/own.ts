import { changeScenario } from '../../improvement/scenarios.ts'
import { Forbidden, NotFound } from '../problems.ts'
import { isSwitching, readFields } from '../rounds/form.ts'
import { leaveNotice } from '../rounds/head.ts'
import { param } from '../rounds/open.ts'
import { show } from '../show.ts'
import { openScenario, topOf } from './open.ts'
import { ownForm, ownFrom, placesFor, typedOwn, withoutOwn } from './own-form.ts'
import type { Request, Response } from 'express'
import type { FieldError } from '../rounds/form.ts'
import type { Visit } from '../visit.ts'
import type { InScenario } from './open.ts'
import type { TypedOwn } from './own-form.ts'

const MOST_OWN = 100

/** One action of the municipality's own, or a new one. */
export async function ownGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openOwn(visit, request)
  render(visit, request, response, where, typedOwn(where.own, where.scenario.version), [])
}

export async function ownPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openOwn(visit, request)
  const typed = readFields(request, ownForm) as TypedOwn
  if (isSwitching(request)) return render(visit, request, response, where, typed, [])
  const { scenario, own, ground } = where
  const read =
    typed.act === 'remove' && own
      ? { plan: withoutOwn(scenario.plan, own.id), errors: [] }
      : ownFrom(visit, typed, scenario.plan, own?.id, ground.round)
  const tooMany = read.plan.actions.length > MOST_OWN
  const errors = tooMany ? [{ field: 'titleFi', text: visit.t('roadmap.own.tooMany') }] : read.errors
  if (errors.length > 0) return render(visit, request, response, where, typed, errors)
  const { id, name } = scenario
  const change = { ...where, id, basedOn: Number(typed.version), name, plan: read.plan }
  const saved = await changeScenario(visit.parts, change)
  if (saved.kind === 'notFound') throw new NotFound()
  if (saved.kind === 'forbidden') throw new Forbidden()
  if (saved.kind === 'conflict') {
    const now = { ...typed, version: String(saved.theirs.version) }
    const problem = { field: 'titleFi', text: visit.t('roadmap.scenario.conflict') }
    return render(visit, request, response, where, now, [problem], 409)
  }
  leaveNotice(request, visit.t(typed.act === 'remove' ? 'roadmap.own.removed' : 'roadmap.own.saved'))
  response.redirect(303, where.at)
}

type InOwn = InScenario & { readonly own: InScenario['scenario']['plan']['actions'][number] | undefined }

async function openOwn(visit: Visit, request: Request): Promise<InOwn> {
  const where = await openScenario(visit, request)
  const id = param(request, 'own')
  const own = where.scenario.plan.actions.find((one) => one.id === id)
  if (!own && id !== 'new') throw new NotFound()
  return { ...where, own }
}

export type OwnPage = ReturnType<typeof pageOf>

function render(
  visit: Visit,
  request: Request,
  response: Response,
  where: InOwn,
  typed: TypedOwn,
  errors: readonly FieldError[],
  status = errors.length > 0 ? 400 : 200,
): void {
  const page = pageOf(visit, request, where, typed, errors)
  const title = `${errors.length > 0 ? visit.t('errors.prefix') : ''}${page.title} – ${where.scenario.name}`
  show(visit, request, response, 'roadmap/own', page, { title, form: 'own', sendTo: page.action, status })
}

function pageOf(visit: Visit, request: Request, where: InOwn, typed: TypedOwn, errors: readonly FieldError[]) {
  const { t } = visit
  const { own, at, scenario } = where
  const errorOf = Object.fromEntries(errors.map(({ field, text }) => [field, text]))
  const field = (name: 'titleFi' | 'titleSv' | 'titleEn' | 'effort' | 'cost', kind: string) => {
    return { name, kind, label: t(`roadmap.own.${name}`), value: typed[name] ?? '', error: errorOf[name] }
  }
  const above = [
    { label: scenario.name, href: at },
    { label: t('roadmap.edit'), href: `${at}/edit` },
  ]
  return {
    ...topOf(visit, request, where, ...above),
    title: t(own ? 'roadmap.own.edit' : 'roadmap.own.new'),
    action: `${at}/own/${own?.id ?? 'new'}`,
    errors,
    version: typed.version,
    fields: [field('titleFi', 'text'), field('titleSv', 'text'), field('titleEn', 'text')],
    amounts: [field('effort', 'number'), field('cost', 'number')],
    ...choicesOf(visit, where, typed, errorOf),
    mayRemove: own !== undefined,
  }
}

/** What is chosen from the content: an owner, questions, other actions. */
function choicesOf(
  { language }: Visit,
  { own, scenario, ground }: InOwn,
  typed: TypedOwn,
  errorOf: Readonly<Record<string, string>>,
) {
  const { asked, highest, content } = ground.round
  const select = (name: string, options: readonly { value: string; label: string }[]) => ({
    name,
    error: errorOf[name],
    options: [{ value: '', label: '–' }, ...options].map((option) => ({
      ...option,
      chosen: option.value === (typed[name] ?? ''),
    })),
  })
  const titled = (list: readonly { id: string; title: Readonly<Record<typeof language, string>> }[]) =>
    list.map(({ id, title }) => ({ value: id, label: title[language] }))
  const proposed = titled(asked.flatMap(({ question }) => question.actions))
  const others = titled(scenario.plan.actions.filter((one) => one.id !== own?.id))
  const questions = asked.map(({ question }) => ({ value: question.id, label: question.text[language] }))
  const levels = Array.from({ length: highest }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }))
  const roles = content.governance.roles.map(({ id, name }) => ({ value: id, label: name[language] }))
  return {
    owner: select('owner', roles),
    lifts: placesFor(typed, 'question').map((i) => ({
      question: select(`question.${i}`, questions),
      level: select(`level.${i}`, levels),
    })),
    waits: placesFor(typed, 'wait').map((i) => select(`wait.${i}`, [...others, ...proposed])),
    replaces: placesFor(typed, 'replaces').map((i) => select(`replaces.${i}`, proposed)),
  }
}
