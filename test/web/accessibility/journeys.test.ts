import { LANGUAGES } from '../../../src/i18n/translate.ts'
import { launch } from '../../support/chromium.ts'
import { journeys } from './journeys/all.ts'
import type { Browser } from 'playwright-core'

/** Each in one language, in turn, so that every language is walked; `test:long` walks each in all three. */
describe('Journeys in a real browser', function () {
  this.timeout(180_000)
  let browser: Browser
  before(async () => {
    browser = await launch()
  })
  after(() => browser.close())

  for (const [i, [name, walk]] of Object.entries(journeys).entries()) {
    const language = LANGUAGES[i % LANGUAGES.length]!
    it(`${name} (${language})`, async () => {
      await walk({ browser, language })
    })
  }
})
