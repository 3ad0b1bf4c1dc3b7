import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { figure } from '../../support/figure.ts'
import { idsOf, mixtures, send, tenantParamsIn } from '../../support/sweep.ts'
import { openWorld } from '../../support/world.ts'
import { ACCESS, routeOf } from './access-table.ts'
import type { Got } from '../../support/ask.ts'
import type { Params } from './access-table.ts'
import type { World } from '../../support/world.ts'

const CHANGES = ['date', 'etag', 'content-length', 'set-cookie']

/** An answer without what belongs to the one request: its ids and its time. */
function stripped({ status, headers, body }: Got, params: Params): string {
  const kept = [...headers].filter(([name]) => !CHANGES.includes(name)).map((pair) => pair.join(': '))
  return Object.values(params)
    .flatMap((id) => [id, encodeURIComponent(id), encodeURIComponent(encodeURIComponent(id))])
    .reduce((text, id) => text.replaceAll(id, 'ID'), [status, ...kept, body].join('\n'))
}

describe('What belongs to another municipality', () => {
  let world: World
  before(async () => (world = await openWorld()))
  after(() => world.close())

  it('looks the same as what does not exist, byte for byte', async () => {
    const different: string[] = []
    let pairs = 0
    const own = idsOf(world.b)
    const theirs = idsOf(world.a)
    const nobodys = () => Object.fromEntries(Object.keys(theirs).map((name) => [name, randomUUID()]))
    for (const row of ACCESS.filter((one) => tenantParamsIn(one).length > 0)) {
      const inTown = routeOf(row).path.startsWith('/m/')
      const foreign = mixtures(row, own, theirs).slice(1)
      const missing = mixtures(row, own, nobodys()).slice(1)
      // an administrator is at home in every municipality, as far as the administration goes
      if (!inTown) continue
      for (const [i, params] of foreign.entries()) {
        const who = world.b.people.coordinator
        const [one, other] = [await send(world, row, who, params), await send(world, row, who, missing[i]!)]
        pairs++
        if (stripped(one, params) !== stripped(other, missing[i]!))
          different.push(`${row.route} ${Object.keys(params)} ${i + 1}: ${one.status} ${other.status}`)
        if (one.status < 400 && !MAY_LEAD_ON.has(row.route)) different.push(`${row.route} ${i + 1}: ${one.status}`)
      }
    }
    expect(different.join('\n')).to.equal('')
    figure(`${pairs} pairs of a foreign and a missing id`)
  })
})

/** Doing away with what is not there is no mistake. */
const MAY_LEAD_ON = new Set(['POST /m/:municipality/invitations/:invitation/withdraw'])
