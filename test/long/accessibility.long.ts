import { expect } from 'chai'
import { LANGUAGES } from '../../src/i18n/translate.ts'
import { launch } from '../support/chromium.ts'
import { journeys } from '../web/accessibility/journeys/all.ts'
import { sweep } from '../web/accessibility/sweep.ts'
import { tell } from '../web/accessibility/walk.ts'
import type { Browser } from 'playwright-core'

/** Far more pages of the guide than there are: every one of them. */
const ALL = 1000

for (const language of LANGUAGES)
  describe(`Pages and journeys in full, ${language}`, function () {
    this.timeout(180 * 60_000)
    let browser: Browser
    before(async () => {
      browser = await launch()
    })
    after(() => browser.close())

    for (const [name, walk] of Object.entries(journeys))
      it(name, async () => {
        await walk({ browser, language })
      })
    it('every state of every page has no fault, in both themes and both widths', async () => {
      const walked = await sweep({ languages: [language], looks: 4, guide: ALL })
      tell(walked)
      expect(walked.faults.join('\n')).to.equal('')
    })
  })
