import { request } from 'node:http'
import { expect } from 'chai'
import { ownPath } from '../../../src/web/people/enter.ts'
import { openSite, PASSWORD } from '../../support/site.ts'
import type { Site } from '../../support/site.ts'

/** Ways to write another host so that a check misses it and a browser follows it. */
function outward(): string[] {
  const host = 'evil.example'
  const slashes = [
    '//',
    '///',
    '////',
    '/\\',
    '\\/',
    '\\\\',
    '/\\/',
    '\\//',
    '//\\',
    '/%5c',
    '/%2f',
    '/%5C/',
    '/%2F/',
    '%2f%2f',
    '/%09/',
    '/\t/',
    '/\n/',
    '/\r\n/',
    '/ /',
    '/%0a/',
    '/%0d%0a/',
    '/./\\',
    '/.//',
    '/..//',
    '/x/..//',
    '/;/',
    '/;@',
    '/@',
    '/:@',
    '/\u2215\u2215',
    '/\uff0f\uff0f',
    '/\u3002',
    '/%E3%80%82',
    '/%00/',
    '/%3b/',
    '/%40',
    '/%3a//',
  ]
  const schemes = [
    'http:',
    'https:',
    'HTTP:',
    'hTtPs:',
    'ftp:',
    'javascript:',
    'JaVaScRiPt:',
    'data:text/html,',
    'vbscript:',
    'blob:',
    'file:',
    'http:%0a',
    ' http:',
    '\thttps:',
    '\u0000https:',
  ]
  const tails = ['', '/', '/%2e%2e', '?x=/home', '#/home', '/home', '@/home']
  const direct = slashes.flatMap((slash) => tails.slice(0, 3).map((tail) => `${slash}${host}${tail}`))
  const withScheme = schemes.flatMap((scheme) =>
    ['//', '/', '', '\\\\', '///'].map((slash) => `${scheme}${slash}${host}`),
  )
  const behind = tails.map((tail) => `//localhost@${host}${tail}`)
  const odd = [
    'http:/\\evil.example',
    'https:evil.example',
    '//evil.example:80',
    '//[::1]',
    '//0x7f000001',
    '//2130706433',
    '/home\u0000//evil.example',
    '/home\r\nLocation: https://evil.example',
    '<>//evil.example',
    'home',
    '',
    '.',
    '..',
    '~',
    '*',
    '/\u202e//evil.example',
    '//ⓔⓥⓘⓛ.example',
    '/｡evil.example',
    'x'.repeat(3000),
  ]
  const nested = slashes.map((slash) => `/home${slash}${slash}${host}`)
  return [...new Set([...direct, ...withScheme, ...behind, ...odd, ...nested])]
}

describe('What comes from outside', () => {
  let site: Site
  before(async () => {
    site = await openSite()
    await site.person({ email: 'a@example.fi' })
  })
  after(() => site.close())

  it('open redirects: at least 240 ways are tried', () => expect(outward().length).to.be.at.least(240))

  it('open redirects: none leaves the host, by the rules that browsers read addresses by', () => {
    const left = outward().filter((to) => new URL(ownPath(to), 'https://own.example').host !== 'own.example')
    const odd = outward().filter((to) => /^\/[/\\]|[\r\n\t\\]/.test(ownPath(to)))
    expect([left, odd]).to.eql([[], []])
  })

  it('open redirects: not after signing in either', async () => {
    for (const to of outward().filter((_, i) => i % 12 === 0)) {
      const browser = site.browser()
      await browser.open('/sign-in')
      const body = new URLSearchParams({ _csrf: browser.token, email: 'a@example.fi', password: PASSWORD, to })
      const answer = await browser.request('POST', '/sign-in', body)
      // a target over the limit is refused before it is looked at
      if (answer.status === 400) continue
      expect(new URL(answer.location!, 'https://own.example').host, to).to.equal('own.example')
    }
  })

  it('our own paths are followed, with what they ask for', () => {
    for (const to of ['/home', '/m/abc/people', '/m/abc/r/1/q?section=x&language=sv', '/invitation'])
      expect(ownPath(to)).to.equal(to)
  })

  it('a forged host never comes into a mail', async () => {
    const evil = 'evil.example'
    const forged: Record<string, string>[] = [
      evil,
      `${evil}:80`,
      `localhost:3000@${evil}`,
      `${evil}/localhost:3000`,
      `localhost.${evil}`,
      `${evil}#`,
      `${evil}?`,
      ` ${evil}`,
      `EVIL.example`,
      `${evil}.`,
    ].map((host) => ({ host }))
    const proxies = [
      'x-forwarded-host',
      'x-host',
      'x-forwarded-server',
      'x-original-host',
      'forwarded',
      'x-http-host-override',
      'x-rewrite-url',
      'x-original-url',
      'origin',
      'referer',
    ]
    for (const name of proxies)
      forged.push({ [name]: name === 'forwarded' ? `host=${evil}` : name === 'origin' ? '' : evil })
    expect(forged.length).to.equal(20)
    for (const [i, headers] of forged.entries()) {
      if (i % 4 === 0) site.pass({ hours: 2 })
      const browser = site.browser()
      await browser.open('/forgotten')
      const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ')
      const body = new URLSearchParams({ _csrf: browser.token, email: 'a@example.fi' }).toString()
      await raw(site.address, { ...headers, cookie }, body)
    }
    expect(site.mail.length).to.be.greaterThan(10)
    for (const { text, to } of site.mail) {
      expect(text.match(/https?:\/\/[^/\s]+/g)).to.eql(['http://localhost:3000'])
      expect(to).to.equal('a@example.fi')
    }
  })

  it('nobody learns whether an account exists: sign-in, forgotten password', async () => {
    const pages = []
    for (const email of ['a@example.fi', 'b@example.fi']) {
      const browser = site.browser()
      await browser.open('/sign-in')
      await browser.send({ email, password: 'not the right one' })
      const wrong = browser.page!
      await browser.open('/forgotten')
      await browser.send({ email })
      const asked = browser.page!
      pages.push(
        [wrong, asked].map(({ status, body }) => [
          status,
          body.replaceAll(/name="_csrf" value="\w+"/g, '').replaceAll(email, 'x'),
        ]),
      )
    }
    expect(pages[0]).to.eql(pages[1])
  })

  it('nobody learns it from the time either', async function () {
    this.timeout(60_000)
    const times: Record<string, number[]> = { 'a@example.fi': [], 'b@example.fi': [] }
    for (let i = 0; i < 40; i++)
      for (const [email, list] of Object.entries(times)) {
        if (i % 15 === 0) site.pass({ hours: 2 })
        const browser = site.browser()
        await browser.open('/sign-in')
        const body = new URLSearchParams({ _csrf: browser.token, email, password: 'not the right one', to: '' })
        const start = performance.now()
        await browser.request('POST', '/sign-in', body)
        list.push(performance.now() - start)
      }
    const [known, unknown] = Object.values(times).map((list) => list.toSorted((a, b) => a - b)[20]!)
    expect(Math.abs(known! - unknown!) / known!).to.be.lessThan(0.3)
  })
})

/** A request with headers that `fetch` would not send. */
function raw(address: string, headers: Record<string, string>, body: string): Promise<number> {
  return new Promise((done, failed) => {
    const given = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length, ...headers }
    const asked = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
    const sent = request(`${address}/forgotten`, { method: 'POST', headers: asked }, (response) => {
      response.resume()
      response.on('end', () => done(response.statusCode!))
    })
    sent.on('error', failed)
    sent.end(body)
  })
}
