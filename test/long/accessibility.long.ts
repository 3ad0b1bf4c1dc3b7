import { expect } from 'chai'
import { LANGUAGES } from '../../src/i18n/translate.ts'
import { launch } from '../support/chromium.ts'
import { coordinatorJourney } from '../web/accessibility/journeys/coordinator.ts'
import { languageJourney, offlineJourney } from '../web/accessibility/journeys/interrupted.ts'
import { keyboardJourney } from '../web/accessibility/journeys/keyboard.ts'
import { respondentJourney } from '../web/accessibility/journeys/respondent.ts'
import { reviewerJourney } from '../web/accessibility/journeys/reviewer.ts'
import { journeyWithoutScripts } from '../web/accessibility/journeys/without-scripts.ts'
import { sweep } from '../web/accessibility/sweep.ts'
import { tell } from '../web/accessibility/walk.ts'
import type { Browser } from 'playwright-core'

/** Far more pages of the guide than there are: every one of them. */
const ALL = 1000

for (const language of LANGUAGES)
  describe(`In full, ${language}`, function () {
    this.timeout(180 * 60_000)
    let browser: Browser
    before(async () => {
      browser = await launch()
    })
    after(() => browser.close())

    it('every state of every page, both themes and both widths: no fault', async () => {
      const walked = await sweep({ languages: [language], looks: 4, guide: ALL })
      tell(walked)
      expect(walked.faults.join('\n')).to.equal('')
    })
    it('coordinator', () => coordinatorJourney(browser, language))
    it('respondent', () => respondentJourney(browser, language))
    it('reviewer', () => reviewerJourney(browser, language))
    for (const width of [320, 1280])
      it(`keyboard, ${width} px`, async () => {
        process.stdout.write(`\n${await keyboardJourney(browser, language, width)} steps of the focus looked at\n`)
      })
    it('scripts off', () => journeyWithoutScripts(browser, language))
    it('offline', () => offlineJourney(browser, language))
    it('language switched', () => languageJourney(browser, language))
  })
