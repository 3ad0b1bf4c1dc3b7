import { expect } from 'chai'
import { readAssessment } from '../../src/assessments/answers-file.ts'
import { writeReport } from '../../src/commands/write-report.ts'
import { loadLibrary } from '../../src/content/index.ts'
import { pdfObjects } from '../support/pdf-objects.ts'
import { allOf, structureFaults, structureOf } from '../support/structure-faults.ts'

const KINDS = ['summary', 'full'] as const
const LANGUAGES = ['fi', 'sv', 'en'] as const

describe('A report as PDF/UA-1 and PDF/A-3a, read back from its objects', () => {
  const assessment = readAssessment('cases/municipality-medium.yaml', loadLibrary(['.']))

  for (const kind of KINDS)
    for (const language of LANGUAGES)
      it(`${kind} in ${language}`, async () => {
        const pdf = pdfObjects(await writeReport(kind, assessment, language))
        expect(allOf(structureOf(pdf)).length).to.be.greaterThan(kind === 'full' ? 1000 : 40)
        expect(structureFaults(pdf)).to.eql([])
      })

  const seeded: [name: string, written: string, instead: string, told: string | RegExp][] = [
    ['a table header without its scope', '/Scope /Column', '/Scopx /Column', 'TH without scope'],
    ['a figure without words', '/S /Figure\n/Alt ', '/S /Figure\n/Alx ', 'Figure without words'],
    ['a figure without a box', '/BBox', '/BBux', 'Figure without its box'],
    ['a font that is not embedded', '/FontFile2 ', '/FontFilx2 ', /no font file$/],
    ['a font without characters', '/ToUnicode ', '/ToUnicudx ', /no characters$/],
    ['a heading too deep', '/S /H2\n', '/S /H4\n', 'a heading of level 4 too soon'],
    ['a list item outside a list', '/S /LI\n', '/S /TR\n', 'L with a child it may not have'],
    ['a link without words', '/Contents (', '/Contentx (', /a link without words$/],
    ['links in no order', '/Tabs /S', '/Tabs /R', /links in no order$/],
    [
      'a file that is nothing to the document',
      '/AFRelationship /Data',
      '/AFRelationship /Dxta',
      /has not a relationship$/,
    ],
    ['a file that the catalog does not name', '/AF [', '/AX [', /has not its place in the catalog$/],
    ['a title that is not shown', '/DisplayDocTitle true', '/DisplayDocTitlx true', /shows its title$/],
    ['another part of the standard', '<pdfaid:part>3<', '<pdfaid:part>2<', /says PDF\/A-3a$/],
    ['another owner of content', '/S /P\n', '/S /Q\n', /P \d+ belongs to nothing$/],
  ]
  for (const [name, written, instead, told] of seeded)
    it(`${name} is seen`, async () => {
      const whole = await writeReport('full', assessment, 'fi')
      const at = whole.indexOf(written)
      expect(at).to.be.greaterThan(0)
      const spoilt = Buffer.from(whole)
      spoilt.write(instead, at, 'latin1')
      const faults = structureFaults(pdfObjects(spoilt))
      expect(faults.some((fault) => (typeof told === 'string' ? fault === told : told.test(fault)))).to.equal(
        true,
        faults.join('; '),
      )
    })
})
