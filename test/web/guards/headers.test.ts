import { expect } from 'chai'
import { figure } from '../../support/figure.ts'
import { createApp } from '../../../src/app.ts'
import { ask, request, serveApp } from '../../support/ask.ts'
import { faultsOf } from '../../support/faults.ts'
import { rawRequest } from '../../support/hostile.ts'
import { cookieOf, formOf, openWorld, TOKEN } from '../../support/world.ts'
import { ACCESS, routeOf } from './access-table.ts'
import type { World } from '../../support/world.ts'

/** On every answer, word for word (ASVS 3.4, 4.1). */
const ALWAYS: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
}
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
}
/** What else an answer may carry. Anything that is not here fails: CORS, X-Powered-By, Server. */
const MAY = [
  ...['content-security-policy', 'referrer-policy', 'strict-transport-security', 'date', 'connection', 'keep-alive'],
  ...['content-type', 'content-length', 'transfer-encoding', 'etag', 'last-modified', 'cache-control', 'accept-ranges'],
  ...['content-range', 'location', 'set-cookie', 'content-disposition', 'clear-site-data', 'vary', 'allow'],
]

/** What is wrong with the headers of an answer. */
function faultsIn(headers: Headers, https = false): string[] {
  const policy = (headers.get('content-security-policy') ?? '').split(';').map((one) => one.trim().split(/\s+/))
  const parsed = Object.fromEntries(policy.map(([name = '', ...values]) => [name, values.join(' ')]))
  const type = headers.get('content-type')
  const text = type !== null && /^text\/(html|css)|javascript|json/.test(type)
  const hsts = headers.get('strict-transport-security')
  return [
    ...Object.entries(ALWAYS)
      .filter(([name, value]) => headers.get(name) !== value)
      .map(([name]) => name),
    ...(JSON.stringify(parsed) === JSON.stringify(POLICY) ? [] : [`policy ${JSON.stringify(parsed)}`]),
    ...[...headers.keys()].filter((name) => !(name in ALWAYS) && !MAY.includes(name)),
    ...(/^(same-origin|no-referrer)$/.test(headers.get('referrer-policy') ?? '') ? [] : ['referrer-policy']),
    ...(text && !/charset=utf-8/i.test(type) && !/json/.test(type) ? [`no charset: ${type}`] : []),
    ...(https === (hsts === 'max-age=31536000; includeSubDomains') ? [] : [`hsts ${hsts}`]),
    ...headers.getSetCookie().filter((cookie) => !cookieHolds(cookie, https)),
  ]
}

function cookieHolds(cookie: string, https: boolean): boolean {
  const parts = cookie.split('; ').map((part) => part.toLowerCase())
  const removed = parts.some((part) => part.startsWith('expires=thu, 01 jan 1970'))
  const own = parts.includes('path=/') && parts.includes('httponly') && parts.includes('samesite=lax')
  return own && (removed || !https || parts.includes('secure')) && !parts.some((part) => part.startsWith('domain='))
}

describe('Headers', () => {
  let world: World
  before(async () => (world = await openWorld()))
  after(() => world.close())

  const FOREIGN = [
    'https://evil.example',
    'null',
    'http://localhost:3000.evil.example',
    'file://',
    'https://xn--e1awd7f.example',
  ]

  it('are the same on every route, for everyone, whatever the origin', async () => {
    const wrong: string[] = []
    const statuses = new Set<number>()
    let answers = 0
    for (const [i, row] of ACCESS.entries())
      for (const who of ['anonymous', 'coordinator', 'newcomer'] as const) {
        const got = await ask(world, row, who)
        const { method, path } = routeOf(row)
        const origin = { origin: FOREIGN[i % FOREIGN.length]! }
        const cookie = await cookieOf(world, null)
        const foreign = await request(`${world.address}${path}`, { method, cookie, headers: origin })
        answers += 2
        for (const one of [got, foreign]) {
          statuses.add(one.status)
          const faults = faultsIn(one.headers)
          if (faults.length > 0) wrong.push(`${row.route} ${who} ${one.status}: ${faults}`)
        }
        const kept = got.headers.get('cache-control')
        if (
          who === 'coordinator' &&
          got.status === 200 &&
          !/^\/(static|health|guide)/.test(path) &&
          kept !== 'no-store'
        )
          if (path.startsWith('/m/') || path.startsWith('/account') || path.startsWith('/home'))
            wrong.push(`${row.route}: ${kept}`)
      }
    expect(wrong.join('\n')).to.equal('')
    figure(`${answers} answers on ${ACCESS.length} rows, statuses ${[...statuses].toSorted().join(', ')}`)
  })

  it('are the same on every kind of answer', async () => {
    const { coordinator } = world.a.people
    const cookie = () => cookieOf(world, coordinator)
    const get = async (path: string, headers: Record<string, string> = {}) =>
      request(`${world.address}${path}`, { method: 'GET', cookie: await cookie(), headers })
    const post = async (path: string, body: string, headers: Record<string, string>) =>
      request(`${world.address}${path}`, { method: 'POST', cookie: await cookie(), body, headers })
    // fetch by itself asks for the page anew
    const raw = async (path: string, headers: Record<string, string>) => {
      const got = await rawRequest(world.address, {
        method: 'GET',
        path,
        headers: { cookie: await cookie(), ...headers },
      })
      return { status: got.status, headers: new Headers(got.headers) }
    }
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const css = await get('/static/site.css')
    const home = await get('/guide')
    const faults = faultsOf(world.parts.db)
    const fields = formOf({ state: '3', comment: '' }).toString()
    const answers = {
      static: css,
      font: await get('/static/fonts/source-sans-3-latin-400-normal.woff2'),
      chart: await get('/static/chart.js/chart.js'),
      notModified: await raw('/static/site.css', { 'if-none-match': css.headers.get('etag')! }),
      pageNotModified: await raw('/guide', { 'if-none-match': home.headers.get('etag')! }),
      part: await get('/static/site.css', { range: 'bytes=0-9' }),
      wrongPart: await get('/static/site.css', { range: 'bytes=999999999-' }),
      noStatic: await get('/static/nothing.css'),
      dotfile: await get('/static/.git/config'),
      folder: await get('/static/fonts'),
      missing: await get('/nothing/here'),
      badRequest: await post('/sign-in', '{', { 'content-type': 'application/json', 'x-csrf-token': TOKEN }),
      expired: await post('/sign-in', 'email=a', form),
      wrongForm: await post('/account/details', formOf({ name: '' }).toString(), form),
      tooLarge: await post('/sign-in', `a=${'a'.repeat(200_000)}`, form),
      saved: await post(`/m/${world.a.id}/r/${world.a.round}/answers/no-such`, fields, form),
      error: await faults.failing(3, () => get('/home')),
    }
    const wrong = Object.entries(answers).flatMap(([name, { status, headers }]) =>
      faultsIn(headers).map((fault) => `${name} ${status}: ${fault}`),
    )
    expect(wrong.join('\n')).to.equal('')
    const statuses = [...new Set(Object.values(answers).map(({ status }) => status))].toSorted()
    expect(statuses).to.include.members([200, 206, 304, 400, 403, 404, 413, 500])
    for (const method of ['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'HEAD'] as const) {
      const got = await rawRequest(world.address, { method, path: '/home', headers: { cookie: await cookie() } })
      expect(faultsIn(new Headers(got.headers)), method).to.eql([])
    }
    figure(`statuses ${statuses.join(', ')}; 5 other methods`)
  })

  it('insist on TLS where the site is reached over it, and there alone', async () => {
    const settings = { ...world.parts.settings, baseUrl: 'https://tietokunto.example.fi', trustProxy: 1 }
    const other = await serveApp(createApp({ ...world.parts, settings }))
    const cookie = await cookieOf(world, null)
    for (const path of ['/', '/sign-in', '/static/site.css', '/nothing', '/home?language=sv']) {
      const got = await request(other.address + path, {
        method: 'GET',
        cookie,
        headers: { 'x-forwarded-proto': 'https' },
      })
      expect(faultsIn(got.headers, true), path).to.eql([])
      for (const one of got.headers.getSetCookie()) expect(one, path).to.match(/^(__Host-session|language)=/)
    }
    await other.stop()
  })

  it('never lead elsewhere: links of the page, ways back, and the form of a section', async () => {
    const paths = [
      '//evil.example',
      '//evil.example//evil.example',
      '/\\evil.example',
      '///evil.example',
      '/.//evil.example',
    ]
    const own = new URL(world.address).host
    const wrong: string[] = []
    for (const path of [...paths, ...paths.map((one) => `${one}?language=sv`)]) {
      const { body } = await rawRequest(world.address, { method: 'GET', path })
      for (const [, href] of body.matchAll(/(?:href|action|src)="([^"]*)"/g)) {
        const { host } = new URL(href!.replaceAll('&amp;', '&'), `${world.address}/x`)
        if (host !== own) wrong.push(`${path}: ${href}`)
      }
    }
    const base = `/m/${world.a.id}/r/${world.a.round}`
    const backs = [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      `${base}/../../../..//evil.example`,
      `${base}@evil.example`,
    ]
    for (const back of backs) {
      const cookie = await cookieOf(world, world.a.people.coordinator)
      const form = formOf({ question: 'responsibilities-defined', back })
      const got = await request(`${world.address}${base}/confirm`, { method: 'POST', cookie, body: form })
      const { host } = new URL(got.headers.get('location') ?? '', world.address)
      if (got.status !== 303 || host !== own) wrong.push(`${back}: ${got.status} ${got.headers.get('location')}`)
    }
    const section = `http://evil.example${base}/answer/strategic/leadership`
    const cookie = await cookieOf(world, world.a.people.coordinator)
    const headers = { cookie, 'x-csrf-token': TOKEN, 'content-type': 'application/x-www-form-urlencoded' }
    const got = await rawRequest(world.address, { method: 'POST', path: section, headers, body: 'go=' })
    if (/evil/.test(got.headers['location'] ?? '')) wrong.push(`section: ${got.headers['location']}`)
    expect(wrong.join('\n')).to.equal('')
    figure(`${paths.length * 2} addresses, ${backs.length} ways back`)
  })
})
