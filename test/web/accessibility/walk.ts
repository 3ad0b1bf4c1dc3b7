import { join } from 'node:path'
import { axeFaults, listen, LOOKS, overflow, settle, turn } from '../../support/looks.ts'
import { webTranslator } from '../../../src/i18n/web-words/index.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Language } from '../../../src/i18n/translate.ts'
import type { Look } from '../../support/looks.ts'
import type { Who } from '../../support/town.ts'
import type { State } from './state.ts'

const PATIENCE_MS = 60_000

export type Walk<T> = {
  readonly browser: Browser
  readonly address: string
  readonly town: T
  readonly cookieOf: (who: Who) => Promise<string>
  /** Each state is seen in one of these, in turn. */
  readonly languages: readonly Language[]
  /** Each state in all four looks, or in the one whose turn it is. */
  readonly looks: 'all' | 'in turn'
  /** Where pictures are put; none when it is not given. */
  readonly pictures?: string | undefined
}
export type Walked = {
  readonly faults: string[]
  readonly titles: Map<string, string>
  states: number
  axe: number
  /** Doubts of axe that are signed off. */
  signedOff: number
}

export function nothingWalked(): Walked {
  return { faults: [], titles: new Map(), states: 0, axe: 0, signedOff: 0 }
}

/** Opens each state and looks at it. A fault is told at once: a long walk may be cut short. */
export async function walk<T>(walking: Walk<T>, states: readonly State<T>[], walked: Walked): Promise<void> {
  for (const [i, state] of states.entries()) {
    const language = walking.languages[i % walking.languages.length]!
    const name = `${language} ${state.route} (${state.name}, ${state.who})`
    try {
      const faults = await inTime(visit({ ...walking, language }, state, i, walked))
      for (const fault of faults) noteFault(walked, `${name}: ${fault}`)
    } catch (error) {
      noteFault(walked, `${name}: ${(error as Error).message.slice(0, 400)}`)
    }
    walked.states++
  }
}

function noteFault({ faults }: Walked, fault: string): void {
  faults.push(fault)
  process.stdout.write(`\n${fault}\n`)
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(`not done in ${PATIENCE_MS} ms`)), PATIENCE_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

type Visiting<T> = Walk<T> & { readonly language: Language }

async function visit<T>(walking: Visiting<T>, state: State<T>, index: number, walked: Walked): Promise<string[]> {
  const { address, town, language } = walking
  const context = await windowFor(walking, state)
  const heard = await listen(context, address)
  const page = await context.newPage()
  const path = await state.path(town)
  const response = await page.goto(address + path)
  const faults: string[] = []
  if (state.status !== undefined || !state.act) expectEqual(faults, 'status', response?.status(), state.status ?? 200)
  if (state.act) await state.act(page, town)
  await settle(page)
  faults.push(...(await frameFaults(page, language, state)))
  remember(walked, state, new URL(page.url()).pathname, `${language} ${await page.title()}`, faults)
  faults.push(...(await looksOf(page, walking, state, index, walked)))
  if (!state.away) faults.push(...(await switchFaults(page, language, state)))
  faults.push(...heard.faults.filter((fault) => state.status !== 500 || !fault.includes('500')))
  await context.close()
  return faults
}

async function windowFor<T>(
  { browser, address, cookieOf, language }: Visiting<T>,
  state: State<T>,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: `${language}-FI`,
    viewport: { width: 320, height: 900 },
  })
  // axe is a script itself: a page without scripts is one whose own never arrive
  if (state.scripts === false)
    await context.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  const pairs = [`language=${language}`, ...(state.who === 'nobody' ? [] : [await cookieOf(state.who)])]
  const cookies = pairs.map((pair) => pair.split('='))
  await context.addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: address })))
  return context
}

async function looksOf<T>(
  page: Page,
  { looks, language, pictures }: Visiting<T>,
  state: State<T>,
  index: number,
  walked: Walked,
): Promise<string[]> {
  if (state.print) await page.emulateMedia({ media: 'print' })
  const faults: string[] = []
  for (const look of looks === 'all' ? LOOKS : [LOOKS[index % LOOKS.length]!]) {
    await turn(page, look)
    const where = `${look.scheme} ${look.width}`
    faults.push(...(await overflow(page)).map((fault) => `${where}: ${fault}`))
    if (pictures !== undefined) await picture(page, pictures, `${language} ${state.route} ${state.name}`, look)
    const found = await axeFaults(page)
    walked.axe++
    faults.push(...found.faults.map((fault) => `${where}: ${fault}`))
    walked.signedOff += found.signedOff
  }
  return faults
}

async function picture(page: Page, folder: string, name: string, { scheme, width }: Look): Promise<void> {
  const file = `${name} ${width} ${scheme}.png`.replaceAll(/[/:]+/g, '_')
  await page.screenshot({ path: join(folder, file), fullPage: true })
}

const OTHER = { fi: 'sv', sv: 'en', en: 'fi' } as const
/** What is typed and chosen in the forms of the page: secrets, files and empty fields left out. */
const TYPED = `JSON.stringify([...document.querySelectorAll('main form')].flatMap((form) => [...form.elements]
  .filter(({ name, type, value }) => name && value && !/^(hidden|password|file|submit|button)$/.test(type) && name !== 'code')
  .filter((one) => !/^(radio|checkbox)$/.test(one.type) || one.checked)
  .map(({ name, value }) => name + '=' + value)))`

/** Another language: the same page, with what was typed (W11). */
async function switchFaults<T>(page: Page, language: Language, state: State<T>): Promise<string[]> {
  const faults: string[] = []
  const to = OTHER[language]
  const [typed, path] = [await page.evaluate(TYPED), new URL(page.url()).pathname]
  await page.emulateMedia({ media: null })
  const other = page.locator(`.languages [lang=${to}]`)
  // a form beside the page's own is shown again at its own address
  const own = await other.getAttribute('formaction')
  const [response] = await Promise.all([page.waitForNavigation(), other.click()])
  const status = response?.status() ?? 0
  if (status >= 400 && status !== state.status) faults.push(`switching the language answers ${status}`)
  expectEqual(
    faults,
    'path in another language',
    new URL(page.url()).pathname,
    own ? new URL(own, page.url()).pathname : path,
  )
  expectEqual(faults, 'lang of another language', await page.locator('html').getAttribute('lang'), to)
  expectEqual(faults, 'typed, in another language', await page.evaluate(TYPED), typed)
  return faults
}

/** What every page has: one h1, its language, a title that tells. */
async function frameFaults<T>(page: Page, language: Language, state: State<T>): Promise<string[]> {
  const t = webTranslator(language)
  const faults: string[] = []
  expectEqual(faults, 'number of h1', await page.locator('h1').count(), 1)
  expectEqual(faults, 'html lang', await page.locator('html').getAttribute('lang'), language)
  const title = await page.title()
  const end = ` – ${t('product')}`
  const isTelling = title.endsWith(end) && title.length > end.length + 2
  if (!isTelling) faults.push(`the title “${title}” does not tell`)
  expectEqual(faults, 'title says error', title.startsWith(t('errors.prefix')), state.isError ?? false)
  const summaries = await page.locator('#errors').count()
  expectEqual(faults, 'error summary', summaries, state.isError ? 1 : 0)
  if (state.isError) faults.push(...(await summaryFaults(page)))
  return faults
}

/** The summary has the focus, and each of its links leads to a field that says the same (W4). */
async function summaryFaults(page: Page): Promise<string[]> {
  return (await page.evaluate(`(() => {
    const summary = document.querySelector('#errors')
    const faults = document.activeElement === summary ? [] : ['the summary of errors has no focus']
    for (const link of summary.querySelectorAll('a')) {
      const field = document.getElementById(link.hash.slice(1))
      if (!field) { faults.push('no field ' + link.hash); continue }
      const place = field.closest('fieldset, .field, form, section, details') ?? field
      if (!place.textContent.includes(link.textContent)) faults.push('field ' + link.hash + ' does not say: ' + link.textContent)
    }
    return faults
  })()`)) as string[]
}

/** Two places of a language never have the same title, but for pages that stand at any address. */
function remember<T>({ titles }: Walked, state: State<T>, path: string, title: string, faults: string[]): void {
  if (state.isError || state.anywhere || (state.status ?? 200) >= 400) return
  const place = path.replace(/^\/(invitation|reset)\/.*/, '/$1')
  const before = titles.get(title)
  if (before === undefined) titles.set(title, place)
  else if (before !== place) faults.push(`the title “${title}” is that of ${before} too`)
}

function expectEqual(faults: string[], what: string, is: unknown, expected: unknown): void {
  if (is !== expected) faults.push(`${what}: ${String(is)}, not ${String(expected)}`)
}

/** What was walked, for whoever runs the tests. */
export function tell({ states, axe, signedOff, faults }: Walked): void {
  process.stdout.write(
    `\n${states} states of pages, ${axe} looks: ${faults.length} faults, ${signedOff} doubts signed off\n`,
  )
}
