import type { Capacity } from './plan.ts'
import type { Roadmap, Scenario } from './roadmap.ts'

/** What people decide about one action. */
export type ActionState = 'free' | 'excluded' | { readonly fixed: number } | { readonly deadline: number }

/** One thing to try. */
export type Change =
  | { readonly change: 'capacity'; readonly capacity: Capacity }
  | { readonly change: 'target'; readonly target: string }
  | { readonly change: 'action'; readonly action: string; readonly state: ActionState }

/** The scenario with one thing changed; the old one stays as it is. */
export function changed(scenario: Scenario, change: Change): Scenario {
  const { state, input } = scenario
  switch (change.change) {
    case 'capacity':
      return { state, input: { ...input, capacity: change.capacity } }
    case 'target':
      return { state: { ...state, target: change.target }, input }
    case 'action':
      return { state, input: { ...input, wishes: decided(input.wishes, change.action, change.state) } }
  }
}

function decided(wishes: Scenario['input']['wishes'], action: string, state: ActionState): Scenario['input']['wishes'] {
  const without = (list: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(list).filter(([id]) => id !== action))
  const free = {
    excluded: wishes.excluded.filter((id) => id !== action),
    fixed: without(wishes.fixed),
    deadlines: without(wishes.deadlines),
  }
  if (state === 'free') return free
  if (state === 'excluded') return { ...free, excluded: [...free.excluded, action] }
  if ('fixed' in state) return { ...free, fixed: { ...free.fixed, [action]: state.fixed } }
  return { ...free, deadlines: { ...free.deadlines, [action]: state.deadline } }
}

/** The figures of one quarter in two plans; null after the end of the shorter one. */
export type QuarterPair = {
  readonly quarter: number
  readonly maturity: readonly [number | null, number | null]
  readonly gap: readonly [number | null, number | null]
  readonly unmet: readonly [number | null, number | null]
}

export type Comparison = {
  readonly quarters: readonly QuarterPair[]
  /** Actions that end in another quarter, or stand in one plan alone (null). */
  readonly moved: readonly { readonly id: string; readonly end: readonly [number | null, number | null] }[]
  readonly days: readonly [number, number]
  readonly cost: readonly [number, number]
}

/** Two plans side by side. */
export function compare(one: Roadmap, other: Roadmap): Comparison {
  const length = Math.max(one.quarters.length, other.quarters.length)
  const pair = <T>(of: (roadmap: Roadmap) => T): [T, T] => [of(one), of(other)]
  const ids = [...new Set([...one.actions, ...other.actions].map(({ id }) => id))]
  const endOf = (id: string) => pair(({ actions }) => actions.find((action) => action.id === id)?.end ?? null)
  return {
    quarters: Array.from({ length }, (_, q) => ({
      quarter: q + 1,
      maturity: pair(({ quarters }) => quarters[q]?.maturity.value ?? null),
      gap: pair(({ quarters }) => quarters[q]?.gap ?? null),
      unmet: pair(({ quarters }) => quarters[q]?.unmet ?? null),
    })),
    moved: ids.map((id) => ({ id, end: endOf(id) })).filter(({ end: [a, b] }) => a !== b),
    days: pair(({ actions }) => actions.reduce((total, { effortDays }) => total + effortDays, 0)),
    cost: pair(({ actions }) => actions.reduce((total, action) => total + action.cost, 0)),
  }
}
