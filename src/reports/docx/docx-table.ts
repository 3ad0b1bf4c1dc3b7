import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { TEXT_WIDTH } from './docx-styles.ts'
import { runsOf } from './docx-text.ts'
import type { Column, Table as TableBlock, TableCell as Cell } from '../block.ts'

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C5CBD3' } as const
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE }
const MARGINS = { top: 60, bottom: 60, left: 90, right: 90 }
const SIDES = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const

/** A table whose header stands again on every page, and whose rows are not torn in two. */
export function docxTable({ columns, rows }: Pick<TableBlock, 'columns' | 'rows'>): Table {
  const widths = columns.map(({ fraction }) => Math.round(fraction * TEXT_WIDTH))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, c) => cellOf({ text: column.label, strong: true }, column, widths[c]!, 'EEF1F5')),
  })
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, c) => cellOf(row[c] ?? { text: '' }, column, widths[c]!, shadeOf(row[c]))),
      }),
  )
  return new Table({
    rows: [head, ...body],
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: MARGINS,
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
  })
}

function cellOf(
  { text, strong }: Cell,
  { align = 'left' }: Column,
  width: number,
  fill: string | undefined,
): TableCell {
  const children = runsOf(text, strong ? { bold: true } : {})
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ style: 'ReportCell', alignment: SIDES[align], children })],
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
  })
}

/** Grey behind black text, so that it is read in any theme and on any printer: the number is in the cell. */
function shadeOf(cell: Cell | undefined): string | undefined {
  if (cell?.shade === undefined || cell.shade === null) return undefined
  const grey = Math.round(255 - 75 * cell.shade)
  return grey.toString(16).toUpperCase().padStart(2, '0').repeat(3)
}
