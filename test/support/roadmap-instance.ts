import * as fc from 'fast-check'
import { prepare } from '../../src/scoring/round.ts'
import { roundDescription } from './round-description.ts'
import { contentOf } from './small-round.ts'
import { truthOf } from './roadmap-truth.ts'
import type { Action } from '../../src/content/questionnaire.ts'
import type { OwnAction, PlanInput } from '../../src/roadmap/plan.ts'
import type { Answer } from '../../src/scoring/round.ts'
import type { Truth } from './roadmap-truth.ts'

const words = { fi: 'teksti', sv: 'text', en: 'text' }
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const ROLES = ['clerk', 'head'] as const
const GOAL = 4

const amount = (max: number) => fc.integer({ min: 0, max })
const work = fc.record({
  effort: fc.oneof(amount(9), fc.constant(4)),
  cost: fc.oneof(fc.constant(0), amount(5)),
  owner: fc.constantFrom(...ROLES),
  waits: fc.array(fc.nat(20), { maxLength: 2 }),
})

const asked = fc.record({
  level: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(1, 2) }, { weight: 1, arbitrary: fc.constantFrom(3, 4) }),
  answered: fc.oneof({ weight: 8, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  weight: fc.integer({ min: 1, max: 5 }),
  theme: fc.constantFrom('one', 'two'),
  links: fc.dictionary(fc.constantFrom('1', '2', '3'), fc.integer({ min: 2, max: 4 }), {
    maxKeys: 2,
    noNullPrototype: true,
  }),
  chain: fc.constantFrom(
    [
      [1, 3],
      [3, 4],
    ],
    [[1, 4]],
    [
      [1, 2],
      [2, 4],
    ],
    [[1, 3]],
  ),
  works: fc.tuple(work, work),
})

const own = fc.record({
  ...{
    work,
    lifts: fc.array(fc.record({ question: fc.nat(20), to: fc.integer({ min: 2, max: 4 }) }), { maxLength: 2 }),
  },
  replaces: fc.option(fc.nat(20), { nil: undefined, freq: 2 }),
})

export type Size = {
  readonly questions: number
  readonly own: number
  readonly quarters: number
  readonly actions: number
}

/** Rounds with actions, own actions, wishes and capacities, all small enough to try every plan. */
export function anyInstance({ questions, own: owns, quarters, actions }: Size): fc.Arbitrary<Truth> {
  const list = (max: number, length: number) =>
    fc.array(fc.oneof(amount(max), fc.constant(Math.ceil(max / 2))), { minLength: length, maxLength: length })
  const capacity = fc.constantFrom(...[1, 2, 3, 3].map((length) => Math.min(length, quarters))).chain((length) =>
    fc.record({
      quarters: fc.constant(length),
      days: list(12, length),
      cost: fc.option(list(6, length)),
      roles: fc.dictionary(
        fc.constantFrom(...ROLES),
        fc.record({ days: fc.option(list(8, length), { freq: 3 }), cost: fc.option(list(5, length), { freq: 1 }) }),
        { maxKeys: 2, noNullPrototype: true },
      ),
    }),
  )
  const wish = fc.record({
    action: fc.nat(20),
    kind: fc.constantFrom('excluded', 'fixed', 'deadlines'),
    quarter: fc.integer({ min: 1, max: quarters }),
  })
  return fc
    .record({
      asked: fc.array(asked, { minLength: Math.min(2, questions), maxLength: questions }),
      own: fc.array(own, { maxLength: owns }),
      wishes: fc.oneof(fc.constant([]), fc.array(wish, { maxLength: 2 })),
      target: fc.oneof(fc.constant(true), fc.boolean()),
      capacity,
    })
    .map(instanceOf)
    .filter((truth) => truth.actions.length <= actions && truth.actions.length > 2)
}

type Drawn = {
  readonly asked: readonly {
    readonly level: number
    readonly answered: boolean
    readonly weight: number
    readonly theme: string
    readonly links: Record<string, number>
    readonly chain: readonly (readonly number[])[]
    readonly works: readonly DrawnWork[]
  }[]
  readonly own: readonly {
    readonly work: DrawnWork
    readonly lifts: readonly { readonly question: number; readonly to: number }[]
    readonly replaces: number | undefined
  }[]
  readonly wishes: readonly {
    readonly action: number
    readonly kind: 'excluded' | 'fixed' | 'deadlines'
    readonly quarter: number
  }[]
  readonly target: boolean
  readonly capacity: PlanInput['capacity']
}
type DrawnWork = {
  readonly effort: number
  readonly cost: number
  readonly owner: string
  readonly waits: readonly number[]
}

function instanceOf(drawn: Drawn): Truth {
  const questions = drawn.asked.map((one, i) => ({ ...one, id: NAMES[i]! }))
  const before: string[] = []
  // an action waits only for actions named before it, so that nothing waits for itself
  const waits = (list: readonly number[]) => [
    ...new Set(list.flatMap((n) => (before.length > 0 ? [before[n % before.length]!] : []))),
  ]
  const actions = new Map(
    questions.map(({ id, chain, works }) => {
      const chained = chain.map(([from, to], i): Action => {
        const { effort, cost, owner, waits: list } = works[i]!
        return {
          id: `${id}-${to}`,
          from: from!,
          to: to!,
          title: words,
          description: words,
          effortDays: { small: effort },
          cost: { small: cost },
          owner,
          dependsOn: waits(list),
        }
      })
      before.push(...chained.map((action) => action.id))
      return [id, chained] as const
    }),
  )
  const content = contentOf(descriptionOf(drawn, questions))
  const round = prepare({
    ...content,
    questionnaires: content.questionnaires.map((q) => ({
      ...q,
      sections: q.sections.map((s) => ({
        ...s,
        questions: s.questions.map((one) => ({ ...one, actions: actions.get(one.id as (typeof NAMES)[number])! })),
      })),
    })),
  })
  const answers = questions.filter(({ answered }) => answered).map(({ id, level }): [string, Answer] => [id, { level }])
  const replaced = new Set<string>()
  const proposed = [...before]
  const own = drawn.own.map(({ work: { effort, cost, owner, waits: list }, lifts, replaces }, i): OwnAction => {
    const taken = replaces === undefined ? undefined : proposed[replaces % proposed.length]!
    const takes = taken === undefined || replaced.has(taken) ? [] : [taken]
    takes.forEach((one) => replaced.add(one))
    const rises = lifts.map(({ question, to }) => ({
      question: questions[question % questions.length]!.id as string,
      to,
    }))
    return {
      id: `own-${i}`,
      title: words,
      effortDays: effort,
      cost,
      owner,
      dependsOn: takes.length > 0 ? [] : waits(list),
      lifts: rises,
      replaces: takes,
    }
  })
  const ids = [...proposed.filter((id) => !replaced.has(id)), ...own.map(({ id }) => id)]
  const state = { facts: {}, answers: Object.fromEntries(answers), ...(drawn.target ? { target: 'goal' } : {}) }
  return truthOf(round, state, { size: 'small', capacity: drawn.capacity, wishes: wishesOf(drawn, ids), own })
}

function descriptionOf({ target }: Drawn, questions: readonly (Drawn['asked'][number] & { id: string })[]) {
  return roundDescription.parse({
    scale: GOAL,
    levels: { all: 1 },
    ...(target ? { targets: { themes: { one: 3, two: GOAL } } } : {}),
    questions: Object.fromEntries(
      questions.map(({ id, theme, weight, links }) => [id, { level: 'all', theme, weight, links }]),
    ),
  })
}

function wishesOf({ wishes, capacity }: Drawn, ids: readonly string[]): PlanInput['wishes'] {
  const decided = {
    excluded: [] as string[],
    fixed: {} as Record<string, number>,
    deadlines: {} as Record<string, number>,
  }
  const seen = new Set<string>()
  for (const { action, kind, quarter } of wishes) {
    const id = ids[action % ids.length]
    if (id === undefined || seen.has(id)) continue
    seen.add(id)
    if (kind === 'excluded') decided.excluded.push(id)
    else decided[kind][id] = Math.min(quarter, capacity.quarters)
  }
  return decided
}
