import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'

/** A page as the browser has it. */
export type Page = {
  readonly status: number
  readonly headers: Headers
  readonly body: string
  readonly $: CheerioAPI
  /** Where the request went first, before any redirect was followed. */
  readonly location: string | null
  readonly path: string
}

export type Sent = Readonly<Record<string, string | readonly string[]>>

/** A browser without scripts: keeps cookies, follows redirects, fills in the page's form with its token. */
export class Browser {
  readonly cookies = new Map<string, string>()
  page: Page | undefined
  readonly address: string
  readonly language: string

  constructor(address: string, language: string) {
    this.address = address
    this.language = language
  }

  async open(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.#follow(await this.request('GET', path, undefined, headers))
  }

  /**
   * Fills in the form of the page (by its action, else the form with the id `form`) and sends it. Fields that
   * are not given keep what the page has in them; a list gives a field several times.
   */
  async send(fields: Sent = {}, action?: string): Promise<Page> {
    const $ = this.page!.$
    const form = action === undefined ? $('form#form') : $(`form[action="${action}"]`)
    if (form.length === 0) throw new Error(`no form ${action ?? '#form'} on ${this.page!.path}`)
    const body = new URLSearchParams()
    for (const [name, value] of new URLSearchParams(form.first().serialize()))
      if (!(name in fields)) body.append(name, value)
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
    return this.#follow(await this.request('POST', form.attr('action')!, body))
  }

  /** One request and its answer as it is. */
  async request(
    method: string,
    path: string,
    body?: URLSearchParams | FormData | string,
    headers: Record<string, string> = {},
  ): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(`${this.address}${path}`, {
      method,
      redirect: 'manual',
      headers: { 'accept-language': this.language, ...(cookie ? { cookie } : {}), ...headers },
      ...(body === undefined ? {} : { body }),
    })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    const text = await response.text()
    const { status } = response
    const location = response.headers.get('location')
    return { status, headers: response.headers, body: text, $: load(text), location, path }
  }

  /** The forgery token of the page that is open. */
  get token(): string {
    return this.page?.$('input[name=_csrf]').first().attr('value') ?? ''
  }

  get title(): string {
    return this.page!.$('title').text()
  }

  /** What the error summary says. */
  get errors(): string[] {
    const $ = this.page!.$
    return $('#errors li')
      .toArray()
      .map((one) => $(one).text())
  }

  get notice(): string {
    return this.page!.$('.notice p').first().text()
  }

  async #follow(page: Page): Promise<Page> {
    this.page = page
    if (page.location === null) return page
    const next = await this.open(page.location.replace(this.address, ''))
    this.page = { ...next, location: page.location }
    return this.page
  }

  #keep(line: string): void {
    const [pair = '', ...rest] = line.split(';')
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    if (value === '' || rest.some((part) => /expires=Thu, 01 Jan 1970/i.test(part))) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}
