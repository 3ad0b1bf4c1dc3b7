import { actionsOf, changesOf } from '../../improvement/follow-up/action-store.ts'
import { acceptedPlansOf } from '../../improvement/follow-up/plan-store.ts'
import { show } from '../show.ts'
import { historyLine } from './action-page.ts'
import { openRoadmap, topOf } from './open.ts'
import { toldIn } from './told.ts'
import type { Request, Response } from 'express'
import type { Visit } from '../visit.ts'

const MOST_SHOWN = 300

/** Every change of every action, newest first, and every plan that was accepted. */
export async function historyGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRoadmap(visit, request)
  const { db } = visit.parts
  const found = {
    plans: await acceptedPlansOf(db, where.place),
    changes: await changesOf(db, where.place, MOST_SHOWN),
    actions: await actionsOf(db, where.place),
  }
  const page = pageOf(visit, request, where, found)
  show(visit, request, response, 'roadmap/history', page, {
    title: `${visit.t('roadmap.history')} – ${where.meta.name}`,
  })
}

export type HistoryPage = ReturnType<typeof pageOf>
type Found = {
  readonly plans: Awaited<ReturnType<typeof acceptedPlansOf>>
  readonly changes: Awaited<ReturnType<typeof changesOf>>
  readonly actions: Awaited<ReturnType<typeof actionsOf>>
}

function pageOf(
  visit: Visit,
  request: Request,
  where: Awaited<ReturnType<typeof openRoadmap>>,
  { plans, changes, actions }: Found,
) {
  const { t, language } = visit
  const told = toldIn(language, t, where.names)
  const titles = new Map(actions.map(({ id, title }) => [id, title[language]]))
  return {
    ...topOf(visit, request, where),
    plans: plans.map(({ name, acceptedAt, acceptedByName, roadmap }) => ({
      name,
      who: acceptedByName ?? t('rounds.someone'),
      day: told.day(acceptedAt.slice(0, 10)),
      actions: roadmap.actions.length,
    })),
    changes: changes.map((one) => ({
      ...historyLine(visit, where, one, told),
      title: titles.get(one.actionId) ?? '',
      href: `${where.home}/actions/${one.actionId}`,
    })),
  }
}
