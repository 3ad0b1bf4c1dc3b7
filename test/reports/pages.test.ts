import { expect } from 'chai'
import { REPORT_KINDS, reportPdf } from '../../src/reports/index.ts'
import { pastRound } from '../../src/reports/past-round.ts'
import { endless, HARD_REPORTS, LONG_WORD } from '../support/hard-reports.ts'
import { outside, overlaps } from '../support/page-faults.ts'
import { withPlan } from '../support/plan-report.ts'
import { readPdf } from '../support/read-pdf.ts'
import { caseInput } from '../support/shipped-report.ts'

const LANGUAGES = ['fi', 'sv', 'en'] as const
describe('Pages of a report', () => {
  for (const [name, input] of Object.entries(HARD_REPORTS))
    for (const kind of REPORT_KINDS)
      it(`${kind}, ${name}: all text inside the margins, none over another`, async () => {
        const { pages } = await readPdf(await reportPdf(kind, withPlan(input, { quarters: 5, days: 9 })))
        expect(
          pages.flatMap((page, i) => [...outside(page), ...overlaps(page)].map((fault) => `page ${i + 1}: ${fault}`)),
        ).to.eql([])
      })

  for (const language of LANGUAGES)
    it(`of the summary in ${language} are one with the shipped content, all its parts and long names`, async () => {
      const one = caseInput('municipality-medium', language)
      const past = { ...pastRound(one), content: pastRound(one).content.map((pin) => ({ ...pin, version: '9.0' })) }
      const organisation = { name: `${LONG_WORD} `.repeat(6) }
      for (const input of [one, { ...one, organisation, earlier: [{ ...past, name: `${LONG_WORD} ${LONG_WORD}` }] }]) {
        const { pages } = await readPdf(await reportPdf('summary', input))
        expect(pages).to.have.length(1)
        expect(pages.flatMap((page) => [...outside(page), ...overlaps(page)])).to.eql([])
      }
    })

  it('of the summary are one, whatever the names', async () => {
    for (const [name, input] of Object.entries(HARD_REPORTS))
      for (const language of LANGUAGES) {
        const { pages } = await readPdf(await reportPdf('summary', { ...input, language }))
        expect(pages, `${name} ${language}`).to.have.length(1)
        expect(
          pages.flatMap((page) => [...outside(page), ...overlaps(page)]),
          `${name} ${language}`,
        ).to.eql([])
      }
  })

  for (const language of LANGUAGES)
    it(`of a worked case in ${language}: all text inside the margins, none over another`, async () => {
      const { pages } = await readPdf(await reportPdf('full', caseInput('municipality-medium', language)))
      expect(pages.length).to.be.greaterThan(20)
      expect(
        pages.flatMap((page, i) => [...outside(page), ...overlaps(page)].map((fault) => `page ${i + 1}: ${fault}`)),
      ).to.eql([])
    })

  for (const language of LANGUAGES)
    it(`the summary is one page in ${language}, whatever the round`, async () => {
      const inputs = [
        ...Object.values(HARD_REPORTS).map((input) => ({ ...input, language })),
        caseInput('municipality-medium', language),
      ]
      for (const input of inputs) {
        const bytes = await reportPdf('summary', input)
        expect(bytes.toString('latin1').match(/\/Type \/Page\n/g)).to.have.length(1)
      }
    })

  it('print all of a long comment', async () => {
    const { text } = await readPdf(await reportPdf('full', HARD_REPORTS['a comment of 10,000 letters']!))
    const said = (whole: string) => whole.replace(/\s/g, '').match(/mitenasiahoidetaan/g)?.length
    expect(said(text)).to.equal(2 * said(endless)!)
  })

  it('repeat the head of a table on each page that it goes on to', async () => {
    const { pages } = await readPdf(await reportPdf('full', HARD_REPORTS['300 questions with votes']!))
    const annex = pages.slice(-3)
    for (const { texts } of annex) expect(texts.map(({ text }) => text.trim())).to.include('Kysymys')
  })
})
