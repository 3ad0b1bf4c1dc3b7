import * as fc from 'fast-check'
import { prepare } from '../../src/scoring/round.ts'
import { roundDescription } from './round-description.ts'
import { contentOf, stateOf } from './small-round.ts'
import type { Answer, Round, RoundContent, RoundState } from '../../src/scoring/round.ts'

/** Property tests repeat: a failure of today has to be there tomorrow. */
export const RUNS = { seed: 9062019, numRuns: 300 }

export type AnyRound = { readonly content: RoundContent; readonly round: Round; readonly state: RoundState }

const LEVELS = ['strategic', 'tactical', 'operational'] as const
const DUTIES = ['duty', 'conditional', 'dated', 'archives:order', 'unlinked'] as const
const DAYS = ['2019-06-01', '2024-02-29', '2025-07-01', '2026-06-30', '2031-01-01'] as const

/** Days at which something changes in the small rounds, and any day around them. */
export const anyDay = fc.oneof(
  fc.constantFrom(...DAYS),
  fc.integer({ min: 0, max: 4000 }).map((days) => new Date(Date.UTC(2018, 0, 1 + days)).toISOString().slice(0, 10)),
)
const facts = fc.record({ flag: fc.boolean(), size: fc.constantFrom('small', 'large') }, { requiredKeys: [] })
const condition = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: facts as fc.Arbitrary<Record<string, boolean | string>> },
)

/** Any answer on a scale, with any of what may stand beside it. */
export function anyAnswer(scale: number): fc.Arbitrary<Answer> {
  const level = fc.integer({ min: 1, max: scale })
  const votes = fc.array(level, { minLength: 1, maxLength: 6 })
  const state: fc.Arbitrary<Answer> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ level }) },
    { weight: 2, arbitrary: fc.record({ votes }) },
    { weight: 1, arbitrary: fc.record({ level, votes }) },
    { weight: 1, arbitrary: fc.constant({ notApplicable: 'not ours' }) },
    { weight: 1, arbitrary: fc.constant({ dontKnow: true as const }) },
  )
  const beside: fc.Arbitrary<Answer> = fc.record(
    { comment: fc.constant('hm'), evidence: fc.array(fc.constant('Minutes'), { maxLength: 2 }), answeredOn: anyDay },
    { requiredKeys: [] },
  )
  return fc.tuple(state, beside).map(([one, other]) => ({ ...one, ...other }))
}

function anyQuestion(scale: number, levels: readonly string[]) {
  const level = fc.integer({ min: 1, max: scale })
  return fc
    .record({
      level: fc.constantFrom(...levels),
      part: fc.constantFrom('a', 'b'),
      theme: fc.constantFrom('leadership', 'security', 'openness'),
      weight: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 100 })),
      stage: fc.integer({ min: 1, max: 4 }),
      condition,
      links: fc.dictionary(fc.constantFrom(...DUTIES.slice(0, 4)), fc.oneof(level, fc.constant('anchor' as const)), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
    })
    .map(({ part, ...question }) => ({ ...question, file: `${question.level}-${part}` }))
}

/** Small rounds of every kind: rules, scales, levels, files, conditions, stages, links, targets, days, answers. */
export const anyRound: fc.Arbitrary<AnyRound> = fc
  .record({ scale: fc.integer({ min: 3, max: 5 }), levelCount: fc.integer({ min: 1, max: 3 }) })
  .chain(({ scale, levelCount }) => {
    const level = fc.integer({ min: 1, max: scale })
    const above = fc.integer({ min: 2, max: scale })
    const question = anyQuestion(scale, LEVELS.slice(0, levelCount))
    return fc.record({
      scale: fc.constant(scale),
      rule: fc.constantFrom('mean', 'minimum', 'staged'),
      anchor: above,
      heldFrom: fc.option(above, { nil: undefined }),
      weights: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: levelCount, maxLength: levelCount }),
      condition: facts,
      facts,
      targets: fc.option(fc.record({ leadership: level, security: level, q0: level }), { nil: undefined }),
      asked: fc.array(fc.tuple(question, fc.option(anyAnswer(scale), { nil: undefined, freq: 3 })), {
        minLength: 1,
        maxLength: 12,
      }),
      asOf: fc.option(anyDay, { nil: undefined }),
    })
  })
  .map(({ weights, asked, targets, condition: of, ...rest }) =>
    roundOf({
      ...rest,
      levels: Object.fromEntries(weights.map((weight, i) => [LEVELS[i]!, weight])),
      declared: { flag: true, size: ['small', 'large'] },
      requirements: {
        conditional: { condition: of },
        dated: { from: '2020-01-01', applicableFrom: '2024-01-01', to: '2026-06-30' },
        unlinked: {},
      },
      questions: Object.fromEntries(asked.map(([question], i) => [`q${i}`, question])),
      answers: Object.fromEntries(asked.flatMap(([, answer], i) => (answer ? [[`q${i}`, answer]] : []))),
      targets: targets && {
        themes: { leadership: targets.leadership, security: targets.security },
        questions: { q0: targets.q0 },
      },
    }),
  )

function roundOf(described: unknown): AnyRound {
  const description = roundDescription.parse(described)
  const content = frozen(contentOf(description))
  return { content, round: prepare(content), state: frozen(stateOf(description)) }
}

/** The engine is pure: whatever writes to its input fails here. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}
