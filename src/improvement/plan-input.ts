import { candidatesOf } from '../roadmap/candidates.ts'
import { nextQuarter } from '../roadmap/days.ts'
import { goalsOf } from '../roadmap/goals.ts'
import { aimedAt } from '../roadmap/plan.ts'
import { score } from '../scoring/score.ts'
import { QUARTERS } from './plan-file.ts'
import type { Governance } from '../content/governance.ts'
import type { Notice } from '../roadmap/notices.ts'
import type { Capacity, PlanInput } from '../roadmap/plan.ts'
import type { Round, RoundState } from '../scoring/round.ts'
import type { PlanFile } from './plan-schema.ts'

/** What a plan file leaves unsaid. */
export type Ground = { readonly round: Round; readonly state: RoundState; readonly population?: number | undefined }

/**
 * A plan file as the planning takes it. What it does not say is assumed, and told: the size from the
 * population or else the smallest, two years, the next quarter after the day of the answers, and as many
 * days in each quarter as would do all proposed actions in time.
 */
export function planInput(plan: PlanFile, ground: Ground): PlanInput {
  const quarters = plan.quarters ?? QUARTERS
  const { size, notices } = sizeOf(plan, ground)
  const { asOf } = ground.state
  const start = plan.start ?? (asOf && nextQuarter(asOf))
  const base = {
    size,
    wishes: { excluded: plan.excluded, fixed: plan.fixed, deadlines: plan.deadlines },
    own: plan.actions,
    ...(start === undefined ? {} : { start }),
    ...(plan.target === undefined ? {} : { target: plan.target }),
  }
  const capacity = capacityOf(plan, quarters)
  if (plan.days !== undefined) return { ...base, capacity, assumed: notices }
  const { actions } = candidatesOf(goalsOf(score(ground.round, aimedAt(ground.state, base))), { ...base, capacity })
  const days = Math.ceil(actions.reduce((total, { effortDays }) => total + effortDays, 0) / quarters)
  const assumed: Notice[] = [...notices, { code: 'assumedDays', values: { days, quarters } }]
  return { ...base, capacity: { ...capacity, days: Array<number>(quarters).fill(days) }, assumed }
}

function capacityOf({ days, cost, roles }: PlanFile, quarters: number): Capacity {
  const list = (amount: number | readonly number[]) =>
    typeof amount === 'number' ? Array<number>(quarters).fill(amount) : amount
  const orNone = (amount: number | readonly number[] | undefined) => (amount === undefined ? null : list(amount))
  const limits = Object.entries(roles).map(([role, own]) => [role, { days: orNone(own.days), cost: orNone(own.cost) }])
  return { quarters, days: list(days ?? 0), cost: orNone(cost), roles: Object.fromEntries(limits) }
}

function sizeOf(plan: PlanFile, { round, population }: Ground): { size: string; notices: Notice[] } {
  const { sizes }: Governance = round.content.governance
  if (plan.size !== undefined) return { size: plan.size, notices: [] }
  if (population !== undefined) {
    const found = sizes.find(({ below }) => below === undefined || population < below) ?? sizes.at(-1)!
    return { size: found.id, notices: [] }
  }
  const [smallest] = sizes
  return { size: smallest!.id, notices: [{ code: 'assumedSize', values: { size: smallest!.id } }] }
}
