import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import type { Site } from './rounds-site.ts'

/** CHROMIUM names another browser; `packaged` the one of npm even where the system has its own. */
const { CHROMIUM = '' } = process.env
const PLACES = [CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

/**
 * The Chromium of the system, else the one that npm installed: tests need no other download. That one is
 * old and for these tests only, which open no page but ours.
 */
export async function launch(): Promise<Browser> {
  const executablePath = PLACES.find((place) => CHROMIUM !== 'packaged' && place !== '' && existsSync(place))
  return executablePath ? chromium.launch({ executablePath, args: ARGS }) : launchPackaged()
}

/** The program itself, for what runs it without a driver. */
export async function chromiumPath(): Promise<string> {
  const here = PLACES.find((place) => place !== '' && existsSync(place))
  return here ?? (await import('@sparticuz/chromium')).default.executablePath()
}

async function launchPackaged(): Promise<Browser> {
  // makes the package unpack the libraries that a bare machine lacks; it reads this when it is imported
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    const executablePath = await packaged.executablePath()
    return await chromium.launch({ executablePath, args: [...packaged.args, ...ARGS], headless: true })
  } catch (cause) {
    throw new Error('No Chromium to test pages with: install one (apt install chromium) or name it in CHROMIUM.', {
      cause,
    })
  }
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
