import { expect } from 'chai'
import { describeOnEach } from '../support/database.ts'
import { figure } from '../support/figure.ts'
import { killMany } from './kill-many.ts'

const KILLS = 20

describeOnEach('The site killed with SIGKILL under 20 writers', (kind) => {
  // two hundred kills: test/long/durability.long.ts
  it(`keeps every acknowledged answer through ${KILLS} kills`, async () => {
    const { faults, acknowledged, conflicts, slowestStartMs } = await killMany(kind, KILLS)
    expect(faults).to.eql([])
    expect(acknowledged).to.be.greaterThan(KILLS)
    figure(
      `${kind}: ${KILLS} kills, ${acknowledged} answers acknowledged, 0 lost; ${conflicts} conflicts; slowest start ${(slowestStartMs / 1000).toFixed(1)} s`,
    )
  }).timeout(600_000)
})
