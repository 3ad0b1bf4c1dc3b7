import { expect } from 'chai'
import { changeOf, comparable } from '../../src/reports/comparable.ts'
import { changeIn, trendOf } from '../../src/reports/trend.ts'
import type { ContentPin, PastRound } from '../../src/reports/past-round.ts'

const PINS: readonly ContentPin[] = [
  { kind: 'governance', id: 'framework', version: '1.0' },
  { kind: 'statute', id: 'act', version: '1.0' },
  { kind: 'statute', id: 'other-act', version: '1.0' },
  { kind: 'questionnaire', id: 'ask-high', version: '1.0', level: 'high' },
  { kind: 'questionnaire', id: 'ask-low', version: '1.0', level: 'low' },
]
const NONE = { value: null, low: null, high: null, coverage: null, naAsLowest: null }

function roundWith(changes: Readonly<Record<string, string | undefined>>, value: number | null = null): PastRound {
  const content = PINS.filter(({ id }) => !(id in changes) || changes[id] !== undefined)
  return {
    name: 'A',
    asOf: undefined,
    figures: { maturity: { ...NONE, value }, levels: {}, themes: {}, conformity: {} },
    content: content.map((pin) => ({ ...pin, version: changes[pin.id] ?? pin.version })),
  }
}

type Row = [string, Record<string, string | undefined>, { maturity: boolean; levels: string; statutes: string }]
const ALL = { maturity: true, levels: 'high low', statutes: 'act other-act' }
const NOTHING = { maturity: false, levels: '', statutes: '' }
const ROWS: Row[] = [
  ['the same content', {}, ALL],
  ['other wording of every file', { framework: '1.1', act: '1.2', 'ask-high': '1.9', 'ask-low': '1.1' }, ALL],
  ['another framework', { framework: '2.0' }, NOTHING],
  ['another questionnaire', { 'ask-high': '2.0' }, { maturity: false, levels: 'low', statutes: '' }],
  ['a questionnaire more', { 'ask-low': undefined }, { maturity: false, levels: 'high', statutes: '' }],
  ['another version of an act', { act: '2.0' }, { maturity: true, levels: 'high low', statutes: 'other-act' }],
  ['an act more', { act: undefined }, { maturity: true, levels: 'high low', statutes: 'other-act' }],
]

describe('What of two rounds is comparable', () => {
  for (const [name, changes, { maturity, levels, statutes }] of ROWS)
    it(name, () => {
      const same = comparable(roundWith({}), roundWith(changes))
      expect(same.maturity).to.equal(maturity)
      expect([...same.levels].join(' ')).to.equal(levels)
      expect([...same.statutes].join(' ')).to.equal(statutes)
    })

  it('the change is that of the figures as they are printed', () => {
    expect(changeOf(2.01, 2.35)).to.equal(0.34)
    expect(changeOf(2.35, 2.01)).to.equal(-0.34)
    expect(Object.is(changeOf(1.1, 1.1), 0)).to.equal(true)
    expect(changeOf(null, 1)).to.equal(null)
  })

  it('a change is counted from the first round that may be compared', () => {
    const rounds = [roundWith({ framework: '0.9' }, 1), roundWith({}, null), roundWith({}, 2), roundWith({}, 2.5)]
    const value = ({ figures }: PastRound) => figures.maturity.value
    expect(changeIn(trendOf(rounds), value, ({ maturity }) => maturity)).to.equal(0.5)
    expect(changeIn(trendOf(rounds.slice(-1)), value, ({ maturity }) => maturity)).to.equal(null)
    expect(changeIn(trendOf([]), value, ({ maturity }) => maturity)).to.equal(null)
  })
})
