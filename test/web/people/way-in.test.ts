import { expect } from 'chai'
import { makeFirstCode } from '../../../src/organisations/first-use.ts'
import { describeOnEach } from '../../support/database.ts'
import { openSite, PASSWORD } from '../../support/site.ts'
import type { Site } from '../../support/site.ts'

describeOnEach('The way in', (database) => {
  let site: Site
  beforeEach(async () => (site = await openSite({ database })))
  afterEach(() => site.close())

  it('begins with a code from the terminal, and there is no account before it', async () => {
    const code = (await makeFirstCode(site.parts))!
    const browser = site.browser()
    await browser.open('/')
    expect(browser.page!.$('a[href="/first-use"]').length).to.equal(1)
    await browser.open('/first-use')
    const filled = { name: 'Aino Virtanen', email: 'Aino@Example.fi', newPassword: PASSWORD }
    await browser.send({ ...filled, code: 'guess' })
    expect([browser.page!.status, browser.title.slice(0, 7)]).to.eql([400, 'Error: '])
    expect(browser.errors).to.eql(['The code is not right or has expired. Start the service again to get a new one.'])
    expect(browser.page!.$('#name').attr('value')).to.equal('Aino Virtanen')
    await browser.send({ ...filled, code })
    expect(browser.page!.path).to.equal('/home')
    expect((await site.browser().open('/first-use')).status).to.equal(404)
    expect(await makeFirstCode(site.parts)).to.equal(undefined)
  })

  it('leads from an administrator by way of a coordinator to a respondent', async () => {
    await site.person({ email: 'root@example.fi', isAdministrator: true })
    const root = await site.signedIn({ email: 'root@example.fi' })
    await root.open('/administration/municipalities/new')
    await root.send({ municipality: 'Inkoo' })
    expect(root.page!.$('h1').text()).to.equal('Inkoo')
    await root.send({ email: 'Coord@Ingå.example', language: 'sv' })
    expect(root.notice).to.equal('The invitation has been sent.')
    expect(site.mail[0]!.subject).to.equal('Inbjudan till Tietokunto: Ingå')
    const link = /http:\/\/localhost:3000(\/invitation\/[\w-]{43})/.exec(site.mail[0]!.text)![1]!

    const coordinator = site.browser('sv')
    await coordinator.open(link)
    expect(coordinator.page!.path).to.equal('/invitation')
    expect(coordinator.page!.headers.get('referrer-policy')).to.equal('no-referrer')
    await coordinator.send({ name: 'Stina', newPassword: 'Ingå är den bästa kommunen' })
    expect(coordinator.errors[0]).to.include('innehåller ett namn')
    await coordinator.send({ name: 'Stina', newPassword: 'fyra blåa skottkärror står' })
    expect(coordinator.page!.path).to.equal('/home')
    const municipality = coordinator.page!.$('h2 a').attr('href')!
    await coordinator.open(`${municipality}/people/invite`)
    await coordinator.send({ email: 'vastaaja@example.fi', role: 'respondent', language: 'fi' })
    expect(site.mail[1]!.subject).to.equal('Kutsu Tietokuntoon: Inkoo')
    expect((await site.browser().open(link)).status).to.equal(410)
  })

  it('signs in, refuses alike what is wrong, and goes on to where the person was going', async () => {
    const municipality = await site.municipality('Esimerkkilä')
    await site.person({ email: 'a@example.fi', roles: [[municipality, 'coordinator']] })
    const browser = site.browser()
    await browser.open(`/m/${municipality}/people`)
    expect(browser.page!.path).to.include('/sign-in?to=')
    await browser.send({ email: 'a@example.fi', password: 'not this one at all' })
    expect(browser.errors).to.eql(['The e-mail address or the password is not right.'])
    expect(browser.page!.$('#password').attr('value')).to.equal('')
    await browser.send({ email: 'A@EXAMPLE.FI', password: PASSWORD })
    expect(browser.page!.path).to.equal(`/m/${municipality}/people`)
    await browser.send({}, '/sign-out')
    expect(browser.page!.path).to.equal('/')
    expect((await browser.open('/home')).path).to.include('/sign-in')
  })
})
