import { expect } from 'chai'
import { figure } from '../support/figure.ts'
import { PAYLOADS } from '../support/payloads.ts'
import { openWorld } from '../support/world.ts'
import { runBare, runPayloads } from '../web/guards/run-payloads.ts'

describe('Script that someone typed, at length', () => {
  it('runs on no page, whatever field it stands in', async () => {
    const bare = await runBare(PAYLOADS)
    const world = await openWorld()
    const { heard, pages, columns, forms, shown } = await runPayloads(world, PAYLOADS)
    await world.close()
    figure(
      `${PAYLOADS.length} payloads × ${columns} columns and ${forms} forms, ${shown} shown again, ${pages} pages read: ${heard.length} ran`,
    )
    figure(`on a page that escapes nothing and has no policy ${bare} of them run`)
    expect(heard.join('\n')).to.equal('')
  })
})
