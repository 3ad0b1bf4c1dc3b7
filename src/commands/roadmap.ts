import { readAssessment } from '../assessments/answers-file.ts'
import { planInput } from '../improvement/plan-input.ts'
import { NO_PLAN, readPlan, withOverrides } from '../improvement/plan-file.ts'
import { planRoadmap } from '../improvement/solver/plan.ts'
import { library, UsageError } from './command.ts'
import { roadmapLines } from './roadmap-lines.ts'
import type { Overrides } from '../improvement/plan-file.ts'
import type { Command, Context, Given } from './command.ts'

/** Enough for a large city with every officer at work. */
const MOST_DAYS = 1_000_000
const MOST_QUARTERS = 40

/** `roadmap <answers.yaml> [--plan plan.yaml] [--days-per-quarter N] [--quarters N] [--json]` */
export const roadmap: Command = {
  options: {
    plan: { type: 'string' },
    'days-per-quarter': { type: 'string' },
    quarters: { type: 'string' },
    json: { type: 'boolean' },
  },
  arguments: [1, 1],
  async run(given, context) {
    const overrides = overridesOf(given, context)
    const { round, state, organisation, file } = readAssessment(given.positionals[0]!, library(context))
    const path = given.values['plan']
    const plan = typeof path === 'string' ? readPlan(path, round, overrides) : withOverrides(NO_PLAN, overrides)
    const input = planInput(plan, { round, state, population: file.organisation.population })
    const result = await planRoadmap(round, { state, input })
    if (given.values['json'] === true) context.out(JSON.stringify(result, null, 2))
    else for (const line of roadmapLines(result, { round, input, name: organisation.name }, context)) context.out(line)
    return 0
  },
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
