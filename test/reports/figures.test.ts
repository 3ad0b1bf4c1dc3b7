import { expect } from 'chai'
import { REPORT_KINDS, reportPdf } from '../../src/reports/index.ts'
import { levelSaid } from '../../src/reports/level-said.ts'
import { readPdf } from '../support/read-pdf.ts'
import { figureFaults, figuresOf, generatedReports, spaced } from '../support/report-figures.ts'
import { caseInput } from '../support/shipped-report.ts'
import type { ReportInput } from '../../src/reports/report-input.ts'

const LANGUAGES = ['fi', 'sv', 'en'] as const

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

/** What `npm test` takes of the two hundred of `npm run test:long`. */
const SAMPLE = 15

describe('Figures of every kind of report', () => {
  it('are those of the result, over generated assessments: read back from the file, none missing, none else', async () => {
    for (const { kind, input, seed } of generatedReports(SAMPLE))
      expect(await figureFaults(kind, input), `${kind} ${input.language}, assessment ${seed}`).to.eql([])
  })

  it('are read from the file whatever was drawn before it', async () => {
    await reportPdf('full', caseInput('municipality-small', 'fi'))
    const input = caseInput('municipality-small', 'en')
    expect(await figureFaults('summary', input)).to.eql([])
  })

  it('are missed when one is wrong', async () => {
    const input = caseInput('municipality-small', 'fi')
    const { maturity } = input.result
    const wrong = { ...input, result: { ...input.result, maturity: { ...maturity, value: 4.99 } } }
    for (const kind of REPORT_KINDS)
      if (kind !== 'statutory' && kind !== 'roadmap')
        expect(await figureFaults(kind, input, wrong), kind).to.not.eql([])
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
