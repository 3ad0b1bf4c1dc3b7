import { expect } from 'chai'
import { formatNumber, formatShare } from '../../src/i18n/format.ts'
import { reportPdf } from '../../src/reports/index.ts'
import { levelSaid } from '../../src/reports/level-said.ts'
import { readPdf } from '../support/read-pdf.ts'
import { caseInput } from '../support/shipped-report.ts'
import type { ReportInput } from '../../src/reports/report-input.ts'
import type { Maturity } from '../../src/scoring/rules.ts'
import type { Result } from '../../src/scoring/result.ts'

const LANGUAGES = ['fi', 'sv', 'en'] as const

/** Every figure of a result as the language writes it, with the place it comes from. */
function figuresOf(result: Result, language: (typeof LANGUAGES)[number]): [string, string][] {
  const number = (value: number | null, decimals = 2) => formatNumber(value, language, decimals)
  const share = (value: number | null) => formatShare(value, language)
  const maturity = (name: string, { value, low, high, coverage, naAsLowest }: Maturity): [string, string][] => [
    ...[value, low, high, naAsLowest].map((figure): [string, string] => [name, number(figure)]),
    [name, share(coverage)],
  ]
  const named = (values: Readonly<Record<string, Maturity>>) =>
    Object.entries(values).flatMap(([id, value]) => maturity(id, value))
  return [
    ...maturity('overall', result.maturity),
    ...named(result.levels),
    ...named(result.questionnaires),
    ...Object.entries(result.themes).flatMap(([id, theme]) => [...maturity(id, theme), ...named(theme.levels)]),
    ...Object.values(result.conformity).flatMap((counts) =>
      Object.entries(counts).map(([status, count]): [string, string] => [status, String(count)]),
    ),
    ['gap', number(result.gap)],
    ...result.raises.map(({ question, gain }): [string, string] => [question, `+${number(gain)}`]),
    ...result.contradictions.flatMap(({ levels, coverage }) =>
      Object.entries(levels).map(([id, value]): [string, string] => [id, `${number(value)} (${share(coverage[id]!)})`]),
    ),
    ['evidence', share(result.confidence.evidence)],
    ['fresh', share(result.confidence.fresh)],
    ['spread', number(result.confidence.spread)],
    ['done', String(result.progress.done)],
    ['of', String(result.progress.of)],
  ]
}

/** A no-break space comes back from the file as a space. */
function spaced(text: string): string {
  return text.replaceAll('\u00A0', ' ')
}

describe('Figures of the full report', () => {
  for (const language of LANGUAGES)
    it(`in ${language}: every figure of the result stands in the text`, async () => {
      const input = caseInput('municipality-medium', language)
      const { text } = await readPdf(await reportPdf('full', input))
      const figures = figuresOf(input.result, language)
      expect(figures.length).to.be.greaterThan(200)
      expect(figures.filter(([, figure]) => !spaced(text).includes(spaced(figure)))).to.eql([])
    })

  it('hold every requirement, and every answered question with its statement, comment and evidence', async () => {
    const input = caseInput('municipality-medium', 'fi')
    const { text } = await readPdf(await reportPdf('full', input))
    const plain = bare(text)
    const titles = input.result.requirements.map(({ framework, id }) => titleOf(input, framework, id))
    const answered = Object.entries(input.state.answers).flatMap(([id, answer]) => {
      const { question } = input.round.asked[input.round.indexOf.get(id)!]!
      const statement = question.levels[String(levelSaid(answer))]?.fi ?? ''
      return [question.text.fi, statement, answer.comment ?? '', ...(answer.evidence ?? [])]
    })
    expect(titles.length).to.be.greaterThan(50)
    expect(answered.length).to.be.greaterThan(150)
    expect([...titles, ...answered].filter((one) => !plain.includes(bare(one)))).to.eql([])
  })
})

/** Words without the places where lines broke. */
function bare(text: string): string {
  return text.replace(/[\s\u00A0-]+/g, '')
}

function titleOf({ round }: ReportInput, framework: string, id: string): string {
  const chapters = round.content.statutes.find((statute) => statute.id === framework)!.chapters
  return chapters.flatMap(({ requirements }) => requirements).find((one) => one.id === id)!.title.fi
}
