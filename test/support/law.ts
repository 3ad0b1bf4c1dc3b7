import { expect } from 'chai'
import * as fc from 'fast-check'
import { score } from '../../src/scoring/score.ts'
import { items } from '../../src/scoring/vector.ts'
import { anyRound, RUNS } from './round-arbitrary.ts'
import type { Leaf } from '../../src/scoring/leaf.ts'
import type { Scored } from '../../src/scoring/score.ts'
import type { AnyRound } from './round-arbitrary.ts'

/** Floating point may miss by its last digits; that breaks no law. */
export const EPSILON = 1e-9

/** A law, tried on many generated rounds. */
export function check<T>(rounds: fc.Arbitrary<T>, law: (round: T) => void): void {
  fc.assert(fc.property(rounds, law), RUNS)
}

/** A law of one question at a time, tried on every question in that state, with some level of the scale. */
export function checkLeaves(state: Leaf['state'], law: (scored: Scored, leaf: Leaf, level: number) => void): void {
  let tried = 0
  check(fc.tuple(anyRound, fc.nat()), ([{ round, state: given }, some]: [AnyRound, number]) => {
    const scored = score(round, given)
    for (const leaf of items(scored.leaves).filter((one) => one.state === state)) {
      law(scored, leaf, 1 + (some % round.highest))
      tried++
    }
  })
  expect(tried).to.be.greaterThan(100)
}

export function idOf(leaf: Leaf): string {
  return leaf.asked.question.id
}

export function statuses({ duties }: Scored) {
  return items(duties).map(({ status }) => status)
}
