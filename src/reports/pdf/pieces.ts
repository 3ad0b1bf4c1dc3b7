import { contentsPieces } from './contents-pieces.ts'
import { coverPiece } from './cover-piece.ts'
import { DENSE_SCALE, designOf, ROOM } from './design.ts'
import { figurePiece } from './figure-piece.ts'
import { fieldPieces, frameOf, headingPiece, keyFigurePiece, listPieces, paragraphPiece } from './text-pieces.ts'
import { tablePieces } from './table-pieces.ts'
import type { Language } from '../../i18n/translate.ts'
import type { Block } from '../block.ts'
import type { DrawnCrest } from './crest.ts'
import type { Design } from './design.ts'
import type { Frame, Piece, Target } from './piece.ts'

/** What all pieces of one report share. `met` counts the headings that have been set. */
export type Setting = {
  readonly accent: string
  readonly language: Language
  readonly crest: DrawnCrest | undefined
  readonly marking: string | undefined
  readonly design: Design
  readonly targets: readonly Target[]
  readonly met: { count: number }
}

/** Turns blocks into pieces of known height, in reading order. */
export function piecesOf(blocks: readonly Block[], frame: Frame, setting: Setting): Piece[] {
  const pieces: Piece[] = []
  let turn = false
  blocks.forEach((block, i) => {
    if (block.kind === 'pageBreak') {
      turn = true
      return
    }
    const [first, ...rest] = blockPieces(block, frame, setting)
    if (!first) return
    const keep = first.keep === true || introduces(block, blocks[i + 1])
    pieces.push({ ...first, keep, ...(turn ? { breakBefore: true } : {}) }, ...rest)
    turn = false
  })
  return pieces
}

const INTRODUCED: readonly (Block['kind'] | undefined)[] = ['table', 'list', 'fields', 'figure']

/** A paragraph stays with the table, list or chart that it introduces. */
function introduces(block: Block, next: Block | undefined): boolean {
  return block.kind === 'paragraph' && INTRODUCED.includes(next?.kind)
}

function blockPieces(block: Exclude<Block, { kind: 'pageBreak' }>, frame: Frame, setting: Setting): Piece[] {
  const { design, targets } = setting
  switch (block.kind) {
    case 'heading':
      return [headingPiece(block, targets[setting.met.count++]!, frame, design)]
    case 'paragraph':
      return [paragraphPiece(block, frame, design)]
    case 'list':
      return listPieces(block.items, frame, design)
    case 'fields':
      return fieldPieces(block.items, frame, design)
    case 'table':
      return tablePieces(block, frame, design)
    case 'figure':
      return [figurePiece(block, frame, design)]
    case 'keyFigure':
      return [keyFigurePiece(block, frame, design)]
    case 'columns':
      return [columnsPiece(block.columns, frame, setting)]
    case 'onePage':
      return [onePagePiece(block.blocks, frame, setting)]
    case 'cover':
      return [coverPiece(block, setting)]
    case 'contents':
      return contentsPieces(frame, design, targets)
  }
}

const COLUMN_GAP = 26

function columnsPiece(
  columns: readonly { fraction: number; blocks: readonly Block[] }[],
  frame: Frame,
  setting: Setting,
): Piece {
  const width = frame.width - COLUMN_GAP * (columns.length - 1)
  let x = frame.x
  const stacks = columns.map(({ fraction, blocks }) => {
    const stack = stackOf(piecesOf(blocks, frameOf(x, fraction * width, false), setting))
    x += fraction * width + COLUMN_GAP
    return stack
  })
  return {
    height: Math.max(...stacks.map(({ height }) => height)),
    gap: setting.design.gap.block,
    targets: stacks.flatMap(({ targets = [] }) => targets),
    draw: (drawn, y) => stacks.forEach((stack) => stack.draw(drawn, y)),
  }
}

/** Sizes of type tried in turn until everything stands on the page. */
const SCALES = [DENSE_SCALE, 0.87, 0.82, 0.77, 0.72]

/** The summary: everything in small type, spare room shared among the gaps so that the page is filled. */
function onePagePiece(blocks: readonly Block[], frame: Frame, setting: Setting): Piece {
  const pieces = fittingPieces(blocks, frame, setting)
  const { height } = stackOf(pieces)
  const sections = pieces.filter((piece, i) => i > 0 && opensSection(piece)).length
  const spare = Math.min(MOST_SPARE, Math.max(0, ROOM - height) / Math.max(1, sections))
  const spread = stackOf(pieces.map((piece) => (opensSection(piece) ? { ...piece, gap: piece.gap + spare } : piece)))
  return { ...spread, height: Math.min(spread.height, ROOM), gap: 0 }
}

/** The pieces in the largest type with which they fit a page; in the smallest when none does. */
function fittingPieces(blocks: readonly Block[], frame: Frame, setting: Setting): Piece[] {
  const from = setting.met.count
  let pieces: Piece[] = []
  for (const scale of SCALES) {
    setting.met.count = from
    const dense = { ...setting, design: designOf(setting.accent, setting.language, true, scale) }
    pieces = piecesOf(blocks, frameOf(frame.x, frame.width, false), dense)
    if (stackOf(pieces).height <= ROOM) break
  }
  return pieces
}

function opensSection({ targets = [] }: Piece): boolean {
  return targets.length > 0
}

const MOST_SPARE = 16

function stackOf(pieces: readonly Piece[]): Pick<Piece, 'height' | 'draw' | 'targets'> {
  let y = 0
  const placed = pieces.map((piece, i) => {
    const top = y + (i === 0 ? 0 : piece.gap)
    y = top + piece.height
    return { piece, top }
  })
  return {
    height: y,
    targets: pieces.flatMap(({ targets = [] }) => targets),
    draw: (drawn, from) => placed.forEach(({ piece, top }) => piece.draw(drawn, from + top)),
  }
}
