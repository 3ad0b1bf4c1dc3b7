import { expect } from 'chai'
import * as fc from 'fast-check'
import { explain } from '../../src/scoring/explain.ts'
import { resultOf } from '../../src/scoring/result.ts'
import { prepare } from '../../src/scoring/round.ts'
import { rescore, score, stateOf } from '../../src/scoring/score.ts'
import { overall, valueOf } from '../../src/scoring/values.ts'
import { items } from '../../src/scoring/vector.ts'
import { anyAnswer, anyRound, RUNS } from '../support/round-arbitrary.ts'
import type { Explained } from '../../src/scoring/explain.ts'
import type { Answer, Round } from '../../src/scoring/round.ts'
import type { Scored } from '../../src/scoring/score.ts'
import type { AnyRound } from '../support/round-arbitrary.ts'

const EPSILON = 1e-9

/** Changes by position, so that they fit any round; an empty one takes an answer away. */
const anyChanges = fc.array(fc.tuple(fc.nat(), fc.option(anyAnswer(3), { nil: undefined, freq: 2 })), {
  minLength: 1,
  maxLength: 12,
})

describe('Scoring again after a change', () => {
  it('gives what scoring the whole round gives, after every change of a chain', () => {
    fc.assert(
      fc.property(anyRound, anyChanges, ({ round, state }, changes) => {
        let scored = score(round, state)
        const answers = { ...state.answers }
        for (const change of changes) {
          const { question, answer } = changeOf(round, change)
          scored = rescore(scored, { question, answer })
          delete answers[question]
          if (answer) answers[question] = answer
          const whole = score(round, { ...state, answers })
          expect(resultOf(scored)).to.deep.equal(resultOf(whole))
          expect(plain(explain(scored))).to.deep.equal(plain(explain(whole)))
          expect(stateOf(scored).answers).to.deep.equal(answers)
        }
      }),
      RUNS,
    )
  })

  it('leaves the round before the change as it was', () => {
    fc.assert(
      fc.property(anyRound, anyChanges, ({ round, state }, [change]) => {
        const scored = score(round, state)
        const before = [resultOf(scored), plain(explain(scored))]
        rescore(scored, changeOf(round, change!))
        expect([resultOf(scored), plain(explain(scored))]).to.deep.equal(before)
      }),
      RUNS,
    )
  })

  it('touches only the branch above the change', () => {
    fc.assert(
      fc.property(anyRound, anyChanges, ({ round, state }, [change]) => {
        const before = score(round, state)
        const nodes = new Set(flat(explain(before)).map(({ node }) => node))
        const { question, answer } = changeOf(round, change!)
        const after = rescore(before, { question, answer })
        const branch = branchOf(round, question)
        for (const { node, path } of flat(explain(after)))
          expect(nodes.has(node) || branch.includes(path), `${path} is new`).to.equal(true)
        expect(changed(items(before.leaves), items(after.leaves))).to.deep.equal([round.indexOf.get(question)])
        for (const [kind, cells] of Object.entries(after.cells))
          expect(changed(before.cells[kind as keyof Scored['cells']], cells).length, kind).to.be.at.most(1)
      }),
      RUNS,
    )
  })

  it('refuses a question that the round does not have', () => {
    const [{ round, state }] = fc.sample(anyRound, { ...RUNS, numRuns: 1 }) as [AnyRound]
    expect(() => rescore(score(round, state), { question: 'q99', answer: { level: 1 } })).to.throw(RangeError, 'q99')
  })
})

describe('The explain tree', () => {
  it('recomputes: the value of a node is the mean of its parts by their weights', () => {
    fc.assert(
      fc.property(anyRound, ({ content, state }) => {
        const round = prepare({ ...content, governance: { ...content.governance, rule: 'mean' } })
        for (const { node, path } of flat(explain(score(round, state)))) {
          if (node.kind === 'question') continue
          const valued = node.parts.filter((part) => part.maturity.value !== null)
          const weight = valued.reduce((sum, part) => sum + part.weight, 0)
          const sum = valued.reduce((total, part) => total + part.weight * part.maturity.value!, 0)
          if (weight === 0) expect(node.maturity.value, path).to.equal(null)
          else expect(node.maturity.value, path).to.be.closeTo(sum / weight, EPSILON)
        }
      }),
      RUNS,
    )
  })

  it('has every applicable question once, and no other', () => {
    fc.assert(
      fc.property(anyRound, ({ round, state }) => {
        const scored = score(round, state)
        const shown = flat(explain(scored)).flatMap(({ node }) => (node.kind === 'question' ? [node.id] : []))
        const applicable = items(scored.leaves).filter(({ state: s }) => s === 'answered' || s === 'unanswered')
        expect(shown.toSorted()).to.deep.equal(applicable.map((leaf) => leaf.asked.question.id).toSorted())
      }),
      RUNS,
    )
  })

  it('shows the values that the result gives', () => {
    fc.assert(
      fc.property(anyRound, ({ round, state }) => {
        const scored = score(round, state)
        const { maturity, parts } = explain(scored)
        expect(maturity).to.deep.equal(overall(scored))
        for (const { id, maturity: shown } of parts) {
          const level = round.levels.findIndex((one) => one.id === id)
          expect(shown).to.deep.equal(valueOf(scored, scored.cells.levels[level]!))
        }
      }),
      RUNS,
    )
  })
})

function changeOf(round: Round, [place, answer]: readonly [number, Answer | undefined]) {
  return { question: round.asked[place % round.asked.length]!.question.id, answer }
}

/** Every node with its path of ids. */
function flat(node: Explained, path = node.id): { node: Explained; path: string }[] {
  return [{ node, path }, ...node.parts.flatMap((part) => flat(part, `${path}/${part.id}`))]
}

function branchOf(round: Round, question: string): string[] {
  const asked = round.asked[round.indexOf.get(question)!]!
  const steps = ['framework', round.levels[asked.level]!.id, round.themes[asked.theme]!, question]
  return steps.map((_, i) => steps.slice(0, i + 1).join('/'))
}

function changed(before: readonly unknown[], after: readonly unknown[]): number[] {
  return after.flatMap((item, i) => (item === before[i] ? [] : [i]))
}

/** The tree read to its end: its parts are counted when they are asked for. */
function plain({ parts, ...node }: Explained): unknown {
  return { ...node, parts: parts.map(plain) }
}
