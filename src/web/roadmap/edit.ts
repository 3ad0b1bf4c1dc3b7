import { changeScenario } from '../../improvement/scenarios.ts'
import { Forbidden, NotFound } from '../problems.ts'
import { isSwitching, readFields } from '../rounds/form.ts'
import { leaveNotice } from '../rounds/head.ts'
import { show } from '../show.ts'
import { openScenario, topOf } from './open.ts'
import { MORE_ROLES, planForm, planFrom, rolesIn, typedFrom } from './plan-form.ts'
import type { Request, Response } from 'express'
import type { FieldError } from '../rounds/form.ts'
import type { Visit } from '../visit.ts'
import type { InScenario } from './open.ts'
import type { TypedPlan } from './plan-form.ts'

/** Capacity, start and length of a plan, limits of single roles, and actions of one's own. */
export async function editGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openScenario(visit, request)
  const { name, version, plan } = where.scenario
  render(visit, request, response, where, typedFrom(name, version, plan), [])
}

export async function editPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openScenario(visit, request)
  const typed: TypedPlan = readFields(request, planForm)
  if (isSwitching(request)) return render(visit, request, response, where, typed, [])
  const { plan, errors } = planFrom(visit, typed, where.scenario.plan, where.ground.round)
  if (errors.length > 0) return render(visit, request, response, where, typed, errors)
  const { id } = where.scenario
  const basedOn = Number(typed.version)
  const saved = await changeScenario(visit.parts, { ...where, id, basedOn, name: typed.name.trim(), plan })
  if (saved.kind === 'notFound') throw new NotFound()
  if (saved.kind === 'forbidden') throw new Forbidden()
  if (saved.kind === 'conflict') {
    const now = { ...typed, version: String(saved.theirs.version) }
    const problem = { field: 'name', text: visit.t('roadmap.scenario.conflict') }
    return render(visit, request, response, { ...where, scenario: saved.theirs }, now, [problem], true)
  }
  leaveNotice(request, visit.t('roadmap.scenario.saved'))
  response.redirect(303, where.at)
}

export type EditPage = ReturnType<typeof pageOf>

function render(
  visit: Visit,
  request: Request,
  response: Response,
  where: InScenario,
  typed: TypedPlan,
  errors: readonly FieldError[],
  isConflict = false,
): void {
  const page = pageOf(visit, request, where, typed, errors, isConflict)
  const title = `${errors.length > 0 ? visit.t('errors.prefix') : ''}${visit.t('roadmap.edit')} – ${where.scenario.name}`
  const status = errors.length === 0 ? 200 : isConflict ? 409 : 400
  show(visit, request, response, 'roadmap/edit', page, { title, form: 'plan', sendTo: `${where.at}/edit`, status })
}

type Typing = {
  readonly typed: TypedPlan
  readonly errorOf: Readonly<Record<string, string>>
}

function pageOf(
  visit: Visit,
  request: Request,
  where: InScenario,
  typed: TypedPlan,
  errors: readonly FieldError[],
  isConflict: boolean,
) {
  const { t, language } = visit
  const { scenario, at, names } = where
  const typing = { typed, errorOf: Object.fromEntries(errors.map(({ field, text }) => [field, text])) }
  return {
    ...topOf(visit, request, where, { label: scenario.name, href: at }),
    errors,
    action: `${at}/edit`,
    version: typed.version,
    theirs: isConflict ? theirsOf(visit, where) : undefined,
    fields: fieldsOf(visit, typing),
    choices: choicesOf(visit, where, typing),
    roles: rolesOf(visit, where, typing),
    own: scenario.plan.actions.map((own) => ({
      title: own.title[language],
      about: `${t('roadmap.days', { days: own.effortDays })}, ${names.role(own.owner)}`,
      href: `${at}/own/${own.id}`,
    })),
    newOwn: `${at}/own/new`,
  }
}

const SHOWN = ['name', 'start', 'quarters', 'days', 'cost'] as const

function theirsOf({ t }: Visit, { scenario }: InScenario): string[] {
  const theirs: Readonly<Record<string, string>> = typedFrom(scenario.name, scenario.version, scenario.plan)
  return SHOWN.map((one) => `${t(`roadmap.field.${one}`)}: ${theirs[one] || '–'}`)
}

function fieldsOf({ t }: Visit, { typed, errorOf }: Typing) {
  const said: Readonly<Record<string, string>> = typed
  const kinds = { name: 'text', start: 'date', quarters: 'number', days: 'text', cost: 'text' } as const
  return SHOWN.map((name) => ({
    ...{ name, kind: kinds[name], label: t(`roadmap.field.${name}`), value: said[name] ?? '', error: errorOf[name] },
    ...(name === 'name' ? {} : { hint: t(`roadmap.field.${name}.hint`) }),
  }))
}

/** The target and the size: what the round itself says, or another. */
function choicesOf({ t, language }: Visit, { ground }: InScenario, { typed, errorOf }: Typing) {
  const { sizes, profiles } = ground.round.content.governance
  const own = profiles.find(({ id }) => id === ground.state.target)
  const none = {
    target: own ? t('roadmap.field.target.own', { name: own.name[language] }) : t('roadmap.field.target.none'),
    size: t('roadmap.field.size.auto'),
  }
  const all = { target: profiles.filter((one) => one !== own), size: sizes }
  return (['target', 'size'] as const).map((name) => ({
    ...{ name, label: t(`roadmap.field.${name}`), error: errorOf[name] },
    options: [
      { value: '', label: none[name], chosen: !typed[name] },
      ...all[name].map((one) => ({ value: one.id, label: one.name[language], chosen: one.id === typed[name] })),
    ],
  }))
}

/** The limits there are, and rows for more. */
function rolesOf({ language }: Visit, { ground }: InScenario, { typed, errorOf }: Typing) {
  const { roles } = ground.round.content.governance
  const rows = Math.max(0, ...rolesIn(typed).map(({ i }) => i + 1)) + MORE_ROLES
  return Array.from({ length: rows }, (_, i) => ({
    i,
    options: [
      { value: '', label: '–', chosen: !typed[`role.${i}`] },
      ...roles.map(({ id, name }) => ({ value: id, label: name[language], chosen: id === typed[`role.${i}`] })),
    ],
    days: typed[`roleDays.${i}`] ?? '',
    cost: typed[`roleCost.${i}`] ?? '',
    error: errorOf[`role.${i}`] ?? errorOf[`roleDays.${i}`] ?? errorOf[`roleCost.${i}`],
  }))
}
