import { expect } from 'chai'
import { answersOf } from '../../../../src/assessments/answer-store.ts'
import { eventually } from '../../../support/eventually.ts'
import { PASSWORD } from '../../../support/site.ts'
import { OTHER, QUESTION } from '../../../support/town.ts'
import { answer, go, signIn } from './going.ts'
import type { InTown } from './going.ts'

/** As often as WCAG 2.2.1 asks that a limit can be moved. */
const TIMES = 10

/** The warning comes in time, one key is enough, and what is written outlives the session. */
export async function sessionJourney({ browser, site: town, language }: InTown): Promise<void> {
  const kaisa = await go({ browser, site: town, language })
  const { page, t } = kaisa
  await page.clock.install({ time: town.parts.now() })
  await signIn(kaisa, town.people.coordinator.email)
  await kaisa.open(`/m/${town.municipalityId}/r/${town.rounds.empty}/answer/strategic/leadership`)
  await page.locator(`#comment-${QUESTION}`).focus()
  const pass = async (minutes: number) => {
    town.pass({ minutes })
    await page.clock.fastForward(minutes * 60_000)
  }
  const warning = page.getByRole('dialog', { name: t('session.idle.title') })
  for (let i = 0; i < TIMES; i++) {
    await pass(24)
    expect(await warning.count(), 'too early').to.equal(0)
    await pass(2)
    await warning.waitFor()
    expect(await page.evaluate(`document.activeElement.matches('#session-idle button')`)).to.equal(true)
    await page.keyboard.press(i % 2 === 0 ? 'Enter' : 'Escape')
    await warning.waitFor({ state: 'detached' })
    expect(await page.evaluate('document.activeElement.id'), 'focus goes back').to.equal(`comment-${QUESTION}`)
  }
  await answer(kaisa, OTHER, 2)

  await pass(32)
  const over = page.getByRole('dialog', { name: t('session.over.title') })
  await over.waitFor()
  await over.getByRole('button').press('Enter')
  await page.locator(`#comment-${QUESTION}`).fill('Kirjoitettu, kun istunto oli päättynyt')
  await page.clock.runFor(2000)
  await kaisa.says(t('rounds.script.signedOut'))
  const tab = await page.context().newPage()
  await tab.goto(`${town.address}/sign-in`)
  await tab.locator('#email').fill(town.people.coordinator.email)
  await tab.locator('#password').fill(PASSWORD)
  await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')])
  await tab.close()
  await page.evaluate(`dispatchEvent(new Event('focus'))`)
  const rows = () => answersOf(town.parts.db, town.place('empty'))
  const isSaved = async () => (await rows()).get(QUESTION)?.comment === 'Kirjoitettu, kun istunto oli päättynyt'
  await eventually(isSaved, 'what was written after the session is saved')
  await page.locator('#unsaved:empty').waitFor({ state: 'attached' })
  expect(kaisa.heard.faults).to.eql([])
  await kaisa.close()
}
