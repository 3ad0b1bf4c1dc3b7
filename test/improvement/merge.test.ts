import { expect } from 'chai'
import fc from 'fast-check'
import { mergeOf } from '../../src/improvement/follow-up/accept-plan.ts'
import { STATUSES } from '../../src/improvement/follow-up/action.ts'
import { confirmedBeside, confirmedBy } from '../../src/improvement/follow-up/standing.ts'
import type { Status } from '../../src/improvement/follow-up/action.ts'
import type { LevelProposal } from '../../src/improvement/follow-up/proposal-store.ts'

const ids = Array.from({ length: 12 }, (_, i) => `action-${i}`)
const some = fc.uniqueArray(fc.constantFrom(...ids))
const present = some.chain((actions) =>
  fc.tuple(
    ...actions.map((action) => fc.constantFrom(...STATUSES).map((status) => ({ id: `row-${action}`, action, status }))),
  ),
)
const declinedOf = (rows: readonly { id: string }[]) =>
  rows.map(({ id }) => ({ actionId: id, state: 'declined' as const }))

describe('A plan laid over another', () => {
  it('has one fate for each action, and undoes nothing that was begun', () => {
    fc.assert(
      fc.property(some, present, fc.boolean(), (planned, rows, isDeclined) => {
        const merge = mergeOf(
          planned.map((id) => ({ id })),
          rows,
          isDeclined ? declinedOf(rows) : [],
        )
        const fates = Object.values(merge).flat()
        expect(new Set(fates).size).to.equal(fates.length)
        const statusOf = new Map(rows.map(({ action, status }) => [action, status]))
        const isIn = (fate: keyof typeof merge, of: readonly (Status | undefined)[]) =>
          expect(
            merge[fate].every((id) => of.includes(statusOf.get(id))),
            fate,
          ).to.equal(true)
        isIn('added', [undefined])
        isIn('moved', ['planned'])
        isIn('dropped', ['planned'])
        isIn('kept', ['underWay', 'blocked', ...(isDeclined ? [] : (['finished'] as const))])
        isIn('revived', ['givenUp', ...(isDeclined ? (['finished'] as const) : [])])
        expect([...planned].every((id) => fates.includes(id))).to.equal(true)
        const begun = rows.filter(({ status }) => status === 'underWay' || status === 'blocked')
        expect(begun.every(({ action }) => merge.kept.includes(action))).to.equal(true)
      }),
      { numRuns: 500 },
    )
  })

  const proposal: LevelProposal = {
    ...{ actionId: 'a', question: 'q', level: 3, state: 'confirmed', saved: false, reason: null },
    ...{ proposedAt: '2027-01-10T09:00:00.000Z', decidedByName: 'Anna', decidedAt: '2027-02-28T21:59:00.000Z' },
  }
  const cases: readonly [
    name: string,
    change: Partial<LevelProposal>,
    beside: number,
    by: readonly [string, number][],
  ][] = [
    [
      'confirmed beside sealed answers',
      {},
      1,
      [
        ['2027-02-27', 0],
        ['2027-02-28', 1],
        ['2027-03-31', 1],
      ],
    ],
    ['saved as the answer', { saved: true }, 0, [['2027-03-31', 1]]],
    ['open', { state: 'open', decidedAt: null }, 0, [['2027-03-31', 0]]],
    ['declined', { state: 'declined' }, 0, [['2027-03-31', 0]]],
  ]
  for (const [name, change, beside, by] of cases)
    it(`counts a level that is ${name}`, () => {
      const proposals = [{ ...proposal, ...change }]
      expect(confirmedBeside(proposals).length).to.equal(beside)
      for (const [day, count] of by) expect(confirmedBy(proposals, day).length, day).to.equal(count)
    })
})
