import { actionById, actionHistoryOf } from '../../improvement/follow-up/action-store.ts'
import { actionEvidenceOf } from '../../improvement/follow-up/action-evidence-store.ts'
import { STATUSES } from '../../improvement/follow-up/action.ts'
import { mayUpdate } from '../../improvement/rules.ts'
import { formatMoment } from '../../i18n/format-time.ts'
import { isHeld, membersOf } from '../../organisations/store.ts'
import { NotFound } from '../problems.ts'
import { param } from '../rounds/open.ts'
import { show } from '../show.ts'
import { cardOf } from './card.ts'
import { openRoadmap, topOf } from './open.ts'
import { toldIn } from './told.ts'
import type { Request, Response } from 'express'
import type { ActionState, RoadmapAction, Status } from '../../improvement/follow-up/action.ts'
import type { ActionEvidence } from '../../improvement/follow-up/action-evidence-store.ts'
import type { FieldError } from '../rounds/form.ts'
import type { Visit } from '../visit.ts'
import type { InRoadmap } from './open.ts'
import type { Told } from './told.ts'

/** What is typed of an action. */
export type TypedAction = Readonly<
  Record<'status' | 'owner' | 'role' | 'startOn' | 'dueOn' | 'reason' | 'notes' | 'version', string>
>
export type TypedEvidence = { readonly title: string; readonly url: string }
export type InAction = InRoadmap & { readonly action: RoadmapAction; readonly at: string }

export async function openAction(visit: Visit, request: Request): Promise<InAction> {
  const where = await openRoadmap(visit, request)
  const action = await actionById(visit.parts.db, where.place, param(request, 'action'))
  if (!action) throw new NotFound()
  return { ...where, action, at: `${where.home}/actions/${action.id}` }
}

/** One action: what it is for, how it goes, what shows it, and everything that was changed. */
export async function actionGet(visit: Visit, request: Request, response: Response): Promise<void> {
  await showAction(visit, request, response, await openAction(visit, request), {})
}

export type Besides = {
  readonly typed?: TypedAction
  readonly evidence?: TypedEvidence
  readonly errors?: readonly FieldError[]
  /** Someone else's version came first: it is shown beside what was typed. */
  readonly isConflict?: boolean
}

export async function showAction(
  visit: Visit,
  request: Request,
  response: Response,
  where: InAction,
  besides: Besides,
): Promise<void> {
  const { db } = visit.parts
  const found = {
    history: await actionHistoryOf(db, where.place, where.action.id),
    evidence: (await actionEvidenceOf(db, where.place)).filter(({ actionId }) => actionId === where.action.id),
    people: await peopleOf(visit, where),
  }
  const page = pageOf(visit, request, where, found, besides)
  const { errors = [], isConflict } = besides
  const { t, language } = visit
  const title = `${errors.length > 0 ? t('errors.prefix') : ''}${where.action.title[language]} – ${where.meta.name}`
  const form = besides.evidence
    ? { form: 'proof', sendTo: `${where.at}/evidence` }
    : { form: 'action', sendTo: where.at }
  const around = {
    title,
    at: where.at,
    ...(page.may && form),
    status: errors.length === 0 ? 200 : isConflict ? 409 : 400,
  }
  show(visit, request, response, 'roadmap/action', page, around)
}

/** Who may answer for an action: every member with an open account. */
export async function peopleOf({ parts }: Visit, { place }: InRoadmap): Promise<{ id: string; name: string }[]> {
  const now = parts.now().toISOString()
  const members = await membersOf(parts.db, place.municipalityId)
  const open = members.filter((one) => one.disabledAt === null && isHeld(one, now))
  return [...new Map(open.map(({ personId, name }) => [personId, { id: personId, name }])).values()]
}

type Found = {
  readonly history: readonly ActionState[]
  readonly evidence: readonly ActionEvidence[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
}
export type ActionPage = ReturnType<typeof pageOf>

function pageOf(visit: Visit, request: Request, where: InAction, found: Found, besides: Besides) {
  const { t } = visit
  const { action, at, names, actor, plans } = where
  const told = toldIn(visit.language, t, names)
  const { errors = [], evidence: proof = { title: '', url: '' } } = besides
  const errorOf = Object.fromEntries(errors.map(({ field, text }) => [field, text]))
  return {
    ...topOf(visit, request, where),
    card: cardOf(visit, where, told, action),
    errors,
    errorOf,
    facts: factsOf(visit, where, told),
    lifts: action.lifts.map(({ question, to }) => ({
      ...names.question(question),
      to: t('roadmap.toLevel', { level: to }),
      state: proposalText(visit, where, question),
    })),
    closes: action.closes.map(names.duty),
    may: mayUpdate(actor, action),
    mayAssign: plans,
    action: at,
    form: formOf(visit, where, found, besides),
    theirs: besides.isConflict ? stateText(visit, where, action, told) : undefined,
    evidenceAction: `${at}/evidence`,
    removeAction: `${at}/evidence/remove`,
    proof,
    evidence: found.evidence.map(({ id, title, url, addedByName, addedAt }) => ({
      ...{ id, title, url: url ?? undefined },
      who: `${addedByName ?? t('rounds.someone')} ${told.day(addedAt.slice(0, 10))}`,
    })),
    history: found.history.map((state) => historyLine(visit, where, state, told)),
  }
}

function factsOf({ t }: Visit, { action, names }: InAction, told: Told) {
  const { effortDays, cost, dependsOn, finishedOn, ownerRole } = action
  return [
    { term: t('roadmap.field.role'), text: names.role(ownerRole) },
    { term: t('roadmap.field.effort'), text: t('roadmap.days', { days: effortDays }) },
    { term: t('roadmap.total.cost'), text: told.euros(cost) },
    ...(dependsOn.length === 0
      ? []
      : [{ term: t('roadmap.waitsFor'), text: dependsOn.map((id) => names.action(id)).join('; ') }]),
    ...(finishedOn === null ? [] : [{ term: t('roadmap.finishedOn'), text: told.day(finishedOn) }]),
  ]
}

function proposalText({ t }: Visit, { ground, action }: InAction, question: string): string | undefined {
  const found = ground.proposals.find((one) => one.actionId === action.id && one.question === question)
  if (!found) return undefined
  const values = { who: found.decidedByName ?? t('rounds.someone'), reason: found.reason ?? '' }
  return t(`roadmap.proposal.${found.state}`, values)
}

function formOf({ t, language }: Visit, { action, ground, plans }: InAction, { people }: Found, { typed }: Besides) {
  const now: TypedAction = {
    status: action.status,
    owner: action.ownerId ?? '',
    role: action.ownerRole,
    startOn: action.startOn ?? '',
    dueOn: action.dueOn ?? '',
    reason: action.reason ?? '',
    notes: action.notes ?? '',
    version: String(action.version),
  }
  const said = typed ?? now
  return {
    ...said,
    statuses: STATUSES.map((value) => ({ value, label: t(`roadmap.status.${value}`), chosen: value === said.status })),
    // who left the municipality still answers for it until someone else does
    people: [
      { value: '', label: t('roadmap.byRole'), chosen: said.owner === '' },
      ...(action.ownerId !== null && !people.some(({ id }) => id === action.ownerId)
        ? [{ value: action.ownerId, label: action.ownerName ?? '', chosen: said.owner === action.ownerId }]
        : []),
      ...people.map(({ id, name }) => ({ value: id, label: name, chosen: id === said.owner })),
    ],
    roles: plans
      ? ground.round.content.governance.roles.map(({ id, name }) => ({
          ...{ value: id, label: name[language], chosen: id === said.role },
        }))
      : [],
  }
}

function stateText({ t }: Visit, { names }: InRoadmap, state: ActionState, told: Told): string[] {
  const { status, ownerName, ownerRole, startOn, dueOn, reason, notes } = state
  const lines = [
    [t('roadmap.action.state'), t(`roadmap.status.${status}`)],
    [t('roadmap.state.owner'), ownerName ?? names.role(ownerRole)],
    [t('roadmap.history.when'), `${told.day(startOn)} – ${told.day(dueOn)}`],
    [t('roadmap.file.reason'), reason],
    [t('roadmap.action.notes'), notes],
  ] as const
  return lines.flatMap(([name, value]) => (value === null ? [] : [t('roadmap.state.line', { name, value })]))
}

export function historyLine(visit: Visit, where: InRoadmap, state: ActionState, told: Told) {
  const { language, t } = visit
  return {
    at: formatMoment(state.changedAt, language),
    who: state.changedByName ?? t('rounds.someone'),
    lines: stateText(visit, where, state, told),
  }
}

export function isStatus(typed: string): typed is Status {
  return STATUSES.some((one) => one === typed)
}
