import { expect } from 'chai'
import { rowHeight } from '../../src/reports/sheets/row-height.ts'
import { BODY, STRONG, TITLE } from '../../src/reports/sheets/sheet-style.ts'
import { sheetFile } from '../../src/reports/sheets/index.ts'
import { caseInput } from '../support/shipped-report.ts'
import { partsOf } from '../support/workbook.ts'
import type { CellStyle } from 'hucre/xlsx'

const words = (count: number) => Array.from({ length: count }, () => 'sanat').join(' ')

describe('The height of a row', () => {
  const TABLE: [string, string, CellStyle, number, number | undefined][] = [
    ['one line', 'lyhyt', BODY, 30, undefined],
    ['words that wrap', words(20), BODY, 30, 4],
    ['the same in bold', words(20), STRONG, 30, 5],
    ['line breaks', 'yksi\nkaksi\nkolme', BODY, 30, 3],
    ['a word longer than its column', 'x'.repeat(100), BODY, 30, 4],
    ['a column that is hidden', words(20), BODY, 0, undefined],
  ]
  for (const [name, value, style, width, lines] of TABLE)
    it(`${name}: ${lines ?? 1} lines`, () => {
      expect(rowHeight([{ value, style }], [width])).to.equal(lines === undefined ? undefined : lines * 15)
    })

  it('is that of the highest cell, and of large type', () => {
    const cells = [{ value: words(20), style: BODY }, { value: 'a\nb', style: BODY }, undefined, { value: 2.5 }]
    expect(rowHeight(cells, [30, 30, 30, 30])).to.equal(60)
    expect(rowHeight([{ value: 'Otsikko', style: TITLE }], [30])).to.equal(22)
  })

  it('is never more than Excel has', () => {
    expect(rowHeight([{ value: words(5000), style: BODY }], [30])).to.equal(409)
  })

  it('stands in the file for what wraps', async () => {
    const parts = partsOf(await sheetFile('requirements', 'xlsx', caseInput('municipality-medium', 'fi')))
    const rows = parts['xl/worksheets/sheet1.xml']!.match(/<row [^>]*>/g)!
    expect(rows.length).to.be.greaterThan(50)
    expect(rows.filter((row) => Number(/ht="([\d.]+)"/.exec(row)?.[1]) >= 30).length).to.be.greaterThan(50)
  })
})
