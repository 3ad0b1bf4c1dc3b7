import { levelSaid } from '../../reports/level-said.ts'
import { dutyLink, questionHref } from './results.ts'
import type { Dissent } from '../../scoring/findings.ts'
import type { Link } from '../guide/guide-parts.ts'
import type { Results } from './results.ts'

/** A question over which votes part, with the duties that the lower ones hold unmet, by the level that would do. */
export type Dissenting = Link & {
  readonly lines: readonly { readonly text: string; readonly duties: readonly Link[] }[]
}

export function dissentPart(results: Results): Dissenting[] {
  const { report, result, t } = results
  const parted = result.dissent.filter((one) => !isAgreed(results, one))
  return alike(parted, ({ question }) => question).map((votes) => {
    const { question } = votes[0]!
    return {
      label: report.questionText(question),
      href: questionHref(results, question),
      lines: alike(votes, ({ metFrom }) => metFrom).map((same) => {
        const { below, of, metFrom } = same[0]!
        const duties = same.map(({ requirement }) => dutyLink(results, requirement))
        return { text: t('results.dissent.is', { below, of, metFrom }), duties }
      }),
    }
  })
}

/** Those with the same key together, in their order; no group is empty. */
function alike<K>(votes: readonly Dissent[], keyOf: (one: Dissent) => K): Dissent[][] {
  return [...new Set(votes.map(keyOf))].map((key) => votes.filter((one) => keyOf(one) === key))
}

/** Everyone voted below, and so is the answer: nobody differs. A consensus above its votes does. */
function isAgreed({ report }: Results, { question, metFrom, below, of }: Dissent): boolean {
  const level = levelSaid(report.answer(question))
  return below === of && level !== undefined && level < metFrom
}
