import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'

export type Look = { readonly scheme: 'light' | 'dark'; readonly width: number; readonly cookie?: string | undefined }
export type Seen = {
  readonly problems: readonly string[]
  readonly overflow: number
  readonly errors: readonly string[]
}

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** Opens a page as a visitor would, and says what axe finds and how far it runs over the edge. */
export async function look(browser: Browser, address: string, { scheme, width, cookie }: Look): Promise<Seen> {
  // the policy of the site would stop axe from being put into the page
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP: true })
  if (cookie !== undefined) {
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url: address }])
  }
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(address, { waitUntil: 'load' })
  await page.evaluate('document.fonts.ready')
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults
  const overflow = (await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )) as number
  await context.close()
  const problems = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
  return { problems, overflow, errors }
}
