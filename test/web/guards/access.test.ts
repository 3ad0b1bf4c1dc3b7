import { expect } from 'chai'
import { routes } from '../../../src/web/routes/index.ts'
import { ask } from '../../support/ask.ts'
import { figure } from '../../support/figure.ts'
import { openWorld } from '../../support/world.ts'
import { ACCESS, ACTORS, routeOf } from './access-table.ts'
import type { World } from '../../support/world.ts'

const named = ({ method, path }: { readonly method: string; readonly path: string }) =>
  `${method.toUpperCase()} ${path}`

describe('Who gets in where', () => {
  let world: World
  before(async () => (world = await openWorld()))
  after(() => world.close())

  it('is written down for every route, and for no other', () => {
    const written = new Set(ACCESS.map((row) => named(routeOf(row))))
    const known = new Set(routes.map(named))
    expect(
      [...known].filter((route) => !written.has(route)),
      'routes missing from the table',
    ).to.eql([])
    expect(
      [...written].filter((route) => !known.has(route)),
      'routes that do not exist',
    ).to.eql([])
  })

  it('is what the running site does', async () => {
    const wrong: string[] = []
    let cells = 0
    for (const row of ACCESS)
      for (const who of ACTORS) {
        const { answer, status } = await ask(world, row, who)
        cells++
        if (answer !== row.who[who]) wrong.push(`${row.route} ${who}: ${row.who[who]} → ${answer} (${status})`)
      }
    expect(wrong.join('\n')).to.equal('')
    figure(`${ACCESS.length} rows × ${ACTORS.length} actors = ${cells} cells`)
  })
})
