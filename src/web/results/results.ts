import { splitReference } from '../../content/index.ts'
import { openReport } from '../../reports/open-report.ts'
import { resultOf } from '../../scoring/result.ts'
import { score } from '../../scoring/score.ts'
import type { Link } from '../guide/guide-parts.ts'
import type { Report } from '../../reports/open-report.ts'
import type { Result } from '../../scoring/result.ts'
import type { Round, RoundState } from '../../scoring/round.ts'
import type { Scored } from '../../scoring/score.ts'
import type { Language } from '../../i18n/translate.ts'
import type { TranslateWeb } from '../../i18n/web-words/index.ts'

/** What every page of results is made from. Figures are those of the result; none is counted in a page. */
export type Results = {
  readonly report: Report
  readonly result: Result
  readonly scored: Scored
  readonly t: TranslateWeb
  /** Name of the round or the case. */
  readonly name: string
  /** Where these results stand: `/m/…/r/…/results`. */
  readonly base: string
  /** The state of the round in words; none for a worked case. */
  readonly state: string
}

export type Source = {
  readonly organisation: Report['input']['organisation']
  readonly round: Round
  readonly state: RoundState
  /** The sealed result, when there is one; else it is counted now. */
  readonly sealed?: Result | undefined
}

export type Around = Pick<Results, 't' | 'name' | 'base' | 'state'> & { readonly language: Language }

export function resultsOf({ organisation, round, state, sealed }: Source, { language, ...around }: Around): Results {
  const scored = score(round, state)
  const result = sealed ?? resultOf(scored)
  const { asOf, target } = state
  const report = openReport({ organisation, asOf, targetId: target, round, result, state, language })
  return { report, result, scored, ...around }
}

export function themeHref({ base }: Results, theme: string, question?: string): string {
  return `${base}/themes/${theme}${question === undefined ? '' : `#${question}`}`
}

/** The question where its answer is shown: on the page of its theme. */
export function questionHref(results: Results, question: string): string {
  return themeHref(results, results.report.asked(question).question.theme, question)
}

export function requirementHref({ base }: Results, framework: string, id: string): string {
  return `${base}/requirements/${framework}/${id}`
}

/** A duty by its provision and title, leading to its status. */
export function dutyLink(results: Results, ref: string): Link {
  const { framework, id } = splitReference(ref)
  const { report } = results
  const title = report.say(report.duty(framework, id).requirement.title)
  return { label: `${report.provision(framework, id)} ${title}`, href: requirementHref(results, framework, id) }
}
