import { z } from 'zod'
import { changeScenario, removeScenario } from '../../improvement/scenarios.ts'
import { planFindings } from '../../improvement/plan-checks.ts'
import { problemSentence } from '../../i18n/problem-words.ts'
import { Forbidden, NotFound } from '../problems.ts'
import { readFields } from '../rounds/form.ts'
import { leaveNotice } from '../rounds/head.ts'
import { openScenario } from './open.ts'
import { showScenario } from './scenario-page.ts'
import type { Request, Response } from 'express'
import type { PlanFile } from '../../improvement/plan-schema.ts'
import type { Visit } from '../visit.ts'
import type { InScenario } from './open.ts'

const whole = z.string().regex(/^\d{1,6}$/)
const form = z.strictObject({
  id: z.string().max(200),
  act: z.enum(['earlier', 'later', 'fix', 'deadline', 'exclude', 'free']),
  /** The quarter in which the plan has it now; 0 when it has not. */
  end: whole.default('0'),
  quarter: whole.default('1'),
  version: whole,
})
type Move = z.output<typeof form>

/** Moves one action of a plan: the plan is made anew around it. */
export async function movePost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openScenario(visit, request)
  const move = readFields(request, form)
  const { scenario } = where
  const plan = movedPlan(scenario.plan, move)
  const problem = problemIn(visit, where, plan)
  if (problem !== undefined) return showScenario(visit, request, response, where, { text: problem, status: 400 })
  const { name, id } = scenario
  const saved = await changeScenario(visit.parts, { ...where, id, basedOn: Number(move.version), name, plan })
  if (saved.kind === 'conflict') {
    const problem = { text: visit.t('roadmap.scenario.conflict'), status: 409 }
    return showScenario(visit, request, response, await openScenario(visit, request), problem)
  }
  if (saved.kind === 'notFound') throw new NotFound()
  if (saved.kind === 'forbidden') throw new Forbidden()
  leaveNotice(request, visit.t('roadmap.replanned', { action: where.names.action(move.id) }))
  response.redirect(303, `${where.at}#quarters`)
}

function problemIn({ language }: Visit, { ground }: InScenario, plan: PlanFile): string | undefined {
  const [first] = planFindings(plan, ground.round)
  return first && problemSentence({ code: first.code, values: first.values ?? {} }, language)
}

/** The plan file with one action decided anew: what was decided of it before goes. */
function movedPlan(plan: PlanFile, { id, act, end, quarter }: Move): PlanFile {
  const without = (list: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(list).filter(([one]) => one !== id))
  const free = {
    ...plan,
    fixed: without(plan.fixed),
    deadlines: without(plan.deadlines),
    excluded: plan.excluded.filter((one) => one !== id),
  }
  const fixedTo = (n: number) => ({ ...free, fixed: { ...free.fixed, [id]: Math.max(1, n) } })
  switch (act) {
    case 'earlier':
      return fixedTo(Number(end) - 1)
    case 'later':
      return fixedTo(Number(end) + 1)
    case 'fix':
      return fixedTo(Number(quarter))
    case 'deadline':
      return { ...free, deadlines: { ...free.deadlines, [id]: Math.max(1, Number(quarter)) } }
    case 'exclude':
      return { ...free, excluded: [...free.excluded, id] }
    case 'free':
      return free
  }
}

export async function scenarioRemovePost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openScenario(visit, request)
  readFields(request, z.strictObject({}))
  const removed = await removeScenario(visit.parts, { ...where, id: where.scenario.id })
  if (removed === 'notFound') throw new NotFound()
  if (removed === 'forbidden') throw new Forbidden()
  leaveNotice(request, visit.t('roadmap.scenario.removed', { name: where.scenario.name }))
  response.redirect(303, where.home)
}
