import { execFileSync } from 'node:child_process'
import { expect } from 'chai'
import * as fc from 'fast-check'
import { reportPdf } from '../../src/reports/index.ts'
import { drawnCrest } from '../../src/reports/pdf/crest.ts'
import { crestOfTest } from '../support/crest.ts'
import { pdfObjects } from '../support/pdf-objects.ts'
import { readPdf } from '../support/read-pdf.ts'
import { reportDigests } from '../support/report-digests.ts'
import { reportInput } from '../support/report-input.ts'
import { allOf, structureFaults, structureOf } from '../support/structure-faults.ts'
import type { Marking } from '../../src/reports/index.ts'

const LANGUAGES = ['fi', 'sv', 'en'] as const
const SECRET: Marking = { kind: 'secret', ground: 'JulkL 24 § 1 mom. 7 k.' }
const crest = { bytes: crestOfTest() }

/** The start of a JPEG as far as its frame, of so many parts. */
function jpeg(parts: number): Buffer {
  const frame = [0xff, 0xc0, 0, 8 + 3 * parts, 8, 0, 40, 0, 30, parts, ...Array.from({ length: 3 * parts }, () => 1)]
  return Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...frame, 0xff, 0xda, 0, 2, 0, 0xff, 0xd9])
}

describe('The coat of arms', () => {
  it('stands on the cover with its words', async () => {
    for (const language of LANGUAGES) {
      const pdf = pdfObjects(
        await reportPdf('full', { ...reportInput({ language, organisation: 'Hallasalmi' }), crest }),
      )
      const alts = allOf(structureOf(pdf)).map(({ fields }) => fields['Alt'])
      expect(alts.filter((alt) => String(alt).startsWith('Hallasalmi:'))).to.have.length(1)
      expect(structureFaults(pdf)).to.eql([])
    }
  })

  const whole = crestOfTest()
  const table: [name: string, bytes: Buffer, size: [number, number] | undefined][] = [
    ['a PNG', whole, [48, 56]],
    ['half a PNG', whole.subarray(0, whole.length / 2), undefined],
    ['a JPEG of three colours', jpeg(3), [30, 40]],
    ['a grey JPEG', jpeg(1), [30, 40]],
    ['a JPEG for print', jpeg(4), undefined],
    ['a JPEG cut off', jpeg(3).subarray(0, 12), undefined],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
    ['nothing', Buffer.alloc(0), undefined],
  ]
  for (const [name, bytes, size] of table)
    it(`from ${name}: ${size ? 'drawn' : 'left out'}`, () => {
      const drawn = drawnCrest(bytes, 'x')
      expect(drawn && [drawn.width, drawn.height]).to.eql(size)
    })

  it('never spoils a report, whatever its bytes', async () => {
    const input = reportInput()
    const law = async (changes: [number, number][]) => {
      const bytes = Buffer.from(whole)
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      await reportPdf('summary', { ...input, crest: { bytes } })
    }
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    await fc.assert(fc.asyncProperty(changes, law), { numRuns: 60 })
  })
})

describe('The marking of a report', () => {
  for (const [kind, pages] of [
    ['summary', 1],
    ['full', 8],
  ] as const)
    it(`stands on each page of the ${kind}, with its ground`, async () => {
      const pdf = await readPdf(
        await reportPdf(kind, { ...reportInput({ answers: { q0: { level: 2 } } }), marking: SECRET }),
      )
      expect(pdf.pages.length).to.be.at.least(pages)
      const said = pdf.pages.map(({ texts }) =>
        texts
          .map(({ text }) => text)
          .join(' ')
          .replaceAll('\u00A0', ' '),
      )
      expect(said.filter((text) => !text.includes('Salassa pidettävä: JulkL 24 § 1 mom. 7 k.'))).to.eql([])
    })

  it('may be that it is public', async () => {
    const { pages } = await readPdf(
      await reportPdf('summary', { ...reportInput({ language: 'sv' }), marking: { kind: 'public' } }),
    )
    expect(pages[0]!.texts.map(({ text }) => text.trim())).to.include('Offentlig')
  })
})

describe('The bytes of a report with all that it may have', () => {
  it('are the same in a process that has drawn nothing and in this one', async () => {
    await reportPdf(
      'full',
      reportInput({ language: 'en', answers: { q3: { level: 1, comment: 'שלום \u2010 Ωμέγα Ö' } } }),
    )
    const alone = execFileSync(process.execPath, ['dist/test/support/report-digests.js'], { encoding: 'utf8' })
    expect(await reportDigests()).to.eql(JSON.parse(alone))
  })
})
