import { randomUUID } from 'node:crypto'
import { filled } from '../../support/ask.ts'
import { launch } from '../../support/chromium.ts'
import { fillTown } from '../../support/markers.ts'
import { ACCESS, routeOf, usualParams } from './access-table.ts'
import { become, listening, provoke } from './listening-page.ts'
import { meetConflict, sendForms } from './typed-payloads.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { World } from '../../support/world.ts'

/** Several stand in one field: each pass over the pages then tries as many. */
const TOGETHER = 10
/** Answers that are no pages. */
const NO_PAGES = /accent\.css|crest|evidence|sealed\.json|reports\/|\.pdf|sheets\/|health|:token/

export type PayloadRun = {
  readonly heard: string[]
  readonly pages: number
  readonly columns: number
  readonly forms: number
  /** Forms whose answer showed what was typed. */
  readonly shown: number
}
type Reading = { readonly world: World; readonly context: BrowserContext; readonly page: Page }

/** Puts payloads into every text column and every form, and reads every page in a browser that listens. */
export async function runPayloads(world: World, payloads: readonly string[]): Promise<PayloadRun> {
  return inBrowser(world, async (reading, heard) => {
    const run = { heard, pages: 0, columns: 0, forms: 0, shown: 0 }
    for (let first = 0; first < payloads.length; first += TOGETHER) {
      const some = payloads.slice(first, first + TOGETHER)
      run.columns = await store(world, some)
      run.pages += await readPages(reading, pagesOf(world))
      for (const one of some)
        await reading.page.goto(`${world.address}/${encodeURIComponent(one)}?x=${encodeURIComponent(one)}`)
      const { forms, shown } = await sendForms(reading, some.join('\n'))
      run.forms += forms
      run.shown += shown
      await meetConflict(reading, some.join('\n'))
    }
    return run
  })
}

/** What is heard on some pages when payloads stand in every column: for a site with a fault planted in it. */
export function heardOn(world: World, payloads: readonly string[], paths: RegExp): Promise<string[]> {
  return inBrowser(world, async (reading, heard) => {
    await store(world, payloads)
    await readPages(
      reading,
      pagesOf(world).filter(({ path }) => paths.test(path)),
    )
    return heard
  })
}

/** What is heard when a colleague's text comes by our own script. `script` changes the script of conflicts on its way. */
export function heardInConflict(
  world: World,
  payloads: readonly string[],
  script: (source: string) => string,
): Promise<string[]> {
  return inBrowser(world, async (reading, heard) => {
    await reading.page.route('**/static/answer/conflict.js', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: script(await response.text()) })
    })
    await meetConflict(reading, payloads.join('\n'))
    return heard
  })
}

async function inBrowser<T>(world: World, read: (reading: Reading, heard: string[]) => Promise<T>): Promise<T> {
  const browser: Browser = await launch()
  const heard: string[] = []
  try {
    const context = await browser.newContext()
    return await read({ world, context, page: await listening(context, world.address, heard) }, heard)
  } finally {
    await browser.close()
  }
}

/** Into every text column, and as addresses past the form, which takes none but those of the web. */
async function store(world: World, some: readonly string[]): Promise<number> {
  const columns = (await fillTown(world, world.a, () => some.join('\n'))).size
  const { db } = world.parts
  // a code comes from the official list alone, and a round of a municipality with another is not sealed
  await db('municipality').where({ id: world.a.id }).update({ code: null })
  const link = { municipality_id: world.a.id, kind: 'link' }
  const row = (await db('evidence').where(link).first()) as object
  for (const url of some) await db('evidence').insert({ ...row, id: randomUUID(), title: url, url })
  return columns
}

async function readPages({ world, context, page }: Reading, pages: { who: string; path: string }[]): Promise<number> {
  for (const { who, path } of pages) {
    await become(context, world, who)
    await page.goto(world.address + path, { waitUntil: 'load' })
    await provoke(page)
  }
  return pages.length
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

/** How many of them would run on a page that escapes nothing and has no policy: what the rest is worth. */
export async function runBare(payloads: readonly string[]): Promise<number> {
  const browser = await launch()
  let ran = 0
  try {
    const page = await browser.newPage()
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
  } finally {
    await browser.close()
  }
  return ran
}
