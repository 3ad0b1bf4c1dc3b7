import { hashPassword } from '../../src/organisations/passwords.ts'
import { routes } from '../../src/web/routes/index.ts'
import { ACCESS, routeOf, usualParams } from '../web/guards/access-table.ts'
import { filled } from './ask.ts'
import { Browser } from './browser.ts'
import { lastChange } from './last-change.ts'
import { filledIn, formsOf } from './forms-of.ts'
import { PASSWORD } from './site.ts'
import { cookieOf, newRound, openWorld, QUESTION } from './world.ts'
import type { Page } from './browser.ts'
import type { FormOnPage } from './forms-of.ts'
import type { World } from './world.ts'

/** Would run, close its field or vanish, if it were not kept as it is. */
export const TEXT = 'Näin “kirjoitettu”\n</textarea>"\'><script>alert(1)</script> & 100 %'
export const WHO = ['coordinator', 'reviewer', 'administrator'] as const
export type Who = (typeof WHO)[number]
export type Found = FormOnPage & { readonly who: Who; readonly route: string }
export type SignedOut = Awaited<ReturnType<typeof openSignedOut>>
type Sending = { readonly file?: Blob; readonly headers?: Record<string, string> }

/** The site whose people can sign in, its forms, and browsers whose session has just ended. */
export async function openSignedOut() {
  const world = await openWorld()
  await world.parts.db('person').update({ password_hash: await hashPassword(PASSWORD) })
  const forms = await allForms(world)
  const idOf = (who: Who) => (who === 'administrator' ? world.administrator : world.a.people[who])
  const emailOf = async (id: string) => {
    const row: { email: string } = await world.parts.db('person').where({ id }).first('email')
    return row.email
  }
  const unchanged = () => lastChange(world.parts.db, ['session', 'attempt', 'trail', 'trail_head'])
  /** Everything but the signing in itself. */
  const events = () => world.parts.db('trail').whereNot('act', 'signIn.done').select('act')
  const own = () => ({ origin: world.address })

  /** The form as a browser sends it whose session has just ended. */
  async function sendSignedOut(form: Found, text: (kind: string) => string, more: Sending = {}) {
    const browser = new Browser(world.address, 'en')
    const [name = '', value = ''] = (await cookieOf(world, idOf(form.who))).split('=')
    browser.cookies.set(name, value)
    await world.parts.db('session').delete()
    const fields = filledIn(form, text)
    const body = form.multipart ? new FormData() : new URLSearchParams()
    for (const [field, typed] of fields) body.append(field, typed)
    if (more.file) (body as FormData).append('file', more.file, 'proof.txt')
    const headers = more.headers ?? { ...own(), referer: world.address + form.page }
    browser.page = await browser.request('POST', form.action, body, headers)
    return browser
  }

  async function signInHere(browser: Browser, email: string, password = PASSWORD, language?: string): Promise<Page> {
    const { $ } = browser.page!
    const form = $('form#form')
    const body = new URLSearchParams()
    for (const [name, value] of new URLSearchParams(form.serialize()))
      if (!['email', 'password'].includes(name)) body.append(name, value)
    body.append('email', email)
    body.append('password', password)
    if (language !== undefined) body.append('_language', language)
    const action = `${form.attr('action')!}${language === undefined ? '' : `?language=${language}`}`
    browser.page = await browser.request('POST', action, body, own())
    return browser.page
  }

  const formOf = (holds: (form: Found) => boolean, among: readonly Found[] = forms) => {
    const found = among.find(holds)
    if (!found) throw new Error('no such form')
    return found
  }
  const isAnswer = ({ action, page }: Found) => action === page && page.endsWith(QUESTION)
  return {
    ...{ world, forms, idOf, emailOf, unchanged, events, sendSignedOut, signInHere },
    evidence: () => formOf(({ action }) => action.endsWith('/evidence')),
    answers: () => formOf((one) => isAnswer(one) && one.who === 'coordinator'),
    formAt: async (page: string, who: Who, holds: (form: Found) => boolean) =>
      formOf(holds, await formsAt(world, page, who)),
  }
}

/** What is typed into each kind of field. */
export const typing = (mark: string) => (kind: string) =>
  kind === 'email' ? `${mark}@example.fi` : kind === 'area' ? `${mark} ${TEXT}` : `${mark} "><i>`

/** What stands in a field: of the form with this action, where a page has several of the name. */
export function valueIn({ $ }: Pick<Page, '$'>, name: string, action: string): string {
  const own = $(`form[action="${action}"] [name="${name}"]`)
  const field = own.length > 0 ? own : $(`form [name="${name}"]`)
  return String(field.first().val() ?? '').replace(/\r\n/g, '\n')
}

export function behindSignIn(forms: readonly Found[]): Found[] {
  return forms.filter(({ route }) => routes.some(({ path, access }) => path === route && access !== 'public'))
}

/** Every form with something to write in, on every page of the table, as each of its people sees it. */
async function allForms(world: World): Promise<Found[]> {
  const found: Found[] = []
  const pages = ACCESS.map(routeOf)
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => path)
  const paths = new Set(pages.filter((path) => !path.includes('/trail') && !path.includes(':file')))
  for (const who of WHO)
    for (const path of paths) {
      const id = path.startsWith('/administration') ? world.a.id : usualParams(world)['id']!
      found.push(...(await formsAt(world, filled(path, { ...usualParams(world), id }), who)))
    }
  for (const state of ['review', 'signed']) {
    const { roundId } = await newRound(world, world.a, `In ${state}`)
    await world.parts.db('round').where({ id: roundId }).update({ state })
    for (const who of ['coordinator', 'reviewer'] as const)
      found.push(...(await formsAt(world, `/m/${world.a.id}/r/${roundId}/finish`, who)))
  }
  const once = new Map<string, Found>()
  const writing = found.filter(({ written }) => written.length > 0)
  for (const form of writing) once.set(`${form.who} ${form.action} ${form.written.map(({ name }) => name)}`, form)
  // a list of many alike: the first two stand for the rest
  const count = new Map<string, number>()
  return [...once.values()].filter(({ who, route }) => {
    const key = `${who} ${route}`
    count.set(key, (count.get(key) ?? 0) + 1)
    return count.get(key)! <= 3
  })
}

async function formsAt(world: World, page: string, who: Who): Promise<Found[]> {
  const id = who === 'administrator' ? world.administrator : world.a.people[who]
  const response = await fetch(world.address + page, {
    redirect: 'manual',
    headers: { cookie: await cookieOf(world, id) },
  })
  if (response.status !== 200 || !response.headers.get('content-type')?.includes('html')) return []
  return formsOf(page, await response.text()).map((form) => ({ ...form, who, route: routeFor(form.action) }))
}

function routeFor(action: string): string {
  const parts = action.split('/')
  const fits = (path: string) => {
    const names = path.split('/')
    return names.length === parts.length && names.every((name, i) => name.startsWith(':') || name === parts[i])
  }
  return (
    routes
      .filter(({ method, path }) => method === 'post' && fits(path))
      .map(({ path }) => path)
      .toSorted((a, b) => a.split(':').length - b.split(':').length)[0] ?? action
  )
}
