import type { Answer } from '../scoring/round.ts'

/**
 * The level that an answer stands for: the level given, else the lower median of the votes. The result
 * carries no level of single answers; a test holds this equal to how scoring reads them.
 */
export function levelSaid(answer: Answer | undefined): number | undefined {
  const votes = answer?.votes ?? []
  return answer?.level ?? votes.toSorted((a, b) => a - b)[Math.floor((votes.length - 1) / 2)]
}
