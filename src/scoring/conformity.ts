import { holds } from './leaf.ts'
import type { Leaf, Light } from './leaf.ts'
import type { Duty } from './round.ts'

export type Status = 'met' | 'partly' | 'notMet' | 'notAssessed' | 'notApplicable'
export type Because = 'condition' | 'notInForce' | 'claimed' | 'notAsked' | null

export type Conformity = { readonly status: Status; readonly because: Because }

/**
 * Whether a duty is met, from the answers linked to it alone. While one linked question stays answered
 * below its `metFrom`, no other answer makes the duty met, not assessed or not applicable.
 */
export function conformityOf(duty: Duty, leafAt: (index: number) => Leaf, light: Light): Conformity {
  if (!holds(duty.condition, light.facts)) return { status: 'notApplicable', because: 'condition' }
  if (!inForce(duty, light.asOf)) return { status: 'notApplicable', because: 'notInForce' }
  const { asked, applicable, answered, below } = countLinks(duty, leafAt)
  if (asked === 0) return { status: 'notAssessed', because: 'notAsked' }
  if (applicable === 0) return { status: 'notApplicable', because: 'claimed' }
  if (below > 0) return { status: below === answered ? 'notMet' : 'partly', because: null }
  return { status: answered === applicable ? 'met' : 'notAssessed', because: null }
}

/** How many linked questions are asked at all, applicable, answered, and answered below their `metFrom`. */
function countLinks({ links }: Duty, leafAt: (index: number) => Leaf) {
  const count = { asked: 0, applicable: 0, answered: 0, below: 0 }
  for (const link of links) {
    const { state, level } = leafAt(link.asked)
    if (state !== 'notAsked') count.asked++
    if (state === 'answered' || state === 'unanswered') count.applicable++
    if (state === 'answered') count.answered++
    if (state === 'answered' && level < link.metFrom) count.below++
  }
  return count
}

function inForce({ from, to }: Duty, asOf: string | undefined): boolean {
  return asOf === undefined || (from <= asOf && asOf <= to)
}
