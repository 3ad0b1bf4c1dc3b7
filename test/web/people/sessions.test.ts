import { expect } from 'chai'
import { actOnPerson } from '../../../src/organisations/administration.ts'
import { setRoles } from '../../../src/organisations/members.ts'
import { personById } from '../../../src/organisations/person-store.ts'
import { describeOnEach } from '../../support/database.ts'
import { openSite, PASSWORD } from '../../support/site.ts'
import type { Person } from '../../../src/organisations/person-store.ts'
import type { Browser } from '../../support/browser.ts'
import type { Site } from '../../support/site.ts'

const NEW = 'kolme punaista kottikärryä'

describeOnEach('Sessions', (database) => {
  let site: Site
  let municipality: string
  let person: Person
  beforeEach(async () => {
    site = await openSite({ database })
    municipality = await site.municipality('Esimerkkilä')
    await site.person({ email: 'boss@example.fi', isAdministrator: true, roles: [[municipality, 'coordinator']] })
    person = await site.person({ email: 'p@example.fi', roles: [[municipality, 'reader']] })
  })
  afterEach(() => site.close())
  const inside = async (browser: Browser, path = '/home') => (await browser.request('GET', path)).status
  const five = () => Promise.all(Array.from({ length: 5 }, () => site.signedIn(person)))
  const all = (browsers: readonly Browser[], path?: string) => Promise.all(browsers.map((one) => inside(one, path)))

  it('get a new id at sign-in, and the one from before opens nothing', async () => {
    const victim = site.browser()
    await victim.open('/sign-in')
    const planted = new Map(victim.cookies)
    expect(planted.has('session')).to.equal(true)
    await victim.send({ email: person.email, password: PASSWORD })
    expect(victim.cookies.get('session')).not.to.equal(planted.get('session'))
    const attacker = site.browser()
    for (const [name, value] of planted) attacker.cookies.set(name, value)
    expect(await inside(attacker)).to.equal(303)
  })

  it('get a new id when a link sets a password, an invitation is accepted, a password is changed', async () => {
    const mailed = () => /localhost:3000(\/\S+)/.exec(site.mail.at(-1)!.text)![1]!
    const visitor = site.browser()
    await visitor.open('/forgotten')
    await visitor.send({ email: person.email })
    await visitor.open(mailed())
    const before = visitor.cookies.get('session')
    await visitor.send({ newPassword: NEW })
    expect(visitor.page!.path).to.equal('/home')
    const after = visitor.cookies.get('session')
    expect(after).not.to.equal(before)
    await visitor.open('/account/password')
    await visitor.send({ currentPassword: NEW, newPassword: PASSWORD })
    expect(visitor.page!.path).to.equal('/account')
    expect(visitor.cookies.get('session')).not.to.equal(after)

    const boss = await site.signedIn({ email: 'boss@example.fi' })
    await boss.open(`/m/${municipality}/people/invite`)
    await boss.send({ email: 'new@example.fi', role: 'reader' })
    const newcomer = site.browser()
    await newcomer.open(mailed())
    const invited = newcomer.cookies.get('session')
    await newcomer.send({ name: 'Uusi', newPassword: NEW })
    expect(newcomer.page!.path).to.equal('/home')
    expect(newcomer.cookies.get('session')).not.to.equal(invited)
  })

  it('with an id that the site did not make are not begun', async () => {
    const browser = site.browser()
    browser.cookies.set('session', 's%3Amine.forged')
    await browser.open('/sign-in')
    expect(browser.cookies.get('session')).not.to.equal('s%3Amine.forged')
  })

  it('end after 30 minutes without a request, and not at 29', async () => {
    const browser = await site.signedIn(person)
    for (const minutes of [29, 29]) {
      site.pass({ minutes })
      expect(await inside(browser)).to.equal(200)
    }
    site.pass({ minutes: 31 })
    expect(await inside(browser)).to.equal(303)
  })

  it('end after 12 hours in any case, and not at 11:59', async () => {
    const browser = await site.signedIn(person)
    for (let i = 0; i < 24; i++) {
      site.pass({ minutes: i === 23 ? 29 : 30 })
      expect(await inside(browser), `after ${i + 1} half hours`).to.equal(200)
    }
    site.pass({ minutes: 2 })
    expect(await inside(browser)).to.equal(303)
  })

  it('are known in the database by their hash alone', async () => {
    const browser = await site.signedIn(person)
    const id = decodeURIComponent(browser.cookies.get('session')!).slice(2).split('.')[0]!
    const dump = JSON.stringify(await site.parts.db('session'))
    expect(id.length).to.equal(43)
    expect(dump).not.to.include(id)
  })

  it('end at sign-out, here and in what a thief copied, and the browser forgets the pages', async () => {
    const browser = await site.signedIn(person)
    await browser.open('/home')
    const stolen = site.browser()
    for (const [name, value] of browser.cookies) stolen.cookies.set(name, value)
    const out = await browser.request('POST', '/sign-out', new URLSearchParams({ _csrf: browser.token }))
    expect(out.headers.get('clear-site-data')).to.include('"cache"')
    expect([await inside(browser), await inside(stolen)]).to.eql([303, 303])
  })

  it('end elsewhere when the person asks, and stay here', async () => {
    const others = await five()
    const here = await site.signedIn(person)
    await here.open('/account')
    expect(here.page!.body).to.include('You are also signed in elsewhere: 5.')
    await here.send({}, '/account/sessions')
    expect([await inside(here), ...(await all(others))]).to.eql([200, 303, 303, 303, 303, 303])
  })

  it('end elsewhere with a new password', async () => {
    const others = await five()
    const here = await site.signedIn(person)
    await here.open('/account/password')
    await here.send({ currentPassword: PASSWORD, newPassword: NEW })
    expect([await inside(here), ...(await all(others))]).to.eql([200, 303, 303, 303, 303, 303])
  })

  for (const act of ['disable', 'endSessions'] as const)
    it(`end at the next request: ${act}`, async () => {
      const open = await five()
      const boss = (await site.parts.db('person').where({ email: 'boss@example.fi' }).first('id')) as { id: string }
      expect(await actOnPerson(site.parts, boss.id, person, act)).to.equal(true)
      expect(await all(open)).to.eql([303, 303, 303, 303, 303])
      expect(await inside(await site.signedIn(person))).to.equal(act === 'disable' ? 303 : 200)
    })

  it('see a role no more at the next request once it is taken, or has run out', async () => {
    const open = await five()
    const path = `/m/${municipality}`
    expect(await all(open, path)).to.eql([200, 200, 200, 200, 200])
    const boss = (await site.parts.db('person').where({ email: 'boss@example.fi' }).first('id')) as { id: string }
    const whom = { municipalityId: municipality, personId: person.id }
    await setRoles(site.parts, boss.id, whom, ['reader'], '2026-11-02T08:10:00.000Z')
    expect(await all(open, path)).to.eql([200, 200, 200, 200, 200])
    site.pass({ minutes: 10 })
    expect(await all(open, path)).to.eql([404, 404, 404, 404, 404])
    await setRoles(site.parts, boss.id, whom, ['respondent'], null)
    expect(await all(open, path)).to.eql([200, 200, 200, 200, 200])
    await setRoles(site.parts, boss.id, whom, [], null)
    expect(await all(open, path)).to.eql([404, 404, 404, 404, 404])
  })

  it('that were ended do not come back when a request of theirs ends later', async () => {
    const browser = await site.signedIn(person)
    await browser.open('/account/details')
    // leaves a notice, so that the next page changes the session and saves it
    const body = new URLSearchParams({ _csrf: browser.token, name: 'Toinen', language: 'en' })
    expect((await browser.request('POST', '/account/details', body)).status).to.equal(303)
    const endMeanwhile = ({ sql }: { sql: string }) => {
      if (!sql.includes('person')) return
      site.parts.db.off('query', endMeanwhile)
      void site.parts.db('session').delete().then()
    }
    site.parts.db.on('query', endMeanwhile)
    await browser.request('GET', '/account')
    expect(await site.parts.db('session')).to.eql([])
    expect(await inside(browser)).to.equal(303)
  })

  it('of an account that was closed by any other way open nothing', async () => {
    const browser = await site.signedIn(person)
    await site.parts.db('person').where({ id: person.id }).update({ disabled_at: site.parts.now().toISOString() })
    expect(await inside(browser)).to.equal(303)
  })

  it('take a stronger hash into use at sign-in', async () => {
    const { hash } = await import('@node-rs/argon2')
    const low = await hash(PASSWORD, { memoryCost: 4096, timeCost: 1, parallelism: 1 })
    await site.parts.db('person').where({ id: person.id }).update({ password_hash: low })
    await site.signedIn(person)
    const { passwordHash } = (await personById(site.parts.db, person.id))!
    expect(passwordHash).to.include('m=19456,t=2,p=1')
  })
})
