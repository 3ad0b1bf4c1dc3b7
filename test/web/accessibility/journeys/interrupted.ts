import { expect } from 'chai'
import { answersOf } from '../../../../src/assessments/answer-store.ts'
import { eventually } from '../../../support/eventually.ts'
import { OTHER, QUESTION } from '../../../support/town.ts'
import { answer, go, signIn } from './going.ts'
import type { Page } from 'playwright-core'
import { LANGUAGES, type Language } from '../../../../src/i18n/translate.ts'
import type { InTown } from './going.ts'

const STORED = `(async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length +
  (await caches.keys()).length)()`

/** The network goes, answering goes on; nothing is lost, nothing is put into the browser's storage. */
export async function offlineJourney({ browser, site: town, language }: InTown): Promise<void> {
  const reijo = await go({ browser, site: town, language })
  const { page, t } = reijo
  await signIn(reijo, town.people.coordinator.email)
  await reijo.open(`/m/${town.municipalityId}/r/${town.rounds.empty}/answer/strategic/leadership`)
  await answer(reijo, QUESTION, 1)
  await page.context().setOffline(true)
  const questions = [QUESTION, OTHER, 'tools-and-resources', 'compliance-supervised']
  for (const [i, question] of questions.entries()) {
    await page.locator(`label[for="${question}-${2 + (i % 4)}"]`).click()
    await page.locator(`#comment-${question}`).fill(`kirjoitettu ilman yhteyttä ${i}`)
  }
  await reijo.says(t('rounds.script.offline'))
  const rows = () => answersOf(town.parts.db, town.place('empty'))
  expect([...(await rows()).keys()]).to.eql([QUESTION])
  expect(await page.evaluate(STORED), 'things in the browser’s storage').to.equal(0)
  await page.context().setOffline(false)
  const areSent = async () => [...(await rows()).values()].filter(({ comment }) => comment).length === questions.length
  await eventually(areSent, 'what was written offline is saved')
  await page.locator('#unsaved:empty').waitFor({ state: 'attached' })
  for (const [i, question] of questions.entries())
    expect((await rows()).get(question)).to.include({ level: 2 + (i % 4), comment: `kirjoitettu ilman yhteyttä ${i}` })
  expect(reijo.heard.faults).to.eql([])
  await reijo.close()
}

/** The language is switched with a form half filled in: the page and the text stay, nothing is saved. */
export async function languageJourney({ browser, site: town, language }: InTown): Promise<void> {
  const kaisa = await go({ browser, site: town, language })
  const { page } = kaisa
  const { municipalityId, rounds } = town
  await signIn(kaisa, town.people.coordinator.email)
  await kaisa.open(`/m/${municipalityId}/r/${rounds.empty}/answer/strategic/leadership`)
  for (const to of [...others(language), language]) {
    // as it stands before it could save itself
    await page.evaluate(`document.getElementById('comment-${QUESTION}').value = 'puolivalmis ${to}'`)
    await page.evaluate(`document.getElementById('${QUESTION}-4').checked = true`)
    await switchTo(page, to)
    expect(await page.locator(`#comment-${QUESTION}`).inputValue()).to.equal(`puolivalmis ${to}`)
    expect(await page.locator(`#${QUESTION}-4`).isChecked()).to.equal(true)
  }
  await kaisa.open(`/m/${municipalityId}/rounds/new`)
  await page.locator('#name').fill('Puolikas nimi')
  await page.locator('[name=target]').last().check({ force: true })
  await page.locator('#endsOn').fill('2027-02-03')
  await switchTo(page, others(language)[0]!)
  expect(await page.locator('#name').inputValue()).to.equal('Puolikas nimi')
  expect(await page.locator('[name=target]').last().isChecked()).to.equal(true)
  expect(await page.locator('#endsOn').inputValue()).to.equal('2027-02-03')
  expect(kaisa.heard.faults).to.eql([])
  await kaisa.close()
}

const others = (language: Language) => LANGUAGES.filter((one) => one !== language)

/** `another address`: that of the form which is shown again. */
export async function switchTo(page: Page, language: Language, at?: 'another address'): Promise<void> {
  const path = new URL(page.url()).pathname
  await Promise.all([page.waitForNavigation(), page.locator(`.languages [lang=${language}]`).click()])
  expect(await page.locator('html').getAttribute('lang')).to.equal(language)
  if (at === undefined) expect(new URL(page.url()).pathname).to.equal(path)
}
