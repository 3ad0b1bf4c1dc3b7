import { expect } from 'chai'
import { DATABASES, freshPlace } from '../support/database.ts'
import { figure } from '../support/figure.ts'
import { rawRequest } from '../support/hostile.ts'
import { openWorld } from '../support/world.ts'
import { beHostile } from '../web/guards/hostile.ts'
import type { World } from '../support/world.ts'

/** On each route and each database. */
const RUNS = Number(process.env['HOSTILE_RUNS'] ?? 300)

for (const kind of DATABASES)
  describe(`Hostile input at length on ${kind}`, () => {
    let world: World
    before(async () => {
      const { place } = await freshPlace(kind)
      world = await openWorld(place.url === undefined ? {} : { DATABASE_URL: place.url })
    })
    after(() => world.close())

    it('is answered without a fault, on every route', async () => {
      const names = Object.getOwnPropertyNames(Object.prototype)
      const { sent, byStatus } = await beHostile(world, RUNS)
      expect(Object.getOwnPropertyNames(Object.prototype)).to.eql(names)
      expect((await rawRequest(world.address, { method: 'GET', path: '/health' })).status).to.equal(200)
      const classes = [...byStatus].toSorted(([a], [b]) => a - b).map(([status, n]) => `${status}: ${n}`)
      figure(`${kind}: ${sent} requests, none ≥ 500 (${classes.join(', ')})`)
    })
  })
