import { expect } from 'chai'
import * as fc from 'fast-check'
import { roundOf } from '../../src/assessments/round-content.ts'
import { questionCodes } from '../../src/workshops/question-codes.ts'
import { readLines } from '../../src/workshops/read-lines.ts'
import { anyAnswer, RUNS } from '../support/round-arbitrary.ts'
import { library, PINS } from '../support/rounds.ts'
import { lineOf } from '../support/sheet-lines.ts'
import type { Answer } from '../../src/scoring/round.ts'

const codes = questionCodes(roundOf(library, PINS))
const sheet = { codes, highest: 5 }
const [question, code] = [...codes.codeOf][0]!
const [, other] = [...codes.codeOf][1]!

const said = (state: string, level: number | null, votes: number[], text: string | null = null) => ({
  ...{ state, level, votes, text },
})

/** What is typed after the code, and how it is read. */
const READ: Readonly<Record<string, ReturnType<typeof said>>> = {
  ' 3': said('level', 3, []),
  '3': said('level', 3, []),
  '+3': said('level', 3, []),
  ' 3 lokit puuttuvat': said('level', 3, [], 'lokit puuttuvat'),
  ' 3, lokit puuttuvat': said('level', 3, [], 'lokit puuttuvat'),
  ' 3: 2 lokia puuttuu': said('level', 3, [], '2 lokia puuttuu'),
  ' 3 5.3.2026 sovittu': said('level', 3, [], '5.3.2026 sovittu'),
  ' 2335': said('votes', null, [2, 3, 3, 5]),
  '2335': said('votes', null, [2, 3, 3, 5]),
  ' 2 3 3 5': said('votes', null, [2, 3, 3, 5]),
  ' 2,3,3,5': said('votes', null, [2, 3, 3, 5]),
  ' 2335/3': said('level', 3, [2, 3, 3, 5]),
  ' 2335 = 3': said('level', 3, [2, 3, 3, 5]),
  '2335/3': said('level', 3, [2, 3, 3, 5]),
  ' 2 3 3 5 = 3 it näkee 2 lokia': said('level', 3, [2, 3, 3, 5], 'it näkee 2 lokia'),
  ' 2335/ ei sovittu': said('votes', null, [2, 3, 3, 5], 'ei sovittu'),
  ' 2335/-': said('votes', null, [2, 3, 3, 5]),
  ' 2335/ 5.3.2026 jatketaan': said('votes', null, [2, 3, 3, 5], '5.3.2026 jatketaan'),
  ' 3/': said('votes', null, [3]),
  ' 0 ei rajapintoja': said('notApplicable', null, [], 'ei rajapintoja'),
  '0: ei rajapintoja': said('notApplicable', null, [], 'ei rajapintoja'),
  ' -': said('dontKnow', null, []),
  '-': said('dontKnow', null, []),
  ' ? kysytään it:ltä': said('dontKnow', null, [], 'kysytään it:ltä'),
}

/** What is typed on a whole line, and why it is refused. */
const REFUSED: Readonly<Record<string, string>> = {
  [code.slice(0, 3)]: 'codeMissing',
  [`${code.slice(0, 3)} 3`]: 'codeMissing',
  'hei 3': 'codeMissing',
  [`${code.slice(0, 3)}${(Number(code[3]) + 1) % 10} 3`]: 'unknownCode',
  [code]: 'nothingSaid',
  [`${code} kolme`]: 'nothingSaid',
  [`${code} 3b`]: 'nothingSaid',
  [`${code} 6`]: 'levelRange',
  [`${code} 2306`]: 'levelRange',
  [`${code} 2335/6`]: 'levelRange',
  [`${code} 2335/34`]: 'agreedLevel',
  [`${code} 2335 ei sovittu`]: 'votesOrText',
  [`${code} 3 2 lokia puuttuu`]: 'votesOrText',
  [`${code} 12 lokia puuttuu`]: 'votesOrText',
  [`${code} 0`]: 'reasonMissing',
  [`${code} 3 ${'x'.repeat(10_001)}`]: 'tooLong',
}

describe('A line of an answer sheet', () => {
  for (const [typed, expected] of Object.entries(READ))
    it(`“${typed}” after its code is read`, () => {
      expect(readLines(code + typed, sheet)).to.eql({ entered: [{ line: 1, code, question, ...expected }], faults: [] })
    })

  for (const [typed, fault] of Object.entries(REFUSED))
    it(`“${typed.slice(0, 40)}” is refused: ${fault}`, () => {
      const { entered, faults } = readLines(typed, sheet)
      expect(entered).to.eql([])
      expect(faults.map((one) => [one.line, one.fault])).to.eql([[1, fault]])
    })
})

describe('Lines of answer sheets', () => {
  it('have their places, also after empty lines and with any line break', () => {
    const { entered, faults } = readLines(`\r\n${code} 3\r\n\n  \nhei\r${other} 4`, sheet)
    expect(entered.map(({ line }) => line)).to.eql([2, 6])
    expect(faults.map(({ line, typed }) => [line, typed])).to.eql([[5, 'hei']])
  })

  it('name a question once: the second line is refused with the place of the first', () => {
    const { entered, faults } = readLines(`${code} 3\n${other} 2\n${code} 4`, sheet)
    expect(entered.map(({ level }) => level)).to.eql([3, 2])
    expect(faults).to.eql([{ line: 3, typed: `${code} 4`, fault: 'twice', values: { code, first: 1 } }])
  })

  it('say what was said, whatever it was', () =>
    fc.assert(
      fc.property(anyAnswer(5), fc.constantFrom(undefined, '2 lokia', 'näin = niin / 3'), (any, comment) => {
        const answer: Answer = { ...any, comment: any.notApplicable === undefined ? comment : undefined } as Answer
        const { entered, faults } = readLines(lineOf(code, answer), sheet)
        expect(faults).to.eql([])
        expect(entered[0]).to.deep.include({
          level: answer.level ?? null,
          votes: answer.votes ?? [],
          text: answer.notApplicable ?? answer.comment ?? null,
        })
      }),
      RUNS,
    ))

  it('are read or refused, never both and never lost, whatever is typed', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.string().map((text) => code + text),
          ),
          { maxLength: 12 },
        ),
        (lines) => {
          const typed = lines.join('\n')
          const { entered, faults } = readLines(typed, sheet)
          const filled = typed.split(/\r\n?|\n/).flatMap((text, i) => (text.trim() === '' ? [] : [i + 1]))
          expect([...entered, ...faults].map(({ line }) => line).toSorted((a, b) => a - b)).to.eql(filled)
          for (const { votes, level } of entered)
            for (const one of [...votes, level ?? 1]) expect(one).to.be.within(1, 5)
        },
      ),
      RUNS,
    ))
})
