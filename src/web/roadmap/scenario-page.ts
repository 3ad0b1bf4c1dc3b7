import { planOf } from './planning.ts'
import { openScenario, topOf } from './open.ts'
import { toldIn } from './told.ts'
import { curvesOf } from './curves.ts'
import { record } from '../results/record.ts'
import { show } from '../show.ts'
import type { Request, Response } from 'express'
import type { PlannedAction } from '../../roadmap/planned.ts'
import type { Roadmap } from '../../roadmap/roadmap.ts'
import type { Visit } from '../visit.ts'
import type { InScenario } from './open.ts'
import type { Planned } from './planning.ts'
import type { Told } from './told.ts'

/** The plan of a scenario, quarter by quarter, with what it predicts and why everything stands where it does. */
export async function scenarioGet(visit: Visit, request: Request, response: Response): Promise<void> {
  await showScenario(visit, request, response, await openScenario(visit, request))
}

export type ScenarioPage = ReturnType<typeof pageOf>

/** `problem`: why a change was not made. */
export async function showScenario(
  visit: Visit,
  request: Request,
  response: Response,
  where: InScenario,
  problem?: { readonly text: string; readonly status: number },
): Promise<void> {
  const planned = await planOf(where.ground, where.scenario.plan)
  const page = pageOf(visit, request, where, planned, problem?.text)
  if (!problem) await record(visit, 'roadmap.viewed', where.meta.id, { page: 'scenario' })
  const title = `${problem ? visit.t('errors.prefix') : ''}${where.scenario.name} – ${where.meta.name}`
  const around = { title, scripts: ['charts.js'], status: problem?.status ?? 200, at: where.at }
  show(visit, request, response, 'roadmap/scenario', page, around)
}

function pageOf(visit: Visit, request: Request, where: InScenario, planned: Planned, problem: string | undefined) {
  const { t, language } = visit
  const { scenario, names, plans, at, home } = where
  const { roadmap } = planned
  const told = toldIn(language, t, names)
  return {
    ...topOf(visit, request, where),
    name: scenario.name,
    errors: problem === undefined ? [] : [{ field: 'quarters', text: problem }],
    lead: t('roadmap.scenario.lead', totalsOf(roadmap, told)),
    changed: t('roadmap.changedBy', {
      who: scenario.changedByName ?? t('rounds.someone'),
      day: told.day(scenario.changedAt.slice(0, 10)),
    }),
    target: targetOf(visit, where, roadmap),
    plans,
    isEmpty: roadmap.actions.length === 0,
    edit: `${at}/edit`,
    accept: `${at}/accept`,
    move: `${at}/move`,
    remove: `${at}/remove`,
    compare: `${home}/compare?one=${scenario.id}`,
    version: scenario.version,
    notices: roadmap.notices.map(told.notice),
    curves: planCurves(visit, where, roadmap, told),
    quarters: quartersOf(visit, where, roadmap, told),
    left: roadmap.left.map((one) => ({
      ...{ id: one.id, title: names.action(one.id), why: told.left(one), excluded: one.why === 'excluded' },
    })),
    answerFirst: roadmap.answerFirst.map(names.question),
    stages: roadmap.stages.map(told.stage),
    quarterChoices: roadmap.quarters.map(({ quarter, to }) => ({
      value: quarter,
      label: t('roadmap.quarterUntil', { quarter, day: told.day(to) }),
    })),
  }
}

/** What the plan aims at; nothing when it is for statutory requirements alone, which a notice says. */
function targetOf({ t, language }: Visit, { ground }: InScenario, { target }: Roadmap): string | undefined {
  const profile = ground.round.content.governance.profiles.find(({ id }) => id === target)
  return profile && t('roadmap.scenario.target', { name: profile.name[language] })
}

function totalsOf({ actions }: Roadmap, told: Told) {
  const total = (of: (action: PlannedAction) => number) => actions.reduce((sum, one) => sum + of(one), 0)
  return {
    actions: actions.length,
    days: total(({ effortDays }) => effortDays),
    cost: told.euros(total(({ cost }) => cost)),
  }
}

function planCurves(visit: Visit, { ground }: InScenario, { now, quarters }: Roadmap, told: Told) {
  const { t, language } = visit
  const labels = [t('roadmap.now'), ...quarters.map(({ to }) => told.day(to))]
  const series = [{ name: t('roadmap.figure.maturity'), points: [now, ...quarters] }]
  return curvesOf(labels, series, { t, language, told, highest: ground.round.highest })
}

function quartersOf(visit: Visit, where: InScenario, { quarters, actions }: Roadmap, told: Told) {
  const { t } = visit
  return quarters.map(({ quarter, from, to, days, daysAvailable, cost, costAvailable }) => ({
    title: t('roadmap.quarter', { quarter, from: told.day(from), to: told.day(to) }),
    use: t('roadmap.quarterUse', { days, daysAvailable, cost: told.euros(cost) }),
    money: costAvailable === null ? undefined : t('roadmap.moneyThere', { cost: told.euros(costAvailable) }),
    actions: actions.filter(({ end }) => end === quarter).map((action) => actionOf(visit, where, action, told)),
  }))
}

function actionOf({ t }: Visit, { names, scenario }: InScenario, action: PlannedAction, told: Told) {
  const { id, own, owner, effortDays, cost, start, end, questions, closes, lifts, late, wished } = action
  const { fixed, deadlines } = scenario.plan
  const wish =
    fixed[id] === undefined
      ? deadlines[id] === undefined
        ? undefined
        : t('roadmap.wish.deadline', { quarter: deadlines[id] })
      : t('roadmap.wish.fixed', { quarter: fixed[id] })
  return {
    id,
    title: names.action(id),
    own,
    owner: names.role(owner),
    days: t('roadmap.days', { days: effortDays }),
    cost: cost === 0 ? undefined : told.euros(cost),
    span: start < end ? t('roadmap.spans', { start, end }) : undefined,
    hold: told.hold(action),
    lifts: lifts.map(({ question, to }) => ({ ...names.question(question), to: t('roadmap.toLevel', { level: to }) })),
    closes: questions.length === 0 ? [] : closes.map(names.duty),
    wish,
    late: late ? t('roadmap.late', { quarter: wished ?? end }) : undefined,
    end,
  }
}
