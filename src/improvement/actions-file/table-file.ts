import { detectDelimiter, parseCsv } from 'hucre/csv'
import { readWorkbook } from '../../assessments/sheet/read-workbook.ts'
import { MOST_ROWS } from './field.ts'
import type { ReadCell, ReadSheet, Workbook } from '../../assessments/sheet/read-cells.ts'
import type { FileField, FileRow } from './field.ts'

/** What the head of a column is called, in small letters, in any language. Handed in by whoever writes the file. */
export type Heads = ReadonlyMap<string, FileField>

export type TableRead =
  | { readonly rows: readonly FileRow[] }
  | { readonly refused: Extract<Workbook, { refused: unknown }>['refused'] | 'noTable' | 'tooMany' }
  | { readonly refused: 'columnMissing'; readonly column: FileField }

/** The rows of a workbook, wherever its rows and columns were moved; other sheets are somebody's notes. */
export async function readActionsXlsx(bytes: Uint8Array, heads: Heads): Promise<TableRead> {
  const workbook = await readWorkbook(bytes)
  return 'refused' in workbook ? workbook : readSheets(workbook.sheets, heads, (sheet, cell) => `${sheet}!${cell}`)
}

/** The rows of a CSV file, whatever parts its columns. */
export function readActionsCsv(source: string, heads: Heads): TableRead {
  const delimiter = detectDelimiter(source)
  const rows = parseCsv(source, { delimiter, maxRows: MOST_ROWS + 10 })
  const cells = rows.map((row) => row.map((value): ReadCell => ({ text: plain(String(value ?? '')), formula: false })))
  return readSheets([{ name: '', rows: cells }], heads, (_sheet, cell) => cell)
}

/** An apostrophe before a sign of formulas was put there when the file was written. */
function plain(text: string): string {
  return text
    .replace(/^'(?=[\s"'“”]*[=+\-@＝＋－＠|]|[\t\r\n])/, '')
    .replace(/\r\n?/g, '\n')
    .trim()
}

function readSheets(
  sheets: readonly ReadSheet[],
  heads: Heads,
  placed: (sheet: string, cell: string) => string,
): TableRead {
  const found = sheets.find(({ rows }) => headAt(rows, heads) >= 0)
  if (!found) return { refused: 'noTable' }
  const top = headAt(found.rows, heads)
  const columns = new Map<FileField, number>()
  found.rows[top]!.forEach(({ text }, c) => {
    const field = heads.get(text.toLowerCase())
    if (field !== undefined && !columns.has(field)) columns.set(field, c)
  })
  const missing = [...new Set(heads.values())].find((field) => !columns.has(field))
  // a column that is gone would read as if everything in it had been taken away
  if (missing !== undefined) return { refused: 'columnMissing', column: missing }
  const below = found.rows.slice(top + 1)
  if (below.length > MOST_ROWS) return { refused: 'tooMany' }
  const rows = below.map((row, i): FileRow => {
    const cells = [...columns].map(([field, c]) => [field, row[c] ?? { text: '', formula: false }])
    return {
      cells: Object.fromEntries(cells) as FileRow['cells'],
      place: (field) => placed(found.name, `${columnName(columns.get(field)!)}${top + i + 2}`),
    }
  })
  return { rows: rows.filter(({ cells }) => Object.values(cells).some(({ text }) => text !== '')) }
}

/** The row that names both what a row is known by. */
function headAt(rows: ReadSheet['rows'], heads: Heads): number {
  return rows.findIndex((row) => {
    const fields = row.map(({ text }) => heads.get(text.toLowerCase()))
    return fields.includes('action') && fields.includes('version')
  })
}

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}
