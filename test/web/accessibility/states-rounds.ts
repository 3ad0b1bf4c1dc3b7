import { OTHER, QUESTION } from '../../support/town.ts'
import { send, state } from './state.ts'
import { workshopStates } from './states-workshop.ts'
import type { Page } from 'playwright-core'
import type { Town } from '../../support/town.ts'
import type { State } from './state.ts'

const M = '/m/:municipality'
const R = `${M}/r/:round`
const SECTION = `${R}/answer/:questionnaire/:section`
const Q = `${R}/question/:question`
const REQUIREMENT = { framework: 'information-management-act', id: '4-2-1' }

/** Chooses a level that is not chosen. */
async function pick(page: Page, question: string): Promise<void> {
  await page.locator(`[name="state.${question}"]:not(:checked)`).first().check({ force: true })
}

/** Sends the whole form, as one without scripts would, before anything is saved by itself. */
async function sendForm(page: Page): Promise<void> {
  const [form, save] = ['#answers', 'button[value=stay], button:not([value])']
  const script = `document.querySelector('${form}').requestSubmit(document.querySelector('${form}').querySelector('${save}'))`
  await Promise.all([page.waitForNavigation(), page.evaluate(script)])
}

async function withoutReason(page: Page): Promise<void> {
  await page.evaluate(
    `document.getElementById('${QUESTION}-notApplicable').checked = true; document.getElementById('reason-${QUESTION}').value = ''`,
  )
  await sendForm(page)
}

const meanwhile = (round: 'own') => async (page: Page, town: Town) => {
  await town.answerMeanwhile(round, QUESTION)
  await page.evaluate(`document.getElementById('comment-${QUESTION}').value = 'Minun tekstini ${Date.now()}'`)
  await sendForm(page)
}

/** The visitor does nothing for so long, by the clock of the page. */
async function leftAlone(page: Page, minutes: number, dialog: string): Promise<void> {
  await page.clock.install()
  await page.reload()
  await page.clock.fastForward(minutes * 60_000)
  await page.locator(`#session-${dialog}`).waitFor()
  await page.clock.resume()
}

const answering: readonly State[] = [
  state(SECTION, 'empty', { round: 'empty' }),
  state(SECTION, 'filled', { round: 'own' }),
  state(SECTION, 'guidance open', {
    round: 'own',
    act: (page) => page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`),
  }),
  state(SECTION, 'carried', { round: 'carried' }),
  state(SECTION, 'error', { round: 'own', isError: true, act: withoutReason }),
  state(SECTION, 'waits for a reason', {
    round: 'empty',
    async act(page) {
      await page.locator(`label[for="${OTHER}-notApplicable"]`).click()
      await page.locator(`#q-${OTHER} .state:not(:empty)`).waitFor()
    },
  }),
  state(SECTION, 'conflict, form sent', { round: 'own', isError: true, act: meanwhile('own') }),
  state(SECTION, 'conflict, saved by itself', {
    round: 'own',
    async act(page, town) {
      await town.answerMeanwhile('own', QUESTION)
      await pick(page, QUESTION)
      await page.locator('.conflict').waitFor()
    },
  }),
  state(SECTION, 'offline', {
    round: 'empty',
    away: true,
    async act(page) {
      await page.context().setOffline(true)
      await page.locator(`#comment-${QUESTION}`).fill(`kirjoitettu ${Date.now()}`)
      await page.locator('#unsaved:not(:empty)').waitFor()
    },
  }),
  state(SECTION, 'signed out meanwhile', {
    round: 'empty',
    away: true,
    async act(page) {
      await page.context().clearCookies()
      await page.locator(`#comment-${QUESTION}`).fill(`kirjoitettu ${Date.now()}`)
      await page.locator('#unsaved:not(:empty)').waitFor()
    },
  }),
  state(SECTION, 'saved', {
    round: 'empty',
    async act(page) {
      await page.locator(`#comment-${OTHER}`).fill(`kirjoitettu ${Date.now()}`)
      await page.locator('#saved:not(:empty)').waitFor()
    },
  }),
  state(SECTION, 'session about to end', { round: 'own', away: true, act: (page) => leftAlone(page, 26, 'idle') }),
  state(SECTION, 'session over', { round: 'own', away: true, act: (page) => leftAlone(page, 31, 'over') }),
  state(SECTION, 'scripts off', { round: 'own', scripts: false }),
  state(SECTION, 'own part', { round: 'own', who: 'respondent' }),
  state(SECTION, 'part of someone else', {
    round: 'own',
    who: 'respondent',
    params: { questionnaire: 'tactical', section: 'overview' },
  }),
  state(SECTION, 'locked for review', { round: 'review', who: 'respondent' }),
  state(SECTION, 'sealed', { round: 'sealed', who: 'reader' }),
  state(`${R}/first`, 'nothing answered', { round: 'empty' }),
  state(`${R}/first`, 'under way', { round: 'open' }),
  state(`${R}/first`, 'nothing left', { round: 'sealed' }),
  state(Q, 'empty', { round: 'empty' }),
  state(Q, 'with evidence', { round: 'own' }),
  state(Q, 'evidence form open', {
    round: 'own',
    act: (page) => page.locator('#evidence-form summary').click(),
  }),
  state(Q, 'evidence error', {
    round: 'own',
    isError: true,
    async act(page) {
      await page.locator('#evidence-form summary').click()
      await send(page, '#evidence-form form')
    },
  }),
  state(Q, 'error', { round: 'own', isError: true, act: withoutReason }),
  state(Q, 'conflict', { round: 'own', isError: true, act: meanwhile('own') }),
  state(Q, 'reviewed', { round: 'review', who: 'reviewer' }),
  state(Q, 'locked', { round: 'signed', who: 'reader' }),
  state(Q, 'with history', { round: 'sealed' }),
]

const around: readonly State[] = [
  state(`${M}/rounds/new`, 'empty'),
  state(`${M}/rounds/new`, 'error', {
    isError: true,
    act: (page) => send(page, '#new-round', { name: '', endsOn: '2020-01-01' }),
  }),
  state(R, 'open', { round: 'open' }),
  state(R, 'empty', { round: 'empty' }),
  state(R, 'own parts', { round: 'own', who: 'respondent' }),
  state(R, 'carried', { round: 'carried' }),
  state(R, 'in review', { round: 'review', who: 'reviewer' }),
  state(R, 'changes asked for', { round: 'changes' }),
  state(R, 'signed', { round: 'signed' }),
  state(R, 'sealed', { round: 'sealed', who: 'reader' }),
  state(`${R}/carried`, 'waiting', { round: 'carried' }),
  state(`${R}/carried`, 'nothing', { round: 'own' }),
  state(`${R}/carried`, 'to read', { round: 'carried', who: 'reader' }),
  state(`${R}/facts`, 'empty', { round: 'empty' }),
  state(`${R}/facts`, 'locked', { round: 'sealed', who: 'reader' }),
  state(`${R}/questions`, 'to read', { round: 'open', who: 'reader' }),
  state(`${R}/questions`, 'printed', { round: 'open', who: 'reader', print: true }),
  state(`${R}/assignments`, 'empty', { round: 'empty' }),
  state(`${R}/assignments`, 'filled', { round: 'own' }),
  state(`${R}/assignments`, 'error', { round: 'own', isError: true, act: (page) => send(page, '#assign') }),
  state(`${R}/assignments`, 'locked', { round: 'sealed' }),
  state(`${R}/reminders`, 'nobody', { round: 'empty' }),
  state(`${R}/reminders`, 'late', { round: 'own' }),
  state(`${R}/review`, 'to read', { round: 'open' }),
  state(`${R}/review`, 'reviewer', { round: 'review', who: 'reviewer' }),
  state(`${R}/review`, 'words without a verdict', {
    round: 'review',
    who: 'reviewer',
    isError: true,
    act: (page) => send(page, '#reviews', { [`review-comment-${OTHER}`]: 'Mistä näkyy?' }),
  }),
  state(`${R}/review`, 'sealed', { round: 'sealed', who: 'reader' }),
  state(`${R}/finish`, 'open', { round: 'own' }),
  state(`${R}/finish`, 'carried', { round: 'carried' }),
  state(`${R}/finish`, 'in review', { round: 'review' }),
  state(`${R}/finish`, 'reviewer', { round: 'review', who: 'reviewer' }),
  state(`${R}/finish`, 'error', {
    round: 'review',
    isError: true,
    act: (page) => send(page, '#finish', { name: '', day: '2030-01-01' }),
  }),
  state(`${R}/finish`, 'no note', {
    round: 'review',
    who: 'reviewer',
    isError: true,
    act: (page) => send(page, 'form:has(#note-returned)'),
  }),
  state(`${R}/finish`, 'signed', { round: 'signed' }),
  state(`${R}/finish`, 'sealed', { round: 'sealed' }),
]

const withoutGround = async (page: Page): Promise<void> => {
  await page.evaluate(`document.getElementById('text.${QUESTION}').value = 'own'`)
  await send(page, '#redact')
}

const reports: readonly State[] = [
  state(`${R}/reports`, 'of a coordinator', { round: 'open' }),
  state(`${R}/reports`, 'of a reader', { round: 'sealed', who: 'reader' }),
  state(`${R}/redact`, 'empty', { round: 'empty' }),
  state(`${R}/redact`, 'filled by rule', { round: 'own' }),
  state(`${R}/redact`, 'error', { round: 'own', isError: true, act: withoutGround }),
]

const results: readonly State[] = [
  state(`${R}/results`, 'empty', { round: 'empty' }),
  state(`${R}/results`, 'open', { round: 'open' }),
  state(`${R}/results`, 'sealed', { round: 'sealed', who: 'reader' }),
  state(`${R}/results`, 'printed', { round: 'sealed', who: 'reader', print: true }),
  state(`${R}/results`, 'all unfolded', {
    round: 'open',
    act: (page) => page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`),
  }),
  state(`${R}/results/themes/:theme`, 'empty', { round: 'empty' }),
  state(`${R}/results/themes/:theme`, 'filled', { round: 'own' }),
  state(`${R}/results/requirements/:framework/:id`, 'empty', { round: 'empty', params: REQUIREMENT }),
  state(`${R}/results/requirements/:framework/:id`, 'filled', { round: 'own', params: REQUIREMENT }),
  state(`${M}/trend`, 'several rounds'),
]

export const roundStates: readonly State[] = [...answering, ...workshopStates, ...around, ...reports, ...results]
