import { inertText, wellFormed } from './cell-text.ts'
import { valueIn } from './sheet-table.ts'
import type { Language } from '../../i18n/translate.ts'
import type { SheetCell, SheetTable } from './sheet-table.ts'

/** How spreadsheet programs of a language read a CSV file on a double click. */
const STYLES: Record<Language, { separator: string; decimal: string }> = {
  fi: { separator: ';', decimal: ',' },
  sv: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
}

/**
 * A table as CSV: quoted as RFC 4180 says, UTF-8 with a byte order mark so that ä is read as ä, separator and
 * decimal mark of the language. Numbers stay numbers; text that could be run as a formula is made inert.
 */
export function writeCsv({ columns, rows }: Pick<SheetTable, 'columns' | 'rows'>, language: Language): string {
  const style = STYLES[language]
  const line = (cells: readonly SheetCell[]) => cells.map((cell) => fieldOf(cell, style.decimal)).join(style.separator)
  return `\uFEFF${[columns.map(({ label }) => label), ...rows].map((cells) => `${line(cells)}\r\n`).join('')}`
}

function fieldOf(cell: SheetCell, decimal: string): string {
  const value = valueIn(cell)
  if (value === null) return ''
  if (typeof value === 'number') return quoted(String(value).replace('.', decimal))
  return quoted(inertText(wellFormed(value)))
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** Several tables as one: a line for each cell, named by its table, its row and its column. */
export function longTable(tables: readonly SheetTable[], labels: readonly string[]): Omit<SheetTable, 'name'> {
  return {
    columns: labels.map((label) => ({ label, width: 20 })),
    rows: tables.flatMap(({ name, columns, rows }) =>
      rows.flatMap((row) =>
        row.slice(2).map((cell, i): SheetCell[] => [name, row[0]!, row[1]!, columns[i + 2]!.label, cell]),
      ),
    ),
  }
}
