import { expect } from 'chai'
import * as fc from 'fast-check'
import { raises } from '../../src/scoring/findings.ts'
import { resultOf } from '../../src/scoring/result.ts'
import { rescore, score, stateOf } from '../../src/scoring/score.ts'
import { items } from '../../src/scoring/vector.ts'
import { overall } from '../../src/scoring/values.ts'
import { check, checkLeaves, EPSILON, idOf, statuses } from '../support/law.ts'
import { maturities, sideBySide } from '../support/maturities.ts'
import { anyAnswer, anyRound } from '../support/round-arbitrary.ts'
import type { Leaf } from '../../src/scoring/leaf.ts'
import type { Answer } from '../../src/scoring/round.ts'
import type { Scored } from '../../src/scoring/score.ts'

describe('Laws of scoring', () => {
  it('an unmet duty is never hidden by other answers', () => {
    let tried = 0
    check(fc.tuple(anyRound, fc.array(fc.option(anyAnswer(3)))), ([{ round, state }, others]) => {
      const scored = score(round, state)
      for (const [d, duty] of round.duties.entries())
        for (const { asked, metFrom } of duty.links) {
          const leaf = items(scored.leaves)[asked]!
          if (leaf.state !== 'answered' || leaf.level >= metFrom || !binds(scored, d)) continue
          const changed = score(round, { ...state, answers: { ...answersOf(others, scored), ...only(leaf) } })
          expect(statuses(scored)[d]).to.be.oneOf(['notMet', 'partly'])
          expect(statuses(changed)[d]).to.be.oneOf(['notMet', 'partly'])
          tried++
        }
    })
    expect(tried).to.be.greaterThan(100)
  })

  it('every value lies between its low and its high', () => {
    check(anyRound, ({ round, state }) => {
      for (const { group, maturity } of maturities(score(round, state))) {
        // management levels may have different highest stages, so a level that is not answered can pull overall's high down
        if (maturity.value === null || (group === 'overall' && round.rule === 'staged')) continue
        expect(maturity.low, group).to.be.at.most(maturity.value + EPSILON)
        expect(maturity.high, group).to.be.at.least(maturity.value - EPSILON)
      }
    })
  })

  it('coverage is a share', () => {
    check(anyRound, ({ round, state }) => {
      for (const { group, maturity } of maturities(score(round, state))) {
        expect(maturity.coverage ?? 0, group).to.be.within(0, 1 + EPSILON)
        expect(maturity.coverage === null, group).to.equal(maturity.low === null)
        expect((maturity.coverage ?? 0) > 0, group).to.equal(maturity.value !== null)
      }
    })
  })

  it('answering a question never widens a range', () => {
    checkLeaves('unanswered', (scored, leaf, level) => {
      const after = rescore(scored, { question: idOf(leaf), answer: { level } })
      for (const { group, before, after: now } of sideBySide(scored, after)) {
        expect(now.low ?? 0, group).to.be.at.least((before.low ?? 0) - EPSILON)
        expect(now.high ?? 0, group).to.be.at.most((before.high ?? 0) + EPSILON)
        expect(now.coverage ?? 0, group).to.be.at.least((before.coverage ?? 0) - EPSILON)
      }
    })
  })

  it('a better answer makes no value and no duty worse', () => {
    checkLeaves('answered', (scored, leaf) => {
      if (leaf.level === scored.round.highest) return
      const after = rescore(scored, { question: idOf(leaf), answer: { level: leaf.level + 1 } })
      for (const { group, before, after: now } of sideBySide(scored, after))
        for (const figure of ['value', 'low', 'high', 'naAsLowest'] as const)
          expect(now[figure] ?? 0, `${group} ${figure}`).to.be.at.least((before[figure] ?? 0) - EPSILON)
      for (const [d, status] of statuses(scored).entries()) {
        if (status === 'met') expect(statuses(after)[d]).to.equal('met')
        if (status === 'partly') expect(statuses(after)[d]).not.to.equal('notMet')
      }
    })
  })

  it('a raise gains what the raised answer gains, most first', () => {
    check(anyRound, ({ round, state }) => {
      const scored = score(round, state)
      const listed = new Map(raises(scored).map(({ question, gain }) => [question, gain]))
      for (const leaf of items(scored.leaves)) {
        if (leaf.state !== 'answered' || leaf.level === round.highest) continue
        const raised = rescore(scored, { question: idOf(leaf), answer: { level: leaf.level + 1 } })
        const gain = (overall(raised).value ?? 0) - (overall(scored).value ?? 0)
        expect(listed.get(idOf(leaf)) ?? 0).to.be.closeTo(gain, EPSILON)
        listed.delete(idOf(leaf))
      }
      expect([...listed.keys()], 'what nobody could raise').to.deep.equal([])
      const gains = raises(scored).map(({ gain }) => gain)
      for (const [i, gain] of gains.entries()) expect(gain).to.be.at.least((gains[i + 1] ?? 0) - EPSILON)
    })
  })

  it('marking a question not applicable never raises naAsLowest', () => {
    const claim: Answer = { notApplicable: 'not ours' }
    const law = (scored: Scored, leaf: Leaf) => {
      const after = rescore(scored, { question: idOf(leaf), answer: claim })
      for (const { group, before, after: now } of sideBySide(scored, after))
        expect(now.naAsLowest ?? 0, group).to.be.at.most((before.naAsLowest ?? scored.round.highest) + EPSILON)
    }
    checkLeaves('answered', law)
    checkLeaves('unanswered', law)
  })

  it('naAsLowest is never above the value', () => {
    check(anyRound, ({ round, state }) => {
      for (const { group, maturity } of maturities(score(round, state)))
        if (maturity.value !== null) expect(maturity.naAsLowest, group).to.be.at.most(maturity.value + EPSILON)
    })
  })

  it('evidence, comments and days of answers change nothing but confidence', () => {
    check(anyRound, ({ round, state }) => {
      const bare = mapAnswers(state.answers, withoutTrimmings)
      const { confidence: with_, ...result } = resultOf(score(round, state))
      const { confidence: without, ...bareResult } = resultOf(score(round, { ...state, answers: bare }))
      expect(bareResult).to.deep.equal(result)
      expect(without.spread).to.equal(with_.spread)
    })
  })

  it('an ignored answer changes nothing but the list of ignored answers', () => {
    check(anyRound, ({ round, state }) => {
      const { ignoredAnswers, ...result } = resultOf(score(round, state))
      const heard = Object.fromEntries(Object.entries(state.answers).filter(([id]) => !ignoredAnswers.includes(id)))
      expect(resultOf(score(round, { ...state, answers: heard }))).to.deep.equal({ ...result, ignoredAnswers: [] })
    })
  })

  it('every requirement is counted once', () => {
    check(anyRound, ({ round, state }) => {
      const { conformity } = resultOf(score(round, state))
      const counts = Object.values(conformity).flatMap((statute) => Object.values(statute))
      expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(round.duties.length)
    })
  })

  it('a scored round gives back the state that it was scored from', () => {
    check(anyRound, ({ round, state }) => {
      const scored = score(round, state)
      expect(stateOf(scored)).to.deep.equal(state)
      expect(resultOf(score(round, stateOf(scored)))).to.deep.equal(resultOf(scored))
    })
  })
})

function only(leaf: Leaf): Record<string, Answer> {
  return { [idOf(leaf)]: leaf.answer! }
}

/** The facts and the day do not take the duty away. */
function binds({ duties }: Scored, duty: number): boolean {
  const { because } = items(duties)[duty]!
  return because !== 'condition' && because !== 'notInForce'
}

/** The generated answers laid over the questions of a round, where there is one. */
function answersOf(answers: readonly (Answer | null)[], { leaves }: Scored): Record<string, Answer> {
  return Object.fromEntries(items(leaves).flatMap((leaf, i) => (answers[i] ? [[idOf(leaf), answers[i]]] : [])))
}

function withoutTrimmings(answer: Answer): Answer {
  const states = ['level', 'votes', 'notApplicable', 'dontKnow']
  return Object.fromEntries(Object.entries(answer).filter(([field]) => states.includes(field)))
}

function mapAnswers(answers: Readonly<Record<string, Answer>>, change: (answer: Answer) => Answer) {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, change(answer)]))
}
