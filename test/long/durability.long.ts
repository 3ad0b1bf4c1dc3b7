import { expect } from 'chai'
import { crashPostgres } from '../durability/crash-postgres.ts'
import { killMany } from '../durability/kill-many.ts'
import { DATABASES } from '../support/database.ts'
import { figure } from '../support/figure.ts'

const KILLS = 200
const CRASHES = 20

describe('Durability at length', () => {
  for (const kind of DATABASES)
    it(`${KILLS} kills of the site under 20 writers on ${kind}`, async () => {
      const { faults, acknowledged, conflicts, slowestStartMs } = await killMany(kind, KILLS)
      const start = (slowestStartMs / 1000).toFixed(1)
      figure(`${KILLS} kills on ${kind}: ${acknowledged} answers acknowledged, ${conflicts} conflicts shown`)
      figure(`${faults.length} disagreements between answers, history and trail; slowest start ${start} s`)
      expect(faults).to.eql([])
    })
  if (DATABASES.includes('postgres'))
    it(`${CRASHES} crashes of PostgreSQL under 20 writers`, async () => {
      const { faults, acknowledged, refused } = await crashPostgres(CRASHES)
      figure(
        `${CRASHES} crashes: ${acknowledged} answers acknowledged, ${refused} refused, ${faults.length} disagreements`,
      )
      expect(faults).to.eql([])
    })
})
