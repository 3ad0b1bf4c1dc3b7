import { planInput } from '../improvement/plan-input.ts'
import { NO_PLAN, readPlan, withOverrides } from '../improvement/plan-file.ts'
import { UsageError } from './command.ts'
import type { Assessment } from '../assessments/answers-file.ts'
import type { Overrides } from '../improvement/plan-file.ts'
import type { PlanInput } from '../roadmap/plan.ts'
import type { Context, Given, Options } from './command.ts'

/** Enough for a large city with every officer at work. */
const MOST_DAYS = 1_000_000
const MOST_QUARTERS = 40

/** What a plan may use: a file, and two figures that count instead of what it says. */
export const PLAN_OPTIONS: Options = {
  plan: { type: 'string' },
  'days-per-quarter': { type: 'string' },
  quarters: { type: 'string' },
}

/** What the call says of a plan, against the content of the assessment. @throws ContentError, UsageError. */
export function givenPlan(given: Given, { round, state, file }: Assessment, context: Context): PlanInput {
  const overrides = overridesOf(given, context)
  const path = given.values['plan']
  const plan = typeof path === 'string' ? readPlan(path, round, overrides) : withOverrides(NO_PLAN, overrides)
  return planInput(plan, { round, state, population: file.organisation.population })
}

function overridesOf(given: Given, context: Context): Overrides {
  const days = numberOf(given, 'days-per-quarter', [0, MOST_DAYS], context)
  const quarters = numberOf(given, 'quarters', [1, MOST_QUARTERS], context)
  return { ...(days === undefined ? {} : { days }), ...(quarters === undefined ? {} : { quarters }) }
}

function numberOf(
  { values }: Given,
  option: string,
  [least, most]: readonly [number, number],
  { t }: Context,
): number | undefined {
  const found = values[option]
  if (typeof found !== 'string') return undefined
  const number = Number(found)
  if (/^\d+$/.test(found) && number >= least && number <= most) return number
  throw new UsageError(t('notNumber', { option: `--${option}`, found, least, most }))
}
