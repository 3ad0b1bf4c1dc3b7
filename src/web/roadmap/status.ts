import { actionsOf } from '../../improvement/follow-up/action-store.ts'
import { isOverdue, OPEN_STATUSES } from '../../improvement/follow-up/action.ts'
import { curveOf } from '../../improvement/follow-up/curve.ts'
import { record } from '../results/record.ts'
import { show } from '../show.ts'
import { municipalityOf } from '../visit.ts'
import { municipalityName } from '../people/names.ts'
import { cardOf, countsOf } from './card.ts'
import { curveFigures } from './home.ts'
import { openRoadmap, topOf } from './open.ts'
import { toldIn } from './told.ts'
import type { Request, Response } from 'express'
import type { RoadmapAction } from '../../improvement/follow-up/action.ts'
import type { AcceptedPlan } from '../../improvement/follow-up/plan-store.ts'
import type { CurvePoint } from '../../improvement/follow-up/curve.ts'
import type { Visit } from '../visit.ts'
import type { InRoadmap } from './open.ts'
import type { Told } from './told.ts'

/** Actions named on the page, at most: it is one page. */
const MOST_NAMED = 6

/** One page for the executive: where things stand, what is late, what comes next. */
export async function statusGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRoadmap(visit, request)
  const actions = await actionsOf(visit.parts.db, where.place)
  const page = pageOf(visit, request, where, actions)
  await record(visit, 'roadmap.viewed', where.meta.id, { page: 'status' })
  const title = `${visit.t('roadmap.status')} – ${where.meta.name}`
  show(visit, request, response, 'roadmap/status', page, { title, scripts: ['charts.js'] })
}

export type StatusPage = ReturnType<typeof pageOf>

function pageOf(visit: Visit, request: Request, where: InRoadmap, actions: readonly RoadmapAction[]) {
  const { t, language } = visit
  const { accepted, names, today } = where
  const told = toldIn(language, t, names)
  const about = { municipality: municipalityName(municipalityOf(visit), language), day: told.day(today) }
  return {
    ...topOf(visit, request, where),
    about: t('roadmap.status.about', about),
    body: accepted && bodyOf(visit, where, accepted, actions, told),
  }
}

function bodyOf(visit: Visit, where: InRoadmap, accepted: AcceptedPlan, actions: readonly RoadmapAction[], told: Told) {
  const { ground, today } = where
  const curve = curveOf(accepted, { ...ground, today })
  const cards = (list: readonly RoadmapAction[]) => ({
    cards: list.slice(0, MOST_NAMED).map((action) => cardOf(visit, where, told, action)),
    more: list.length > MOST_NAMED ? visit.t('roadmap.more', { count: list.length - MOST_NAMED }) : undefined,
  })
  const open = actions.filter(({ status }) => OPEN_STATUSES.includes(status))
  const byDue = open.toSorted((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1))
  return {
    counts: countsOf(visit, actions),
    figures: figuresOf(visit, curve, told),
    overdue: cards(byDue.filter((action) => isOverdue(action, today))),
    blocked: cards(byDue.filter(({ status }) => status === 'blocked')),
    next: cards(byDue.filter((action) => !isOverdue(action, today) && action.status !== 'blocked')),
    waiting: ground.proposals.filter(({ state }) => state === 'open').length,
    curves: curveFigures(visit, where, curve, told),
  }
}

/** At the beginning, today, and at the end of the plan. */
function figuresOf({ t }: Visit, curve: readonly CurvePoint[], told: Told) {
  const [first] = curve
  const last = curve.at(-1)
  const now = curve.findLast(({ confirmed }) => confirmed !== undefined)
  const plan = now?.predicted
  const row = (label: string, of: (point: CurvePoint['predicted']) => string) => ({
    label,
    begin: first ? of(first.predicted) : '–',
    now: now?.confirmed ? of(now.confirmed) : '–',
    planned: plan ? of(plan) : '–',
    end: last ? of(last.predicted) : '–',
  })
  return [
    row(t('roadmap.figure.maturity'), ({ maturity }) => `${told.figure(maturity.value)} (${told.range(maturity)})`),
    row(t('roadmap.figure.unmet'), ({ unmet }) => told.share(unmet)),
    row(t('roadmap.figure.gap'), ({ gap }) => told.figure(gap)),
  ]
}
