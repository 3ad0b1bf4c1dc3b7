import { expect } from 'chai'
import { figure } from '../support/figure.ts'
import { openWorld } from '../support/world.ts'
import { ACCESS } from '../web/guards/access-table.ts'
import { allCalls, failEverywhere } from '../web/guards/fail-everywhere.ts'
import { MutantRun, storeMutants } from '../web/guards/store-mutants.ts'
import { noticed, unguarded } from '../web/guards/unguarded.ts'
import type { Row } from '../web/guards/access-table.ts'

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

  for (const part of ['people', 'rounds', 'roadmap'] as const)
    it(`hold when every database call of every request fails in turn: ${part}`, async () => {
      const rows = ACCESS.filter((row) => partOf(row) === part)
      const world = await openWorld()
      const { wrong, faults, events, pages } = await failEverywhere(world, allCalls, rows)
      await world.close()
      figure(`${faults} calls of ${rows.length} requests made to fail, ${events} of them events; ${pages} error pages`)
      expect(wrong.join('\n')).to.equal('')
    })
})

function partOf({ route }: Row): 'people' | 'rounds' | 'roadmap' {
  if (/roadmap|digest/.test(route)) return 'roadmap'
  return route.includes('/r/:round') ? 'rounds' : 'people'
}
