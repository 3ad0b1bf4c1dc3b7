import { cookieOf } from '../../support/world.ts'
import type { BrowserContext, Page } from 'playwright-core'
import type { World } from '../../support/world.ts'

/** A page that tells of dialogs, of what the policy stopped, of errors, and of requests to anywhere else. */
export async function listening(context: BrowserContext, address: string, heard: string[]): Promise<Page> {
  const page = await context.newPage()
  const here = () => page.url().replace(address, '').slice(0, 120)
  page.on('dialog', (dialog) => {
    // one that asks whether to leave is ours: something typed was not yet saved
    if (dialog.type() !== 'beforeunload') heard.push(`${here()}: a dialog`)
    void dialog.accept()
  })
  page.on('console', (message) => {
    if (/content security policy|refused to|violates/i.test(message.text()))
      heard.push(`${here()}: ${message.text().slice(0, 200)}`)
  })
  page.on('pageerror', (error) => heard.push(`${here()}: ${error.message.slice(0, 200)}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) heard.push(`${here()}: asked ${request.url().slice(0, 100)}`)
  })
  return page
}

export async function become(context: BrowserContext, world: World, who: string | null): Promise<void> {
  const [name = '', value = ''] = (await cookieOf(world, who)).split('=')
  await context.addCookies([{ name, value, url: world.address }])
}

/** Everything is opened, pointed at and given the focus; elements and attributes that no view of ours has are told. */
export async function provoke(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
    const found = []
    for (const one of document.querySelectorAll('*')) {
      one.dispatchEvent(new MouseEvent('mouseover', { bubbles: false }))
      if (one.focus) one.focus()
      const names = one.getAttributeNames()
      if (names.some((name) => /^on/i.test(name))) found.push(one.outerHTML)
      const leads = [one.getAttribute('href'), one.getAttribute('action'), one.getAttribute('src')]
      if (leads.some((to) => /^[\\s\\u0000-\\u0020]*(j\\s*a\\s*v\\s*a\\s*script|data|vbscript):/i.test(to ?? ''))) found.push(one.outerHTML)
    }
    const never = 'iframe, object, embed, base, meta[http-equiv], script:not([src]), marquee, template, style'
    for (const one of document.querySelectorAll(never)) found.push(one.outerHTML)
    for (const one of found) console.error('violates: ' + one.slice(0, 150))
  })()`)
}
