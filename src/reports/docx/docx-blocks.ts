import { HeadingLevel, PageBreak, Paragraph, TableOfContents } from 'docx'
import { STYLE_OF } from './docx-styles.ts'
import { docxTable } from './docx-table.ts'
import { docxText, runsOf } from './docx-text.ts'
import { figureTable } from './figure-table.ts'
import type { Table } from 'docx'
import type { Block, Cover, Field, Figure, Heading, KeyFigure, Para } from '../block.ts'
import type { Language } from '../../i18n/translate.ts'

export type Piece = Paragraph | Table | TableOfContents
type Setting = { readonly language: Language; readonly headings: readonly Heading[] }

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** Blocks as paragraphs and tables of Word, in reading order: what stands side by side on paper comes one by one. */
export function piecesOf(blocks: readonly Block[], language: Language): Piece[] {
  return inOrder(blocks, { language, headings: headingsIn(blocks) })
}

function inOrder(blocks: readonly Block[], setting: Setting): Piece[] {
  return blocks.flatMap((block, i) =>
    repeated(block, blocks.slice(i + 1)) ? [] : pieceOf(block, setting, blocks[i + 1]),
  )
}

/** A chart whose table follows: in Word the table alone says it. A heat map is a table with shades there. */
function repeated(block: Block, after: readonly Block[]): boolean {
  if (block.kind === 'figure' && block.chart.kind === 'heat') return false
  return block.kind === 'figure' && after.find(({ kind }) => kind !== 'figure')?.kind === 'table'
}

function pieceOf(block: Block, setting: Setting, next: Block | undefined): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block)]
    case 'paragraph':
      return [paragraphOf(block, introduces(next) ? { keepNext: true } : {})]
    case 'list':
      return block.items.map((item) => paragraphOf(item, { bullet: { level: 0 } }))
    case 'fields':
      return block.items.flatMap(fieldOf)
    case 'table':
      return spaced(docxTable(block))
    case 'figure':
      return figureOf(block, setting)
    case 'keyFigure':
      return keyFigureOf(block)
    case 'columns':
      return block.columns.flatMap(({ blocks }) => inOrder(blocks, setting))
    case 'onePage':
      return inOrder(block.blocks, setting)
    case 'cover':
      return coverOf(block)
    case 'contents':
      return [contentsOf(setting)]
    case 'pageBreak':
      return [pageBreak()]
  }
}

/** A paragraph stays on the page of what it introduces. */
function introduces(next: Block | undefined): boolean {
  return next?.kind === 'table' || next?.kind === 'list' || next?.kind === 'fields' || next?.kind === 'figure'
}

type More = { readonly bullet?: { readonly level: number }; readonly keepNext?: boolean }

function paragraphOf({ text, tone }: Para, more: More = {}): Paragraph {
  return new Paragraph({ style: STYLE_OF[tone], ...more, children: runsOf(text) })
}

function headingOf(heading: Heading): Paragraph {
  return new Paragraph({ heading: LEVELS[heading.level], children: runsOf(headingText(heading)) })
}

function headingText({ label, text }: Heading): string {
  return label === undefined ? text : `${label} – ${text}`
}

function fieldOf({ label, paras }: Field): Paragraph[] {
  return [
    new Paragraph({ style: 'ReportLabel', keepNext: true, children: runsOf(label) }),
    ...paras.map((para) => paragraphOf(para)),
  ]
}

function keyFigureOf({ label, value, notes }: KeyFigure): Paragraph[] {
  return [
    new Paragraph({ style: 'ReportLabel', keepNext: true, children: runsOf(label) }),
    new Paragraph({ style: 'ReportFigure', keepNext: true, children: runsOf(value) }),
    ...notes.map((note) => paragraphOf(note)),
  ]
}

function figureOf(figure: Figure, { language }: Setting): Piece[] {
  const table = figureTable(figure, language)
  return table === null ? [] : spaced(docxTable(table))
}

/** Two tables in a row would grow together. */
function spaced(table: Table): Piece[] {
  return [table, new Paragraph({ style: 'ReportCell', children: [] })]
}

function coverOf({ title, organisation, lines, foot }: Cover): Paragraph[] {
  return [
    new Paragraph({ style: 'Title', children: runsOf(organisation) }),
    new Paragraph({ style: 'ReportLead', children: runsOf(title) }),
    ...lines.map((text) => paragraphOf({ text, tone: 'body' })),
    ...foot.map((text) => paragraphOf({ text, tone: 'dim' })),
    pageBreak(),
  ]
}

function pageBreak(): Paragraph {
  return new Paragraph({ children: [new PageBreak()] })
}

/** The headings as they are; Word counts the pages when one asks it to (F9). */
function contentsOf({ headings }: Setting): TableOfContents {
  const cachedEntries = headings
    .filter(({ unlisted, level }) => unlisted === undefined && level < 3)
    .map((heading) => ({ title: docxText(headingText(heading)).replace(/\n/g, ' '), level: heading.level }))
  return new TableOfContents('', { headingStyleRange: '1-2', cachedEntries, beginDirty: false })
}

function headingsIn(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block): Heading[] => {
    if (block.kind === 'heading') return [block]
    if (block.kind === 'onePage') return headingsIn(block.blocks)
    return block.kind === 'columns' ? block.columns.flatMap((column) => headingsIn(column.blocks)) : []
  })
}
