import { expect } from 'chai'
import { figure } from '../../support/figure.ts'
import { PAYLOADS } from '../../support/payloads.ts'
import { openWorld } from '../../support/world.ts'
import { runBare, runPayloads } from './run-payloads.ts'

/** The commonest, one of each kind; `npm run test:long` tries all. */
const SOME = [0, 12, 21, 26, 29, 41, 56, 60, 70, 80].map((i) => PAYLOADS[i]!)

describe('Script that someone typed', () => {
  it('runs on no page, whatever field it stands in (a sample)', async () => {
    expect(new Set(PAYLOADS).size).to.equal(100)
    const bare = await runBare(SOME)
    const world = await openWorld()
    const { heard, pages, columns, forms } = await runPayloads(world, SOME)
    await world.close()
    expect(heard.join('\n')).to.equal('')
    expect(bare).to.be.at.least(7)
    figure(
      `${SOME.length} payloads × ${columns} columns, ${pages} pages and ${forms} forms read: 0 ran; bare, ${bare} run`,
    )
  }).timeout(300_000)
})
