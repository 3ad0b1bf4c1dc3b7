import { z } from 'zod'
import { acceptPlan, mergeOf } from '../../improvement/follow-up/accept-plan.ts'
import { actionsOf } from '../../improvement/follow-up/action-store.ts'
import { Forbidden, NotFound } from '../problems.ts'
import { readFields } from '../rounds/form.ts'
import { leaveNotice } from '../rounds/head.ts'
import { show } from '../show.ts'
import { openScenario, topOf } from './open.ts'
import { planOf } from './planning.ts'
import { toldIn } from './told.ts'
import type { Request, Response } from 'express'
import type { RoadmapAction } from '../../improvement/follow-up/action.ts'
import type { Visit } from '../visit.ts'
import type { InScenario } from './open.ts'
import type { Planned } from './planning.ts'

/** What accepting the plan does, said before it is done. */
export async function acceptGet(visit: Visit, request: Request, response: Response): Promise<void> {
  await render(visit, request, response, await openScenario(visit, request))
}

const form = z.strictObject({ version: z.string().regex(/^\d{1,6}$/), digest: z.string().max(64) })

export async function acceptPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openScenario(visit, request)
  const { version, digest } = readFields(request, form)
  const planned = await planOf(where.ground, where.scenario.plan)
  const { t, parts } = visit
  // the plan on the page is no longer this one: it is shown again as it is now
  const isOld = digest !== planned.digest
  const { roadmap, state, start } = planned
  const accepting = { ...where, scenario: where.scenario.id, basedOn: Number(version), roadmap, state, start }
  const accepted = isOld
    ? ({ kind: 'conflict' } as const)
    : await acceptPlan(parts, { ...accepting, titles: where.names.titles, replaced: t('roadmap.replacedBy') })
  if (accepted.kind === 'notFound') throw new NotFound()
  if (accepted.kind === 'forbidden') throw new Forbidden()
  if (accepted.kind !== 'accepted') {
    const problem = { text: t(`roadmap.accept.${accepted.kind}`), status: accepted.kind === 'empty' ? 400 : 409 }
    return render(visit, request, response, await openScenario(visit, request), problem)
  }
  leaveNotice(request, t('roadmap.accept.done'))
  response.redirect(303, where.home)
}

export type AcceptPage = ReturnType<typeof pageOf>

async function render(
  visit: Visit,
  request: Request,
  response: Response,
  where: InScenario,
  problem?: { readonly text: string; readonly status: number },
): Promise<void> {
  const planned = await planOf(where.ground, where.scenario.plan)
  const present = await actionsOf(visit.parts.db, where.place)
  const page = pageOf(visit, request, where, planned, present, problem?.text)
  const title = `${problem ? visit.t('errors.prefix') : ''}${visit.t('roadmap.accept')} – ${where.scenario.name}`
  show(visit, request, response, 'roadmap/accept', page, { title, status: problem?.status ?? 200 })
}

const PARTS = ['added', 'moved', 'revived', 'kept', 'dropped'] as const

function pageOf(
  visit: Visit,
  request: Request,
  where: InScenario,
  { roadmap, digest }: Planned,
  present: readonly RoadmapAction[],
  problem: string | undefined,
) {
  const { t, language } = visit
  const { scenario, at, accepted, names, ground } = where
  const told = toldIn(language, t, names)
  const merge = mergeOf(roadmap.actions, present, ground.proposals)
  const titles = new Map(present.map(({ action, title }) => [action, title[language]]))
  const last = roadmap.quarters.at(-1)
  return {
    ...topOf(visit, request, where, { label: scenario.name, href: at }),
    name: scenario.name,
    errors: problem === undefined ? [] : [{ field: 'accept', text: problem }],
    lead: t('roadmap.accept.lead', { count: roadmap.actions.length, until: told.day(last?.to) }),
    before:
      accepted && t('roadmap.accept.before', { name: accepted.name, day: told.day(accepted.acceptedAt.slice(0, 10)) }),
    parts: PARTS.filter((part) => merge[part].length > 0).map((part) => ({
      title: t(`roadmap.merge.${part}`, { count: merge[part].length }),
      actions: merge[part].map((id) => titles.get(id) ?? names.action(id)),
    })),
    isEmpty: roadmap.actions.length === 0,
    empty: t('roadmap.accept.empty'),
    action: `${at}/accept`,
    version: scenario.version,
    digest,
    back: at,
  }
}
