import { expect } from 'chai'
import { createHash } from 'node:crypto'
import { makeToken, newSecret, takeToken, tokenBySecret } from '../../src/organisations/tokens.ts'
import { describeOnEach } from '../support/database.ts'
import { openSite } from '../support/site.ts'
import type { Purpose, TokenKind } from '../../src/organisations/tokens.ts'
import type { Site } from '../support/site.ts'

const nobody = { municipalityId: null, personId: null, email: null, role: null, roleExpiresAt: null }

describeOnEach('One-time links', (database) => {
  let site: Site
  beforeEach(async () => (site = await openSite({ database })))
  afterEach(() => site.close())
  const make = (kind: TokenKind, purpose: Partial<Purpose> = {}) =>
    site.parts.db.transaction((trx) => makeToken(trx, site.parts, { ...nobody, ...purpose, kind }))
  const find = (kind: TokenKind, secret: string) => tokenBySecret(site.parts.db, site.parts, kind, secret)
  const take = (kind: TokenKind, id: string) => site.parts.db.transaction((trx) => takeToken(trx, site.parts, kind, id))

  it('are 256 random bits, and 10,000 of them never repeat', () => {
    const secrets = Array.from({ length: 10_000 }, newSecret)
    expect(new Set(secrets).size).to.equal(10_000)
    expect(secrets.every((secret) => Buffer.from(secret, 'base64url').length === 32)).to.equal(true)
  })

  it('are stored as a hash, which opens nothing', async () => {
    const secret = await make('reset')
    const [row] = await site.parts.db('token').select('*')
    expect(JSON.stringify(row)).not.to.include(secret)
    expect(row.hash).to.equal(createHash('sha256').update(secret).digest('hex'))
    expect(await find('reset', row.hash)).to.equal(undefined)
    expect(await find('reset', row.id)).to.equal(undefined)
  })

  it('work once, also when fifty try at once', async () => {
    const { id } = (await find('reset', await make('reset')))!
    const tries = await Promise.all(Array.from({ length: 50 }, () => take('reset', id)))
    expect(tries.filter((one) => one !== undefined).length).to.equal(1)
    expect(await take('reset', id)).to.equal(undefined)
  })

  it('serve one purpose alone', async () => {
    const secret = await make('reset')
    const { id } = (await find('reset', secret))!
    expect([await find('invitation', secret), await take('invitation', id)]).to.eql([undefined, undefined])
  })

  for (const [kind, minutes] of [
    ['reset', 60],
    ['invitation', 7 * 24 * 60],
    ['first', 7 * 24 * 60],
  ] as const)
    it(`${kind}: valid for ${minutes} minutes, and not a moment longer`, async () => {
      const secret = await make(kind)
      const { id } = (await find(kind, secret))!
      site.pass({ minutes: minutes - 1 })
      expect((await find(kind, secret))?.id).to.equal(id)
      site.pass({ minutes: 1 })
      expect([await find(kind, secret), await take(kind, id)]).to.eql([undefined, undefined])
    })

  it('end when a newer one is made for the same purpose, and no other', async () => {
    const one = await site.municipality('Yksi')
    const two = await site.municipality('Kaksi')
    const offer = { email: 'a@example.fi', role: 'reader' } as const
    const first = await make('invitation', { ...offer, municipalityId: one })
    const elsewhere = await make('invitation', { ...offer, municipalityId: two })
    const newer = await make('invitation', { ...offer, municipalityId: one, role: 'reviewer' })
    expect(await find('invitation', first)).to.equal(undefined)
    expect((await find('invitation', elsewhere))?.municipalityId).to.equal(two)
    expect((await find('invitation', newer))?.role).to.equal('reviewer')
  })

  it('leave no trace of their secret in the database, not even while they are shown once', async () => {
    const municipality = await site.municipality('Esimerkkilä')
    await site.close()
    site = await openSite({ mail: false, database })
    const here = await site.municipality('Esimerkkilä')
    expect(here).not.to.equal(municipality)
    await site.person({ email: 'c@example.fi', roles: [[here, 'coordinator']] })
    const browser = await site.signedIn({ email: 'c@example.fi' })
    await browser.open(`/m/${here}/people/invite`)
    const sent = { email: 'new@example.fi', role: 'reader', language: 'fi', until: '', _csrf: browser.token }
    const answer = await browser.request('POST', `/m/${here}/people/invite`, new URLSearchParams(sent))
    expect(answer.status).to.equal(303)
    const everything = JSON.stringify([
      await site.parts.db('session'),
      await site.parts.db('token'),
      await site.parts.db('trail'),
    ])
    await browser.open(answer.location!)
    const link = String(browser.page!.$('#one-time-link').attr('value'))
    expect(link).to.match(/^http:\/\/localhost:3000\/invitation\/[\w-]{43}$/)
    expect(everything).not.to.include(link.split('/').at(-1))
    await browser.open(answer.location!)
    expect(browser.page!.$('#one-time-link').length).to.equal(0)
  })
})
