import { expect } from 'chai'
import { actOnPerson } from '../../../src/organisations/administration.ts'
import { makeFirstCode } from '../../../src/organisations/first-use.ts'
import { personById } from '../../../src/organisations/person-store.ts'
import { addMembership, addMunicipality, addUnit } from '../../../src/organisations/store.ts'
import { createApp } from '../../../src/app.ts'
import { INSTANCE } from '../../../src/audit/trail.ts'
import { ROLES } from '../../../src/web/route.ts'
import { routes } from '../../../src/web/routes/index.ts'
import { webWords } from '../../../src/i18n/web-words/index.ts'
import { figure } from '../../support/figure.ts'
import { ask, idOf, serveApp } from '../../support/ask.ts'
import { openSite, PASSWORD } from '../../support/site.ts'
import { openWorld } from '../../support/world.ts'
import { ACCESS, ACTORS, routeOf } from './access-table.ts'
import { eventsOf, forge, inNoLine, seen, userOf, wrongInTrail } from './trail-run.ts'
import { ARRANGED, ELSEWHERE, RECORDS } from './trail-table.ts'
import type { Route } from '../../../src/web/route.ts'
import type { Site } from '../../support/site.ts'
import type { World } from '../../support/world.ts'

describe('The trail', () => {
  let world: World
  before(async () => (world = await openWorld()))
  after(() => world.close())

  it('has an event for every change and every look that it must have, and no word that a person wrote', async () => {
    const { wrong, changes } = await wrongInTrail(world, ACCESS)
    expect(wrong.join('\n')).to.equal('')
    expect(Object.keys(RECORDS).filter((route) => !ACCESS.some((row) => row.route === route))).to.eql([])
    figure(`${Object.keys(RECORDS).length} uses of routes that leave events, ${changes} that change rows`)
  })

  it('has a line for every route that takes a form: one that is forgotten is noticed', async () => {
    expect(inNoLine(routes)).to.eql([])
    const forgotten = { method: 'post', path: '/m/:municipality/new', access: ROLES, handle: () => undefined } as const
    expect(inNoLine([...routes, forgotten])).to.eql(['POST /m/:municipality/new'])
  })

  it('is missed when a change is made without it, and when it tells what was typed', async () => {
    const path = '/m/:municipality/settings'
    const planted = async (handle: Route['handle']) => {
      const own = routes.map((one) => (one.path === path && one.method === 'post' ? { ...one, handle } : one))
      const { address, stop } = await serveApp(createApp(world.parts, own))
      const rows = ACCESS.filter(({ route }) => route === `POST ${path}`)
      const { wrong } = await wrongInTrail(world, rows, address)
      await stop()
      return wrong.join('\n')
    }
    const { db, trail, now } = world.parts
    const silent: Route['handle'] = async (_visit, request, response) => {
      await addUnit(db, world.a.id, (request.body as { nameFi: string }).nameFi)
      response.redirect(303, '/')
    }
    const talking: Route['handle'] = async ({ person }, request, response) => {
      const { nameFi } = request.body as { nameFi: string }
      const event = { chain: world.a.id, at: now().toISOString(), person: person!.id, act: 'municipality.changed' }
      await db.transaction((trx) => trail.record(trx, { ...event, detail: { nameFi } }))
      response.redirect(303, '/')
    }
    expect(await planted(silent)).to.match(/changed something, and left no event/)
    expect(await planted(talking)).to.match(/holds what was typed into nameFi/)
  })

  it('has every refusal: of members, strangers, and of those who are no administrators', async () => {
    const wrong: string[] = []
    let refusals = 0
    for (const row of ACCESS)
      for (const who of ACTORS) {
        const stranger = row.who[who] === 'missing' && /^\w+ \/(m\/|administration)/.test(row.route)
        const settled = row.route.endsWith('/demo/remove') && who === 'coordinator'
        if ((row.who[who] !== 'forbidden' && !stranger) || settled) continue
        const events = await eventsOf(world.parts, () => ask(world, row, who))
        const refused = events.filter(({ act }) => act === 'access.refused')
        refusals++
        if (refused.length !== 1) wrong.push(`${row.route} ${who}: ${events.map(({ act }) => act)}`)
      }
    expect(wrong.join('\n')).to.equal('')
    figure(`${refusals} refusals`)
  })

  it('has every forged form, with who sent it and to which route', async () => {
    const wrong: string[] = []
    let forgeries = 0
    for (const row of ACCESS) {
      const { method, path } = routeOf(row)
      if (method !== 'POST') continue
      const who = userOf(row) ?? 'coordinator'
      for (const how of ['token', 'site'] as const) {
        const events = await eventsOf(world.parts, await forge(world, row, who, how))
        const chain = path.startsWith('/m/') ? world.a.id : INSTANCE
        const expected = { act: 'form.refused', chain, person: idOf(world, who), detail: { route: `POST ${path}` } }
        forgeries++
        if (events.length !== 1) wrong.push(`${row.route} ${who} ${how}: ${events.map(({ act }) => act)}`)
        else expect(events[0], row.route).to.deep.include(expected)
      }
    }
    expect(wrong.join('\n')).to.equal('')
    figure(`${forgeries} forgeries, each recorded`)
  })

  it('has a stranger’s forgery once an hour, so that strangers do not fill it', async () => {
    const row = ACCESS.find(({ route }) => route === 'POST /forgotten')!
    const ten = async () => {
      for (let i = 0; i < 10; i++) await (await forge(world, row, 'anonymous', 'token'))()
    }
    expect((await eventsOf(world.parts, ten)).map(({ act, person }) => [act, person])).to.eql([['form.refused', null]])
    world.pass({ minutes: 61 })
    expect((await eventsOf(world.parts, ten)).length).to.equal(1)
  })

  it('has the way in and out, passwords, invitations and the rights of administrators', async () => {
    const site = await openSite()
    const acts = async (act: () => Promise<unknown>) => (await eventsOf(site.parts, act)).map((event) => event.act)
    await throughTheDoor(site, acts)
    await site.close()
    expect(
      Object.values(ARRANGED)
        .flat()
        .filter((act) => !seen.has(act)),
    ).to.eql([])
  })

  it('has every act that has words, and words for every act', () => {
    const known = Object.keys(webWords)
      .filter((key) => key.startsWith('act.'))
      .map((key) => key.slice('act.'.length))
    expect(
      [...seen].filter((act) => !known.includes(act)),
      'acts without words',
    ).to.eql([])
    expect(
      known.filter((act) => !seen.has(act) && !ELSEWHERE.includes(act)),
      'acts that nothing did',
    ).to.eql([])
    figure(`${seen.size} kinds of event, each seen`)
  })
})

async function throughTheDoor(site: Site, acts: (act: () => Promise<unknown>) => Promise<string[]>): Promise<void> {
  const { parts } = site
  const code = (await makeFirstCode(parts))!
  const browser = site.browser()
  await browser.open('/first-use')
  const first = { name: 'First Person', email: 'first@example.fi', newPassword: PASSWORD, code }
  expect(await acts(() => browser.send(first))).to.eql(['administrator.first'])
  const anna = await site.person({ email: 'anna@example.fi' })
  const other = site.browser()
  await other.open('/sign-in')
  const wrong = { email: 'anna@example.fi', password: 'not the right one' }
  expect(await acts(() => other.send(wrong))).to.eql(['signIn.failed'])
  expect(await acts(() => other.send({ email: 'nobody@example.fi', password: 'x' }))).to.eql(['signIn.failed'])
  expect(await acts(() => other.send({ email: anna.email, password: PASSWORD }))).to.eql(['signIn.done'])
  await other.open('/account/password')
  const change = { currentPassword: PASSWORD, newPassword: `${PASSWORD} ja yksi` }
  expect(await acts(() => other.send(change))).to.eql(['password.changed'])
  const administrator = (await parts.db('person').where({ email: 'first@example.fi' }).first('id')) as { id: string }
  for (const [act, event] of [
    ['makeAdministrator', 'administrator.given'],
    ['removeAdministrator', 'administrator.removed'],
    ['disable', 'person.disabled'],
    ['enable', 'person.enabled'],
  ] as const) {
    const person = (await personById(parts.db, anna.id))!
    expect(await acts(() => actOnPerson(parts, administrator.id, person, act))).to.eql([event])
  }
  await resetAndInvitation(site, acts)
  const names = { code: null, nameFi: 'Esimerkki', nameSv: 'Exempel', population: null, isDemo: true }
  const municipalityId = await addMunicipality(parts.db, names, parts.now().toISOString())
  const role = { municipalityId, personId: administrator.id, role: 'coordinator', expiresAt: null } as const
  await addMembership(parts.db, role, parts.now().toISOString())
  await browser.open('/account/details')
  const token = new URLSearchParams({ _csrf: browser.token })
  const removed = () => browser.request('POST', `/m/${municipalityId}/demo/remove`, token)
  expect(await acts(removed)).to.eql(['demo.removed'])
  const slow = site.browser()
  await slow.open('/sign-in')
  const hammer = async () => {
    for (let i = 0; i < 21; i++) await slow.send(wrong)
  }
  expect((await acts(hammer)).at(-1)).to.equal('signIn.slowed')
}

async function resetAndInvitation(site: Site, acts: (act: () => Promise<unknown>) => Promise<string[]>): Promise<void> {
  const browser = site.browser()
  await browser.open('/forgotten')
  expect(await acts(() => browser.send({ email: 'anna@example.fi' }))).to.eql(['reset.asked'])
  const link = () => /http:\/\/[^/]+(\/\w+\/[\w-]{43})/.exec(site.mail.at(-1)!.text)![1]!
  await browser.open(link())
  const events = await acts(() => browser.send({ newPassword: `${PASSWORD} ja kaksi` }))
  expect(events).to.eql(['password.reset'])
  const root = site.browser()
  await root.open('/sign-in')
  await root.send({ email: 'first@example.fi', password: PASSWORD })
  await root.open('/administration/invite')
  expect(await acts(() => root.send({ email: 'second@example.fi', language: 'en' }))).to.eql(['invitation.made'])
  const second = site.browser()
  await second.open(link())
  const newcomer = { name: 'Second Person', language: 'en', newPassword: `${PASSWORD} ja kolme` }
  expect(await acts(() => second.send(newcomer))).to.eql(['invitation.accepted'])
}
