import { cellsOf, recount } from './cells.ts'
import { conformityOf } from './conformity.ts'
import { leafOf, lightOf } from './leaf.ts'
import { retotal, totalsOf } from './totals.ts'
import { at, items, vectorOf, withItem } from './vector.ts'
import type { Cells } from './cells.ts'
import type { Conformity } from './conformity.ts'
import type { Leaf, Light } from './leaf.ts'
import type { Answer, Facts, Round, RoundState } from './round.ts'
import type { Totals } from './totals.ts'
import type { Vector } from './vector.ts'

/**
 * A scored round. Holds counts, not the document: `resultOf` writes that, `explain` shows the tree.
 * Immutable; `rescore` gives a new one that shares everything an answer did not touch.
 */
export type Scored = {
  readonly round: Round
  readonly light: Light
  readonly assumedFacts: readonly string[]
  readonly leaves: Vector<Leaf>
  readonly duties: Vector<Conformity>
  readonly cells: Cells
  readonly totals: Totals
}

/** One question's new answer; `undefined` takes the answer away. */
export type Change = { readonly question: string; readonly answer: Answer | undefined }

/**
 * Scores a whole round. Pure: equal input gives an equal result, in whatever order it was written.
 * @throws RangeError for a question, fact or profile that the content does not have: the reader of the
 * input has to have refused it before.
 */
export function score(round: Round, state: RoundState): Scored {
  const { facts, assumedFacts } = settledFacts(round, state.facts)
  refuseUnknown(round, state)
  const light = lightOf(round, facts, state.asOf, state.target)
  const leaves = round.asked.map((asked) => leafOf(round, asked, state.answers[asked.question.id], light))
  return {
    round,
    light,
    assumedFacts,
    leaves: vectorOf(leaves),
    duties: vectorOf(round.duties.map((duty) => conformityOf(duty, (index) => leaves[index]!, light))),
    cells: cellsOf(round, leaves),
    totals: totalsOf(leaves),
  }
}

/**
 * The same as scoring again with one answer changed, at the cost of the branch above that answer:
 * independent of the number of questions.
 * @throws RangeError for an unknown question.
 */
export function rescore(scored: Scored, { question, answer }: Change): Scored {
  const { round, light } = scored
  const index = round.indexOf.get(question)
  if (index === undefined) throw new RangeError(`unknown question ${question}`)
  const before = at(scored.leaves, index)
  const after = leafOf(round, before.asked, answer, light)
  const leaves = withItem(scored.leaves, index, after)
  const leafAt = (i: number) => at(leaves, i)
  const duties = before.asked.links.reduce(
    (all, link) => withItem(all, link.requirement, conformityOf(round.duties[link.requirement]!, leafAt, light)),
    scored.duties,
  )
  return {
    ...scored,
    leaves,
    duties,
    cells: recount(round, scored.cells, before, after),
    totals: retotal(scored.totals, before, after),
  }
}

/** The state that a scored round stands for, as `score` takes it. */
export function stateOf({ light, assumedFacts, leaves }: Scored): RoundState {
  const given = Object.entries(light.facts).filter(([fact]) => !assumedFacts.includes(fact))
  const answered = items(leaves).filter((leaf) => leaf.answer !== undefined)
  return {
    facts: Object.fromEntries(given),
    answers: Object.fromEntries(answered.map((leaf) => [leaf.asked.question.id, leaf.answer!])),
    ...(light.asOf === undefined ? {} : { asOf: light.asOf }),
    ...(light.profile === undefined ? {} : { target: light.profile.id }),
  }
}

function settledFacts({ content }: Round, given: Facts): { facts: Facts; assumedFacts: string[] } {
  const { facts: declared } = content.governance
  const unknown = Object.keys(given).find((id) => !declared.some((fact) => fact.id === id))
  if (unknown !== undefined) throw new RangeError(`undeclared fact ${unknown}`)
  const settled = declared.map((fact) => [fact.id, given[fact.id] ?? fact.default] as const)
  return {
    facts: Object.fromEntries(settled),
    assumedFacts: declared.filter((fact) => !(fact.id in given)).map((fact) => fact.id),
  }
}

function refuseUnknown(round: Round, { answers, target }: RoundState): void {
  const stranger = Object.keys(answers).find((question) => !round.indexOf.has(question))
  if (stranger !== undefined) throw new RangeError(`unknown question ${stranger}`)
  if (target !== undefined && !round.content.governance.profiles.some((p) => p.id === target))
    throw new RangeError(`unknown target profile ${target}`)
}
