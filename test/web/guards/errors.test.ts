import { expect } from 'chai'
import { figure } from '../../support/figure.ts'
import { openWorld } from '../../support/world.ts'
import { failEverywhere, someCalls } from './fail-everywhere.ts'
import type { World } from '../../support/world.ts'

describe('A database that fails', () => {
  let world: World
  before(async () => (world = await openWorld()))
  after(() => world.close())

  it('leaves nothing half done, no event without its change, and a page that gives nothing away', async () => {
    const { wrong, faults, events, pages } = await failEverywhere(world, someCalls)
    expect(wrong.join('\n')).to.equal('')
    figure(`${faults} calls made to fail, ${events} of them events; ${pages} error pages`)
  })
})
