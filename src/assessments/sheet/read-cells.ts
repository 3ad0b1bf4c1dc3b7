import { readXlsx } from 'hucre/xlsx'
import { cleanPackage } from './clean-package.ts'
import type { Sheet } from 'hucre/xlsx'
import type { Refused } from './clean-package.ts'

/** A cell as text. `formula`: what is seen was counted from other cells, and nobody wrote it. */
export type ReadCell = { readonly text: string; readonly formula: boolean }
export type ReadSheet = { readonly name: string; readonly rows: readonly (readonly ReadCell[])[] }
export type Workbook = { readonly sheets: readonly ReadSheet[] } | { readonly refused: Refused | 'slow' }

/** Far more than a questionnaire has; cells beyond are not looked at. */
const RANGE = 'A1:AZ3000'
const MOST_SHEETS = 60

/** The cells of a workbook, whoever saved it. Call `readWorkbook`, which does this where it can do no harm. */
export async function readCells(bytes: Uint8Array): Promise<Workbook> {
  const found = cleanPackage(bytes)
  if ('refused' in found) return found
  try {
    const { sheets } = await readXlsx(found.clean, { range: RANGE, sheets: ({ index }) => index < MOST_SHEETS })
    return { sheets: sheets.map(sheetOf) }
  } catch {
    return { refused: 'damaged' }
  }
}

function sheetOf({ name, rows, cells }: Sheet): ReadSheet {
  return {
    name,
    rows: rows.map((row, r) =>
      row.map((value, c): ReadCell => ({
        text: textOf(value),
        formula: cells?.get(`${r},${c}`)?.formula !== undefined,
      })),
    ),
  }
}

function textOf(value: Sheet['rows'][number][number]): string {
  if (value === null) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return String(value).replace(/\r\n?/g, '\n').trim()
}
