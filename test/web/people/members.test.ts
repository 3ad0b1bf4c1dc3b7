import { expect } from 'chai'
import { acceptAsPerson, invite } from '../../../src/organisations/invitation.ts'
import { tokenBySecret } from '../../../src/organisations/tokens.ts'
import { openNeighbours } from '../../support/neighbours.ts'
import { PASSWORD } from '../../support/site.ts'
import type { Person } from '../../../src/organisations/person-store.ts'
import type { Browser } from '../../support/browser.ts'
import type { Neighbours } from '../../support/neighbours.ts'
import type { Site } from '../../support/site.ts'

describe('The people of a municipality', () => {
  let site: Site
  let one: string
  let two: string
  let boss: Person
  let reader: Person
  let browser: Browser
  let actsOf: Neighbours['acts']
  beforeEach(async () => {
    ;({ site, one, two, boss, both: reader, browser, acts: actsOf } = await openNeighbours())
  })
  afterEach(() => site.close())
  const acts = async (chain: string) => (await actsOf(chain)).filter((act) => act !== 'signIn.done')

  it('one person in two municipalities: each role where it was given, and no further', async () => {
    const both = await site.signedIn(reader)
    await both.open('/home')
    expect(
      both
        .page!.$('h2 a')
        .toArray()
        .map((a) => both.page!.$(a).text()),
    ).to.eql(['Kakkola', 'Ykkölä'])
    const status = async (path: string) => (await both.request('GET', path)).status
    expect(await Promise.all([status(`/m/${one}`), status(`/m/${one}/people`), status(`/m/${two}/people`)])).to.eql([
      200, 403, 200,
    ])
    expect((await browser.request('GET', `/m/${two}`)).status).to.equal(404)
  })

  it('someone else’s municipality, person, unit and invitation look like none', async () => {
    const unit = (await site.parts.db('unit').insert({ id: 'u2', municipality_id: two, name: 'Salainen' }), 'u2')
    const stranger = await site.person({ email: 's@example.fi', name: 'Vieras', roles: [[two, 'reader']] })
    const paths = [
      `/m/${two}`,
      `/m/missing`,
      `/m/${one}/people/${stranger.id}`,
      `/m/${one}/people/missing`,
      `/m/${one}/units/${unit}`,
      `/m/${one}/units/missing`,
    ]
    const bodies = await Promise.all(paths.map((path) => browser.request('GET', path)))
    // the links that switch the language carry the address that was asked for
    const seen = bodies.map(({ status, body }) => [status, body.replaceAll(/href="[^"]*language=[^"]*"/g, '')])
    for (const pair of seen) expect(pair).to.eql(seen[0])
    await browser.open('/account')
    const body = () => new URLSearchParams({ _csrf: browser.token })
    for (const path of [
      `/m/${one}/people/${stranger.id}/remove`,
      `/m/${one}/people/${stranger.id}/reset`,
      `/m/${one}/people/${stranger.id}/hand-over`,
      `/m/${one}/units/${unit}/remove`,
    ])
      expect((await browser.request('POST', path, body())).status, path).to.equal(404)
    expect((await site.parts.db('membership').where({ person_id: stranger.id })).length).to.equal(1)
    expect(site.mail).to.eql([])
  })

  it('roles are changed, recorded, and the last coordinator stays', async () => {
    await browser.open(`/m/${one}/people/${reader.id}`)
    await browser.send({ roles: ['reviewer', 'respondent'], until: '2026-12-31' })
    expect(browser.notice).to.equal('The roles are saved. The change takes effect at once.')
    const rows = await site.parts.db('membership').where({ municipality_id: one, person_id: reader.id }).orderBy('role')
    expect(rows.map(({ role, expires_at }: { role: string; expires_at: string | null }) => [role, expires_at])).to.eql([
      ['respondent', null],
      ['reviewer', '2026-12-31T23:59:59.999Z'],
    ])
    await browser.open(`/m/${one}/people/${boss.id}`)
    await browser.send({ roles: ['reader'] })
    expect(browser.errors).to.eql(['A municipality needs a coordinator. First make someone else coordinator.'])
    await browser.send({}, `/m/${one}/people/${boss.id}/remove`)
    expect([browser.page!.status, browser.title.slice(0, 6)]).to.eql([400, 'Error:'])
    await browser.open(`/m/${one}/people/${reader.id}`)
    await browser.send({ until: '2026-02-30' })
    expect(browser.errors).to.eql(['Give today’s date or a later one, as yyyy-mm-dd.'])
    expect(await acts(one)).to.eql(['role.given', 'role.given', 'role.removed'])
  })

  it('the coordinator’s role is handed over: one gains it as the other loses it', async () => {
    await browser.open(`/m/${one}/people/${reader.id}`)
    await browser.send({}, `/m/${one}/people/${reader.id}/hand-over`)
    expect(browser.page!.path).to.equal('/home')
    expect((await browser.request('GET', `/m/${one}`)).status).to.equal(404)
    expect((await (await site.signedIn(reader)).request('GET', `/m/${one}/people`)).status).to.equal(200)
    expect(await acts(one)).to.eql(['coordinator.handedOver'])
  })

  it('an administrator replaces a coordinator who has left', async () => {
    await site.person({ email: 'root@example.fi', isAdministrator: true })
    const root = await site.signedIn({ email: 'root@example.fi' })
    expect((await root.request('GET', `/m/${one}`)).status).to.equal(404)
    await root.open(`/administration/municipalities/${one}`)
    await root.send({ email: 'heir@example.fi' })
    expect(site.mail.at(-1)!.to).to.equal('heir@example.fi')
    await root.send({}, `/administration/municipalities/${one}/coordinators/${boss.id}/dismiss`)
    expect((await browser.request('GET', `/m/${one}`)).status).to.equal(404)
    expect(await acts(one)).to.eql(['role.removed', 'invitation.made'])
  })

  it('a reset link for someone who works elsewhere, too, is not put into a coordinator’s hands', async () => {
    await site.close()
    const without = await openNeighbours({ mail: false })
    ;({ site, one, browser } = without)
    const { both } = without
    const mine = await site.person({ email: 'mine@example.fi', roles: [[one, 'reader']] })
    for (const [person, shown] of [
      [both, 0],
      [mine, 1],
    ] as const) {
      await browser.open(`/m/${one}/people/${person.id}`)
      await browser.send({}, `/m/${one}/people/${person.id}/reset`)
      expect(browser.page!.$('#one-time-link').length).to.equal(shown)
    }
  })

  it('an invitation for a person with an account needs that person’s own sign-in', async () => {
    await browser.open(`/m/${one}/people/invite`)
    const known = await site.person({ email: 'known@example.fi', roles: [[two, 'reader']] })
    await browser.send({ email: known.email, role: 'reviewer', until: '2026-11-30' })
    const link = /localhost:3000(\/\S+)/.exec(site.mail.at(-1)!.text)![1]!
    const someone = site.browser()
    await someone.open(link)
    expect(someone.page!.$('#newPassword').length).to.equal(0)
    await someone.send({})
    expect((await site.parts.db('membership').where({ person_id: known.id })).length).to.equal(1)
    await someone.open('/sign-in?to=/invitation')
    await someone.send({ email: known.email, password: PASSWORD })
    expect(someone.page!.path).to.equal('/invitation')
    await someone.send({})
    expect(someone.notice).to.equal('The invitation is accepted.')
    expect((await someone.request('GET', `/m/${one}`)).status).to.equal(200)
    site.pass({ days: 29 })
    const later = await site.signedIn(known)
    expect((await later.request('GET', `/m/${one}`)).status).to.equal(404)

    const other = await site.signedIn(boss)
    await other.open(link)
    expect(other.page!.status).to.equal(410)
  })

  it('an invitation is for the address that it was sent to, whoever holds the link', async () => {
    const invited = {
      municipalityId: two,
      email: 'other@example.fi',
      role: 'coordinator',
      roleExpiresAt: null,
    } as const
    const secret = await invite(site.parts, reader.id, invited)
    await browser.open(`/invitation/${secret}`)
    expect(browser.page!.body).to.include('you are signed in with another address')
    await browser.send({})
    const token = (await tokenBySecret(site.parts.db, site.parts, 'invitation', secret))!
    expect((await acceptAsPerson(site.parts, token.id, boss)).outcome).to.equal('gone')
    expect((await browser.request('GET', `/m/${two}`)).status).to.equal(404)
  })

  it('a withdrawn invitation opens nothing', async () => {
    await browser.open(`/m/${one}/people/invite`)
    await browser.send({ email: 'new@example.fi', role: 'reader' })
    const link = /localhost:3000(\/\S+)/.exec(site.mail.at(-1)!.text)![1]!
    const action = browser.page!.$('form[action$="/withdraw"]').attr('action')!
    await browser.send({}, action)
    expect((await site.browser().open(link)).status).to.equal(410)
  })
})
