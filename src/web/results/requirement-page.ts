import { metFrom } from '../../reports/duty-order.ts'
import { found } from '../guide/guide.ts'
import { hrefOf, paragraphs } from '../guide/guide-parts.ts'
import { saidOf } from './said.ts'
import type { Status } from '../../scoring/conformity.ts'
import type { RequirementResult } from '../../scoring/result.ts'
import type { Link } from '../guide/guide-parts.ts'
import type { Results } from './results.ts'
import type { Said } from './said.ts'

export type ResultsRequirementPage = {
  readonly title: string
  readonly crumbs: readonly Link[]
  readonly provision: string
  readonly status: Status
  readonly statusText: string
  readonly why: string
  readonly duty: readonly string[]
  readonly guide: string
  readonly answers: readonly (Said & { readonly metFrom: string; readonly below: boolean })[]
}

/** The status of one duty: why it is so, and every answer that it comes from. */
export function requirementPage(
  results: Results,
  { framework, id }: { framework: string; id: string },
  crumbs: readonly Link[],
): ResultsRequirementPage {
  const { report, result, t } = results
  const one = found(result.requirements.find((r) => r.framework === framework && r.id === id))
  const { requirement } = report.duty(framework, id)
  return {
    title: report.say(requirement.title),
    crumbs,
    provision: report.provision(framework, id),
    status: one.status,
    statusText: t(`status.${one.status}`),
    why: whyOf(one, t),
    duty: paragraphs(report.say(requirement.duty)),
    guide: hrefOf.requirement(`${framework}:${id}`),
    answers: one.questions.map((question) => answerOf(results, question, `${framework}:${id}`)),
  }
}

function whyOf({ status, because }: RequirementResult, t: Results['t']): string {
  if (because !== null) return t(`results.why.${because}`)
  return status === 'notApplicable' ? t('results.why.condition') : t(`results.why.${status}`)
}

function answerOf(results: Results, question: string, ref: string): ResultsRequirementPage['answers'][number] {
  const level = metFrom(results.report, question, ref)
  const said = saidOf(results, question)
  const below = said.level > 0 && said.level < level
  return { ...said, metFrom: results.t(below ? 'results.belowMet' : 'results.metFrom', { level }), below }
}
