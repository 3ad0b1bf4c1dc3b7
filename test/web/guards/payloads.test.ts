import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { createApp } from '../../../src/app.ts'
import { projectFolder } from '../../../src/settings.ts'
import { serveApp } from '../../support/ask.ts'
import { figure } from '../../support/figure.ts'
import { PAYLOADS } from '../../support/payloads.ts'
import { openWorld } from '../../support/world.ts'
import { heardInConflict, heardOn, runBare, runPayloads } from './run-payloads.ts'
import type { World } from '../../support/world.ts'

/** The commonest, one of each kind; `npm run test:long` tries all. */
const SOME = [0, 12, 21, 26, 29, 41, 56, 60, 70, 80].map((i) => PAYLOADS[i]!)
const IMAGE = PAYLOADS.filter((one) => one.startsWith('<img src=x onerror="'))

/** Places where text is printed, each in a view of its own. */
const PRINTED: readonly (readonly [view: string, text: string, page: RegExp])[] = [
  ['pages/rounds/question', '<%= one.title %></a><% } else', /\/question\//],
  ['pages/home', '<%= one.name %></a>', /^\/home$/],
]

describe('Script that someone typed', () => {
  let world: World
  before(async () => (world = await openWorld()))
  after(() => world.close())

  it('runs on no page, whatever field it stands in (a sample)', async () => {
    expect(new Set(PAYLOADS).size).to.equal(100)
    const { heard, pages, columns, forms, shown } = await runPayloads(world, SOME)
    expect(heard.join('\n')).to.equal('')
    figure(
      `${SOME.length} payloads × ${columns} columns and ${forms} forms, ${shown} shown again, ${pages} pages read: 0 ran`,
    )
  }).timeout(300_000)

  it('would run on a bare page, and is heard', async () => {
    const bare = await runBare(SOME)
    expect(bare).to.be.at.least(7)
    figure(`on a page that escapes nothing and has no policy ${bare} of ${SOME.length} run`)
  })

  it('is heard where a view prints it as it is', async () => {
    for (const [view, text, page] of PRINTED) {
      const { folder, remove } = plantedView(view, text)
      const app = createApp(world.parts)
      app.set('views', folder)
      const { address, stop } = await serveApp(app)
      expect((await heardOn({ ...world, address }, IMAGE, page)).length, view).to.be.at.least(1)
      await stop()
      remove()
    }
    expect(await heardOn(world, IMAGE, PRINTED[0]![2]), 'as it is').to.eql([])
  })

  it('is heard where our own script puts it into the page as HTML', async () => {
    const asHtml = (source: string) =>
      source.replace('element.textContent = text\n  element.className', 'element.innerHTML = text\n  element.className')
    expect((await heardInConflict(world, IMAGE, asHtml)).length).to.be.at.least(1)
    expect(await heardInConflict(world, IMAGE, (source) => source), 'as it is').to.eql([])
  })
})

/** The views with one place that escapes nothing. */
function plantedView(view: string, text: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'tietokunto-views-'))
  cpSync(join(projectFolder(), 'views'), folder, { recursive: true })
  const file = join(folder, `${view}.ejs`)
  const source = readFileSync(file, 'utf8')
  if (!source.includes(text)) throw new Error(`${view} does not have ${text}`)
  writeFileSync(file, source.replace(text, text.replace('<%=', '<%-')))
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}
