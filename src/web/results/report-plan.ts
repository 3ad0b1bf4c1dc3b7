import { acceptedPlanOf } from '../../improvement/follow-up/plan-store.ts'
import { readGround } from '../../improvement/ground.ts'
import { NO_PLAN } from '../../improvement/plan-file.ts'
import { scenariosOf } from '../../improvement/scenario-store.ts'
import { withheldAnswers } from '../../reports/terms.ts'
import { found } from '../guide/guide.ts'
import { planOf } from '../roadmap/planning.ts'
import type { Place } from '../../assessments/acting.ts'
import type { AcceptedPlan } from '../../improvement/follow-up/plan-store.ts'
import type { RoadmapGround } from '../../improvement/ground.ts'
import type { Redaction, ReportPlan } from '../../reports/index.ts'
import type { Parts } from '../parts.ts'

/**
 * The plan that a report tells: the one in force as it was accepted; without one, what the first scenario would
 * be, or everything that the answers call for. Where answers are withheld the plan is made anew without them.
 * @throws Busy when too many plans wait.
 */
export async function planToTell(
  { db, library }: Parts,
  place: Place,
  redaction: Redaction | undefined,
): Promise<ReportPlan> {
  const ground = found(await readGround(db, library, place))
  const accepted = await acceptedPlanOf(db, place)
  const without = withheldAnswers(ground.round, ground.state, redaction)
  if (accepted && without.length === 0) return inForce(accepted)
  const [scenario] = await scenariosOf(db, place)
  const { roadmap, input } = await planOf(leaving(ground, without), accepted?.plan ?? scenario?.plan ?? NO_PLAN)
  return { roadmap, own: input.own, without }
}

function inForce({ name, acceptedAt, plan, roadmap }: AcceptedPlan): ReportPlan {
  return { roadmap, own: plan.actions, accepted: { name, on: acceptedAt.slice(0, 10) }, without: [] }
}

function leaving(ground: RoadmapGround, without: readonly string[]): RoadmapGround {
  const left = Object.entries(ground.state.answers).filter(([question]) => !without.includes(question))
  return { ...ground, state: { ...ground.state, answers: Object.fromEntries(left) } }
}
