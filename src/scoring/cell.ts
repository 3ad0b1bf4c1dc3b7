/**
 * The answers of a group of questions, counted: all that any rule needs to give the group its value.
 * Whole numbers only, so that taking an answer out gives back exactly what was there before.
 */
export type Cell = {
  /** Weight answered at each level; index 0 is unused. */
  readonly answered: readonly number[]
  readonly answeredWeight: number
  /** Sum of weight times level over the answered. */
  readonly levelSum: number
  readonly unansweredWeight: number
  readonly notApplicableWeight: number
  /** Number of questions of each stage (staged rule): below `heldFrom`, unanswered, not applicable, held. */
  readonly stages: readonly Stage[]
}

export type Stage = {
  readonly failing: number
  readonly open: number
  readonly notApplicable: number
  readonly held: number
}

/** What one question brings to the cells that it belongs to. */
export type Contribution = {
  readonly weight: number
  readonly stage: number | undefined
  readonly heldFrom: number
  readonly state: 'answered' | 'unanswered' | 'notApplicable' | 'notAsked'
  readonly level: number
}

const NO_STAGE: Stage = { failing: 0, open: 0, notApplicable: 0, held: 0 }

export function emptyCell(highest: number): Cell {
  return {
    answered: Array<number>(highest + 1).fill(0),
    answeredWeight: 0,
    levelSum: 0,
    unansweredWeight: 0,
    notApplicableWeight: 0,
    stages: [],
  }
}

/** A cell with a question counted in (`sign` 1) or taken out (`sign` -1). */
export function counted(cell: Cell, part: Contribution, sign: 1 | -1): Cell {
  if (part.state === 'notAsked') return cell
  const weight = sign * part.weight
  const stages = part.stage === undefined ? cell.stages : stagesWith(cell.stages, part, part.stage, sign)
  if (part.state === 'unanswered') return { ...cell, stages, unansweredWeight: cell.unansweredWeight + weight }
  if (part.state === 'notApplicable') return { ...cell, stages, notApplicableWeight: cell.notApplicableWeight + weight }
  const answered = cell.answered.slice()
  answered[part.level] = (answered[part.level] ?? 0) + weight
  return {
    ...cell,
    stages,
    answered,
    answeredWeight: cell.answeredWeight + weight,
    levelSum: cell.levelSum + weight * part.level,
  }
}

function stagesWith(stages: readonly Stage[], part: Contribution, stage: number, sign: 1 | -1): Stage[] {
  const copy = Array.from({ length: Math.max(stages.length, stage + 1) }, (_, i) => stages[i] ?? NO_STAGE)
  const key =
    part.state === 'unanswered'
      ? 'open'
      : part.state === 'notApplicable'
        ? 'notApplicable'
        : part.level < part.heldFrom
          ? 'failing'
          : 'held'
  const old = copy[stage] ?? NO_STAGE
  copy[stage] = { ...old, [key]: old[key] + sign }
  return copy
}
