import { expect } from 'chai'
import { webTranslator } from '../../../src/i18n/web-words/index.ts'
import { dissentPart } from '../../../src/web/results/dissent-part.ts'
import { resultsOf } from '../../../src/web/results/results.ts'
import { resultsSite } from '../../support/results-site.ts'
import type { Answer } from '../../../src/scoring/round.ts'
import type { Dissenting } from '../../../src/web/results/dissent-part.ts'
import type { ResultsSite } from '../../support/results-site.ts'

describe('Votes that part', () => {
  let site: ResultsSite
  /** A question that measures several duties, all met from the same level. */
  let question = ''
  let duties: readonly string[] = []
  let metFrom = 0

  before(async () => {
    site = await resultsSite()
    const { round, state } = caseOf()
    const levelOf = (link: { readonly metFrom?: number | undefined }) => link.metFrom ?? round.anchor
    const several = round.asked.find(
      ({ question: { id, requirements } }) =>
        state.answers[id]?.level && requirements.length > 1 && new Set(requirements.map(levelOf)).size === 1,
    )!
    question = several.question.id
    duties = several.question.requirements.map(({ ref }) => ref)
    metFrom = levelOf(several.question.requirements[0]!)
  })
  after(() => site.stop())

  const caseOf = () => site.parts.cases.find(({ id }) => id === 'municipality-small')!
  const parted = (answer: Answer): Dissenting[] => {
    const { organisation, round, state } = caseOf()
    const source = { organisation, round, state: { ...state, answers: { [question]: answer } } }
    const around = { t: webTranslator('fi'), name: '', base: '', state: '', language: 'fi' } as const
    return dissentPart(resultsOf(source, around))
  }

  it('give one row to a question, with every duty that the lower ones hold unmet', () => {
    const rows = parted({ votes: [metFrom - 1, metFrom, metFrom] })
    expect(rows.length).to.equal(1)
    expect(rows[0]!.lines.map(({ text }) => text)).to.eql([
      `3 äänestä 1 on alle tason ${metFrom}, jolla vaatimus täyttyy`,
    ])
    expect(rows[0]!.lines[0]!.duties.map(({ href }) => href)).to.eql(
      duties.map((ref) => `/requirements/${ref.replace(':', '/')}`),
    )
  })

  it('are not those of a group that is of one mind', () => {
    const below = [metFrom - 1, metFrom - 1]
    expect(parted({ votes: below })).to.eql([])
    expect(parted({ votes: below, level: metFrom - 1 })).to.eql([])
    expect(parted({ votes: [metFrom, metFrom] })).to.eql([])
  })

  it('are those of a group over which a consensus of another level was written', () => {
    expect(parted({ votes: [metFrom - 1, metFrom - 1], level: metFrom }).length).to.equal(1)
  })
})
