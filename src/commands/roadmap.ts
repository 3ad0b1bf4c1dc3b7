import { readAssessment } from '../assessments/answers-file.ts'
import { planRoadmap } from '../improvement/solver/plan.ts'
import { library } from './command.ts'
import { givenPlan, PLAN_OPTIONS } from './read-plan.ts'
import { roadmapLines } from './roadmap-lines.ts'
import type { Command } from './command.ts'

/** `roadmap <answers.yaml> [--plan plan.yaml] [--days-per-quarter N] [--quarters N] [--json]` */
export const roadmap: Command = {
  options: { ...PLAN_OPTIONS, json: { type: 'boolean' } },
  arguments: [1, 1],
  async run(given, context) {
    const assessment = readAssessment(given.positionals[0]!, library(context))
    const { round, state, organisation } = assessment
    const input = givenPlan(given, assessment, context)
    const result = await planRoadmap(round, { state, input })
    if (given.values['json'] === true) context.out(JSON.stringify(result, null, 2))
    else for (const line of roadmapLines(result, { round, input, name: organisation.name }, context)) context.out(line)
    return 0
  },
}
