import { expect } from 'chai'
import { load } from 'cheerio'
import * as fc from 'fast-check'
import { fullBlocks } from '../../src/reports/blocks/full-blocks.ts'
import { summaryBlocks } from '../../src/reports/blocks/summary-blocks.ts'
import { reportDocx } from '../../src/reports/index.ts'
import { resultOf } from '../../src/scoring/result.ts'
import { score } from '../../src/scoring/score.ts'
import { figure } from '../support/figure.ts'
import { anyRound, RUNS } from '../support/round-arbitrary.ts'
import { reportInput } from '../support/report-input.ts'
import { caseInput } from '../support/shipped-report.ts'
import { partsOf } from '../support/workbook.ts'
import type { Block, Heading, Table } from '../../src/reports/block.ts'
import type { ReportInput } from '../../src/reports/report-input.ts'

const BLOCKS = { summary: summaryBlocks, full: fullBlocks } as const
const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const

type Read = {
  readonly headings: readonly string[]
  readonly tables: readonly (readonly (readonly string[])[])[]
  readonly text: string
  readonly parts: Readonly<Record<string, string>>
}

/** What stands in the file, read by a plain XML parser. */
function readDocx(bytes: Uint8Array): Read {
  const parts = partsOf(bytes)
  const $ = load(parts['word/document.xml']!, { xml: true })
  const textOf = (element: Parameters<typeof $>[0]) =>
    $(element)
      .find('w\\:t, w\\:br')
      .toArray()
      .map((one) => (one.name === 'w:br' ? '\n' : $(one).text()))
      .join('')
  const headings = $('w\\:p')
    .toArray()
    .flatMap((one) => {
      const style = $(one).find('> w\\:pPr > w\\:pStyle').attr('w:val') ?? ''
      return /^Heading[1-3]$/.test(style) ? [`${style.at(-1)} ${textOf(one)}`] : []
    })
  const tables = $('w\\:tbl')
    .toArray()
    .map((table) =>
      $(table)
        .find('w\\:tr')
        .toArray()
        .map((row) => $(row).find('w\\:tc').toArray().map(textOf)),
    )
  const paragraphs = $('w\\:p').toArray().map(textOf)
  return { headings, tables, text: paragraphs.join('\n'), parts }
}

/** Every block of a kind, also inside others. */
function all<K extends Block['kind']>(blocks: readonly Block[], kind: K): Extract<Block, { kind: K }>[] {
  return blocks.flatMap((block): Extract<Block, { kind: K }>[] => {
    if (block.kind === kind) return [block as Extract<Block, { kind: K }>]
    if (block.kind === 'onePage') return all(block.blocks, kind)
    return block.kind === 'columns' ? block.columns.flatMap((column) => all(column.blocks, kind)) : []
  })
}

const headingLine = ({ level, label, text }: Heading) => `${level} ${label === undefined ? text : `${label} – ${text}`}`
const rowsOf = ({ columns, rows }: Table) => [
  columns.map(({ label }) => label),
  ...rows.map((row) => row.map(({ text }) => text)),
]

describe('Reports as Word files', () => {
  for (const kind of ['summary', 'full'] as const)
    for (const language of ['fi', 'sv', 'en'] as const)
      it(`${kind} in ${language}: every heading and table is there, as such, and every word of the blocks`, async () => {
        const input = caseInput('municipality-medium', language)
        const blocks = BLOCKS[kind](input)
        const { headings, tables, text, parts } = readDocx(await reportDocx(kind, input))
        expect(headings).to.eql(all(blocks, 'heading').map(headingLine))
        const found = tables.map((table) => JSON.stringify(table))
        expect(
          all(blocks, 'table')
            .map(rowsOf)
            .filter((table) => !found.includes(JSON.stringify(table))),
        ).to.eql([])
        const said = [
          ...all(blocks, 'paragraph').map((one) => one.text),
          ...all(blocks, 'list').flatMap(({ items }) => items.map((one) => one.text)),
          ...all(blocks, 'fields').flatMap(({ items }) =>
            items.flatMap(({ label, paras }) => [label, ...paras.map((one) => one.text)]),
          ),
          ...all(blocks, 'keyFigure').flatMap(({ label, value, notes }) => [
            label,
            value,
            ...notes.map((one) => one.text),
          ]),
        ]
        expect(said.filter((one) => !text.includes(one))).to.eql([])
        expect(parts['word/styles.xml']).to.include(`<w:lang w:val="${LOCALES[language]}"`)
        expect(parts['docProps/core.xml']).to.match(/<dc:title>[^<]*Kiviharjula/)
        expect(parts['word/footer1.xml']).to.include('PAGE').and.include('NUMPAGES')
        const heads = parts['word/document.xml']!.match(/<w:tblHeader\/>/g) ?? []
        expect(heads.length, 'each table repeats its header').to.equal(tables.length)
      })

  it('says every figure of a chart in a table, where no table follows it', async () => {
    const input = caseInput('municipality-medium', 'fi')
    const charts = all(summaryBlocks(input), 'figure').map(({ chart }) => chart)
    const { tables } = readDocx(await reportDocx('summary', input))
    const cells = new Set(tables.flat(2))
    const figures = charts.flatMap((chart) =>
      chart.kind === 'bars'
        ? chart.rows.flatMap((row) => row.figures)
        : chart.kind === 'stack'
          ? chart.rows.flatMap((row) => row.parts.map((part) => part.text))
          : [],
    )
    expect(figures.length).to.be.greaterThan(20)
    expect(figures.filter((one) => !cells.has(one))).to.eql([])
  })

  it('holds the tables of generated rounds, cell by cell', async () => {
    let cells = 0
    await fc.assert(
      fc.asyncProperty(anyRound, async ({ round, state }) => {
        const { asOf, target: targetId } = state
        const result = resultOf(score(round, state))
        const input: ReportInput = { organisation: { name: 'E' }, asOf, targetId, round, result, state, language: 'sv' }
        const expected = all(fullBlocks(input), 'table').map(rowsOf)
        const found = readDocx(await reportDocx('full', input)).tables.map((table) => JSON.stringify(table))
        cells += expected.flat(2).length
        expect(expected.filter((table) => !found.includes(JSON.stringify(table)))).to.eql([])
      }),
      { ...RUNS, numRuns: 60 },
    )
    figure(`60 rounds, ${cells} cells`)
  })

  it('is well-formed whatever people wrote, and holds no link, picture, field or other file of theirs', async () => {
    const words = fc.oneof(
      fc.constantFrom(
        '</w:t><w:p>',
        '{ INCLUDETEXT "http://evil.example" }',
        '\u0000\u0008\u001f\ufffe',
        '\ud800x',
        '&amp;<',
        ']]>',
        'a\nb\r\nc',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    await fc.assert(
      fc.asyncProperty(words, words, async (name, comment) => {
        const answers = { q0: { level: 2, comment: comment || '-', evidence: [name || '-'] } }
        const bytes = await reportDocx('full', reportInput({ organisation: name, answers }))
        const parts = partsOf(bytes)
        for (const [part, xml] of Object.entries(parts)) {
          // XML 1.0 has no such characters, and no lone half of one survives UTF-8
          // eslint-disable-next-line no-control-regex
          expect(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml), part).to.equal(false)
          const tags = [...xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)].filter(([, , , alone]) => alone === '')
          const depth = tags.reduce((sum, [, closing]) => sum + (closing === '/' ? -1 : 1), 0)
          expect(depth, part).to.equal(0)
        }
        expect(Object.values(parts).filter((xml) => /TargetMode="External"|INCLUDETEXT"|altChunk/.test(xml))).to.eql([])
        const fields = [...parts['word/document.xml']!.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(
          ([, field]) => field!.trim().split(' ')[0],
        )
        expect(fields).to.eql(['TOC'])
        expect(parts['word/document.xml']).to.include('<w:docPartGallery w:val="Table of Contents"/>')
      }),
      { ...RUNS, numRuns: 60 },
    )
  })

  it('has the same bytes whenever it is made', async () => {
    const input = caseInput('municipality-small', 'en')
    const first = await reportDocx('full', input)
    expect(first.equals(await reportDocx('full', input))).to.equal(true)
    // the clock stands in no part and beside none: a zip counts from 1980, in steps of two seconds
    const core = partsOf(first)['docProps/core.xml']!
    expect([...core.matchAll(/>(\d{4}-[^<]*)</g)].map(([, time]) => time)).to.eql(Array(2).fill('2026-06-30T00:00:00Z'))
    expect(new Set(zipTimes(first))).to.eql(new Set(['00002100']))
  })
})

/** Time and day of every part as its header has them, in hexadecimal. */
function zipTimes(bytes: Buffer): string[] {
  const header = Buffer.from('504b0304', 'hex')
  const times: string[] = []
  for (let at = bytes.indexOf(header); at >= 0; at = bytes.indexOf(header, at + 4))
    times.push(bytes.toString('hex', at + 10, at + 14))
  return times
}
