import { expect } from 'chai'
import { figure } from '../support/figure.ts'
import { openWorld } from '../support/world.ts'
import { allCalls, failEverywhere } from '../web/guards/fail-everywhere.ts'
import { MutantRun, storeMutants } from '../web/guards/store-mutants.ts'
import { noticed, unguarded } from '../web/guards/unguarded.ts'

describe('Guards at length', () => {
  it('are each missed when taken from a route', async () => {
    const world = await openWorld()
    const all = unguarded()
    const missed: string[] = []
    for (const one of all) if ((await noticed(world, one)) === undefined) missed.push(one.name)
    await world.close()
    figure(`${all.length} routes without their guard, ${all.length - missed.length} noticed`)
    expect(missed).to.eql([])
  })

  it('are each missed when taken from a query of a store', async () => {
    const run = new MutantRun()
    expect(await run.firstFailure(), 'the copy as it is').to.equal(undefined)
    const all = storeMutants()
    const by = new Map<string, number>()
    const missed: string[] = []
    for (const one of all) {
      const killer = await run.killedBy(one)
      if (killer === undefined) missed.push(one.name)
      else by.set(killer, (by.get(killer) ?? 0) + 1)
    }
    run.done()
    figure(`${all.length} queries without their municipality, ${all.length - missed.length} noticed`)
    for (const [title, n] of by) figure(`  ${n} by “${title}”`)
    expect(missed).to.eql([])
  })

  it('hold when every database call of every request fails in turn', async () => {
    const world = await openWorld()
    const { wrong, faults, events, pages } = await failEverywhere(world, allCalls)
    await world.close()
    figure(`${faults} calls made to fail, ${events} of them events; ${pages} error pages`)
    expect(wrong.join('\n')).to.equal('')
  })
})
