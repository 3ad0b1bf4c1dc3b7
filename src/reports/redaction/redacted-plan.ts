import { translator } from '../../i18n/translate.ts'
import { withheldWords } from '../words/withheld-words.ts'
import { groundText } from './grounds.ts'
import { chosenParts } from './redaction.ts'
import type { OwnAction } from '../../roadmap/plan.ts'
import type { ReportPlan } from '../plan.ts'
import type { ReportInput } from '../report-input.ts'
import type { WithheldPart } from '../withheld.ts'
import type { Redaction } from './redaction.ts'

/**
 * A redacted report with its plan. The titles of the municipality’s own actions are what people wrote: one for a
 * question whose comments are withheld gives its place to the same ground.
 * @throws RangeError for a plan that was made with an answer that is withheld: it would tell the answer.
 */
export function withPlan(input: ReportInput, plan: ReportPlan, redaction: Redaction | undefined): ReportInput {
  refuseTold(plan, input)
  const { withheld, language, round } = input
  if (!redaction || !withheld) return { ...input, plan }
  const place = translator(withheldWords, language)
  const held: WithheldPart[] = []
  const own = plan.own.map((action): OwnAction => {
    const found = questionsOf(action, round)
      .map((question) => ({ question: question.id, ground: groundOf(question, redaction) }))
      .find(({ ground }) => ground !== undefined)
    if (!found) return action
    const ground = groundText(found.ground!, language)
    held.push({ question: found.question, part: 'action', ground })
    const text = place('place', { ground })
    return { ...action, title: { fi: text, sv: text, en: text } }
  })
  return { ...input, plan: { ...plan, own }, withheld: { ...withheld, parts: [...withheld.parts, ...held] } }
}

function refuseTold({ without }: ReportPlan, { withheld }: ReportInput): void {
  const left = new Set(without)
  const told = Object.keys(withheld?.answers ?? {}).filter((question) => !left.has(question))
  if (told.length > 0) throw new RangeError(`the plan was made with answers that are withheld: ${told.join(', ')}`)
}

function questionsOf({ lifts, replaces }: OwnAction, { asked }: ReportInput['round']) {
  const lifted = new Set(lifts.map(({ question }) => question))
  return asked
    .map(({ question }) => question)
    .filter(({ id, actions }) => lifted.has(id) || actions.some((action) => replaces.includes(action.id)))
}

function groundOf(question: { readonly id: string; readonly theme: string }, redaction: Redaction) {
  const parts = chosenParts(question, redaction)
  return parts.get('comment') ?? parts.get('level')
}
