import { makeFirstCode } from '../../../../src/organisations/first-use.ts'
import { webTranslator } from '../../../../src/i18n/web-words/index.ts'
import { eventually } from '../../../support/eventually.ts'
import { listen } from '../../../support/looks.ts'
import { PASSWORD } from '../../../support/site.ts'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Language } from '../../../../src/i18n/translate.ts'
import type { TranslateWeb } from '../../../../src/i18n/web-words/index.ts'
import type { Heard } from '../../../support/looks.ts'
import type { Site } from '../../../support/site.ts'
import type { Town } from '../../../support/town.ts'

/** Someone at a browser, in a language: finds things by what they are called, as people do. */
export type Going = {
  readonly page: Page
  readonly t: TranslateWeb
  readonly heard: Heard
  readonly site: Site
  /** Opens an address of the site. */
  readonly open: (path: string) => Promise<void>
  readonly follow: (name: string | RegExp) => Promise<void>
  readonly press: (name: string | RegExp) => Promise<void>
  readonly fill: (label: string, text: string) => Promise<void>
  readonly choose: (label: string | RegExp) => Promise<void>
  readonly says: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

export type InTown = Omit<Start, 'site'> & { readonly site: Town }
export type Start = { readonly browser: Browser; readonly site: Site; readonly language: Language }

export async function go({ browser, site, language }: Start, options: BrowserContextOptions = {}): Promise<Going> {
  const context = await browser.newContext({ locale: `${language}-FI`, acceptDownloads: true, ...options })
  await context.addCookies([{ name: 'language', value: language, url: site.address }])
  const heard = await listen(context, site.address)
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const main = page.locator('main')
  const leave = (act: () => Promise<void>) => Promise.all([page.waitForNavigation(), act()]).then(() => undefined)
  return {
    ...{ page, heard, site },
    t: webTranslator(language),
    open: (path) => page.goto(site.address + path).then(() => undefined),
    follow: (name) => leave(() => main.getByRole('link', { name }).first().click()),
    press: (name) => leave(() => main.getByRole('button', { name }).first().click()),
    fill: (label, text) => main.getByLabel(label, { exact: true }).first().fill(text),
    choose: (label) => main.getByLabel(label).first().check({ force: true }),
    says: (text) => page.getByText(text, { exact: false }).first().waitFor(),
    close: () => context.close(),
  }
}

/** The path of a link in the last message to someone: tests stand at another address than mail does. */
export function linkIn({ mail }: Site, to: string): string {
  const message = mail.findLast((one) => one.to === to)
  const found = /https?:\/\/[^/\s]+(\/\S+)/.exec(message?.text ?? '')?.[1]
  if (!found) throw new Error(`no link was mailed to ${to}`)
  return found
}

/** The first hour: from the code in the terminal to a municipality of one's own. */
export async function begin(going: Going, municipality: string, email: string): Promise<string> {
  const { t, site, page } = going
  const code = await makeFirstCode(site.parts)
  await going.open('/')
  await going.follow(t('landing.firstUse'))
  await going.fill(t('firstUse.code'), code!)
  await going.fill(t('field.name'), 'Kaisa Koordinaattori')
  await going.fill(t('field.email'), email)
  await going.fill(t('field.newPassword'), PASSWORD)
  await going.press(t('firstUse.submit'))
  await going.follow(t('administration.add'))
  await going.fill(t('administration.add.search'), municipality)
  await going.press(t('administration.add'))
  await going.fill(t('field.email'), email)
  await going.press(t('people.invite.submit'))
  await going.open(linkIn(site, email))
  await going.press(t('invitation.submit'))
  await going.follow(municipality)
  return new URL(page.url()).pathname
}

export async function signIn(going: Going, email: string): Promise<void> {
  const { t } = going
  await going.open('/sign-in')
  await going.fill(t('field.email'), email)
  await going.fill(t('field.password'), PASSWORD)
  await going.press(t('signIn.title'))
}

/** Someone who was invited: makes an account from the link in the mail. */
export async function accept(going: Going, email: string, name: string): Promise<void> {
  const { t } = going
  await going.open(linkIn(going.site, email))
  await going.fill(t('field.name'), name)
  await going.fill(t('field.newPassword'), PASSWORD)
  await going.press(t('invitation.submit'))
}

export async function invite(going: Going, email: string, role: string): Promise<void> {
  const { t } = going
  await going.fill(t('field.email'), email)
  await going.choose(new RegExp(`^${role}`))
  await going.press(t('people.invite.submit'))
}

/** Chooses a level of a question by its statement, and waits until it is saved. */
export async function answer({ page }: Going, question: string, level: number | string): Promise<void> {
  const version = page.locator(`[name="version.${question}"]`)
  const before = await version.inputValue()
  await page.locator(`label[for="${question}-${level}"]`).click()
  await eventually(async () => (await version.inputValue()) !== before, `the answer to ${question} is saved`)
}

/** A journey on a site of its own, which is closed whatever becomes of it. */
export async function onSite<S extends Site, T>(
  opened: Promise<S>,
  start: Omit<Start, 'site'>,
  walk: (start: Omit<Start, 'site'> & { readonly site: S }) => Promise<T>,
): Promise<T> {
  const site = await opened
  try {
    return await walk({ ...start, site })
  } finally {
    await site.close()
  }
}
