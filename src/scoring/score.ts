import { counted, emptyCell } from './cell.ts'
import { conformityOf } from './conformity.ts'
import { leafOf } from './leaf.ts'
import { at, items, vectorOf, withItem } from './vector.ts'
import type { Cell } from './cell.ts'
import type { Conformity } from './conformity.ts'
import type { Leaf, Light } from './leaf.ts'
import { levelThemeIndex, own } from './round.ts'
import type { Answer, Facts, Round, RoundState } from './round.ts'
import type { Vector } from './vector.ts'

/** Sums over all leaves, whole numbers: gap to target, confidence, progress. */
export type Totals = {
  readonly gapSum: number
  readonly targetWeight: number
  readonly answeredWeight: number
  readonly evidenceWeight: number
  readonly freshWeight: number
  readonly spreadSum: number
  readonly votedCount: number
  readonly done: number
  readonly of: number
}

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

/** The counts of every group that gets a value. `levelTheme` runs level by level. */
export type Cells = {
  readonly levels: readonly Cell[]
  readonly themes: readonly Cell[]
  readonly levelThemes: readonly Cell[]
  readonly questionnaires: readonly Cell[]
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
  const light: Light = { facts, asOf: state.asOf, target: state.target }
  refuseUnknown(round, state)
  const leaves = round.asked.map((asked) => leafOf(round, asked, own(state.answers, asked.question.id), light))
  return {
    round,
    light,
    assumedFacts,
    leaves: vectorOf(leaves),
    duties: vectorOf(
      round.duties.map((duty) =>
        conformityOf(
          duty,
          duty.links.map((l) => leaves[l.asked]!),
          light,
        ),
      ),
    ),
    cells: leaves.reduce((cells, leaf) => recount(round, cells, leaf, 1), emptyCells(round)),
    totals: leaves.reduce((totals, leaf) => retotal(totals, leaf, 1), NO_TOTALS),
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
  const duties = new Set(before.asked.links.map((link) => link.requirement))
  return {
    ...scored,
    leaves,
    duties: [...duties].reduce((all, d) => {
      const duty = round.duties[d]!
      return withItem(
        all,
        d,
        conformityOf(
          duty,
          duty.links.map((l) => at(leaves, l.asked)),
          light,
        ),
      )
    }, scored.duties),
    cells: recount(round, recount(round, scored.cells, before, -1), after, 1),
    totals: retotal(retotal(scored.totals, before, -1), after, 1),
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
    ...(light.target === undefined ? {} : { target: light.target }),
  }
}

function settledFacts({ content }: Round, given: Facts): { facts: Facts; assumedFacts: string[] } {
  const { facts: declared } = content.governance
  const unknown = Object.keys(given).find((id) => !declared.some((fact) => fact.id === id))
  if (unknown !== undefined) throw new RangeError(`undeclared fact ${unknown}`)
  const settled = declared.map((fact) => [fact.id, own(given, fact.id) ?? fact.default] as const)
  return {
    facts: Object.fromEntries(settled),
    assumedFacts: declared.filter((fact) => !Object.hasOwn(given, fact.id)).map((fact) => fact.id),
  }
}

function refuseUnknown(round: Round, { answers, target }: RoundState): void {
  const stranger = Object.keys(answers).find((question) => !round.indexOf.has(question))
  if (stranger !== undefined) throw new RangeError(`unknown question ${stranger}`)
  if (target !== undefined && !round.content.governance.profiles.some((p) => p.id === target))
    throw new RangeError(`unknown target profile ${target}`)
}

function emptyCells({ levels, themes, questionnaires, highest }: Round): Cells {
  const cells = (length: number) => Array.from({ length }, () => emptyCell(highest))
  return {
    levels: cells(levels.length),
    themes: cells(themes.length),
    levelThemes: cells(levels.length * themes.length),
    questionnaires: cells(questionnaires.length),
  }
}

function recount(round: Round, cells: Cells, leaf: Leaf, sign: 1 | -1): Cells {
  if (leaf.state === 'notAsked') return cells
  const { asked } = leaf
  const change = (list: readonly Cell[], index: number) => list.with(index, counted(list[index]!, leaf, sign))
  return {
    levels: change(cells.levels, asked.level),
    themes: change(cells.themes, asked.theme),
    levelThemes: change(cells.levelThemes, levelThemeIndex(round.themes.length, asked)),
    questionnaires: change(cells.questionnaires, asked.questionnaire),
  }
}

const NO_TOTALS: Totals = {
  gapSum: 0,
  targetWeight: 0,
  answeredWeight: 0,
  evidenceWeight: 0,
  freshWeight: 0,
  spreadSum: 0,
  votedCount: 0,
  done: 0,
  of: 0,
}

function retotal(totals: Totals, leaf: Leaf, sign: 1 | -1): Totals {
  if (leaf.state === 'notAsked') return totals
  const answered = leaf.state === 'answered'
  const weight = answered ? sign * leaf.weight : 0
  const voted = answered && leaf.votes.length > 0
  return {
    gapSum: totals.gapSum + weight * gapOf(leaf),
    targetWeight: totals.targetWeight + (leaf.target === undefined ? 0 : weight),
    answeredWeight: totals.answeredWeight + weight,
    evidenceWeight: totals.evidenceWeight + (leaf.evidence ? weight : 0),
    freshWeight: totals.freshWeight + (leaf.fresh ? weight : 0),
    spreadSum: totals.spreadSum + (voted ? sign * (Math.max(...leaf.votes) - Math.min(...leaf.votes)) : 0),
    votedCount: totals.votedCount + (voted ? sign : 0),
    done: totals.done + (isDone(leaf) ? sign : 0),
    of: totals.of + sign,
  }
}

/** Has somebody dealt with the question? A comment or evidence alone has not. */
function isDone({ state, answer }: Leaf): boolean {
  return state !== 'unanswered' || answer?.dontKnow === true
}

/** How far an answered question stands below its target; 0 without a target. */
export function gapOf(leaf: Leaf): number {
  return leaf.target === undefined ? 0 : Math.max(0, leaf.target - leaf.level)
}
