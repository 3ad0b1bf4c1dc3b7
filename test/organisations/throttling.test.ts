import { expect } from 'chai'
import { askReset, resetPassword } from '../../src/organisations/reset.ts'
import { signIn } from '../../src/organisations/sign-in.ts'
import { tokenBySecret } from '../../src/organisations/tokens.ts'
import { openSite, PASSWORD } from '../support/site.ts'
import type { Site } from '../support/site.ts'

// on PostgreSQL two instances count together: see test/operate/instances.test.ts
describe('Guessing', () => {
  let site: Site
  beforeEach(async () => {
    site = await openSite()
    await site.person({ email: 'owner@example.fi' })
  })
  afterEach(() => site.close())
  const guess = (email: string, address: string, password = 'a wrong password here') =>
    signIn(site.parts, email, password, address).then(({ outcome }) => outcome)
  /** How many of these reached the comparison of passwords. */
  const verified = (outcomes: readonly string[]) => outcomes.filter((one) => one !== 'slowed').length

  it('on one account: of 1,000 from one address 20 are looked at in an hour', async () => {
    const outcomes: string[] = []
    for (let i = 0; i < 1000; i++) outcomes.push(await guess('owner@example.fi', '192.0.2.1'))
    expect(verified(outcomes)).to.equal(20)
  })

  it('on one account from 50 addresses at once: 20 in an hour', async () => {
    const tries = Array.from({ length: 250 }, (_, i) => guess('owner@example.fi', `192.0.2.${i % 50}`))
    expect(verified(await Promise.all(tries))).to.equal(20)
  })

  it('on 200 accounts from one address: 100 in an hour', async () => {
    const outcomes: string[] = []
    for (let i = 0; i < 200; i++) outcomes.push(await guess(`someone${i}@example.fi`, '192.0.2.1'))
    expect(verified(outcomes)).to.equal(100)
  })

  it('goes on in the next hour, and ends for good at 100 in a row', async () => {
    let looked = 0
    for (let hour = 0; hour < 10; hour++) {
      for (let i = 0; i < 25; i++) looked += verified([await guess('owner@example.fi', `198.51.100.${hour}`)])
      site.pass({ hours: 1, minutes: 1 })
    }
    expect(looked).to.equal(100)
    site.pass({ days: 30 })
    expect(await guess('owner@example.fi', '203.0.113.1', PASSWORD)).to.equal('slowed')
  })

  it('does not lock the owner out: a reset by mail opens the account', async () => {
    for (let i = 0; i < 30; i++) await guess('owner@example.fi', '192.0.2.1')
    expect(await guess('owner@example.fi', '203.0.113.1', PASSWORD)).to.equal('slowed')
    const link = (await askReset(site.parts, 'owner@example.fi', '203.0.113.1'))!
    const token = (await tokenBySecret(site.parts.db, site.parts, 'reset', link.secret))!
    const password = 'kolme punaista kottikärryä'
    expect((await resetPassword(site.parts, token.id, password)).outcome).to.equal('done')
    expect(await guess('owner@example.fi', '203.0.113.1', password)).to.equal('in')
  })

  it('is forgotten after the right password; many may sign in from one address', async () => {
    for (let round = 0; round < 8; round++) {
      for (let i = 0; i < 10; i++) await guess('owner@example.fi', `198.51.100.${round}`)
      expect(await guess('owner@example.fi', '203.0.113.1', PASSWORD)).to.equal('in')
    }
    for (let i = 0; i < 120; i++) expect(await guess('owner@example.fi', '203.0.113.9', PASSWORD)).to.equal('in')
  })

  it('by asking for links: five for one account in an hour, and the latest works', async () => {
    const links = []
    for (let i = 0; i < 12; i++) links.push(await askReset(site.parts, 'owner@example.fi', `192.0.2.${i}`))
    const made = links.filter((one) => one !== undefined)
    expect(made.length).to.equal(5)
    expect(await tokenBySecret(site.parts.db, site.parts, 'reset', made.at(-1)!.secret)).not.to.equal(undefined)
  })

  it('writes one event an hour for an account that is slowed', async () => {
    for (let i = 0; i < 60; i++) await guess('owner@example.fi', '192.0.2.1')
    const acts = await site.parts.db('trail').select('act')
    const count = (act: string) => acts.filter((row: { act: string }) => row.act === act).length
    expect([count('signIn.failed'), count('signIn.slowed')]).to.eql([20, 1])
  })
})
