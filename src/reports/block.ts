import type { Language } from '../i18n/translate.ts'
import type { Status } from '../scoring/conformity.ts'
import type { Chart } from './chart.ts'

/** A small sign drawn beside words that say the same. */
export type Mark = Status | 'warning'

/** What a paragraph is, not how it looks. `dim` steps back, `note` is a remark set apart. */
export type Tone = 'body' | 'lead' | 'strong' | 'small' | 'dim' | 'note'

/** A phrase inside a text that is in another language than the rest: an act by its Finnish name, say. */
export type Foreign = { readonly text: string; readonly language: Language }

/** What a screen reader must know to read a text aloud. Absent: all of it is in the language of the report. */
export type Spoken = {
  /** The language of the whole text. */
  readonly language?: Language
  /** Phrases in it, each found wherever it stands. */
  readonly foreign?: readonly Foreign[]
}

export type Para = Spoken & {
  readonly text: string
  readonly tone: Tone
  readonly mark?: Mark
  /** At most so many lines; what is over is cut with an ellipsis. */
  readonly lines?: number
}

export type Heading = Spoken & {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
  /** Set in the margin before the text, a provision for example. */
  readonly label?: string
  readonly lines?: number
  /** Stands in the bookmarks but not in the contents. */
  readonly unlisted?: true
}

/** A name in the margin and what belongs to it beside it. */
export type Field = { readonly label: string; readonly mark?: Mark; readonly paras: readonly Para[] }

/** `fraction` of the table's width, 0 to 1. */
export type Column = { readonly label: string; readonly fraction: number; readonly align?: 'left' | 'right' | 'center' }

/** `shade` 0 to 1 darkens the cell; null hatches it, as where there is no figure. */
export type TableCell = Spoken & {
  readonly text: string
  readonly mark?: Mark
  readonly shade?: number | null
  readonly strong?: true
}

export type Table = {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** A drawing; `alt` says in words what it shows, with its figures. */
export type Figure = { readonly kind: 'figure'; readonly chart: Chart; readonly alt: string }

/** One large figure, never alone: `notes` give its range, its coverage and what it means. */
export type KeyFigure = {
  readonly kind: 'keyFigure'
  readonly label: string
  readonly value: string
  readonly notes: readonly Para[]
}

export type Cover = {
  readonly kind: 'cover'
  readonly title: string
  readonly organisation: string
  readonly lines: readonly string[]
  readonly emblem: Figure
  readonly foot: readonly string[]
}

/** A report as data. Drawing adds nothing to what is said here. */
export type Block =
  | Heading
  | ({ readonly kind: 'paragraph' } & Para)
  | { readonly kind: 'list'; readonly items: readonly Para[] }
  | { readonly kind: 'fields'; readonly items: readonly Field[] }
  | Table
  | Figure
  | KeyFigure
  | Cover
  | { readonly kind: 'columns'; readonly columns: readonly { fraction: number; blocks: readonly Block[] }[] }
  /** Everything inside stands on one page, in small type. */
  | { readonly kind: 'onePage'; readonly blocks: readonly Block[] }
  | { readonly kind: 'contents' }
  | { readonly kind: 'pageBreak' }
