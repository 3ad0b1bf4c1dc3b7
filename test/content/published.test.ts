import { expect } from 'chai'
import { readFileSync, writeFileSync } from 'node:fs'
import { loadLibrary } from '../../src/content/index.ts'
import type { Entry } from '../../src/content/index.ts'

/**
 * Published files are frozen in what counts. `published.json` holds the fingerprint of every shipped file;
 * texts, evidence and actions may be polished without changing it.
 *
 * A new file or version is added to the list (and nothing else in it is touched) by
 *
 *     PUBLISH=1 npx mocha dist/test/content/published.test.js
 *
 * It never renews a fingerprint that is listed already: delete that line by hand, and only while
 * the version has not been released.
 */
const LIST = 'test/content/published.json'

const published = JSON.parse(readFileSync(LIST, 'utf8')) as Record<string, string>
const library = loadLibrary(['.'])
const shipped = new Map([
  ...named('frameworks', library.governances),
  ...named('frameworks', library.statutes),
  ...named('frameworks', library.guidances),
  ...named('questionnaires', library.questionnaires),
])

function named(folder: string, entries: ReadonlyMap<string, Entry>): [string, string][] {
  return [...entries].map(([pin, { content }]) => [`${folder}/${pin}`, library.fingerprintOf(content)])
}

function publish(all: ReadonlyMap<string, string>): void {
  const list = Object.entries({ ...Object.fromEntries(all), ...published }).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(LIST, `${JSON.stringify(Object.fromEntries(list), null, 2)}\n`)
  Object.assign(published, Object.fromEntries(list))
}

describe('published content', () => {
  before(() => {
    if (process.env['PUBLISH'] === '1') publish(shipped)
  })

  it('has files', () => expect(shipped.size).to.be.at.least(5))

  for (const [pin, print] of shipped)
    it(`${pin} counts as it did when it was published`, () => {
      expect(published[pin], `${pin} is not in ${LIST}: see the head of this test`).to.be.a('string')
      expect(print, `${pin} has changed in what counts. Leave it as it was and publish a new version.`).to.equal(
        published[pin],
      )
    })

  it('is all still there: a sealed round may pin any of it', () => {
    expect([...shipped.keys()]).to.include.members(Object.keys(published))
  })
})
