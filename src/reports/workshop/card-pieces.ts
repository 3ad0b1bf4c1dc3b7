import { cardOf } from './card.ts'
import { sheetHeading, smallPiece } from './form-pieces.ts'
import type { Asked } from '../../scoring/round.ts'
import type { Design } from '../pdf/design.ts'
import type { Frame, Piece, Span } from '../pdf/piece.ts'
import type { Card } from './card.ts'
import type { Pack, PackLevel } from './open-pack.ts'

/** Two rows of cards on a page, under the heading of the first. */
const ROW = 306
/** A card of a whole page, for words that fit on no smaller one. */
const PAGE = 2 * ROW
/** Type of a quarter page and of half a page, the largest that fits; small cards are not made smaller than reads well. */
const QUARTER = [9.5, 9]
const HALF = [11, 10.5, 10, 9.5, 9, 8.5]
const WHOLE = [11, 10, 9, 8, 7, 6]

type Row = { readonly cards: readonly Card[]; readonly spans: readonly Span[]; readonly height: number }

/** Cards to cut out: four on a page where the words are few, two where they are many, never one cut short. */
export function cardPieces(pack: Pack, frame: Frame, design: Design): Piece[] {
  return pack.levels.flatMap((level) => [
    sheetHeading(pack, pack.t('cards.level', { level: level.name }), 1, { frame, design }),
    smallPiece(pack.t('cards.lead'), frame, design),
    ...rowsOf(pack, level, frame, design).map((row, i) => rowPieceOf(row, i, design)),
  ])
}

function rowsOf(pack: Pack, { asked }: PackLevel, frame: Frame, design: Design): Row[] {
  const [left, right] = halvesOf(frame)
  const fits = (one: Asked, span: Span, sizes: readonly number[], height: number): Card | undefined =>
    sizes.map((size) => cardOf(pack, one, span, size, design)).find((card) => card.height <= height)
  const rows: Row[] = []
  for (let i = 0; i < asked.length; i++) {
    const one = asked[i]!
    const next = asked[i + 1]
    const first = fits(one, left, QUARTER, ROW)
    const second = first && next && fits(next, right, QUARTER, ROW)
    if (first && second) {
      rows.push({ cards: [first, second], spans: [left, right], height: ROW })
      i++
      continue
    }
    const half = fits(one, frame, HALF, ROW)
    const whole = half ?? fits(one, frame, WHOLE, PAGE) ?? cardOf(pack, one, frame, WHOLE.at(-1)!, design)
    rows.push({ cards: [whole], spans: [frame], height: half ? ROW : PAGE })
  }
  return rows
}

function halvesOf({ x, width }: Frame): [Span, Span] {
  return [
    { x, width: width / 2 },
    { x: x + width / 2, width: width / 2 },
  ]
}

function rowPieceOf({ cards, spans, height }: Row, index: number, design: Design): Piece {
  return {
    height,
    gap: index === 0 ? 6 : 0,
    draw: (drawn, y) => {
      drawn.pen.artifact(() => {
        for (const { x, width } of spans) drawn.pen.dashes({ x, y, width, height }, design.color.dim)
      })
      for (const card of cards) card.draw(drawn, y)
    },
  }
}
