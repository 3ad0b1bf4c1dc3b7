import { expect } from 'chai'
import { figure } from '../../support/figure.ts'
import { openWorld } from '../../support/world.ts'
import { MutantRun, storeMutants } from './store-mutants.ts'
import { noticed, unguarded } from './unguarded.ts'

/** A sample of n, spread evenly. All of them are tried by `npm run test:long`. */
function some<T>(items: readonly T[], n: number): T[] {
  return items.filter((_, i) => i % Math.ceil(items.length / n) === 0)
}

describe('A guard that is taken away', () => {
  it('from a route is noticed by the table (a sample)', async () => {
    const world = await openWorld()
    const sample = some(unguarded(), 20)
    const missed: string[] = []
    for (const one of sample) if ((await noticed(world, one)) === undefined) missed.push(one.name)
    await world.close()
    expect(missed).to.eql([])
    figure(`${sample.length} routes without their guard, ${sample.length} noticed`)
  })

  it('from a query of a store is noticed by the two municipalities (a sample)', async () => {
    const run = new MutantRun()
    const sample = some(storeMutants(), 2)
    const missed: string[] = []
    for (const one of sample) if ((await run.killedBy(one)) === undefined) missed.push(one.name)
    run.done()
    expect(missed).to.eql([])
    figure(`${sample.length} queries without their municipality, ${sample.length} noticed`)
  }).timeout(300_000)
})
