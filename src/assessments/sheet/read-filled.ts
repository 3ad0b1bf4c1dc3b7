import type { ReadCell, ReadSheet } from './read-cells.ts'

/** The marks of a questionnaire, handed in by whoever writes them. */
export type Format = {
  readonly version: string
  readonly meta: string
  readonly column: Readonly<Record<ColumnKey, string>>
}
export type ColumnKey = 'id' | 'version' | 'answer' | 'reason' | 'comment' | 'newEvidence'

/** A place in the file as a spreadsheet program names it. */
export type CellPlace = { readonly sheet: string; readonly cell: string }

/** One row of the questionnaire as it was filled in. */
export type FilledRow = {
  readonly sheet: string
  readonly question: string
  /** The version of the answer that was in the file when it was written. */
  readonly version: string
  readonly cells: Readonly<Record<Exclude<ColumnKey, 'id' | 'version'>, ReadCell>>
  readonly at: (key: ColumnKey) => CellPlace
}

export type Filled =
  | { readonly rows: readonly FilledRow[]; readonly key: { readonly round: string; readonly content: string } }
  | { readonly refused: 'noMarks' | 'otherFormat' }
  | { readonly refused: 'columnMissing'; readonly sheet: string }

/** Finds the questions in a workbook by its hidden marks, wherever rows, columns and sheets were moved. */
export function readFilled(sheets: readonly ReadSheet[], format: Format): Filled {
  const meta = metaOf(sheets, format)
  if (meta.get('format') === undefined) return { refused: 'noMarks' }
  if (meta.get('format') !== format.version) return { refused: 'otherFormat' }
  const broken = sheets.find((sheet) => lacksColumn(sheet, format))
  if (broken) return { refused: 'columnMissing', sheet: broken.name }
  const rows = sheets.flatMap((sheet) => rowsOf(sheet, format))
  return { rows, key: { round: meta.get('round') ?? '', content: meta.get('content') ?? '' } }
}

function metaOf(sheets: readonly ReadSheet[], { meta }: Format): ReadonlyMap<string, string> {
  const sheet = sheets.find(({ name }) => name === meta)
  return new Map((sheet?.rows ?? []).map((row) => [row[0]?.text ?? '', row[1]?.text ?? '']))
}

/** A column that is gone would read as if every answer in it had been taken away. */
function lacksColumn({ rows }: ReadSheet, { column }: Format): boolean {
  const marks = rows[marksAt(rows, column.id)]
  return marks !== undefined && Object.values(column).some((mark) => marks.every(({ text }) => text !== mark))
}

function marksAt(rows: ReadSheet['rows'], id: string): number {
  return rows.findIndex((row) => row.some(({ text }) => text === id))
}

/** The rows under the row of marks; a sheet without one is someone's notes. */
function rowsOf({ name, rows }: ReadSheet, { column }: Format): FilledRow[] {
  const top = marksAt(rows, column.id)
  if (top < 0) return []
  const places = new Map(rows[top]!.map(({ text }, c) => [text, c]))
  const placeOf = (key: ColumnKey) => places.get(column[key]) ?? -1
  const nothing: ReadCell = { text: '', formula: false }
  const filled = rows.slice(top + 1).map((row, i): FilledRow => {
    const cell = (key: ColumnKey) => row[placeOf(key)] ?? nothing
    return {
      sheet: name,
      question: cell('id').text,
      version: cell('version').text,
      cells: {
        answer: cell('answer'),
        reason: cell('reason'),
        comment: cell('comment'),
        newEvidence: cell('newEvidence'),
      },
      at: (key) => ({ sheet: name, cell: `${columnName(Math.max(0, placeOf(key)))}${top + i + 2}` }),
    }
  })
  // the header that people read carries the mark of its first column too
  return filled.filter(({ question }) => question !== column.id)
}

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}
