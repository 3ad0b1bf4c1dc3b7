import { LANGUAGES } from '../../src/i18n/translate.ts'
import { launch } from '../support/chromium.ts'
import { journeys } from '../web/accessibility/journeys/all.ts'
import type { Browser } from 'playwright-core'

for (const language of LANGUAGES)
  describe(`Journeys in full, ${language}`, function () {
    this.timeout(15 * 60_000)
    let browser: Browser
    before(async () => {
      browser = await launch()
    })
    after(() => browser.close())

    for (const [name, walk] of Object.entries(journeys))
      it(name, async () => {
        await walk({ browser, language })
      })
  })
