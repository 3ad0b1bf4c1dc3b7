import { expect } from 'chai'
import * as fc from 'fast-check'
import { at, items, vectorOf, withItem } from '../../src/scoring/vector.ts'
import { RUNS } from '../support/round-arbitrary.ts'

const numbers = (length: number) => Array.from({ length }, (_, i) => i)
/** Around the widths at which the tree grows by a level: 32, 1,024. */
const length = fc.oneof(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1000, max: 1100 }), fc.constant(33_000))

describe('Vector', () => {
  it('holds what a list holds, also after changes', () => {
    fc.assert(
      fc.property(length, fc.array(fc.nat(), { maxLength: 20 }), (size, places) => {
        let vector = vectorOf(numbers(size))
        let list = numbers(size)
        for (const place of places) {
          vector = withItem(vector, place % size, -place)
          list = list.with(place % size, -place)
          expect(at(vector, place % size)).to.equal(-place)
        }
        expect(items(vector)).to.deep.equal(list)
      }),
      { ...RUNS, numRuns: 60 },
    )
  })

  it('shares all but one path with the one before, which stays as it was', () => {
    fc.assert(
      fc.property(length, fc.nat(), (size, place) => {
        const before = vectorOf(numbers(size))
        const after = withItem(before, place % size, -1)
        expect(newNodes(before.root, after.root)).to.equal(1 + before.shift / 5)
        expect(items(before)).to.deep.equal(numbers(size))
      }),
      { ...RUNS, numRuns: 60 },
    )
  })

  it('may be empty', () => {
    expect(items(vectorOf([]))).to.deep.equal([])
  })
})

/** How many branches of the second tree are not those of the first. */
function newNodes(before: unknown, after: unknown): number {
  if (before === after || !Array.isArray(before) || !Array.isArray(after)) return 0
  return after.reduce<number>((count, child, i) => count + newNodes(before[i], child), 1)
}
