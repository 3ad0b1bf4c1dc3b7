import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { answersOf } from '../../../../src/assessments/answer-store.ts'
import { PASSWORD } from '../../../support/site.ts'
import { OTHER, QUESTION } from '../../../support/town.ts'
import { go } from './going.ts'
import type { Page } from 'playwright-core'
import type { InTown } from './going.ts'

/** How the thing in focus shows that it is, and whether something lies over it. */
const FOCUS = `(() => {
  const one = document.activeElement
  if (!one || one === document.body) return { is: 'body', fault: '' }
  const shows = (element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\\)$/.test(outlineColor)
  }
  const holder = one.closest('.choice, .card')
  const name = one.outerHTML.slice(0, 110)
  const box = (holder && shows(holder) ? holder : one).getBoundingClientRect()
  const faults = shows(one) || (holder && shows(holder)) ? [] : ['the focus does not show']
  const seen = box.right > 0 && box.bottom > 0 && box.top < innerHeight && box.left < innerWidth
  if (!seen) faults.push('the focus is outside the window')
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1)
  const places = [box.top + 2, box.top + box.height / 2, box.bottom - 2].filter((y) => y > 0 && y < innerHeight)
  const free = places.some((y) => {
    const top = document.elementFromPoint(x, y)
    return top && (one.contains(top) || top.contains(one) || (holder && holder.contains(top)))
  })
  if (seen && !free) faults.push('something lies over the focus')
  return { is: name, fault: faults.length ? faults.join(', ') + ': ' + name : '' }
})()`

const MOST_STEPS = 150

type Keys = {
  readonly page: Page
  /** What was wrong with the focus, at any step. */
  readonly faults: Set<string>
  steps: number
}

/** Goes on with Tab until the thing in focus is the one; what is passed is looked at too. */
async function tabTo(keys: Keys, selector: string, key = 'Tab'): Promise<void> {
  const { page, faults } = keys
  for (let i = 0; i < MOST_STEPS; i++) {
    await page.keyboard.press(key)
    keys.steps++
    const { fault } = (await page.evaluate(FOCUS)) as { fault: string }
    if (fault !== '') faults.add(`${new URL(page.url()).pathname}: ${fault}`)
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
  }
  throw new Error(`${selector} is not reached by ${key} on ${page.url()}`)
}

async function follow(keys: Keys, selector: string): Promise<void> {
  await tabTo(keys, selector)
  await Promise.all([keys.page.waitForNavigation(), keys.page.keyboard.press('Enter')])
}

/** No mouse at all: sign in, answer, an error and its mending, results, a report, sign out. */
export async function keyboardJourney({ browser, site: town, language }: InTown, width: number): Promise<number> {
  const { page, heard, t, close, open } = await go(
    { browser, site: town, language },
    { viewport: { width, height: 800 }, reducedMotion: 'reduce' },
  )
  const keys: Keys = { page, faults: new Set(), steps: 0 }
  const round = `/m/${town.municipalityId}/r/${town.rounds.empty}`
  await open('/')
  await tabTo(keys, '.skip')
  await page.keyboard.press('Enter')
  await follow(keys, 'main a[href="/sign-in"]')
  await tabTo(keys, '#email')
  await page.keyboard.type(town.people.coordinator.email)
  await page.keyboard.press('Enter')
  await page.locator('#errors').waitFor()
  await follow2(keys, '#errors a')
  await page.keyboard.type(PASSWORD)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  await follow(keys, `main a[href="${round}"]`)
  await follow(keys, 'a.button')
  await answerByKeys(keys)
  await mend(keys, t('rounds.error.reason'))
  const rows = await answersOf(town.parts.db, town.place('empty'))
  expect(rows.get(QUESTION)).to.include({ level: 3, comment: 'Näppäimillä' })
  expect(rows.get(OTHER)).to.include({ state: 'notApplicable', reason: 'Ei ole' })

  await open(round)
  await follow(keys, `a[href="${round}/results"]`)
  await tabTo(keys, 'a[href*="/reports/summary.pdf"]')
  const [report] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(
    readFileSync(await report.path())
      .subarray(0, 5)
      .toString(),
  ).to.equal('%PDF-')
  await page.keyboard.press('Home')
  await page.evaluate('document.querySelector("#content").focus()')
  if (await page.locator('.menu-button').isVisible()) {
    await tabTo(keys, '.menu-button', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await tabTo(keys, '.site-nav form button')
  } else await tabTo(keys, '.site-nav form button', 'Shift+Tab')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Space')])
  await page.goto(town.address + round)
  expect(new URL(page.url()).pathname).to.equal('/sign-in')
  expect([...keys.faults].join('\n')).to.equal('')
  expect(heard.faults).to.eql([])
  await close()
  return keys.steps
}

/** A link to a place on the same page: the focus goes there. */
async function follow2(keys: Keys, selector: string): Promise<void> {
  await tabTo(keys, selector)
  const id = (await keys.page.evaluate('document.activeElement.hash.slice(1)')) as string
  await keys.page.keyboard.press('Enter')
  expect(await keys.page.evaluate('document.activeElement.id')).to.equal(id)
}

async function answerByKeys(keys: Keys): Promise<void> {
  const { page } = keys
  await tabTo(keys, `#q-${QUESTION} summary`)
  await page.keyboard.press('Enter')
  await tabTo(keys, `[name="state.${QUESTION}"]`)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await tabTo(keys, `#comment-${QUESTION}`)
  await page.keyboard.type('Näppäimillä')
  for (const question of ['tools-and-resources', 'compliance-supervised']) {
    await tabTo(keys, `[name="state.${question}"]`)
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }
}

/** “Does not concern us” without its reason, sent; the summary leads to the field. */
async function mend(keys: Keys, error: string): Promise<void> {
  const { page } = keys
  await tabTo(keys, `[name="state.${OTHER}"]`, 'Shift+Tab')
  await page.keyboard.press('Space')
  while (!(await page.evaluate(`document.activeElement.value === 'notApplicable'`)))
    await page.keyboard.press('ArrowDown')
  await tabTo(keys, '#answers button[value=stay]')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  expect(await page.locator('#errors').innerText()).to.include(error)
  await follow2(keys, '#errors a')
  await page.keyboard.type('Ei ole')
  await tabTo(keys, '#answers button[value=stay]')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  expect(await page.locator('#errors').count()).to.equal(0)
}
