import { QUESTION } from '../../support/town.ts'
import { state } from './state.ts'
import type { Page } from 'playwright-core'
import type { State } from './state.ts'

const WORKSHOP = '/m/:municipality/r/:round/workshop'

/** Types lines into the form that works without scripts and sends it. */
async function sendLines(page: Page, lines: string): Promise<void> {
  const show = `for (const one of document.querySelectorAll('.when-plain')) one.hidden = false`
  await page.evaluate(`${show}; document.getElementById('lines').value = ${JSON.stringify(lines)}`)
  await Promise.all([page.waitForNavigation(), page.evaluate(`document.getElementById('sheet-lines').requestSubmit()`)])
}

async function enterLine(page: Page, line: string): Promise<void> {
  await page.locator('#line').fill(line)
  await page.locator('#line').press('Enter')
}

/** Codes of the first and the second question of the shipped content. */
const [CODE, NEXT] = ['1016', '1027'] as const

/** Workshops on paper: typing in what the sheets say. */
export const workshopStates: readonly State[] = [
  state(WORKSHOP, 'empty', { round: 'empty' }),
  state(WORKSHOP, 'under way', { round: 'open' }),
  state(WORKSHOP, 'own part', { round: 'own', who: 'respondent' }),
  state(WORKSHOP, 'part of someone else', { round: 'empty', who: 'respondent' }),
  state(WORKSHOP, 'locked for review', { round: 'review' }),
  state(WORKSHOP, 'scripts off', { round: 'own', scripts: false }),
  state(WORKSHOP, 'everything unfolded', {
    round: 'open',
    act: (page) => page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`),
  }),
  state(WORKSHOP, 'a line being typed', {
    round: 'own',
    away: true,
    act: (page) => page.locator('#line').fill(`${CODE} 2335/3 loki puuttuu`),
  }),
  state(WORKSHOP, 'a line saved', {
    round: 'own',
    async act(page) {
      await enterLine(page, `${NEXT} 2335/3 loki puuttuu`)
      await page.locator('#entered li:not(.waits):not(.bad)').waitFor()
    },
  }),
  state(WORKSHOP, 'a line refused', {
    round: 'own',
    away: true,
    async act(page) {
      await enterLine(page, `${CODE} 9`)
      await page.locator('#line-error:not(:empty)').waitFor()
    },
  }),
  state(WORKSHOP, 'conflict, saved by itself', {
    round: 'own',
    away: true,
    async act(page, town) {
      await town.answerMeanwhile('own', QUESTION)
      await enterLine(page, `${CODE} 2335/3`)
      await page.locator('#entered .bad button').first().waitFor()
    },
  }),
  state(WORKSHOP, 'offline', {
    round: 'own',
    away: true,
    async act(page) {
      await page.context().setOffline(true)
      await enterLine(page, `${NEXT} 4`)
      await page.locator('#unsaved:not(:empty)').waitFor()
    },
  }),
  state(WORKSHOP, 'lines shown before they are saved', {
    round: 'own',
    act: (page) => sendLines(page, `${CODE} 2335/3 loki puuttuu\n${NEXT} 0 hankitaan kuntayhtymältä`),
  }),
  state(WORKSHOP, 'wrong lines', {
    round: 'own',
    isError: true,
    act: (page) => sendLines(page, `${CODE} 2335/3 loki puuttuu\n1234 3\n${NEXT} 9\nhei`),
  }),
  state(WORKSHOP, 'conflict, form sent', {
    round: 'own',
    isError: true,
    async act(page, town) {
      await sendLines(page, `${CODE} 2335/3 loki puuttuu\n${NEXT} 2`)
      await town.answerMeanwhile('own', QUESTION)
      await Promise.all([page.waitForNavigation(), page.locator('button[value=save]').click()])
    },
  }),
]
