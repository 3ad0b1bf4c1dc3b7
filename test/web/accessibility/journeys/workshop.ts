import { expect } from 'chai'
import { answersOf, votesOf } from '../../../../src/assessments/answer-store.ts'
import { roundOf } from '../../../../src/assessments/round-content.ts'
import { questionCodes } from '../../../../src/workshops/question-codes.ts'
import { eventually } from '../../../support/eventually.ts'
import { library, PINS } from '../../../support/rounds.ts'
import { OTHER, QUESTION } from '../../../support/town.ts'
import { go, signIn } from './going.ts'
import type { Page } from 'playwright-core'
import type { InTown } from './going.ts'

const { codeOf } = questionCodes(roundOf(library, PINS))
const code = codeOf.get(QUESTION)!
const other = codeOf.get(OTHER)!
const third = codeOf.get('tools-and-resources')!
const STORED = `localStorage.length + sessionStorage.length`

async function enter({ keyboard }: Page, line: string): Promise<void> {
  await keyboard.type(line)
  await keyboard.press('Enter')
}

/** Sheets are typed in with the keyboard alone: right lines, a wrong one mended, one while the network is away. */
export async function workshopJourney({ browser, site: town, language }: InTown): Promise<void> {
  const fanni = await go({ browser, site: town, language })
  const { page, t, heard } = fanni
  const rows = () => answersOf(town.parts.db, town.place('empty'))
  await signIn(fanni, town.people.coordinator.email)
  await fanni.open(`/m/${town.municipalityId}/r/${town.rounds.empty}/workshop`)
  while (!(await page.evaluate(`document.activeElement.id === 'group'`))) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id'), 'Enter leads on from the group').to.equal('line')

  await page.keyboard.type(`${code}2335/3`)
  const question = roundOf(library, PINS).asked[0]!.question.text[language]!
  expect(await page.locator('#preview').innerText()).to.include(question)
  await page.keyboard.type(' loki puuttuu')
  await page.keyboard.press('Enter')
  await enter(page, `${other} 4`)
  await eventually(async () => (await rows()).size === 2, 'both lines are saved')
  expect((await rows()).get(QUESTION)).to.include({ level: 3, comment: 'loki puuttuu' })
  expect((await votesOf(town.parts.db, town.place('empty'))).map(({ level }) => level)).to.eql([2, 3, 3, 5])
  await page.locator(`[data-missing="${code}"]`).waitFor({ state: 'detached' })
  const missing = page.locator('.missing').first()
  const left = await missing.locator('[data-missing]').count()
  expect(await missing.locator('.left').innerText()).to.match(new RegExp(`^${left} `))

  await looksRight(page)

  await mend(page, t('workshop.fault.levelRange', { found: 9, highest: 5 }))
  await eventually(async () => (await rows()).get('tools-and-resources')?.level === 2, 'the mended line is saved')

  await page.context().setOffline(true)
  await enter(page, `${other} 5`)
  await enter(page, `${code} 4/4 sovittiin`)
  await fanni.says(t('workshop.script.offline'))
  expect((await rows()).get(OTHER)).to.include({ level: 4 })
  expect(await page.evaluate(STORED), 'things in the browser’s storage').to.equal(0)
  await page.context().setOffline(false)
  await eventually(async () => (await rows()).get(QUESTION)?.level === 4, 'what was typed offline is saved')
  expect((await rows()).get(OTHER)).to.include({ level: 5 })
  await page.locator('#unsaved:empty').waitFor({ state: 'attached' })

  await conflict(fanni, town)
  expect(heard.faults.filter((fault) => !/40[09]/.test(fault))).to.eql([])
  await fanni.close()
}

/** A chip without words takes no room, a title is larger than its headings on a phone too, no menu is printed. */
async function looksRight(page: Page): Promise<void> {
  const shown = `[...document.querySelectorAll('.chip[hidden]')].map((one) => getComputedStyle(one).display)`
  expect(new Set((await page.evaluate(shown)) as string[])).to.eql(new Set(['none']))
  const before = page.viewportSize()!
  await page.setViewportSize({ width: 320, height: 800 })
  const sizes = `['h1', 'h2', 'h3'].map((name) => parseFloat(getComputedStyle(document.querySelector('main ' + name)).fontSize))`
  const [h1, h2, h3] = (await page.evaluate(sizes)) as number[]
  expect(h1).to.be.greaterThan(h2!)
  expect(h2).to.be.greaterThan(h3!)
  await page.setViewportSize(before)
  await page.emulateMedia({ media: 'print' })
  for (const width of [700, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const part of ['.site-nav', '.menu-button'])
      expect(await page.locator(part).isVisible(), `${part} on paper of ${width} px`).to.equal(false)
  }
  await page.emulateMedia({ media: null })
  // what is not shown on paper loses the focus
  await page.locator('#line').focus()
  await page.setViewportSize(before)
}

/** A level that there is not: the line comes back under the fingers with what to do. */
async function mend(page: Page, sentence: string): Promise<void> {
  await enter(page, `${third} 9`)
  const error = page.locator('#line-error:not(:empty)')
  await error.waitFor()
  expect((await error.innerText()).toLowerCase()).to.equal(sentence.toLowerCase())
  expect(await page.locator('#line').inputValue()).to.equal(`${third} 9`)
  expect(await page.evaluate('document.activeElement.id')).to.equal('line')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
}

/** Someone else answers meanwhile: nothing is replaced until the button is pressed. */
async function conflict({ page, t }: Awaited<ReturnType<typeof go>>, town: InTown['site']): Promise<void> {
  const row = async () => (await answersOf(town.parts.db, town.place('empty'), [QUESTION])).get(QUESTION)!
  await town.answerMeanwhile('empty', QUESTION)
  const theirs = await row()
  await enter(page, `${code} 2/2`)
  const replace = page.getByRole('button', { name: t('workshop.script.replace') })
  await replace.waitFor()
  expect(await row()).to.eql(theirs)
  await replace.focus()
  await page.keyboard.press('Enter')
  await eventually(async () => (await row()).level === 2, 'the group’s answer stands')
}
