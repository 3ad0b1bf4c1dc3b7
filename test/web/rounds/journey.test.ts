import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from 'chai'
import { answersOf } from '../../../src/assessments/answer-store.ts'
import { assign } from '../../../src/assessments/assign.ts'
import { saveAnswer } from '../../../src/assessments/save-answer.ts'
import { launch, windowOf } from '../../support/chromium.ts'
import { eventually } from '../../support/eventually.ts'
import { site } from '../../support/rounds-site.ts'
import type { Browser, Page } from 'playwright-core'
import type { Place } from '../../../src/assessments/acting.ts'
import type { Actor } from '../../../src/assessments/rules.ts'
import type { Site } from '../../support/rounds-site.ts'

const QUESTION = 'responsibilities-defined'
const OTHER = 'guidance-overseen'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe('Answering in a real browser', function () {
  this.timeout(180_000)
  let on: Site
  let browser: Browser
  let anna: Actor
  let place: Place
  let base: string
  let section: string
  before(async () => {
    on = await site()
    browser = await launch()
    anna = await on.person('Anna', 'coordinator')
  })
  beforeEach(async () => {
    place = await on.round(anna.personId)
    base = `${on.address}/m/${on.municipalityId}/r/${place.roundId}`
    section = `${base}/answer/strategic/leadership`
  })
  after(async () => {
    await browser.close()
    await on.stop()
  })

  const open = async (url: string, options = {}): Promise<Page> => {
    const page = await (await windowOf(browser, on, anna.personId, options)).newPage()
    await page.goto(url)
    return page
  }
  const row = async (question = QUESTION) => (await answersOf(on.db, place)).get(question)
  const pick = (page: Page, question: string, state: string) =>
    page.locator(`label[for="${question}-${state}"]`).click()
  const saved = (page: Page) => page.locator('#saved', { hasText: 'Tallennettu' }).waitFor()
  /** The page's own policy forbids Playwright's way of waiting for an expression. */
  const until = (page: Page, expression: string) => eventually(() => page.evaluate(expression), expression)
  const violations = async (page: Page) => {
    await page.evaluate(AXE)
    const found = await page.evaluate('axe.run().then((r) => r.violations.map((v) => v.id + " " + v.nodes[0].target))')
    return found as string[]
  }

  it('saves by itself, says so, and counts progress', async () => {
    const page = await open(section)
    await pick(page, QUESTION, '3')
    await saved(page)
    expect(await page.locator('#saved').textContent()).to.equal('Tallennettu 11.00')
    expect(await page.locator('.saving-bar .progress').textContent()).to.include('1/5 käsitelty')
    await page.locator(`#comment-${QUESTION}`).fill('Hallintosääntö, luku 9')
    await page.locator(`#comment-${QUESTION}`).blur()
    await until(page, `document.querySelector('[name="version.${QUESTION}"]').value === '2'`)
    expect(await row()).to.include({ level: 3, comment: 'Hallintosääntö, luku 9' })
    await page.goto(base)
    await page.getByRole('link', { name: /Jatka siitä/ }).click()
    expect(page.url()).to.equal(`${section}#q-${OTHER}`)
  })

  it('loses nothing while offline: answers wait in the page and are sent when the network returns', async () => {
    const page = await open(section)
    await page.context().setOffline(true)
    await pick(page, QUESTION, '2')
    await page.locator('#unsaved', { hasText: 'Yhteys on poikki' }).waitFor()
    await pick(page, OTHER, '4')
    await page.locator(`#comment-${OTHER}`).fill('kirjoitettu ilman yhteyttä')
    expect(await row()).to.equal(undefined)
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).to.equal(0)
    const warning = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const dialog = await warning
    expect(dialog.type()).to.equal('beforeunload')
    await dialog.dismiss()
    await page.context().setOffline(false)
    await saved(page)
    await until(page, `document.querySelector('[name="version.${OTHER}"]').value !== '0'`)
    await until(page, "document.querySelector('#unsaved').textContent === ''")
    expect(await row()).to.include({ level: 2 })
    expect(await row(OTHER)).to.include({ level: 4, comment: 'kirjoitettu ilman yhteyttä' })
  })

  it('shows the result so far after each answer, on the short path', async () => {
    const page = await open(`${base}/first`)
    const running = page.locator('#running')
    const before = await running.innerText()
    await pick(page, (await page.locator('.question').getAttribute('data-question'))!, '2')
    await eventually(async () => (await running.innerText()) !== before, 'the result follows the answer')
    const after = await running.innerText()
    expect(after).to.include('Kypsyys nyt 2,0')
    await page.reload()
    expect(await running.innerText(), 'as the server counts it').to.equal(after)
  })

  it('shows a conflict beside the question, with both texts, and no violation', async () => {
    const page = await open(section)
    const berta = await on.person(`Berta${place.roundId}`, 'coordinator')
    const said = { state: 'level', level: 5, reason: null, comment: 'Bertan teksti' } as const
    await saveAnswer(on.acting, { place, actor: berta, question: QUESTION, basedOn: 0, said })
    await page.locator(`#comment-${QUESTION}`).fill('Annan teksti')
    await pick(page, QUESTION, '2')
    const box = page.locator('.conflict')
    await box.waitFor()
    expect(await box.textContent()).to.include('Bertan teksti')
    expect(await page.locator(`#comment-${QUESTION}`).inputValue()).to.equal('Annan teksti')
    expect(await row()).to.include({ comment: 'Bertan teksti' })
    expect(await page.getByText('Valitse, kumpi vastaus jää voimaan').count(), 'said once').to.equal(1)
    expect(await page.locator('#unsaved a').getAttribute('href')).to.equal(`#q-${QUESTION}`)
    expect(await violations(page)).to.eql([])
    await page.getByRole('button', { name: 'Jätä minun vastaukseni voimaan' }).click()
    await saved(page)
    expect(await row()).to.include({ level: 2, comment: 'Annan teksti', version: 2 })
  })

  it('says what happened when the round was locked meanwhile, and the text stays', async () => {
    const page = await open(section)
    await on.db('round').where({ id: place.roundId }).update({ state: 'review' })
    await page.locator(`#comment-${QUESTION}`).fill('liian myöhään')
    await pick(page, QUESTION, '2')
    await page.locator('#unsaved', { hasText: 'lukittiin' }).waitFor()
    expect(await page.locator(`#comment-${QUESTION}`).inputValue()).to.equal('liian myöhään')
    expect(await row()).to.equal(undefined)
  })

  it('saves a question alone, shows what its evidence needs, and no count of one', async () => {
    const page = await open(`${base}/question/${QUESTION}`)
    expect(await page.locator('.saving-bar progress').count()).to.equal(0)
    await pick(page, QUESTION, '3')
    await saved(page)
    await page.locator('#evidence-form summary').click()
    const shown = () =>
      page
        .locator('#url, #file')
        .evaluateAll((all: { id: string; checkVisibility(): boolean }[]) =>
          all.filter((one) => one.checkVisibility()).map(({ id }) => id),
        )
    expect(await shown()).to.eql([])
    for (const [kind, field] of [
      ['link', 'url'],
      ['file', 'file'],
    ] as const) {
      await page.locator(`label[for=kind-${kind}]`).click()
      expect(await shown(), kind).to.eql([field])
    }
  })

  it('shows a locked comment as text, beside a question of one’s own that saves', async () => {
    const { personId, ...actor } = await on.person(`Vastaaja${place.roundId}`, 'respondent')
    const part = { questionnaire: 'strategic', section: 'leadership', question: OTHER }
    await assign(on.acting, { place, actor: anna, to: personId, parts: [part], dueOn: null })
    const said = { state: 'level', level: 2, reason: null, comment: 'Annan teksti' } as const
    await saveAnswer(on.acting, { place, actor: anna, question: QUESTION, basedOn: 0, said })
    const page = await (await windowOf(browser, on, personId)).newPage()
    await page.goto(section)
    expect(actor.roles).to.eql(['respondent'])
    expect(await page.locator(`#q-${QUESTION} blockquote`).innerText()).to.equal('Annan teksti')
    expect(
      await page.locator('textarea[id^=comment]').evaluateAll((all: { id: string }[]) => all.map(({ id }) => id)),
    ).to.eql([`comment-${OTHER}`])
    await pick(page, OTHER, '4')
    await saved(page)
    expect(await row(OTHER)).to.include({ level: 4 })
  })

  it('works with scripts off', async () => {
    const page = await open(section, { javaScriptEnabled: false })
    expect(await page.getByText('Muista tallentaa').isVisible()).to.equal(true)
    await pick(page, QUESTION, 'notApplicable')
    await page.locator(`#reason-${QUESTION}`).fill('Ei ole omaa arkistoa')
    await page.getByRole('button', { name: 'Tallenna ja jatka' }).click()
    expect(page.url()).to.equal(`${base}/answer/strategic/overview`)
    expect(await row()).to.include({ state: 'notApplicable', reason: 'Ei ole omaa arkistoa' })
  })

  it('works with the keyboard alone', async () => {
    const page = await open(section)
    const at = () => page.evaluate('document.activeElement.id')
    for (let i = 0; i < 40 && (await at()) !== `${QUESTION}-1`; i++) await page.keyboard.press('Tab')
    expect(await at()).to.equal(`${QUESTION}-1`)
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Näppäimillä')
    await page.keyboard.press('Tab')
    await until(page, `Number(document.querySelector('[name="version.${QUESTION}"]').value) > 0`)
    await until(page, "document.querySelector('#q-responsibilities-defined .state').textContent === ''")
    expect(await row()).to.include({ level: 3, comment: 'Näppäimillä' })
  })
})
