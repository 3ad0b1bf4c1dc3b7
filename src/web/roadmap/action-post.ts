import { z } from 'zod'
import { addActionEvidence, removeActionEvidence } from '../../improvement/follow-up/action-evidence.ts'
import { actionById } from '../../improvement/follow-up/action-store.ts'
import { changeAction } from '../../improvement/follow-up/change-action.ts'
import { mayUpdate } from '../../improvement/rules.ts'
import { Forbidden, NotFound } from '../problems.ts'
import { isDay, isSwitching, readFields, wordsOf, WrongForm } from '../rounds/form.ts'
import { leaveNotice } from '../rounds/head.ts'
import { isStatus, openAction, peopleOf, showAction } from './action-page.ts'
import type { Request, Response } from 'express'
import type { ActionChanged } from '../../improvement/follow-up/change-action.ts'
import type { ActionSaid } from '../../improvement/follow-up/action.ts'
import type { FieldError } from '../rounds/form.ts'
import type { Visit } from '../visit.ts'
import type { InAction, TypedAction } from './action-page.ts'

const words = z.string().max(10_000).default('')
const version = z.string().regex(/^\d{1,6}$/)
const form = z.strictObject({
  version,
  ...{ status: words, owner: words, role: words, startOn: words, dueOn: words, reason: words, notes: words },
})

/** Changes how an action goes: its owner's and the coordinator's. */
export async function actionPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openAction(visit, request)
  const typed = readFields(request, form)
  const shown = where.plans ? typed : { ...typed, owner: where.action.ownerId ?? '', role: where.action.ownerRole }
  if (isSwitching(request)) return showAction(visit, request, response, where, { typed: shown })
  if (!mayUpdate(where.actor, where.action)) throw new Forbidden()
  const errors = await errorsOf(visit, where, shown)
  if (errors.length > 0) return showAction(visit, request, response, where, { typed: shown, errors })
  const { id } = where.action
  const changed = await changeAction(visit.parts, { ...where, id, basedOn: Number(typed.version), said: saidOf(shown) })
  await answer(visit, request, response, where, changed, shown)
}

async function answer(
  visit: Visit,
  request: Request,
  response: Response,
  where: InAction,
  changed: ActionChanged,
  typed: TypedAction,
): Promise<void> {
  const { t } = visit
  if (changed.kind === 'notFound') throw new NotFound()
  if (changed.kind === 'forbidden') throw new Forbidden()
  if (changed.kind === 'invalid') {
    const errors = [{ field: changed.field, text: t(`roadmap.error.${changed.field}`) }]
    return showAction(visit, request, response, where, { typed, errors })
  }
  if (changed.kind === 'conflict') {
    // what the other wrote becomes what this writer has seen
    const now = (await actionById(visit.parts.db, where.place, where.action.id)) ?? changed.theirs
    const errors = [{ field: 'status', text: t('roadmap.action.conflict') }]
    const again = { typed: { ...typed, version: String(now.version) }, errors, isConflict: true }
    return showAction(visit, request, response, { ...where, action: now }, again)
  }
  const proposed = changed.kind === 'saved' ? changed.proposed : 0
  leaveNotice(request, proposed > 0 ? t('roadmap.action.proposed', { count: proposed }) : t('roadmap.action.saved'))
  response.redirect(303, where.at)
}

async function errorsOf(visit: Visit, where: InAction, typed: TypedAction): Promise<FieldError[]> {
  const { t } = visit
  if (!isStatus(typed.status)) throw new WrongForm()
  const { ownerId, ownerRole } = where.action
  const roles = where.ground.round.content.governance.roles.map(({ id }) => id)
  if (typed.role !== ownerRole && !roles.includes(typed.role)) throw new WrongForm()
  const isKnown = typed.owner === '' || typed.owner === ownerId
  const people = isKnown ? [] : await peopleOf(visit, where)
  return [
    ...(isKnown || people.some(({ id }) => id === typed.owner)
      ? []
      : [{ field: 'owner', text: t('roadmap.error.person') }]),
    ...(['startOn', 'dueOn'] as const)
      .filter((field) => typed[field] !== '' && !isDay(typed[field]))
      .map((field) => ({ field, text: t('roadmap.error.day') })),
  ]
}

function saidOf(typed: TypedAction): ActionSaid {
  if (!isStatus(typed.status)) throw new WrongForm()
  return {
    status: typed.status,
    ownerRole: typed.role,
    ownerId: typed.owner || null,
    startOn: typed.startOn || null,
    dueOn: typed.dueOn || null,
    reason: wordsOf(typed.reason),
    notes: wordsOf(typed.notes),
  }
}

const step = z.strictObject({ version, status: z.enum(['planned', 'underWay', 'finished']), back: words })

/** One step on, from the board: no more than a press. */
export async function statusPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openAction(visit, request)
  const { version: seen, status, back } = readFields(request, step)
  const { action } = where
  if (!mayUpdate(where.actor, action)) throw new Forbidden()
  const said: ActionSaid = { ...action, status }
  const changed = await changeAction(visit.parts, { ...where, id: action.id, basedOn: Number(seen), said })
  const typed = typedFrom(said, seen)
  if (changed.kind !== 'saved' && changed.kind !== 'unchanged')
    return answer(visit, request, response, where, changed, typed)
  const proposed = changed.kind === 'saved' ? changed.proposed : 0
  const { t } = visit
  leaveNotice(request, proposed > 0 ? t('roadmap.action.proposed', { count: proposed }) : t('roadmap.action.saved'))
  response.redirect(303, back === 'attention' ? `${where.home}/attention` : `${where.home}/board`)
}

function typedFrom(said: ActionSaid, seen: string): TypedAction {
  return {
    ...{ status: said.status, owner: said.ownerId ?? '', role: said.ownerRole, version: seen },
    ...{ startOn: said.startOn ?? '', dueOn: said.dueOn ?? '', reason: said.reason ?? '', notes: said.notes ?? '' },
  }
}

const proof = z.strictObject({ title: words, url: words })

export async function actionEvidencePost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openAction(visit, request)
  const typed = readFields(request, proof)
  if (isSwitching(request)) return showAction(visit, request, response, where, { evidence: typed })
  const given = { title: wordsOf(typed.title) ?? '', url: wordsOf(typed.url) }
  const added = await addActionEvidence(visit.parts, { ...where, actionId: where.action.id, ...given })
  if (added === 'notFound') throw new NotFound()
  if (added === 'forbidden') throw new Forbidden()
  if (added !== 'done') {
    const field = added === 'url' ? 'url' : 'title'
    const errors = [{ field, text: visit.t(`roadmap.evidence.${added}`) }]
    return showAction(visit, request, response, where, { evidence: typed, errors })
  }
  leaveNotice(request, visit.t('roadmap.evidence.added'))
  response.redirect(303, `${where.at}#evidence`)
}

export async function actionEvidenceRemovePost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openAction(visit, request)
  const { id } = readFields(request, z.strictObject({ id: z.string().max(40) }))
  const removed = await removeActionEvidence(visit.parts, { ...where, actionId: where.action.id, id })
  if (removed === 'notFound') throw new NotFound()
  if (removed === 'forbidden') throw new Forbidden()
  leaveNotice(request, visit.t('roadmap.evidence.removed'))
  response.redirect(303, `${where.at}#evidence`)
}
