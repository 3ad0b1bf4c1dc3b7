import { expect } from 'chai'
import { figure } from '../support/figure.ts'
import { killMany } from './kill-many.ts'

const KILLS = 20

describe('The site killed with SIGKILL under 20 writers', () => {
  // two hundred kills, on both databases: test/long/durability.long.ts
  it(`keeps every acknowledged answer through ${KILLS} kills`, async () => {
    const { faults, acknowledged, conflicts, slowestStartMs } = await killMany('sqlite', KILLS)
    expect(faults).to.eql([])
    expect(acknowledged).to.be.greaterThan(KILLS)
    figure(
      `${KILLS} kills, ${acknowledged} answers acknowledged, 0 lost; ${conflicts} conflicts; slowest start ${(slowestStartMs / 1000).toFixed(1)} s`,
    )
  }).timeout(600_000)
})
