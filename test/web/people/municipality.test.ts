import { expect } from 'chai'
import { INSTANCE } from '../../../src/audit/trail.ts'
import { actOnPerson } from '../../../src/organisations/administration.ts'
import { accentOf, contrast } from '../../../src/organisations/accent.ts'
import { STATEMENT_OF } from '../../../src/web/people/notices.ts'
import { openNeighbours } from '../../support/neighbours.ts'
import type { Person } from '../../../src/organisations/person-store.ts'
import type { Browser } from '../../support/browser.ts'
import type { Neighbours } from '../../support/neighbours.ts'
import type { Site } from '../../support/site.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('A municipality and the instance', () => {
  let site: Site
  let one: string
  let two: string
  let boss: Person
  let browser: Browser
  let acts: Neighbours['acts']
  beforeEach(async () => {
    ;({ site, one, two, boss, browser, acts } = await openNeighbours())
  })
  afterEach(() => site.close())
  const crest = async (bytes: Buffer, name = 'x.png', type = 'image/png') => {
    await browser.open(`/m/${one}/settings`)
    const form = new FormData()
    form.set('_csrf', browser.token)
    form.set('crest', new Blob([new Uint8Array(bytes)], { type }), name)
    return browser.request('POST', `/m/${one}/crest`, form)
  }

  it('units are added, renamed and removed, but not under a round', async () => {
    await browser.open(`/m/${one}/units`)
    await browser.send({ name: 'Sivistys' })
    await browser.send({ name: 'sivistys' })
    expect(browser.errors).to.eql(['There is a unit of that name already.'])
    await browser.open(`/m/${one}/units`)
    const rename = browser.page!.$('.card a').attr('href')!
    await browser.open(rename)
    await browser.send({ name: 'Sivistystoimi' })
    expect(browser.page!.$('.card strong').text()).to.equal('Sivistystoimi')
    const round = {
      id: 'r',
      municipality_id: one,
      unit_id: rename.split('/').at(-1),
      name: 'K',
      target: 'x',
      state: 'draft',
    }
    const rest = {
      facts: '{}',
      questionnaires: '[]',
      fingerprints: '[]',
      version: 1,
      created_at: '2026-01-01T00:00:00.000Z',
    }
    const days = { starts_on: '2026-01-01', ends_on: '2026-06-30', as_of: '2026-06-30' }
    await site.parts.db('round').insert({ ...round, ...rest, ...days })
    await browser.send({}, `${rename}/remove`)
    expect(browser.notice).to.equal('The unit has an assessment round, so it cannot be removed.')
    await site.parts.db('round').delete()
    await browser.send({}, `${rename}/remove`)
    expect(browser.notice).to.equal('The unit is removed.')
    expect(await acts(one)).to.eql(['unit.removed', 'unit.renamed', 'unit.added', 'signIn.done'])
  })

  it('details are saved; a colour is made readable in both themes', async () => {
    await browser.open(`/m/${one}/settings`)
    await browser.send({ accent: 'red;}body{display:none' })
    expect(browser.errors).to.eql(['Give the colour as #1d3f72.'])
    await browser.send({ accent: '#FFEE00', contactName: 'Aino', contactEmail: 'aino@example.fi' })
    const css = await browser.request('GET', `/m/${one}/accent.css`)
    expect(css.headers.get('content-type')).to.include('text/css')
    expect(css.body).to.match(/^:root\{--accent:#[0-9a-f]{6};--on-accent:#ffffff\}@media/)
    expect((await browser.open('/accessibility')).body).to.include('Ykkölä, Aino, aino@example.fi')
  })

  it('any colour has a contrast of 4.5 in both themes', () => {
    for (let i = 0; i < 4096; i += 5) {
      const colour = `#${[i >> 8, (i >> 4) & 15, i & 15].map((v) => (v * 17).toString(16).padStart(2, '0')).join('')}`
      const { light, dark } = accentOf(colour)
      const enough = [contrast(light, '#ffffff'), contrast(dark, '#12171e'), contrast(dark, '#0e1a2b')]
      expect(Math.min(...enough), colour).to.be.at.least(4.5)
    }
    expect(accentOf('#1d3f72').light).to.equal('#1d3f72')
  })

  it('a coat of arms is a PNG or a JPEG by its bytes, of at most 200 kB', async () => {
    expect((await crest(PNG)).status).to.equal(303)
    const shown = await browser.request('GET', `/m/${one}/crest`)
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('x-content-type-options')]).to.eql([
      200,
      'image/png',
      'nosniff',
    ])
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const wrong = [svg, Buffer.from('GIF89a'), Buffer.alloc(0), Buffer.concat([PNG, Buffer.alloc(205 * 1024)])]
    for (const bytes of wrong) expect((await crest(bytes)).status).to.equal(400)
    expect((await site.parts.db('municipality').where({ id: one }).first('crest')).crest.equals(PNG)).to.equal(true)
    await browser.open(`/m/${one}/settings`)
    await browser.send({}, `/m/${one}/crest/remove`)
    expect((await browser.request('GET', `/m/${one}/crest`)).status).to.equal(404)
  })

  it('a language button keeps what was typed, and saves nothing', async () => {
    await browser.open(`/m/${one}/people/invite`)
    const button = browser.page!.$('nav.languages button[value=sv]')
    const typed = {
      _csrf: browser.token,
      email: 'half@',
      role: 'reviewer',
      until: '2027-01-01',
      language: 'fi',
      _language: 'sv',
    }
    const page = await browser.request('POST', button.attr('formaction')!, new URLSearchParams(typed))
    expect([page.status, page.$('html').attr('lang'), page.$('h1').text()]).to.eql([200, 'sv', 'Bjud in en person'])
    expect([
      page.$('#email').attr('value'),
      page.$('input[name=role]:checked').attr('value'),
      page.$('#until').attr('value'),
    ]).to.eql(['half@', 'reviewer', '2027-01-01'])
    expect(page.$('.errors').length).to.equal(0)
    expect(await site.parts.db('token')).to.eql([])
  })

  it('a form with a field too many, a list for a text or a control character is refused', async () => {
    await browser.open(`/m/${one}/units`)
    for (const extra of [
      'name=A&role=administrator',
      'name=A&name=B',
      'name=A&municipalityId=x',
      'name=A&constructor=x',
    ]) {
      const page = await browser.request(
        'POST',
        `/m/${one}/units`,
        new URLSearchParams(`_csrf=${browser.token}&${extra}`),
      )
      expect(page.status, extra).to.equal(400)
    }
    await browser.send({ name: 'A\u0000B' })
    expect(browser.page!.status).to.equal(400)
    expect(await site.parts.db('unit')).to.eql([])
  })

  it('every event has its words, and every chain holds', async () => {
    await browser.open('/account/details')
    await browser.send({ name: 'Bossi B', language: 'sv' })
    expect(browser.page!.$('html').attr('lang')).to.equal('sv')
    await browser.send({}, '/sign-out')
    const { webWords } = await import('../../../src/i18n/web-words/index.ts')
    const found = [...(await acts(one)), ...(await acts(INSTANCE))]
    expect(found).to.include.members(['signIn.done', 'profile.changed', 'signOut'])
    expect(found.filter((act) => !Object.hasOwn(webWords, `act.${act}`))).to.eql([])
    for (const chain of await site.parts.trail.chains(site.parts.db))
      expect(await site.parts.trail.verify(site.parts.db, chain)).to.equal(null)
  })

  it('events are shown page by page to the coordinator', async () => {
    await site.parts.db.transaction(async (trx) => {
      const at = site.parts.now().toISOString()
      for (let i = 0; i < 60; i++)
        await site.parts.trail.record(trx, { chain: one, at, person: boss.id, act: 'unit.added' })
    })
    await browser.open(`/m/${one}/trail`)
    expect([browser.page!.$('tbody tr').length, browser.page!.$('tbody td').eq(3).text()]).to.eql([50, 'added a unit'])
    await browser.open(browser.page!.$('a[rel=next]').attr('href')!)
    // ten, and before them the coordinator’s own way in
    expect(browser.page!.$('tbody tr').length).to.equal(11)
    expect((await browser.request('GET', `/m/${one}/trail?before=x`)).status).to.equal(404)
  })

  it('municipalities: from the official list by either name, typed, and not twice', async () => {
    await site.person({ email: 'root@example.fi', isAdministrator: true })
    const root = await site.signedIn({ email: 'root@example.fi' })
    const add = async (fields: Record<string, string>) => {
      await root.open('/administration/municipalities/new')
      await root.send(fields)
    }
    await root.open('/administration/municipalities/new')
    expect(root.page!.$('datalist option').length).to.equal(309)
    await add({ municipality: 'Esbo' })
    expect(root.page!.$('h1').text()).to.equal('Espoo')
    await add({ municipality: 'espoo' })
    expect(root.errors).to.eql(['The municipality is in the service already.'])
    await add({ municipality: 'Mariehamn' })
    expect(root.page!.body).to.include('does not bind the municipalities of Åland.')
    await add({ municipality: 'Uusikylä', nameSv: 'Nyby' })
    const rows = await site.parts
      .db('municipality')
      .whereNotIn('id', [one, two])
      .orderBy('name_fi')
      .select('code', 'name_fi', 'name_sv')
    expect(rows.map(Object.values)).to.eql([
      ['049', 'Espoo', 'Esbo'],
      ['478', 'Maarianhamina', 'Mariehamn'],
      [null, 'Uusikylä', 'Nyby'],
    ])
  })

  it('an administrator closes an account and opens it, but not the own one', async () => {
    const root = await site.person({ email: 'root@example.fi', isAdministrator: true })
    const admin = await site.signedIn(root)
    await admin.open('/administration/people')
    const act = (person: Person, name: string) =>
      admin.request(
        'POST',
        `/administration/people/${person.id}`,
        new URLSearchParams({ _csrf: admin.token, act: name }),
      )
    await act(boss, 'disable')
    expect((await browser.request('GET', '/home')).status).to.equal(303)
    await act(boss, 'enable')
    expect((await site.signedIn(boss)).page!.path).to.equal('/home')
    for (const own of ['disable', 'removeAdministrator']) await act(root, own)
    expect((await admin.request('GET', '/administration')).status).to.equal(200)
    expect((await browser.request('GET', '/administration')).status).to.equal(303)
    expect((await (await site.signedIn(boss)).request('GET', '/administration')).status).to.equal(404)
  })

  it('two administrators who shut each other out: one remains, and nobody shuts out themselves', async () => {
    const a = await site.person({ email: 'a@example.fi', isAdministrator: true })
    const b = await site.person({ email: 'b@example.fi', isAdministrator: true })
    for (const act of ['disable', 'removeAdministrator'] as const)
      expect(await actOnPerson(site.parts, a.id, a, act)).to.equal(false)
    const done = await Promise.all([
      actOnPerson(site.parts, a.id, b, 'disable'),
      actOnPerson(site.parts, b.id, a, 'disable'),
    ])
    expect(done.toSorted()).to.eql([false, true])
  })

  it('the accessibility statement has been gone through within a year', () => {
    expect(Date.now() - Date.parse(STATEMENT_OF)).to.be.lessThan(365 * 86_400_000)
  })

  it('health answers without a session', async () => {
    const page = await site.browser().request('GET', '/health')
    expect([page.status, page.body, page.headers.getSetCookie()]).to.eql([200, '{"status":"ok"}', []])
  })
})
