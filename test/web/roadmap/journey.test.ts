import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from 'chai'
import { answersOf } from '../../../src/assessments/answer-store.ts'
import { webTranslator } from '../../../src/i18n/web-words/index.ts'
import { launch, windowOf } from '../../support/chromium.ts'
import { answerLevels } from '../../support/roadmap.ts'
import { site } from '../../support/rounds-site.ts'
import type { Browser, Page } from 'playwright-core'
import type { Place } from '../../../src/assessments/acting.ts'
import type { Actor } from '../../../src/assessments/rules.ts'
import type { Site } from '../../support/rounds-site.ts'

const QUESTION = 'responsibilities-defined'
const LEVELS = { [QUESTION]: 1, 'guidance-overseen': 2, 'tools-and-resources': 2 }
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe('From a plan to its result in a real browser', function () {
  this.timeout(240_000)
  let on: Site
  let browser: Browser
  let anna: Actor
  let place: Place
  let base: string
  before(async () => {
    on = await site()
    browser = await launch()
    anna = await on.person('Anna', 'coordinator')
  })
  after(async () => {
    await browser.close()
    await on.stop()
  })
  beforeEach(async () => {
    place = await on.round(anna.personId)
    await answerLevels(on.acting, place, anna, LEVELS)
    base = `${on.address}/m/${on.municipalityId}/r/${place.roundId}/roadmap`
  })

  for (const language of ['fi', 'sv', 'en'] as const)
    for (const scripts of [true, false])
      it(`accepts, reorders, finishes, confirms, and sees the result move: ${language}${scripts ? '' : ', without scripts'}`, async () => {
        const t = webTranslator(language)
        const context = await windowOf(browser, on, anna.personId, { javaScriptEnabled: scripts })
        const page = await context.newPage()
        const isClean = async () => scripts && expect(await violations(page), page.url()).to.eql([])
        const press = async (name: string, nth = 0) => {
          await Promise.all([page.waitForNavigation(), page.getByRole('button', { name }).nth(nth).click()])
        }
        await page.goto(`${base}?language=${language}`)
        await isClean()
        await page.getByLabel(t('roadmap.field.name')).fill('Perus')
        await press(t('roadmap.scenario.add'))
        await page.locator('#days').fill('20')
        await isClean()
        await press(t('roadmap.save'))
        await isClean()

        // reorder: the first action of the first quarter goes a quarter later
        const first = page.locator('section.quarter').first().locator('.action-card').first()
        const title = (await first.locator('h4').textContent())!
        const before = await quarterOf(page, title)
        await first.locator('summary').click()
        await Promise.all([
          page.waitForNavigation(),
          first.getByRole('button', { name: t('roadmap.move.later'), exact: true }).click(),
        ])
        expect(await quarterOf(page, title)).to.equal(before + 1)
        await page
          .locator('.action-card', { hasText: title })
          .getByText(t('roadmap.wish.fixed', { quarter: 2 }))
          .waitFor()

        await page.getByRole('link', { name: t('roadmap.accept') }).click()
        await isClean()
        await press(t('roadmap.accept'))
        await page.getByText(t('roadmap.accept.done')).waitFor()
        await isClean()
        const start = await confirmedNow(page)

        // finish the actions of the question, in their order
        let confirmed = 0
        for (let n = 0; n < 3 && confirmed === 0; n++) {
          await page.goto(`${base}/board`)
          if (n === 0) await isClean()
          await press(t('roadmap.step.underWay'))
          await press(t('roadmap.step.finished'))
          await page.goto(base)
          expect(await confirmedNow(page), 'nothing counts before it is confirmed').to.equal(start)
          await page.goto(`${base}/levels`)
          if (n === 0) await isClean()
          const buttons = page.getByRole('button', { name: t('roadmap.levels.confirm') })
          if ((await buttons.count()) === 0) continue
          await press(t('roadmap.levels.confirm'))
          confirmed++
        }
        expect(confirmed).to.equal(1)
        await page.goto(base)
        expect(await confirmedNow(page)).to.be.greaterThan(start)
        const levels = [...(await answersOf(on.db, place)).values()].map(({ level }) => level ?? 0)
        expect(levels.reduce((sum, level) => sum + level)).to.be.greaterThan(5)
        if (scripts) expect(await page.locator('.curve figure:visible').count()).to.equal(3)
        for (const view of ['timeline', 'attention', 'status', 'history']) {
          await page.goto(`${base}/${view}`)
          expect(await page.locator('h1').count()).to.equal(1)
          await isClean()
        }
        await context.close()
      })

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(AXE)
    const found = await page.evaluate('axe.run().then((r) => r.violations.map((v) => v.id + " " + v.nodes[0].target))')
    return found as string[]
  }
})

/** The quarter under which the plan shows an action. */
async function quarterOf(page: Page, title: string): Promise<number> {
  const sections = await page.locator('section.quarter').all()
  for (const [i, section] of sections.entries())
    if ((await section.locator('h4', { hasText: title }).count()) > 0) return i + 1
  return 0
}

/** The last maturity that the table of the curve has as confirmed. */
async function confirmedNow(page: Page): Promise<number> {
  const cells = await page.locator('#curve tbody tr td:nth-child(5)').allTextContents()
  const said = cells.filter((cell) => /\d/.test(cell)).at(-1) ?? ''
  return Number(said.split(' ')[0]!.replace(',', '.'))
}
