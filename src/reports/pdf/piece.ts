import type { Pen } from './pen.ts'

/** What the drawing of a piece may know of the finished document. */
export type Drawn = {
  readonly pen: Pen
  /** Number of the page on which a heading stands, from 1. */
  readonly pageOf: (target: Target) => number
  /** Makes a place known to bookmarks and links, at `y` of the page at hand. */
  readonly reach: (target: Target, y: number) => void
}

/** A heading that contents and bookmarks lead to; `listed` in the contents, or in the bookmarks only. */
export type Target = {
  readonly name: string
  readonly level: 1 | 2 | 3
  readonly title: string
  readonly listed: boolean
}

/** Something of a known height that stands whole on one page, or says how it parts. */
export type Piece = {
  readonly height: number
  /** Space above, dropped at the top of a page. */
  readonly gap: number
  /** Stands on the page of the piece after it, as a heading does. */
  readonly keep?: boolean
  /** Parts the piece so that the first part fits the room; undefined when it does not part well. */
  readonly split?: (room: number) => readonly [Piece, Piece] | undefined
  /** Drawn again on top of every page that the piece's table goes on to. */
  readonly head?: Piece
  /** A page of its own, without running header and footer. */
  readonly bare?: boolean
  readonly breakBefore?: boolean
  /** The headings inside. */
  readonly targets?: readonly Target[]
  /** Draws the piece, its top at `y`. */
  readonly draw: (drawn: Drawn, y: number) => void
}

/** Column of the page that pieces are set in; `main` is the part for running text. */
export type Frame = { readonly x: number; readonly width: number; readonly main: Span }
export type Span = { readonly x: number; readonly width: number }
