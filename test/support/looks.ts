import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, Result } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export type Look = { readonly scheme: 'light' | 'dark'; readonly width: 320 | 768 | 1280 }
export const LOOKS: readonly Look[] = [
  { scheme: 'light', width: 320 },
  { scheme: 'dark', width: 1280 },
  { scheme: 'dark', width: 320 },
  { scheme: 'light', width: 1280 },
]

/** Shows the open page in another theme and width, without loading it again: what was typed stays. */
export async function turn(page: Page, { scheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme })
  await page.setViewportSize({ width, height: 900 })
  await settle(page)
}

/** Fonts are there, charts are drawn, and two frames have passed. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(`document.fonts.ready`)
  for (const chart of await page.locator('canvas[data-chart]').all()) await chart.waitFor({ state: 'visible' })
  await page.evaluate('new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))')
}

/**
 * What axe cannot decide, and who has: contrast where something lies over the text (the bar that stays on
 * top, parts of a table that are scrolled away) and of single signs. Every pair of colours of the palette is
 * held to its contrast by test/web/look/contrast.test.ts. A doubt of any other kind is a fault.
 */
const SIGNED_OFF = /^color-contrast .*(obscured|overlap|too short|has no value)/s

/** What axe finds, of any impact, and its doubts that nobody has signed off. */
export async function axeFaults(page: Page): Promise<{ faults: string[]; signedOff: number }> {
  const { violations, incomplete } = await axe(page)
  const doubts = incomplete.flatMap(told)
  const open = doubts.filter((doubt) => !SIGNED_OFF.test(doubt))
  const faults = [...violations.flatMap(told), ...open.map((doubt) => `in doubt: ${doubt}`)]
  return { faults, signedOff: doubts.length - open.length }
}

async function axe(page: Page): Promise<AxeResults> {
  await page.evaluate(AXE)
  const options = { runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations', 'incomplete'] }
  return (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResults
}

function told({ id, impact, nodes }: Result): string[] {
  return nodes.map(({ html, target, any, all, none }) => {
    const why = [...any, ...all, ...none].map(({ message }) => message).join('; ')
    return `${id} (${impact}) ${target.join(' ')}: ${html.slice(0, 140)} – ${why.slice(0, 200)}`
  })
}

/** With the spacing of text that a reader may ask for (WCAG 1.4.12). */
const SPACED = `(() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }')
  document.adoptedStyleSheets = [sheet]
})()`
const PLAIN = `document.adoptedStyleSheets = []`
/** How far the page runs over the edge, and what does. */
const OVER = `(() => {
  const root = document.documentElement
  if (root.scrollWidth <= root.clientWidth) return ''
  const clips = (element) => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
      if (getComputedStyle(up).overflowX !== 'visible') return true
    return false
  }
  const over = [...document.body.querySelectorAll('*')].filter(
    (one) => one.getBoundingClientRect().right > root.clientWidth + 0.5 && !clips(one),
  )
  return over.slice(0, 4).map((one) => one.outerHTML.slice(0, 100)).join(' | ') || 'something unseen'
})()`

/** Whether the page fits its width, as it is and with spaced text. */
export async function overflow(page: Page): Promise<string[]> {
  const plain = (await page.evaluate(OVER)) as string
  await page.evaluate(SPACED)
  const spaced = (await page.evaluate(OVER)) as string
  await page.evaluate(PLAIN)
  return [...(plain ? [`runs over: ${plain}`] : []), ...(spaced && !plain ? [`spaced text runs over: ${spaced}`] : [])]
}

export type Heard = { readonly faults: string[]; readonly hosts: Set<string> }

const TELLS_OF_POLICY = `addEventListener('securitypolicyviolation', (event) =>
  console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))`

/**
 * Listens to everything that a window does: requests to other hosts, reports of the policy, errors in the
 * console. An answer of a status that the test asked for is no error.
 */
export async function listen(context: BrowserContext, address: string): Promise<Heard> {
  const heard: Heard = { faults: [], hosts: new Set() }
  await context.addInitScript(TELLS_OF_POLICY)
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    heard.hosts.add(origin)
    if (origin !== address && protocol !== 'data:' && protocol !== 'blob:') heard.faults.push(`asked ${origin}`)
  })
  context.on('weberror', (error) => heard.faults.push(error.error().message))
  context.on('console', (message) => {
    const expected = /^Failed to load resource: (the server responded with a status of 4|net::ERR_INTERNET)/
    if (message.type() === 'error' && !expected.test(message.text())) heard.faults.push(`console: ${message.text()}`)
  })
  return heard
}
