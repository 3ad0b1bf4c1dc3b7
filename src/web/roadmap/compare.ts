import { scenariosOf } from '../../improvement/scenario-store.ts'
import { compare } from '../../roadmap/what-if.ts'
import { record } from '../results/record.ts'
import { show } from '../show.ts'
import { curvesOf } from './curves.ts'
import { namesOf } from './names.ts'
import { openRoadmap, topOf } from './open.ts'
import { planOf } from './planning.ts'
import { toldIn } from './told.ts'
import type { Request, Response } from 'express'
import type { StoredScenario } from '../../improvement/scenario-store.ts'
import type { Roadmap } from '../../roadmap/roadmap.ts'
import type { Visit } from '../visit.ts'
import type { InRoadmap } from './open.ts'

/** Two scenarios side by side: the curves of both, and the actions that stand elsewhere. */
export async function compareGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRoadmap(visit, request)
  const scenarios = await scenariosOf(visit.parts.db, where.place)
  const named = (name: string) => scenarios.find(({ id }) => id === request.query[name])
  const one = named('one') ?? scenarios[0]
  const other = named('other') ?? scenarios.find((scenario) => scenario !== one)
  const pair: Pair | undefined = one && other && [one, other]
  const plans: Plans | undefined = pair && [await planned(where, pair[0]), await planned(where, pair[1])]
  const page = pageOf(visit, request, where, scenarios, pair, plans)
  await record(visit, 'roadmap.viewed', where.meta.id, { page: 'compare' })
  const title = `${visit.t('roadmap.compare')} – ${where.meta.name}`
  show(visit, request, response, 'roadmap/compare', page, { title, scripts: ['charts.js'] })
}

type Pair = readonly [StoredScenario, StoredScenario]
type Plans = readonly [Roadmap, Roadmap]

async function planned({ ground }: InRoadmap, { plan }: StoredScenario): Promise<Roadmap> {
  return (await planOf(ground, plan)).roadmap
}

export type ComparePage = ReturnType<typeof pageOf>

function pageOf(
  visit: Visit,
  request: Request,
  where: InRoadmap,
  scenarios: readonly StoredScenario[],
  pair: Pair | undefined,
  plans: Plans | undefined,
) {
  const option = (chosen: StoredScenario | undefined) =>
    scenarios.map((one) => ({ value: one.id, label: one.name, chosen: one === chosen }))
  return {
    ...topOf(visit, request, where),
    action: `${where.home}/compare`,
    selects: [
      { name: 'one', label: visit.t('roadmap.compare.one'), options: option(pair?.[0]) },
      { name: 'other', label: visit.t('roadmap.compare.other'), options: option(pair?.[1]) },
    ],
    compared: pair && plans && comparedOf(visit, where, pair, plans),
  }
}

function comparedOf({ t, language }: Visit, where: InRoadmap, [one, other]: Pair, [first, second]: Plans) {
  const { base, ground } = where
  const names = namesOf(ground.round, [...one.plan.actions, ...other.plan.actions], { language, base })
  const told = toldIn(language, t, names)
  const { moved, days, cost } = compare(first, second)
  const longer = first.quarters.length >= second.quarters.length ? first : second
  const labels = [t('roadmap.now'), ...longer.quarters.map(({ quarter }) => t('roadmap.quarterShort', { quarter }))]
  const series = [
    { name: one.name, points: [first.now, ...first.quarters] },
    { name: other.name, points: [second.now, ...second.quarters] },
  ]
  const end = (quarter: number | null) =>
    quarter === null ? t('roadmap.notInPlan') : t('roadmap.quarterShort', { quarter })
  return {
    names: [one.name, other.name],
    curves: curvesOf(labels, series, { t, language, told, highest: ground.round.highest }),
    totals: [
      { label: t('roadmap.total.actions'), values: [String(first.actions.length), String(second.actions.length)] },
      { label: t('roadmap.total.days'), values: days.map(String) },
      { label: t('roadmap.total.cost'), values: cost.map(told.euros) },
    ],
    moved: moved.map(({ id, end: ends }) => ({ title: names.action(id), values: ends.map(end) })),
  }
}
