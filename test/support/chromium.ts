import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import type { Site } from './rounds-site.ts'

const PLACES = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

export function launch(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place !== '' && existsSync(place))
  if (!executablePath) throw new Error('No Chromium: install it, or name it in CHROMIUM.')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
}

/** A window of the browser with a person signed in. */
export async function windowOf(
  browser: Browser,
  site: Site,
  personId: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'fi-FI', ...options })
  const [name = '', value = ''] = (await site.as(personId)).cookie.split('=')
  await context.addCookies([{ name, value, url: site.address }])
  return context
}
