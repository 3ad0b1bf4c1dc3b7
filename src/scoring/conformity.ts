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
export function conformityOf(duty: Duty, linked: readonly Leaf[], light: Light): Conformity {
  if (!holds(duty.condition, light.facts)) return { status: 'notApplicable', because: 'condition' }
  if (!inForce(duty, light.asOf)) return { status: 'notApplicable', because: 'notInForce' }
  const asked = duty.links
    .map((link, i) => ({ ...link, leaf: linked[i] as Leaf }))
    .filter((l) => l.leaf.state !== 'notAsked')
  if (asked.length === 0) return { status: 'notAssessed', because: 'notAsked' }
  const applicable = asked.filter(({ leaf }) => leaf.state !== 'notApplicable')
  if (applicable.length === 0) return { status: 'notApplicable', because: 'claimed' }
  const answered = applicable.filter(({ leaf }) => leaf.state === 'answered')
  const below = answered.filter(({ leaf, metFrom }) => leaf.level < metFrom)
  if (below.length > 0) return { status: below.length === answered.length ? 'notMet' : 'partly', because: null }
  return { status: answered.length === applicable.length ? 'met' : 'notAssessed', because: null }
}

function inForce({ from, to }: Duty, asOf: string | undefined): boolean {
  return asOf === undefined || (from <= asOf && asOf <= to)
}
