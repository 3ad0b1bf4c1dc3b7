import { isOverdue, OPEN_STATUSES, STATUSES } from '../../improvement/follow-up/action.ts'
import { actionsOf } from '../../improvement/follow-up/action-store.ts'
import { show } from '../show.ts'
import { cardOf } from './card.ts'
import { openRoadmap, topOf } from './open.ts'
import { toldIn } from './told.ts'
import type { Request, Response } from 'express'
import type { RoadmapAction } from '../../improvement/follow-up/action.ts'
import type { Visit } from '../visit.ts'
import type { InRoadmap } from './open.ts'

type Make<T> = (visit: Visit, request: Request, where: InRoadmap, actions: readonly RoadmapAction[]) => T

/** A way to look at the actions of a round. */
function view<P extends 'roadmap/board' | 'roadmap/timeline' | 'roadmap/attention'>(
  name: P,
  title: 'roadmap.board' | 'roadmap.timeline' | 'roadmap.attention',
  make: Make<Parameters<typeof show<P>>[4]>,
) {
  return async (visit: Visit, request: Request, response: Response): Promise<void> => {
    const where = await openRoadmap(visit, request)
    const actions = await actionsOf(visit.parts.db, where.place)
    const model = make(visit, request, where, actions)
    show(visit, request, response, name, model, { title: `${visit.t(title)} – ${where.meta.name}` })
  }
}

export type BoardPage = ReturnType<typeof boardOf>
export type TimelinePage = ReturnType<typeof timelineOf>
export type AttentionPage = ReturnType<typeof attentionOf>

/** By status. */
export const boardGet = view('roadmap/board', 'roadmap.board', boardOf)
/** By quarter. */
export const timelineGet = view('roadmap/timeline', 'roadmap.timeline', timelineOf)
/** What is overdue, and what is blocked. */
export const attentionGet = view('roadmap/attention', 'roadmap.attention', attentionOf)

function boardOf(visit: Visit, request: Request, where: InRoadmap, actions: readonly RoadmapAction[]) {
  const told = toldIn(visit.language, visit.t, where.names)
  const own = actions.filter(({ ownerId }) => ownerId === where.actor.personId)
  const isMine = request.query['mine'] !== undefined && own.length > 0
  const shown = isMine ? own : actions
  return {
    ...topOf(visit, request, where),
    isEmpty: actions.length === 0,
    other: isMine
      ? { label: visit.t('roadmap.board.all'), href: `${where.home}/board` }
      : own.length > 0
        ? { label: visit.t('roadmap.board.mine', { count: own.length }), href: `${where.home}/board?mine=yes` }
        : undefined,
    columns: STATUSES.map((status) => ({
      status,
      title: visit.t(`roadmap.status.${status}`),
      cards: shown.filter((one) => one.status === status).map((action) => cardOf(visit, where, told, action)),
    })),
  }
}

function timelineOf(visit: Visit, request: Request, where: InRoadmap, actions: readonly RoadmapAction[]) {
  const { t } = visit
  const told = toldIn(visit.language, t, where.names)
  const quarters = (where.accepted?.roadmap.quarters ?? []).flatMap(({ quarter, from, to }) =>
    from === undefined || to === undefined ? [] : [{ quarter, from, to }],
  )
  return {
    ...topOf(visit, request, where),
    isEmpty: actions.length === 0,
    quarters: quarters.map(({ from, to }) => ({
      label: t('roadmap.until', { day: told.day(to) }),
      current: from <= where.today && where.today <= to,
    })),
    rows: actions.map((action) => ({
      ...cardOf(visit, where, told, action),
      cells: quarters.map(({ from, to }) => cellOf(action, from, to)),
      notDone: action.status === 'givenUp',
    })),
  }
}

/** Whether an action runs in a quarter: work, its end, or neither. */
function cellOf({ startOn, dueOn, status }: RoadmapAction, from: string, to: string): 'work' | 'due' | 'none' {
  if (status === 'givenUp' || dueOn === null) return 'none'
  if (from <= dueOn && dueOn <= to) return 'due'
  return (startOn ?? dueOn) <= to && from <= dueOn ? 'work' : 'none'
}

function attentionOf(visit: Visit, request: Request, where: InRoadmap, actions: readonly RoadmapAction[]) {
  const { t } = visit
  const told = toldIn(visit.language, t, where.names)
  const cards = (list: readonly RoadmapAction[]) => list.map((action) => cardOf(visit, where, told, action))
  const overdue = actions.filter((action) => isOverdue(action, where.today))
  const ids = new Map(actions.map((one) => [one.action, one]))
  // what waits for something that is blocked, late or given up will be late too
  const stuck = new Set([
    ...overdue.map(({ action }) => action),
    ...actions.filter(({ status }) => status === 'blocked' || status === 'givenUp').map(({ action }) => action),
  ])
  const waiting = actions.filter(
    (one) =>
      OPEN_STATUSES.includes(one.status) && !stuck.has(one.action) && one.dependsOn.some((other) => stuck.has(other)),
  )
  return {
    ...topOf(visit, request, where),
    overdue: cards(overdue.toSorted((a, b) => (a.dueOn! < b.dueOn! ? -1 : 1))),
    blocked: cards(actions.filter(({ status }) => status === 'blocked')),
    waiting: waiting.map((one) => ({
      ...cardOf(visit, where, told, one),
      waitsFor: one.dependsOn
        .filter((other) => stuck.has(other))
        .map((other) => ids.get(other)?.title[visit.language] ?? other)
        .join('; '),
    })),
  }
}
