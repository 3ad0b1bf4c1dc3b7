import { expect } from 'chai'
import { load } from 'cheerio'
import { routes } from '../../../src/web/routes/index.ts'
import { filled } from '../../support/ask.ts'
import { figure } from '../../support/figure.ts'
import { filledIn } from '../../support/forms-of.ts'
import { behindSignIn, openSignedOut, typing, valueIn, WHO } from '../../support/signed-out.ts'
import { cookieOf } from '../../support/world.ts'
import { ACCESS, routeOf, usualParams } from '../guards/access-table.ts'
import type { Found, SignedOut } from '../../support/signed-out.ts'

describe('A form sent after its session has ended', () => {
  let on: SignedOut
  before(async () => (on = await openSignedOut()))
  after(() => on.world.close())

  it('is tried with every form that a person writes into', () => {
    const tried = new Set(on.forms.map(({ route }) => route))
    const kept = routes.filter(({ showsAgain }) => showsAgain)
    // only a choice, no text
    const choosing = ['/m/:municipality/r/:round/facts', '/m/:municipality/r/:round/question/:question/vote']
    // signed in, and with a round and a town to stand in, these cannot be reached; their forms are those of others
    const others = ['/sign-in', '/first-use', '/invitation', '/reset']
    const silent = [
      '/account/password',
      '/m/:municipality/crest',
      '/m/:municipality/people/:person',
      '/m/:municipality/r/:round/assignments',
    ]
    const rest = kept
      .map(({ path }) => path)
      .filter((path) => !tried.has(path) && ![...choosing, ...silent, ...others].includes(path))
    expect(rest).to.eql([])
    const notKept = on.forms.filter(({ route }) => !kept.some(({ path }) => path === route)).map(({ route }) => route)
    expect(notKept, 'forms that lose what is written').to.eql([])
    figure(`${on.forms.length} forms that people write into, on ${tried.size} routes`)
  })

  it('comes back with all that was written, and nothing is carried out', async () => {
    const faults: string[] = []
    for (const [i, form] of behindSignIn(on.forms).entries()) {
      const before = await on.unchanged()
      const past = await on.events()
      const typed = typing(`mark-${i}`)
      const browser = await on.sendSignedOut(form, typed)
      const name = `${form.who} ${form.page} → ${form.route}`
      const asked = browser.page!
      if (asked.status !== 403 || asked.$('form#form [name=password]').length !== 1)
        faults.push(`${name}: no form to sign in (${asked.status})`)
      const shown = await on.signInHere(browser, await on.emailOf(on.idOf(form.who)))
      if (shown.status !== 200) faults.push(`${name}: ${shown.status} after signing in`)
      for (const { name: field, kind } of form.written)
        if (valueIn(shown, field, form.action) !== typed(kind))
          faults.push(`${name}: ${field} is ${valueIn(shown, field, form.action)}`)
      if (!shown.$('#again').text().includes('not saved')) faults.push(`${name}: does not say that it is not saved`)
      if (shown.$('main script, main i').length > 0) faults.push(`${name}: what was written became a part of the page`)
      if ((await on.unchanged()) !== before) faults.push(`${name}: something has changed`)
      if ((await on.events()).length !== past.length) faults.push(`${name}: the trail has more than signing in`)
    }
    expect(faults.join('\n')).to.equal('')
  })

  it('of any address is never carried out, only shown', async () => {
    const faults: string[] = []
    const rows = ACCESS.filter((row) => routeOf(row).method === 'POST' && row.who.anonymous === 'sign-in' && !row.json)
    for (const row of rows) {
      const params = { ...usualParams(on.world), ...(await row.params?.(on.world)) }
      const inBody = Object.entries(params).filter(([name]) => name.startsWith('$'))
      const body = { ...row.form, ...Object.fromEntries(inBody.map(([name, value]) => [name.slice(1), value])) }
      const fields = Object.entries(body).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, String(one)] as const),
      )
      const who = WHO.find((one) => row.who[one] === 'in') ?? 'administrator'
      const action = filled(routeOf(row).path, params)
      const page = `/m/${on.world.a.id}`
      const form: Found = {
        page,
        action,
        who,
        route: routeOf(row).path,
        fields,
        written: [],
        multipart: row.file !== undefined,
      }
      const before = await on.unchanged()
      const browser = await on.sendSignedOut(form, () => '')
      const shown = await on.signInHere(browser, await on.emailOf(on.idOf(who)))
      if ((await on.unchanged()) !== before) faults.push(`${row.route}: was carried out`)
      if (shown.status !== (shown.$('#again').length > 0 ? 200 : 303)) faults.push(`${row.route}: ${shown.status}`)
      const chosen = fields.filter(([name, value]) =>
        shown
          .$(`main [name="${name}"]:not([type=hidden], button)`)
          .toArray()
          .some((one) => shown.$(one).attr('value') === value),
      )
      for (const [name, value] of chosen)
        if (!new URLSearchParams(shown.$('main form').serialize()).getAll(name).includes(value))
          faults.push(`${row.route}: ${name} is not ${value}`)
    }
    expect(faults.join('\n')).to.equal('')
    figure(`${rows.length} addresses that change something`)
  })

  it('of a page from before signing in again is shown again too, and not carried out', async () => {
    const faults: string[] = []
    for (const [i, form] of on.forms.entries()) {
      const before = await on.unchanged()
      const typed = typing(`old-${i}`)
      const cookie = await cookieOf(on.world, on.idOf(form.who), { csrfToken: 'b'.repeat(64) })
      const body = form.multipart ? new FormData() : new URLSearchParams()
      for (const [field, value] of filledIn(form, typed)) body.append(field, value)
      const response = await fetch(on.world.address + form.action, {
        ...{ method: 'POST', redirect: 'manual', body },
        headers: { cookie, 'accept-language': 'en', 'sec-fetch-site': 'same-origin' },
      })
      const $ = load(await response.text())
      if (response.status !== 200) faults.push(`${form.route}: ${response.status}`)
      for (const { name: field, kind } of form.written)
        if (valueIn({ $ }, field, form.action) !== typed(kind)) faults.push(`${form.route}: ${field}`)
      if (!$('#again').text().includes('had expired')) faults.push(`${form.route}: does not say why`)
      if ((await on.unchanged()) !== before) faults.push(`${form.route}: something has changed`)
    }
    expect(faults.join('\n')).to.equal('')
  })
})
