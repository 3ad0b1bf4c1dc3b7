import { launch } from '../../support/chromium.ts'
import { coordinatorJourney } from './journeys/coordinator.ts'
import { languageJourney, offlineJourney } from './journeys/interrupted.ts'
import { keyboardJourney } from './journeys/keyboard.ts'
import { respondentJourney } from './journeys/respondent.ts'
import { reviewerJourney } from './journeys/reviewer.ts'
import { journeyWithoutScripts } from './journeys/without-scripts.ts'
import type { Browser } from 'playwright-core'

/** Each in one language, so that each language is walked; `test:long` walks each in all three. */
describe('Journeys in a real browser', function () {
  this.timeout(180_000)
  let browser: Browser
  before(async () => {
    browser = await launch()
  })
  after(() => browser.close())

  it('a coordinator goes from the first code to a sealed round and its report (fi)', () =>
    coordinatorJourney(browser, 'fi'))
  it('a respondent answers their part beside another writer, and adds evidence (sv)', () =>
    respondentJourney(browser, 'sv'))
  it('a reviewer gives verdicts and asks for changes (en)', () => reviewerJourney(browser, 'en'))
  it('the keyboard alone is enough, and the focus always shows (fi, 320 px)', async () => {
    await keyboardJourney(browser, 'fi', 320)
  })
  it('core tasks work with scripts off (sv)', () => journeyWithoutScripts(browser, 'sv'))
  it('nothing is lost while the network is away (en)', () => offlineJourney(browser, 'en'))
  it('switching the language keeps the page and what was typed (fi)', () => languageJourney(browser, 'fi'))
})
