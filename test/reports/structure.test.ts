import { expect } from 'chai'
import { REPORT_KINDS, reportPdf } from '../../src/reports/index.ts'
import { workshopPdf } from '../../src/reports/workshop/workshop-pdf.ts'
import { packOf } from '../support/pack.ts'
import { withPlan } from '../support/plan-report.ts'
import { nodesOf, readPdf } from '../support/read-pdf.ts'
import { reportInput } from '../support/report-input.ts'
import { caseInput } from '../support/shipped-report.ts'
import type { ReportInput } from '../../src/reports/index.ts'
import type { Node, ReadPdf } from '../support/read-pdf.ts'

const strange = 'Näin: \u{1F600} 漢字\tsarkain \u200D\u200B pehmeä\u00ADtavu e\u0301 → ≥ □'
const answers = {
  q0: { level: 2, comment: strange, evidence: [strange], answeredOn: '2026-03-01' },
  q1: { votes: [1, 3, 5] },
  q2: { notApplicable: strange },
  q3: { level: 5 },
  q4: { dontKnow: true as const },
}
const earlier = { '2024-06-30': { q0: { level: 1 } }, '2025-06-30': answers }
const organisation = `A & B <kunta> ${strange}`
const invented: ReportInput = {
  ...withPlan(reportInput({ answers, earlier, target: 'goal', asOf: '2026-06-30', organisation })),
  reviews: { q0: { verdict: 'disagree', comment: strange, by: strange, on: '2026-06-01' } },
}
const REPORTS = {
  'the summary': () => reportPdf('summary', invented),
  'the full report': () => reportPdf('full', invented),
  'the workshop pack': () =>
    workshopPdf(packOf(invented.round, { organisation: invented.organisation, language: 'sv' })),
  'the statutory statement': () => reportPdf('statutory', invented),
  'the trend': () => reportPdf('trend', invented),
  'the trend of many rounds': () =>
    reportPdf('trend', { ...invented, earlier: Array.from({ length: 30 }, () => invented.earlier![0]!) }),
  'the roadmap': () => reportPdf('roadmap', withPlan(caseInput('municipality-small', 'sv'), { days: 25, cost: 9000 })),
  'a roadmap of forty quarters': () =>
    reportPdf('roadmap', withPlan(caseInput('municipality-medium', 'fi'), { days: 12, quarters: 40 })),
  'a roadmap without actions': () => reportPdf('roadmap', invented),
  'a worked case': () => reportPdf('full', caseInput('municipality-small', 'sv')),
}

const HEADINGS = /^H[1-6]$/
const INLINE = [
  'Root',
  'Document',
  'TOC',
  'TOCI',
  'Link',
  'P',
  'H1',
  'H2',
  'H3',
  'L',
  'LI',
  'Lbl',
  'LBody',
  'Table',
  'TR',
  'TH',
  'TD',
  'Figure',
]

function nodesIn({ pages }: ReadPdf): Node[] {
  return pages.flatMap(({ tree }) => nodesOf(tree))
}

for (const [name, draw] of Object.entries(REPORTS))
  describe(`Structure of ${name}`, () => {
    let pdf: ReadPdf
    before(async () => {
      pdf = await readPdf(await draw())
    })

    it('has nothing drawn outside the structure and the artifacts', () => {
      expect(pdf.pages.map(({ unmarked }) => unmarked)).to.eql(pdf.pages.map(() => 0))
    })

    it('has a structure on every page', () => {
      expect(pdf.pages.filter(({ tree }) => nodesOf(tree).length < 3)).to.eql([])
    })

    it('has no glyph without a character', () => {
      expect(pdf.pages.map(({ unknownGlyphs }) => unknownGlyphs)).to.eql(pdf.pages.map(() => 0))
    })

    it('says in words what each figure shows, with its numbers', () => {
      const figures = nodesIn(pdf).filter(({ role }) => role === 'Figure')
      expect(figures.length).to.be.greaterThan(0)
      expect(figures.filter(({ alt }) => (alt ?? '').length < 40)).to.eql([])
    })

    it('skips no level of heading', () => {
      const levels = nodesIn(pdf)
        .filter(({ role }) => HEADINGS.test(role))
        .map(({ role }) => Number(role[1]))
      expect(levels[0]).to.equal(1)
      expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).to.eql([])
    })

    it('uses only roles that a reader knows', () => {
      expect([...new Set(nodesIn(pdf).map(({ role }) => role))].filter((role) => !INLINE.includes(role))).to.eql([])
    })

    it('has a header cell in each table row', () => {
      const rows = nodesIn(pdf).filter(({ role }) => role === 'TR')
      // a row over two pages appears on both, its header cell on the first
      const parted = pdf.pages.length - 1
      expect(rows.filter(({ children }) => !children.some(({ role }) => role === 'TH')).length).to.be.at.most(parted)
    })

    it('shows its title, its language and its day', () => {
      expect(pdf.showsTitle).to.equal(true)
      expect(pdf.language).to.be.oneOf(['fi-FI', 'sv-FI'])
      expect(pdf.info['CreationDate']).to.match(/^D:20\d{6}000000Z/)
    })

    it('declares PDF/UA-1 and PDF/A-3a in metadata that is whole XML', () => {
      expect(pdf.xmp).to.include('<pdfuaid:part>1</pdfuaid:part>')
      expect(pdf.xmp)
        .to.include('<pdfaid:part>3</pdfaid:part>')
        .and.to.include('<pdfaid:conformance>A</pdfaid:conformance>')
      expect(pdf.xmp.replace(/&(amp|lt|gt);/g, '')).to.not.match(/&|<(?![/?a-z])|<kunta>/)
    })
  })

describe('A title of the report', () => {
  it('keeps its ampersand and brackets', async () => {
    const { info } = await readPdf(await reportPdf('summary', invented))
    expect(info['Title']).to.include('A & B <kunta>')
  })

  it('stands in the bookmarks', async () => {
    const { outline } = await readPdf(await reportPdf('full', invented))
    expect(outline).to.include('2 Kypsyys').and.to.include('3 Vaatimusten täyttyminen')
  })
})

describe('The text of a report', () => {
  it('can be read whole, whatever was drawn before: half of a ” is a ’ too', async () => {
    await reportPdf('full', reportInput({ answers: { q0: { level: 1, comment: '”Lainattu”' } } }))
    const { text } = await readPdf(
      await reportPdf('full', reportInput({ answers: { q0: { level: 1, comment: 'the town’s' } } })),
    )
    expect(text).to.include('the town’s')
  })

  it('is whole whatever was drawn before: an O is read, also where only an Ö was drawn', async () => {
    const small = caseInput('municipality-small', 'sv')
    const drawn = reportInput({ organisation: 'ÖÅÄÉÜ', language: 'sv' })
    await reportPdf('summary', drawn)
    await reportPdf('summary', small)
    const { text } = await readPdf(await reportPdf('full', caseInput('municipality-medium', 'fi')))
    expect(text).to.include('Otos 50 asiasta 5/2026').and.include('Operatiivinen')
  })
})

describe('The bytes of a report', () => {
  it('are the same for the same input, whatever was drawn between', async () => {
    for (const kind of REPORT_KINDS) {
      const first = await reportPdf(kind, invented)
      await reportPdf('full', reportInput({ language: 'en', answers: { q3: { level: 1 } } }))
      expect((await reportPdf(kind, invented)).equals(first)).to.equal(true)
    }
  })

  it('hold every font that is used', async () => {
    const bytes = (await reportPdf('full', invented)).toString('latin1')
    const descriptors = bytes.match(/\/Type \/FontDescriptor/g) ?? []
    expect(descriptors.length).to.be.greaterThan(1)
    expect(bytes.match(/\/FontFile2 /g)).to.have.length(descriptors.length)
    expect(bytes).to.not.match(/\/BaseFont \/(Helvetica|Times|Courier)/)
  })
})
