/** A share of 0 to 1, shown in per cent. */
export type Share = { readonly share: number | null }
/** A figure of the result, shown with two decimals. */
export type Figure = { readonly figure: number | null }

/** What stands in a cell. A plain number is a count or a level. Text is text, whatever it begins with. */
export type SheetCell = string | number | null | Share | Figure

/** `width` in characters. */
export type SheetColumn = { readonly label: string; readonly width: number }

/** One sheet of a workbook as data. The first column names the row by its id, the second in words. */
export type SheetTable = {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** The number in a cell as it is counted, or its text; null where there is nothing. */
export function valueIn(cell: SheetCell): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell
  return 'share' in cell ? cell.share : cell.figure
}
