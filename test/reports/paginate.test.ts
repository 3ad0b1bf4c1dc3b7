import { expect } from 'chai'
import { paginate } from '../../src/reports/pdf/paginate.ts'
import type { Piece } from '../../src/reports/pdf/piece.ts'

const ROOM = 100

function piece(height: number, more: Partial<Piece> = {}): Piece {
  return { height, gap: 0, draw: () => {}, ...more }
}

/** A piece that parts after any whole ten of points. */
function parting(height: number, more: Partial<Piece> = {}): Piece {
  const split = (room: number) => {
    const first = Math.floor(room / 10) * 10
    return first <= 0 ? undefined : ([parting(first, more), parting(height - first, more)] as const)
  }
  return piece(height, { ...more, split })
}

/** Heights on each page, in order. */
function heights(pieces: readonly Piece[]): number[][] {
  return paginate(pieces, ROOM).map(({ placed }) => placed.map((one) => one.piece.height))
}

describe('Pieces on pages', () => {
  const head = piece(10)
  const table: [why: string, pieces: Piece[], pages: number[][]][] = [
    ['fill a page before the next', [piece(60), piece(40), piece(10)], [[60, 40], [10]]],
    ['stand whole', [piece(60), piece(50)], [[60], [50]]],
    ['part where they can', [piece(60), parting(65)], [[60, 40], [25]]],
    ['part over several pages', [parting(250)], [[100], [100], [50]]],
    ['keep a heading with what follows', [piece(90), piece(10, { keep: true }), piece(20)], [[90], [10, 20]]],
    ['leave two lines under a heading, not one', [piece(60), piece(10, { keep: true }), parting(90)], [[60], [10, 90]]],
    [
      'put a heading before a part that fits',
      [piece(50), piece(10, { keep: true }), parting(90)],
      [[50, 10, 40], [50]],
    ],
    [
      'repeat the head of a table',
      [piece(50), piece(40, { head }), piece(40, { head })],
      [
        [50, 40],
        [10, 40],
      ],
    ],
    [
      'repeat the head over parts of a row',
      [parting(200, { head })],
      [
        [10, 90],
        [10, 90],
        [10, 20],
      ],
    ],
    ['begin a page when told', [piece(10), piece(10, { breakBefore: true })], [[10], [10]]],
    ['leave a cover alone', [piece(100, { bare: true }), piece(10)], [[100], [10]]],
    ['leave no empty page', [], []],
  ]
  for (const [why, pieces, pages] of table) it(why, () => expect(heights(pieces)).to.eql(pages))

  it('drop the gap at the top of a page', () => {
    const [first, second] = paginate([piece(90, { gap: 20 }), piece(30, { gap: 20 })], ROOM)
    expect([first!.placed[0]!.y, second!.placed[0]!.y]).to.eql([0, 0])
  })
})
