import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'

export type SheetMeta = { readonly title: string; readonly organisation: string; readonly day: string | undefined }

const LINE = { style: 'thin', color: { rgb: 'C9D1D9' } } as const
const border = { top: LINE, right: LINE, bottom: LINE, left: LINE }
const alignment = { vertical: 'top', wrapText: true } as const

export const HEAD: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3D5B' } },
  alignment: { ...alignment, vertical: 'center' },
  border,
}
export const BODY: CellStyle = { alignment, border }
export const PLAIN: CellStyle = { alignment }
export const TITLE: CellStyle = { alignment, font: { bold: true, size: 16 } }
export const STRONG: CellStyle = { alignment, font: { bold: true } }
/** Where one writes. */
export const OPEN: CellStyle = {
  ...BODY,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF8E1' } },
  protection: { locked: false },
}

/** A4 lying, as wide as the page. */
export const PAGE: NonNullable<WriteSheet['pageSetup']> = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
}

/** What hucre writes as an error value: a person who wrote it meant the words. A run of text is never one. */
const ERROR = /^#[A-Z0-9_/]+[!?]?$/

export function inert(text: string): { value: CellValue; richText?: NonNullable<Cell['richText']> } {
  return ERROR.test(text) ? { value: text, richText: [{ text }] } : { value: text }
}
