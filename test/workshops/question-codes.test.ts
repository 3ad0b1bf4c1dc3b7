import { expect } from 'chai'
import { roundOf } from '../../src/assessments/round-content.ts'
import { questionCodes } from '../../src/workshops/question-codes.ts'
import { anyRound } from '../support/round-arbitrary.ts'
import { check } from '../support/law.ts'
import { library, PINS } from '../support/rounds.ts'
import type { AnyRound } from '../support/round-arbitrary.ts'

const round = roundOf(library, PINS)
const { codeOf, questionOf, length } = questionCodes(round)
const codes = [...questionOf.keys()]

function wrongDigits(code: string): string[] {
  return [...code].flatMap((digit, i) =>
    [...'0123456789'].filter((other) => other !== digit).map((other) => code.slice(0, i) + other + code.slice(i + 1)),
  )
}

function swapped(code: string): string[] {
  return [...code.slice(1)]
    .map((digit, i) => code.slice(0, i) + digit + code[i] + code.slice(i + 2))
    .filter((one) => one !== code)
}

describe('The codes of the shipped questions', () => {
  it('are four digits, one for each question', () => {
    expect(codes).to.have.length(104)
    expect(codes.filter((code) => !/^[1-3]\d\d\d$/.test(code))).to.eql([])
    expect(length).to.equal(4)
    for (const [question, code] of codeOf) expect(questionOf.get(code)).to.equal(question)
  })

  it('begin with the place of the management level and run on within it', () => {
    const parts = round.asked.map(({ question }) => codeOf.get(question.id)!.slice(0, 3))
    expect(parts.slice(0, 3)).to.eql(['101', '102', '103'])
    expect(parts).to.eql(parts.toSorted())
  })

  it('are the codes that sheets were printed with', () => {
    // a change here strands every printed pack: only new content may bring it
    expect(codes.slice(0, 5)).to.eql(['1016', '1027', '1034', '1042', '1050'])
  })

  it('catch every wrong digit', () => {
    for (const code of codes) expect(wrongDigits(code).filter((one) => questionOf.has(one))).to.eql([])
  })

  it('catch every two neighbours that changed places', () => {
    expect(codes.flatMap(swapped).length).to.be.greaterThan(200)
    for (const code of codes) expect(swapped(code).filter((one) => questionOf.has(one))).to.eql([])
  })

  it('are not those of a round with other questions', () => {
    const other = questionCodes(roundOf(library, PINS.slice(0, 2)))
    expect([...other.questionOf.keys()].filter((code) => questionOf.has(code))).to.eql([])
  })
})

describe('Codes of any round', () => {
  it('are distinct and of one length', () =>
    check(anyRound, ({ round: { asked, levels } }: AnyRound) => {
      const made = questionCodes({ asked, levels })
      expect(made.questionOf.size).to.equal(asked.length)
      expect([...made.questionOf.keys()].filter((code) => code.length !== made.length)).to.eql([])
    }))

  it('grow with a level of over 99 questions, and still catch a wrong digit', () => {
    const asked = Array.from({ length: 250 }, (_, i) => ({
      ...round.asked[0]!,
      question: { ...round.asked[0]!.question, id: `q${i}` },
    }))
    const made = questionCodes({ asked, levels: round.levels })
    expect(made.length).to.equal(5)
    for (const code of made.questionOf.keys())
      expect([...wrongDigits(code), ...swapped(code)].filter((one) => made.questionOf.has(one))).to.eql([])
  })
})
