import { cellText } from './cell-text.ts'
import { rowHeight } from './row-height.ts'
import { sheetNames } from './sheet-name.ts'
import { BODY, HEAD, inert, PAGE } from './sheet-style.ts'
import type { CellStyle, CellValue, WriteOptions, WriteSheet } from 'hucre/xlsx'
import type { SheetMeta } from './sheet-style.ts'
import type { SheetCell, SheetTable } from './sheet-table.ts'

/** Tables as a workbook, a sheet for each: header frozen and repeated on paper, text wrapped, filters on. */
export async function writeTables(tables: readonly SheetTable[], meta: SheetMeta): Promise<Buffer> {
  const names = sheetNames(tables.map(({ name }) => name))
  const sheets = tables.map((table, i) => sheetOf(table, names[i]!))
  return workbookOf(
    sheets,
    meta,
    names.map((name) => titleRow(name, 1)),
  )
}

export async function workbookOf(sheets: WriteSheet[], meta: SheetMeta, namedRanges: NamedRange[]): Promise<Buffer> {
  // read with the first workbook: a site that starts needs none
  const { writeXlsx } = await import('hucre/xlsx')
  const written = writeXlsx({ sheets, properties: propertiesOf(meta), defaultFont: FONT, namedRanges })
  return Buffer.from(await written)
}

const FONT = { name: 'Calibri', size: 11 }
type NamedRange = NonNullable<WriteOptions['namedRanges']>[number]

/** The row that stands on top of every printed page. hucre's own way writes a name with a space in it unquoted. */
export function titleRow(sheet: string, row: number): NamedRange {
  return { name: '_xlnm.Print_Titles', range: `${quotedName(sheet)}!$${row}:$${row}`, scope: sheet }
}

export function quotedName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`
}

/** No clock: the same input gives the same bytes. */
function propertiesOf({ title, organisation, day }: SheetMeta) {
  const at = new Date(`${day ?? '2000-01-01'}T00:00:00Z`)
  return { title, creator: organisation, company: 'Tietokunto', created: at, modified: at }
}

function sheetOf({ columns, rows }: SheetTable, name: string): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  columns.forEach(({ label }, c) => cells.set(`0,${c}`, { value: label, style: HEAD }))
  rows.forEach((row, r) => row.forEach((cell, c) => cells.set(`${r + 1},${c}`, written(cell))))
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [],
    rowDefs: heightsOf(
      cells,
      columns.map(({ width }) => width),
      rows.length + 1,
    ),
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(columns.length - 1)}${rows.length + 1}` },
    pageSetup: PAGE,
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  }
}

/** The rows that are higher than one line, by their number from 0. */
export function heightsOf(
  cells: NonNullable<WriteSheet['cells']>,
  widths: readonly number[],
  rows: number,
): NonNullable<WriteSheet['rowDefs']> {
  const heights: NonNullable<WriteSheet['rowDefs']> = new Map()
  for (let r = 0; r < rows; r++) {
    const height = rowHeight(
      widths.map((_, c) => cells.get(`${r},${c}`)),
      widths,
    )
    if (height !== undefined) heights.set(r, { height })
  }
  return heights
}

function written(cell: SheetCell): { value: CellValue; style: CellStyle } {
  if (typeof cell === 'string') return { ...inert(cellText(cell)), style: BODY }
  if (cell === null || typeof cell === 'number') return { value: cell, style: BODY }
  if ('share' in cell) return { value: cell.share, style: { ...BODY, numFmt: '0%' } }
  return { value: cell.figure, style: { ...BODY, numFmt: '0.00' } }
}

/** 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}
