import { answersOf } from '../assessments/answer-store.ts'
import { roadmapOf } from '../roadmap/roadmap.ts'
import { acceptPlan } from './follow-up/accept-plan.ts'
import { actionsOf } from './follow-up/action-store.ts'
import { addActionEvidence } from './follow-up/action-evidence.ts'
import { changeAction } from './follow-up/change-action.ts'
import { decideLevel } from './follow-up/decide-level.ts'
import { proposalsOf } from './follow-up/proposal-store.ts'
import { readGround } from './ground.ts'
import { NO_PLAN } from './plan-file.ts'
import { planInput } from './plan-input.ts'
import { addScenario } from './scenarios.ts'
import { broken } from './solver/plan.ts'
import type { Acting, Place } from '../assessments/acting.ts'
import type { Actor } from '../assessments/rules.ts'
import type { ActionSaid, RoadmapAction } from './follow-up/action.ts'
import type { PlanFile } from './plan-schema.ts'

const START = '2026-07-01'
const PLAN: PlanFile = { ...NO_PLAN, start: START, quarters: 6, days: 45, cost: 20_000 }

/** How the actions of the first quarters go, in the order of the plan, and on which day that was said. */
const SAID: readonly (readonly [day: string, said: Partial<ActionSaid>])[] = [
  ['2026-08-20', { status: 'finished', notes: 'Kunnanhallitus hyväksyi 17.8.2026.' }],
  ['2026-09-04', { status: 'finished' }],
  ['2026-09-25', { status: 'finished' }],
  ['2026-09-28', { status: 'underWay', notes: 'Puuttuu vielä kaksi toimialaa.' }],
  ['2026-10-05', { status: 'blocked', reason: 'Toimittaja ei ole vastannut tarjouspyyntöön.' }],
  ['2026-10-12', { status: 'underWay' }],
]
/** How many of the proposed levels have been confirmed. */
const CONFIRMED = 2

type Given = { readonly place: Place; readonly coordinator: string; readonly owners: readonly string[] }

/**
 * A roadmap for a round of the example: two scenarios, one of them accepted, with actions finished, late and
 * blocked. Everything is written through the same actions as real ones, each at its own time. The plan is the
 * greedy rule's: the example does not wait for the solver.
 */
export async function roadmapDemo(acting: Acting, { place, coordinator, owners }: Given): Promise<void> {
  const actor: Actor = { personId: coordinator, roles: ['coordinator'], assignments: [] }
  const at = (day: string): Acting => ({ ...acting, now: () => new Date(`${day}T08:30:00Z`) })
  await accept(at('2026-06-15'), place, actor)
  const fewer = { place, actor, name: 'Vähemmän työpäiviä', plan: { ...PLAN, days: 25 } }
  await addScenario(at('2026-06-16'), fewer)
  const list = await actionsOf(acting.db, place)
  for (const [i, [day, said]] of SAID.entries()) {
    const action = list[i]
    if (!action) break
    const ownerId = owners[i % owners.length] ?? null
    await say(at(day), place, actor, action, { ...said, ownerId })
  }
  const [first] = list
  const proof = { title: 'Kunnanhallituksen päätös 17.8.2026 § 142', url: null }
  if (first) await addActionEvidence(at('2026-10-14'), { place, actor, actionId: first.id, ...proof })
  await confirm(at('2026-10-20'), place, actor)
}

async function accept(acting: Acting, place: Place, actor: Actor): Promise<void> {
  const { db, library } = acting
  const added = await addScenario(acting, { place, actor, name: 'Perusvaihtoehto', plan: PLAN })
  const ground = await readGround(db, library, place)
  if (added.kind !== 'saved' || !ground) return
  const { round, state, organisation } = ground
  const input = planInput(PLAN, { round, state, population: organisation.population })
  const roadmap = roadmapOf(round, { state, input }, broken('count'))
  const titles = new Map(round.asked.flatMap(({ question }) => question.actions.map((one) => [one.id, one.title])))
  const plan = { roadmap, state, start: START, titles, replaced: '' }
  await acceptPlan(acting, { place, actor, scenario: added.id, basedOn: 1, ...plan })
}

async function say(
  acting: Acting,
  place: Place,
  actor: Actor,
  action: RoadmapAction,
  said: Partial<ActionSaid>,
): Promise<void> {
  const { id, version } = action
  await changeAction(acting, { place, actor, id, basedOn: version, said: { ...action, ...said } })
}

async function confirm(acting: Acting, place: Place, actor: Actor): Promise<void> {
  for (const { actionId, question } of (await proposalsOf(acting.db, place)).slice(0, CONFIRMED)) {
    const basedOn = (await answersOf(acting.db, place, [question])).get(question)?.version ?? 0
    await decideLevel(acting, { place, actor, actionId, question, decision: 'confirmed', reason: null, basedOn })
  }
}
