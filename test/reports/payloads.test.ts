import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { PDF_PAYLOADS } from '../support/pdf-payloads.ts'
import { pdfObjects } from '../support/pdf-objects.ts'
import { readPdf } from '../support/read-pdf.ts'
import { structureFaults } from '../support/structure-faults.ts'

/** The letters of a text, whatever was done to its spaces and where its lines broke. */
function letters(text: string): string {
  return text.replace(/[\s\u00A0\u00AD]+/g, '')
}

describe('A report with forty payloads in its texts', () => {
  let folder: string
  let told: { own: number; opened: string[] }
  const pdf = (i: number) => readFileSync(join(folder, `${i}.pdf`))
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'tietokunto-payloads-'))
    const child = ['dist/test/support/watched-reports.js', folder]
    told = JSON.parse(execFileSync(process.execPath, child, { encoding: 'utf8' })) as typeof told
  })
  after(() => rmSync(folder, { recursive: true }))

  it('are forty', () => expect(new Set(PDF_PAYLOADS).size).to.equal(40))

  it('opens no file and no connection', () => {
    // that the watch sees: the program's own fonts were opened before
    expect(told.own).to.be.greaterThan(3)
    expect(told.opened).to.eql([])
  })

  it('prints each comment and each piece of evidence as it is', async () => {
    const { text } = await readPdf(pdf(0))
    const plain = letters(text)
    const missing = PDF_PAYLOADS.filter((one) => plain.split(letters(one)).length < 3)
    expect(missing).to.eql([])
  })

  it('prints each name as it is, and leaves out what is no crest', async () => {
    for (let i = 0; i < PDF_PAYLOADS.length; i++) {
      const { info } = await readPdf(pdf(i + 1))
      expect(info['Author']).to.equal(PDF_PAYLOADS[i])
      expect(pdf(i + 1).includes('/Subtype /Image')).to.equal(false)
    }
  })

  it('stays a whole document: nothing runs, nothing leads elsewhere, everything is tagged', () => {
    for (let i = 0; i <= PDF_PAYLOADS.length; i++) expect(structureFaults(pdfObjects(pdf(i)))).to.eql([])
  })
})
