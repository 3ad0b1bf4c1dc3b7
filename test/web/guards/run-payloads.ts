import { filled } from '../../support/ask.ts'
import { launch } from '../../support/chromium.ts'
import { fillTown } from '../../support/markers.ts'
import { cookieOf } from '../../support/world.ts'
import { ACCESS, routeOf, usualParams } from './access-table.ts'
import type { BrowserContext, Page } from 'playwright-core'
import type { World } from '../../support/world.ts'

/** Several stand in one field: each pass over the pages then tries as many. */
const TOGETHER = 5
/** Answers that are no pages. */
const NO_PAGES = /accent\.css|crest|evidence|sealed\.json|reports|health|:token/

export type PayloadRun = {
  readonly heard: string[]
  readonly pages: number
  readonly columns: number
  readonly forms: number
}

/** Puts payloads into every text column, and reads every page in a browser that listens. */
export async function runPayloads(world: World, payloads: readonly string[]): Promise<PayloadRun> {
  const browser = await launch()
  const heard: string[] = []
  let pages = 0
  let columns = 0
  let forms = 0
  try {
    for (let first = 0; first < payloads.length; first += TOGETHER) {
      const some = payloads.slice(first, first + TOGETHER)
      const text = some.join('\n')
      columns = (await fillTown(world, world.a, () => text)).size
      const context = await browser.newContext()
      const page = await listening(context, world, heard)
      for (const { who, path } of pagesOf(world)) {
        await become(context, world, who)
        await page.goto(world.address + path, { waitUntil: 'load' })
        await provoke(page)
        pages++
      }
      await become(context, world, world.a.people.coordinator)
      for (const path of formsOf(world))
        forms += Number(await typeInto(page, world.address + path, some[forms % some.length]!))
      for (const one of some)
        await page.goto(`${world.address}/${encodeURIComponent(one)}?x=${encodeURIComponent(one)}`)
      await context.close()
    }
  } finally {
    await browser.close()
  }
  return { heard, pages, columns, forms }
}

/** How many of them would run on a page that escapes nothing and has no policy: what the rest is worth. */
export async function runBare(payloads: readonly string[]): Promise<number> {
  const browser = await launch()
  const page = await browser.newPage()
  let ran = 0
  for (const one of payloads) {
    let dialogs = 0
    const hear = async (dialog: { dismiss: () => Promise<void> }) => {
      dialogs++
      await dialog.dismiss()
    }
    page.on('dialog', hear)
    await page.route('http://bare.example/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<p title="${one}">x</p><p>${one}</p>` }),
    )
    await page.goto('http://bare.example/', { waitUntil: 'load', timeout: 5000 }).catch(() => undefined)
    await provoke(page).catch(() => undefined)
    page.off('dialog', hear)
    if (dialogs > 0) ran++
    await page.unroute('http://bare.example/**')
  }
  await browser.close()
  return ran
}

/** Every page of the town, and those of the administration that name it. */
function pagesOf(world: World): { who: string; path: string }[] {
  const { coordinator, reviewer } = world.a.people
  return ACCESS.flatMap((row) => {
    const { method, path } = routeOf(row)
    if (method !== 'GET' || NO_PAGES.test(path) || path.startsWith('/guide')) return []
    const params = { ...usualParams(world), ...(path.includes('/administration') ? { id: world.a.id } : {}) }
    const address = filled(path, row.route.includes('#sealed') ? { ...params, round: world.a.sealed } : params)
    if (path.startsWith('/administration')) return [{ who: world.administrator, path: address }]
    if (row.who.coordinator !== 'in') return []
    const reviews = /review|:question/.test(path) ? [{ who: reviewer, path: address }] : []
    return [{ who: coordinator, path: address }, ...reviews]
  })
}

function formsOf({ a }: World): string[] {
  const m = `/m/${a.id}`
  return ['/sign-in', '/account/details', `${m}/people/invite`, `${m}/units`, `${m}/settings`, `${m}/rounds/new`]
}

async function become(context: BrowserContext, world: World, who: string): Promise<void> {
  const [name = '', value = ''] = (await cookieOf(world, who)).split('=')
  await context.addCookies([{ name, value, url: world.address }])
}

/** A page that tells of dialogs, of what the policy stopped, and of requests to anywhere else. */
async function listening(context: BrowserContext, world: World, heard: string[]): Promise<Page> {
  const page = await context.newPage()
  const here = () => page.url().replace(world.address, '').slice(0, 120)
  page.on('dialog', (dialog) => {
    heard.push(`${here()}: a dialog`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (/content security policy|refused to|violates/i.test(message.text()))
      heard.push(`${here()}: ${message.text().slice(0, 200)}`)
  })
  page.on('pageerror', (error) => heard.push(`${here()}: ${error.message.slice(0, 200)}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(world.address)) heard.push(`${here()}: asked ${request.url().slice(0, 100)}`)
  })
  return page
}

/** Everything is opened, pointed at and given the focus; what would run on a click is looked for. */
async function provoke(page: Page): Promise<void> {
  const found = await page.evaluate(`(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
    for (const one of document.querySelectorAll('*')) {
      one.dispatchEvent(new MouseEvent('mouseover', { bubbles: false }))
      if (one.focus) one.focus()
    }
    return [...document.querySelectorAll('a[href], form[action], iframe, object, embed, base, meta[http-equiv]')]
      .map((one) => one.getAttribute('href') ?? one.getAttribute('action') ?? one.tagName)
      .filter((one) => /^\\s*(javascript|data|vbscript):/i.test(one) || /^[A-Z]+$/.test(one))
  })()`)
  if (!Array.isArray(found) || found.length === 0) return
  if (page.url().includes('bare.example')) return
  await page.evaluate(`console.error('violates: ' + ${JSON.stringify(JSON.stringify(found))})`)
}

/** What the browser itself would refuse (an address without @) is sent all the same. */
const FILL_IN = `(() => {
  const lines = ':is(input:not([type]), input[type=text], input[type=email], input[type=password], textarea)'
  for (const one of document.querySelectorAll('main form ' + lines)) {
    if (one.type === 'email') one.type = 'text'
    one.value = TEXT
  }
  for (const one of document.forms) one.noValidate = true
})()`

/** Types it into every field of a page's form and sends it: the page that comes back shows it again. */
async function typeInto(page: Page, address: string, payload: string): Promise<boolean> {
  await page.goto(address, { waitUntil: 'load' })
  const form = page.locator('main form').first()
  if ((await form.count()) === 0) return false
  await page.evaluate(FILL_IN.replace('TEXT', () => JSON.stringify(payload.replaceAll('\n', ' '))))
  await Promise.all([page.waitForLoadState('load'), form.locator('button').last().click()])
  await provoke(page)
  return true
}
