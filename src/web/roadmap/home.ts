import { z } from 'zod'
import { actionsOf } from '../../improvement/follow-up/action-store.ts'
import { isOverdue } from '../../improvement/follow-up/action.ts'
import { curveOf } from '../../improvement/follow-up/curve.ts'
import { NO_PLAN, QUARTERS } from '../../improvement/plan-file.ts'
import { scenariosOf } from '../../improvement/scenario-store.ts'
import { addScenario } from '../../improvement/scenarios.ts'
import { nextQuarter } from '../../roadmap/days.ts'
import { record } from '../results/record.ts'
import { Forbidden, NotFound } from '../problems.ts'
import { isSwitching, readFields } from '../rounds/form.ts'
import { show } from '../show.ts'
import { countsOf } from './card.ts'
import { curvesOf } from './curves.ts'
import { openRoadmap, topOf } from './open.ts'
import { toldIn } from './told.ts'
import type { Request, Response } from 'express'
import type { RoadmapAction } from '../../improvement/follow-up/action.ts'
import type { CurvePoint } from '../../improvement/follow-up/curve.ts'
import type { StoredScenario } from '../../improvement/scenario-store.ts'
import type { Visit } from '../visit.ts'
import type { InRoadmap } from './open.ts'
import type { Told } from './told.ts'

/** The roadmap of a round: the plan in force with its curve, and the scenarios beside it. */
export async function roadmapGet(visit: Visit, request: Request, response: Response): Promise<void> {
  await render(visit, request, response, await openRoadmap(visit, request), NOTHING)
}

const form = z.strictObject({ name: z.string().max(1_000).default(''), from: z.string().max(40).default('') })
type Typed = z.output<typeof form>
const NOTHING: Typed = { name: '', from: '' }

/** A new scenario, empty or as a copy. */
export async function scenariosPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRoadmap(visit, request)
  const typed = readFields(request, form)
  if (isSwitching(request)) return render(visit, request, response, where, typed)
  const { t, parts } = visit
  const name = typed.name.trim()
  if (name === '' || name.length > 200) return render(visit, request, response, where, typed, t('roadmap.error.name'))
  const from = (await scenariosOf(parts.db, where.place)).find(({ id }) => id === typed.from)
  const empty = { ...NO_PLAN, quarters: QUARTERS, start: nextQuarter(where.today) }
  const added = await addScenario(parts, { ...where, name, plan: from?.plan ?? where.accepted?.plan ?? empty })
  if (added.kind === 'tooMany') return render(visit, request, response, where, typed, t('roadmap.scenario.tooMany'))
  if (added.kind === 'notFound') throw new NotFound()
  if (added.kind !== 'saved') throw new Forbidden()
  const at = `${where.home}/scenarios/${added.id}`
  response.redirect(303, from ? at : `${at}/edit`)
}

async function render(
  visit: Visit,
  request: Request,
  response: Response,
  where: InRoadmap,
  typed: Typed,
  problem?: string,
): Promise<void> {
  const { db } = visit.parts
  const found = { scenarios: await scenariosOf(db, where.place), actions: await actionsOf(db, where.place) }
  const page = pageOf(visit, request, where, found, typed, problem)
  // a form that comes back is no look at the results
  if (request.method === 'GET') await record(visit, 'roadmap.viewed', where.meta.id, { page: 'plan' })
  const title = `${problem === undefined ? '' : visit.t('errors.prefix')}${visit.t('roadmap.title')} – ${where.meta.name}`
  const language = where.plans ? { form: 'new-scenario' } : {}
  const status = problem === undefined ? 200 : 400
  show(visit, request, response, 'roadmap/home', page, { title, scripts: ['charts.js'], ...language, status })
}

type Found = { readonly scenarios: readonly StoredScenario[]; readonly actions: readonly RoadmapAction[] }
export type HomePage = ReturnType<typeof pageOf>

function pageOf(
  visit: Visit,
  request: Request,
  where: InRoadmap,
  { scenarios, actions }: Found,
  typed: Typed,
  problem: string | undefined,
) {
  const { t, language } = visit
  const { home, plans } = where
  const told = toldIn(language, t, where.names)
  return {
    ...topOf(visit, request, where),
    errors: problem === undefined ? [] : [{ field: 'name', text: problem }],
    plan: planOf(visit, where, actions, told),
    plans,
    scenarios: scenarios.map(({ id, name, changedAt, changedByName }) => ({
      name,
      href: `${home}/scenarios/${id}`,
      changed: t('roadmap.changedBy', {
        who: changedByName ?? t('rounds.someone'),
        day: told.day(changedAt.slice(0, 10)),
      }),
      accepted: where.accepted?.scenarioId === id,
    })),
    isFirst: scenarios.length === 0 && !where.accepted,
    compare: scenarios.length > 1 ? `${home}/compare` : undefined,
    action: home,
    typed: typed.name,
    error: problem,
    copies: copiesOf(visit, where, scenarios, typed),
  }
}

/** What a new scenario may begin with. */
function copiesOf({ t }: Visit, { accepted }: InRoadmap, scenarios: readonly StoredScenario[], typed: Typed) {
  const label = t(accepted ? 'roadmap.scenario.asAccepted' : 'roadmap.scenario.empty')
  return [
    { value: '', label, chosen: typed.from === '' },
    ...scenarios.map(({ id, name }) => ({
      ...{ value: id, label: t('roadmap.scenario.copyOf', { name }), chosen: typed.from === id },
    })),
  ]
}

function planOf(visit: Visit, where: InRoadmap, actions: readonly RoadmapAction[], told: Told) {
  const { t } = visit
  const { accepted, ground, today, home } = where
  if (!accepted) return undefined
  const waiting = ground.proposals.filter(({ state }) => state === 'open').length
  const overdue = actions.filter((action) => isOverdue(action, today)).length
  const curve = curveOf(accepted, { ...ground, today })
  return {
    about: t('roadmap.accepted', {
      name: accepted.name,
      who: accepted.acceptedByName ?? t('rounds.someone'),
      day: told.day(accepted.acceptedAt.slice(0, 10)),
    }),
    counts: countsOf(visit, actions),
    waiting:
      waiting === 0 ? undefined : { label: t('roadmap.levels.waiting', { count: waiting }), href: `${home}/levels` },
    overdue:
      overdue === 0
        ? undefined
        : { label: t('roadmap.attention.count', { count: overdue }), href: `${home}/attention` },
    curves: curveFigures(visit, where, curve, told),
  }
}

/** Predicted and confirmed along the plan in force. */
export function curveFigures({ t, language }: Visit, { ground }: InRoadmap, curve: readonly CurvePoint[], told: Told) {
  const labels = curve.map(({ quarter, to }) => (quarter === 0 ? t('roadmap.begin') : told.day(to)))
  const series = [
    { name: t('roadmap.predicted'), points: curve.map(({ predicted }) => predicted) },
    { name: t('roadmap.confirmed'), points: curve.map(({ confirmed }) => confirmed) },
  ]
  return curvesOf(labels, series, { t, language, told, highest: ground.round.highest })
}
