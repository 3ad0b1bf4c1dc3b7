import { expect } from 'chai'
import { orderLine, runsLeftward } from '../../src/reports/pdf/order-line.ts'
import { pdfObjects } from '../support/pdf-objects.ts'
import { allOf, structureOf } from '../support/structure-faults.ts'
import { reportPdf } from '../../src/reports/index.ts'
import { reportInput } from '../support/report-input.ts'

const style = { face: 'regular', size: 9 } as const

/** The pieces of a line from left to right, as they are handed to the font. */
function seen(text: string): string[] {
  return orderLine(text, style, runsLeftward(text))
    .toSorted((a, b) => a.x - b.x)
    .map((piece) => piece.text.trim())
    .filter((piece) => piece !== '')
}

describe('A line with text from right to left', () => {
  const table: [name: string, line: string, pieces: string[]][] = [
    ['Latin alone', 'Suomeksi vain', ['Suomeksi vain']],
    ['two Hebrew words in Latin', 'ja שלום עולם tässä', ['ja', 'עולם', 'שלום', 'tässä']],
    ['Latin in Hebrew', 'על Tietokunto ועל', ['ועל', 'Tietokunto', 'על']],
    ['a number in brackets', 'כן (סעיף 13) על', ['על', '(', '13', ')סעיף', 'כן']],
    ['Arabic numbers, turned for the font', 'سنة ٢٠٢٦', ['٦٢٠٢', 'سنة']],
  ]
  for (const [name, line, pieces] of table) it(`${name}: seen in its order`, () => expect(seen(line)).to.eql(pieces))

  it('lies as wide as its pieces, with no gap', () => {
    const pieces = orderLine('על Tietokunto (13) ועל', style, true).toSorted((a, b) => a.x - b.x)
    expect(pieces[0]!.x).to.equal(0)
  })

  it('says its language, and how it reads', async () => {
    const input = reportInput({ answers: { q0: { level: 2, comment: 'Huomautus: שלום (13) עולם.' } } })
    const spans = allOf(structureOf(pdfObjects(await reportPdf('full', input)))).filter(({ role }) => role === 'Span')
    expect(spans.map(({ fields }) => [fields['Lang'], fields['ActualText']])).to.eql([['he', 'שלום (13) עולם']])
  })
})
