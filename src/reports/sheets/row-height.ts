import type { Cell, CellValue } from 'hucre/xlsx'

/** Points of a line of type of the usual size; the highest row that Excel has. */
const LINE = 15
const SIZE = 11
const MOST = 409
/** Letters of running text in a column of one, which is as wide as a digit; bold type is wider. */
const LETTERS = 1.05
const BOLD_LETTERS = 0.92

type Written = Partial<Pick<Cell, 'value' | 'style'>>

/**
 * The height of a row whose text is wrapped: Excel finds it by itself when it opens a file, LibreOffice does
 * not and shows the first line alone. Undefined for a row of one usual line. `widths` are those of the columns, 0 for
 * one that is hidden.
 */
export function rowHeight(cells: readonly (Written | undefined)[], widths: readonly number[]): number | undefined {
  const heights = cells.map((cell, column) => linesOf(cell, widths[column] ?? 0) * lineOf(cell))
  const most = Math.max(LINE, ...heights)
  return most === LINE ? undefined : Math.min(MOST, most)
}

function lineOf(cell: Written | undefined): number {
  return Math.ceil((LINE * (cell?.style?.font?.size ?? SIZE)) / SIZE)
}

function linesOf(cell: Written | undefined, width: number): number {
  if (cell === undefined || width === 0) return 1
  const letters = width * (cell.style?.font?.bold ? BOLD_LETTERS : LETTERS) - 1
  return said(cell.value)
    .split('\n')
    .reduce((lines, paragraph) => lines + wrapped(paragraph, letters), 0)
}

function said(value: CellValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** Words are not parted: a line ends where the next one has no room, and one longer than a line takes several. */
function wrapped(paragraph: string, letters: number): number {
  let lines = 1
  let used = 0
  for (const word of paragraph.split(' ')) {
    const after = used === 0 ? word.length : used + 1 + word.length
    if (after <= letters) used = after
    else {
      lines += (used === 0 ? 0 : 1) + Math.ceil(word.length / letters) - 1
      used = word.length % letters
    }
  }
  return lines
}
