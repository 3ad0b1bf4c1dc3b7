import { translator } from '../../i18n/translate.ts'
import { commonWords } from '../words/common-words.ts'
import { dutyWords } from '../words/duty-words.ts'
import type { Field } from '../block.ts'
import type { Report } from '../open-report.ts'
import type { Requirement } from '../../content/framework.ts'
import type { Fact } from '../../content/governance.ts'
import type { Condition } from '../../content/text.ts'
import type { RequirementResult } from '../../scoring/result.ts'

/** Why a duty does not apply or was not assessed; nothing for the others, whose answers say it. */
export function whyOf(report: Report, requirement: Requirement, { status, because }: RequirementResult): Field[] {
  const t = translator(dutyWords, report.language)
  const reasons = {
    condition: () => failing(report, requirement).map((condition) => conditionText(report, condition)),
    notInForce: () => [forceText(report, requirement)],
    claimed: () => [t('becauseClaimed')],
    notAsked: () => [t('becauseNotAsked')],
  }
  const texts = because === null ? (status === 'notAssessed' ? [t('openQuestions')] : []) : reasons[because]()
  return texts.length === 0 ? [] : [{ label: t('why'), paras: texts.map((text) => ({ text, tone: 'body' })) }]
}

function failing(report: Report, { condition }: Requirement): Condition[] {
  return condition.filter(({ fact, is }) => settled(report, fact).value !== is)
}

function conditionText(report: Report, { fact, is }: Condition): string {
  const t = translator(dutyWords, report.language)
  const { declared, value, assumed } = settled(report, fact)
  const given = declared ? factText(report, declared, value) : String(value)
  return t('becauseCondition', {
    question: report.say(declared?.question),
    needed: declared ? factText(report, declared, is) : String(is),
    given: assumed ? t('givenByDefault', { given }) : given,
  })
}

/** A fact as given, or its default. */
export function settled(
  { input }: Report,
  id: string,
): { declared: Fact | undefined; value: boolean | string | undefined; assumed: boolean } {
  const declared = input.round.content.governance.facts.find((fact) => fact.id === id)
  const given = input.state.facts[id]
  return { declared, value: given ?? declared?.default, assumed: given === undefined }
}

export function factText({ language, say }: Report, fact: Fact, value: boolean | string | undefined): string {
  const c = translator(commonWords, language)
  if (fact.type === 'boolean') return value === true ? c('yes') : c('no')
  return say(fact.options.find(({ id }) => id === value)?.name)
}

function forceText({ input, language, day }: Report, { inForce }: Requirement): string {
  const t = translator(dutyWords, language)
  const from = inForce.applicableFrom ?? inForce.from
  if (inForce.to !== undefined && input.asOf !== undefined && inForce.to < input.asOf)
    return t('noLongerInForce', { to: day(inForce.to) })
  return t('notYetInForce', { from: day(from) })
}
