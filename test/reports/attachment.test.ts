import { expect } from 'chai'
import * as fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readAssessment } from '../../src/assessments/answers-file.ts'
import { sealAssessment, verifySealed } from '../../src/assessments/seal.ts'
import { readSealed, sealedYaml } from '../../src/assessments/sealed-yaml.ts'
import { writeReport } from '../../src/commands/write-report.ts'
import { loadLibrary } from '../../src/content/index.ts'
import { attachmentIn, SEALED_NAME } from '../../src/reports/index.ts'
import { resultOf } from '../../src/scoring/result.ts'
import { score } from '../../src/scoring/score.ts'
import type { Sealed } from '../../src/assessments/seal.ts'

type Attached = { readonly content: Uint8Array; readonly description: string }

/** The files that another reader of PDF finds in a report. */
async function attachedTo(pdf: Buffer): Promise<Record<string, Attached>> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const found = (await (await loading.promise).getAttachments()) as Record<string, Attached> | null
  await loading.destroy()
  return found ?? {}
}

describe('The sealed answers in a report', () => {
  const assessment = readAssessment('cases/municipality-small.yaml', loadLibrary(['.']))
  let pdf: Buffer
  before(async () => {
    pdf = await writeReport('summary', assessment, 'sv')
  })

  it('are found by another reader, and recompute to the same result', async () => {
    const attached = await attachedTo(pdf)
    expect(Object.keys(attached)).to.eql([SEALED_NAME])
    const { content, description } = attached[SEALED_NAME]!
    expect(description).to.include('svar')
    const data = readSealed(Buffer.from(content).toString('utf8'))
    expect(verifySealed(data)).to.eql([])
    expect((data as Sealed).result).to.eql(resultOf(score(assessment.round, assessment.state)))
  })

  it('are YAML that a person reads', async () => {
    const { content } = (await attachedTo(pdf))[SEALED_NAME]!
    const text = Buffer.from(content).toString('utf8')
    expect(text).to.match(/^format: tietokunto-sealed\/1\n/)
    expect(text).to.match(/^answers:\n {2}[a-z-]+:\n {4}level: \d\n/m)
  })

  it('come out by the own reader byte for byte', async () => {
    const taken = attachmentIn(pdf, SEALED_NAME)
    const { content } = (await attachedTo(pdf))[SEALED_NAME]!
    expect('bytes' in taken && taken.bytes.equals(content)).to.equal(true)
  })

  it('are declared as the data of the document, with type, day and checksum', () => {
    const text = pdf.toString('latin1')
    expect(text)
      .to.include('/AFRelationship /Data')
      .and.to.match(/\/AF \[\d+ 0 R\]/)
    expect(text).to.include('/Subtype /application#2Fyaml')
    expect(text).to.match(/\/ModDate \(D:\d{8}000000Z\)\n\/CheckSum <[0-9a-f]{32}>\n\/Size \d+/)
  })

  it('tell of any byte that was changed in them', () => {
    const from = pdf.indexOf('stream\n', pdf.indexOf('/Type /EmbeddedFile')) + 7
    const length = Number(/\/Length (\d+)/.exec(pdf.subarray(from - 200, from).toString('latin1'))![1])
    const law = (offset: number, bit: number) => {
      const changed = Buffer.from(pdf)
      changed[from + offset]! ^= 1 << bit
      expect(attachmentIn(changed, SEALED_NAME)).to.eql({ problem: 'damaged' })
    }
    fc.assert(fc.property(fc.nat(length - 1), fc.nat(7), law), { numRuns: 200 })
  })

  it('are not made up from anything that is no report of ours', () => {
    const cut = fc.tuple(fc.nat(pdf.length), fc.nat(pdf.length)).map(([a, b]) => pdf.subarray(a, b))
    const scattered = fc.array(fc.tuple(fc.nat(pdf.length - 1), fc.nat(255)), { minLength: 1, maxLength: 400 })
    const spoilt = scattered.map((changes) => {
      const bytes = Buffer.from(pdf)
      for (const [at, byte] of changes) bytes[at] = byte
      return bytes
    })
    const law = (bytes: Buffer) => {
      const taken = attachmentIn(bytes, SEALED_NAME)
      if ('bytes' in taken) expect(verifySealed(readSealed(taken.bytes.toString('utf8')))).to.eql([])
    }
    const noise = fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes))
    fc.assert(fc.property(fc.oneof(noise, cut, spoilt), law), { numRuns: 200 })
    expect(attachmentIn(pdf, 'other.yaml')).to.eql({ problem: 'none' })
  })

  it('do not hold when an answer in them is changed', () => {
    const text = sealedYaml(sealAssessment(assessment))
    expect(verifySealed(readSealed(text.replace(/^( {4}level: )\d/m, '$15')))).to.not.eql([])
    expect(verifySealed(readSealed(text))).to.eql([])
  })
})

describe('A sealed result as YAML', () => {
  const assessment = readAssessment('cases/municipality-small.yaml', loadLibrary(['.']))
  const question = Object.keys(assessment.state.answers)[0]!

  it('gives back every comment as it was', () => {
    // a sealed result with one comment in it, small enough to be written a thousand times
    const law = (comment: string) => {
      const data = { comment, [question]: [comment, { level: 2.5, none: null, [comment]: true }] }
      expect(readSealed(sealedYaml(data as unknown as Sealed))).to.eql(data)
    }
    const words = fc.string({ unit: fc.constantFrom(...' -:#&*!|>%@`\'"{}[],?\n\r\t\\0123no~é§\u0085\u2028\u0007') })
    fc.assert(fc.property(fc.oneof(words, fc.string({ unit: 'binary' })), law), { numRuns: 1000 })
  })

  const refused: [name: string, text: string][] = [
    ['an alias', 'a: &a [1]\nb: *a\n'],
    ['a tag', 'a: !!binary aGk=\n'],
    ['half a document', 'a: [1, 2\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['deep nesting', '['.repeat(20_000)],
  ]
  for (const [name, text] of refused) it(`is not read from ${name}`, () => expect(readSealed(text)).to.equal(undefined))
})
