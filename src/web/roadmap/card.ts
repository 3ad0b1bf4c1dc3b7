import { isOverdue, STATUSES } from '../../improvement/follow-up/action.ts'
import { mayUpdate } from '../../improvement/rules.ts'
import type { RoadmapAction, Status } from '../../improvement/follow-up/action.ts'
import type { Visit } from '../visit.ts'
import type { InRoadmap } from './open.ts'
import type { Told } from './told.ts'

/** How a status looks among the chips of the site. */
const CHIPS: Record<Status, string> = {
  planned: 'plain-chip',
  underWay: 'partly',
  finished: 'met',
  blocked: 'notMet',
  givenUp: 'plain-chip',
}
/** The steps that need no more than a press; being blocked or given up says why, on the action's own page. */
const STEPS: Partial<Record<Status, readonly Status[]>> = {
  planned: ['underWay'],
  underWay: ['finished'],
  blocked: ['underWay'],
}

/** An action in a list. */
export function cardOf({ t, language }: Visit, where: InRoadmap, told: Told, action: RoadmapAction) {
  const { id, title, status, ownerName, ownerRole, startOn, dueOn, reason, version } = action
  const late = isOverdue(action, where.today)
  return {
    id,
    title: title[language],
    href: `${where.home}/actions/${id}`,
    status: t(`roadmap.status.${status}`),
    chip: CHIPS[status],
    owner: ownerName ?? where.names.role(ownerRole),
    start: told.day(startOn),
    due: told.day(dueOn),
    late: late ? t('roadmap.overdue') : undefined,
    reason: reason ?? undefined,
    steps: mayUpdate(where.actor, action)
      ? (STEPS[status] ?? []).map((next) => ({ status: next, label: t(`roadmap.step.${next as 'underWay'}`) }))
      : [],
    post: `${where.home}/actions/${id}/status`,
    version,
  }
}

export type Card = ReturnType<typeof cardOf>

export function countsOf({ t }: Visit, actions: readonly RoadmapAction[]) {
  return STATUSES.map((status) => ({
    status: t(`roadmap.status.${status}`),
    chip: CHIPS[status],
    count: actions.filter((action) => action.status === status).length,
  }))
}
