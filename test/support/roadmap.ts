import { answersOf } from '../../src/assessments/answer-store.ts'
import { saveAnswer } from '../../src/assessments/save-answer.ts'
import { planInput } from '../../src/improvement/plan-input.ts'
import { NO_PLAN } from '../../src/improvement/plan-file.ts'
import { acceptPlan } from '../../src/improvement/follow-up/accept-plan.ts'
import { actionsOf } from '../../src/improvement/follow-up/action-store.ts'
import { readGround } from '../../src/improvement/ground.ts'
import { addScenario } from '../../src/improvement/scenarios.ts'
import { broken } from '../../src/improvement/solver/plan.ts'
import { roadmapOf } from '../../src/roadmap/roadmap.ts'
import type { Acting, Place } from '../../src/assessments/acting.ts'
import type { Actor } from '../../src/assessments/rules.ts'
import type { RoadmapAction } from '../../src/improvement/follow-up/action.ts'
import type { PlanFile } from '../../src/improvement/plan-schema.ts'
import type { Text } from '../../src/content/text.ts'

/** Two years from the beginning of 2027, with days for everything in time. */
export const PLAN: PlanFile = { ...NO_PLAN, start: '2027-01-01', quarters: 4 }

/** Answers questions with levels, over whatever is there. */
export async function answerLevels(
  acting: Acting,
  place: Place,
  actor: Actor,
  levels: Readonly<Record<string, number>>,
): Promise<void> {
  for (const [question, level] of Object.entries(levels)) {
    const basedOn = (await answersOf(acting.db, place, [question])).get(question)?.version ?? 0
    const said = { state: 'level', level, reason: null, comment: null } as const
    await saveAnswer(acting, { place, actor, question, basedOn, said })
  }
}

export async function makeScenario(
  acting: Acting,
  place: Place,
  actor: Actor,
  plan: PlanFile = PLAN,
  name = 'Perusvaihtoehto',
): Promise<string> {
  const added = await addScenario(acting, { place, actor, name, plan })
  if (added.kind !== 'saved') throw new Error(`no scenario: ${added.kind}`)
  return added.id
}

/** A scenario planned and accepted, as the site does it. @returns the actions that are followed now. */
export async function acceptScenario(
  acting: Acting,
  place: Place,
  actor: Actor,
  plan: PlanFile = PLAN,
): Promise<RoadmapAction[]> {
  const scenario = await makeScenario(acting, place, actor, plan)
  const ground = (await readGround(acting.db, acting.library, place))!
  const { round, state, organisation } = ground
  const input = planInput(plan, { round, state, population: organisation.population })
  // the greedy rule alone: these plans are there to be followed, and the solver has tests of its own
  const roadmap = roadmapOf(round, { state, input }, broken('count'))
  const titles = new Map<string, Text>(
    [...round.asked.flatMap(({ question }) => question.actions), ...plan.actions].map(({ id, title }) => [id, title]),
  )
  const accepting = { place, actor, scenario, basedOn: 1, roadmap, state, start: plan.start!, titles }
  const accepted = await acceptPlan(acting, { ...accepting, replaced: 'Not in the new plan.' })
  if (accepted.kind !== 'accepted') throw new Error(`not accepted: ${accepted.kind}`)
  return actionsOf(acting.db, place)
}
