/**
 * The answers of a group of questions, counted: all that any rule needs to give the group its value.
 * Whole numbers only, so that taking an answer out gives back exactly what was there before.
 */
export type Cell = Readonly<Omit<OpenCell, 'answered' | 'stages'>> & {
  readonly answered: readonly number[]
  readonly stages: readonly Stage[]
}

/** A cell while a whole round is being counted into it; a cell that somebody may hold is never changed. */
export type OpenCell = {
  /** Weight answered at each level; index 0 is unused. */
  answered: number[]
  answeredWeight: number
  /** Sum of weight times level over the answered. */
  levelSum: number
  unansweredWeight: number
  notApplicableWeight: number
  stages: OpenStage[]
}

/** Number of questions of one stage (staged rule): below `heldFrom`, unanswered, not applicable, held. */
type OpenStage = { failing: number; open: number; notApplicable: number; held: number }
export type Stage = Readonly<OpenStage>

/** What one question brings to the cells that it belongs to. */
export type Contribution = {
  readonly weight: number
  readonly stage: number | undefined
  readonly heldFrom: number
  readonly state: 'answered' | 'unanswered' | 'notApplicable' | 'notAsked'
  readonly level: number
}

export function emptyCell(highest: number): OpenCell {
  return {
    answered: Array<number>(highest + 1).fill(0),
    answeredWeight: 0,
    levelSum: 0,
    unansweredWeight: 0,
    notApplicableWeight: 0,
    stages: [],
  }
}

/** A cell in which one question counts as `after` instead of `before`. */
export function recounted(cell: Cell, before: Contribution, after: Contribution): Cell {
  const copy = { ...cell, answered: cell.answered.slice(), stages: cell.stages.map((stage) => ({ ...stage })) }
  countInto(copy, before, -1)
  countInto(copy, after, 1)
  return copy
}

/** Counts a question in (`sign` 1) or takes it out (`sign` -1). */
export function countInto(cell: OpenCell, part: Contribution, sign: 1 | -1): void {
  const weight = sign * part.weight
  if (part.state === 'unanswered') cell.unansweredWeight += weight
  if (part.state === 'notApplicable') cell.notApplicableWeight += weight
  if (part.state === 'answered') {
    cell.answered[part.level] = (cell.answered[part.level] ?? 0) + weight
    cell.answeredWeight += weight
    cell.levelSum += weight * part.level
  }
  if (part.stage !== undefined && part.state !== 'notAsked') stageOf(cell, part.stage)[placeOf(part)] += sign
}

function stageOf({ stages }: OpenCell, stage: number): OpenStage {
  while (stages.length <= stage) stages.push({ failing: 0, open: 0, notApplicable: 0, held: 0 })
  return stages[stage]!
}

function placeOf({ state, level, heldFrom }: Contribution): keyof Stage {
  if (state === 'unanswered') return 'open'
  if (state === 'notApplicable') return 'notApplicable'
  return level < heldFrom ? 'failing' : 'held'
}
