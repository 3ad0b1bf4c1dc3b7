import { gapOf } from './leaf.ts'
import type { Leaf } from './leaf.ts'

/** Sums over all leaves, whole numbers: gap to target, confidence, progress. */
export type Totals = Readonly<OpenTotals>

type OpenTotals = {
  gapSum: number
  targetWeight: number
  answeredWeight: number
  evidenceWeight: number
  freshWeight: number
  spreadSum: number
  votedCount: number
  done: number
  of: number
}

export function totalsOf(leaves: readonly Leaf[]): Totals {
  const totals: OpenTotals = {
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
  for (const leaf of leaves) addTo(totals, leaf, 1)
  return totals
}

/** The sums with one answer changed. */
export function retotal(totals: Totals, before: Leaf, after: Leaf): Totals {
  const copy = { ...totals }
  addTo(copy, before, -1)
  addTo(copy, after, 1)
  return copy
}

function addTo(totals: OpenTotals, leaf: Leaf, sign: 1 | -1): void {
  if (leaf.state === 'notAsked') return
  totals.of += sign
  if (isDone(leaf)) totals.done += sign
  if (leaf.state !== 'answered') return
  const weight = sign * leaf.weight
  totals.answeredWeight += weight
  if (leaf.evidence) totals.evidenceWeight += weight
  if (leaf.fresh) totals.freshWeight += weight
  if (leaf.target !== undefined) {
    totals.targetWeight += weight
    totals.gapSum += weight * gapOf(leaf)
  }
  if (leaf.votes.length > 0) {
    totals.votedCount += sign
    totals.spreadSum += sign * (Math.max(...leaf.votes) - Math.min(...leaf.votes))
  }
}

/** Has somebody dealt with the question? A comment or evidence alone has not. */
function isDone({ state, answer }: Leaf): boolean {
  return state !== 'unanswered' || answer?.dontKnow === true
}
