import { expect } from 'chai'
import { routes } from '../../../src/web/routes/index.ts'
import { openSite } from '../../support/site.ts'
import type { Browser } from '../../support/browser.ts'
import type { Site } from '../../support/site.ts'

const posts = routes.filter((route) => route.method === 'post')

/** What another site, or an old page, can send. A forgery without its own token gets a good one, so that the header alone is tried. */
const FORGERIES: readonly (readonly [
  name: string,
  token: 'none' | 'other' | 'good',
  headers: Record<string, string>,
])[] = [
  ['without a token', 'none', {}],
  ['with the token of another session', 'other', {}],
  ['with a foreign origin', 'good', { origin: 'https://evil.example' }],
  ['with the origin null', 'good', { origin: 'null' }],
  ['from another site, says the browser', 'good', { 'sec-fetch-site': 'cross-site' }],
  ['from a neighbour on the same domain', 'good', { 'sec-fetch-site': 'same-site' }],
]

describe('Forged requests', () => {
  let site: Site
  let browser: Browser
  let municipality: string
  let person: string
  let other: string
  before(async () => {
    site = await openSite()
    municipality = await site.municipality('Esimerkkilä')
    await site.person({ email: 'c@example.fi', isAdministrator: true, roles: [[municipality, 'coordinator']] })
    person = (await site.person({ email: 'p@example.fi', roles: [[municipality, 'reader']] })).id
    browser = await site.signedIn({ email: 'c@example.fi' })
    await browser.open('/account')
    const second = await site.signedIn({ email: 'p@example.fi' })
    await second.open('/account')
    other = second.token
  })
  after(() => site.close())

  const dump = async () => {
    const tables = [
      'person',
      'municipality',
      'unit',
      'membership',
      'token',
      'round',
      'answer',
      'evidence',
      'review',
      'vote',
      'group_vote',
      'assignment',
      'scenario',
      'accepted_plan',
      'roadmap_action',
      'roadmap_action_history',
      'action_evidence',
      'level_proposal',
      'digest_sent',
      'digest_refused',
    ]
    return JSON.stringify(await Promise.all(tables.map((table) => site.parts.db(table))))
  }
  const addressOf = (path: string) =>
    path.replace(':municipality', municipality).replace(':person', person).replace(/:\w+/g, 'missing')
  const bodyOf = (multipart: boolean | undefined, token: string): URLSearchParams | FormData => {
    if (!multipart) return new URLSearchParams(token === '' ? {} : { _csrf: token })
    const form = new FormData()
    if (token !== '') form.set('_csrf', token)
    form.set('file', new Blob(['x']), 'x.png')
    return form
  }

  it('are tried on every address that changes something', () => expect(posts.length).to.be.greaterThan(20))

  for (const route of posts)
    for (const [name, token, headers] of FORGERIES)
      it(`${route.path}: ${name}`, async () => {
        const before = await dump()
        const body = bodyOf(route.multipart, { none: '', other, good: browser.token }[token])
        const answer = await browser.request('POST', addressOf(route.path), body, headers)
        expect(answer.status).to.equal(403)
        expect(await dump()).to.equal(before)
      })

  it('the same request from our own page is let through', async () => {
    const fields = { _csrf: browser.token, name: 'Sivistystoimi' }
    const headers = { origin: site.address, 'sec-fetch-site': 'same-origin' }
    const answer = await browser.request('POST', `/m/${municipality}/units`, new URLSearchParams(fields), headers)
    expect(answer.status).to.equal(303)
  })

  it('looking changes nothing: every page, and the data as before', async () => {
    const before = await dump()
    for (const route of routes.filter(({ method }) => method === 'get')) {
      const { status } = await browser.request('GET', addressOf(route.path))
      expect(status, route.path).to.be.lessThan(500)
      await browser.request('HEAD', addressOf(route.path))
    }
    expect(await dump()).to.equal(before)
  })
})
