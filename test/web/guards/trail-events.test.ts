import { expect } from 'chai'
import { actOnPerson } from '../../../src/organisations/administration.ts'
import { makeFirstCode } from '../../../src/organisations/first-use.ts'
import { removeDemo } from '../../../src/assessments/demo.ts'
import { addMunicipality, personById } from '../../../src/organisations/store.ts'
import { webWords } from '../../../src/i18n/web-words/index.ts'
import { figure } from '../../support/figure.ts'
import { ask, prepare } from '../../support/ask.ts'
import { wholeDump } from '../../support/faults.ts'
import { openSite, PASSWORD } from '../../support/site.ts'
import { openWorld } from '../../support/world.ts'
import { ACCESS, ACTORS } from './access-table.ts'
import { ELSEWHERE, RECORDS } from './trail-table.ts'
import type { Recorded } from '../../../src/audit/trail.ts'
import type { Parts } from '../../../src/web/parts.ts'
import type { Site } from '../../support/site.ts'
import type { World } from '../../support/world.ts'

/** Fields that hold what a person wrote. */
const WRITTEN =
  /^(email|name|nameFi|nameSv|contactName|contactEmail|title|note|municipality|(state|comment|reason)(\.|$))/
const seen = new Set<string>()

/** Every event that was written meanwhile, over all chains, oldest first. */
async function eventsOf({ db, trail }: Parts, act: () => Promise<unknown>): Promise<Recorded[]> {
  const heads = async () => new Map<string, number>((await db('trail_head')).map((row) => [row.chain, row.number]))
  const before = await heads()
  await act()
  const events: Recorded[] = []
  for (const [chain, number] of await heads()) {
    const limit = number - (before.get(chain) ?? 0)
    if (limit > 0) events.push(...(await trail.read(db, chain, { limit })).toReversed())
  }
  for (const event of events) seen.add(event.act)
  return events
}

describe('The trail', () => {
  let world: World
  before(async () => (world = await openWorld()))
  after(() => world.close())

  it('has an event for every change and every look that it must have, and no word that a person wrote', async () => {
    const wrong: string[] = []
    let changes = 0
    for (const row of ACCESS) {
      const who = [...ACTORS].toReversed().find((one) => row.who[one] === 'in')
      if (!who) continue
      const send = await prepare(world, row, who)
      const before = await wholeDump(world.parts.db, OTHERS)
      const events = await eventsOf(world.parts, send)
      const changed = before !== (await wholeDump(world.parts.db, OTHERS))
      if (changed) changes++
      const acts = events.map(({ act }) => act)
      const expected = RECORDS[row.route]
      if (changed && acts.length === 0) wrong.push(`${row.route}: changed something, and left no event`)
      if (expected?.endsWith('and more') ? acts[0] !== expected.split(' ')[0] : acts.join(' ') !== (expected ?? ''))
        wrong.push(`${row.route} as ${who}: ${acts.join(' ')}, and should have been ${expected ?? 'nothing'}`)
      const text = JSON.stringify(events)
      for (const [name, value] of Object.entries({ ...row.form, ...row.json }))
        if (WRITTEN.test(name) && String(value).length > 2 && text.includes(JSON.stringify(value)))
          wrong.push(`${row.route}: the event holds what was typed into ${name}`)
      for (const { person, at } of events)
        if (!at.endsWith('Z') || (person === null && row.route !== 'POST /forgotten'))
          wrong.push(`${row.route}: nobody, or no time`)
    }
    expect(wrong.join('\n')).to.equal('')
    expect(Object.keys(RECORDS).filter((route) => !ACCESS.some((row) => row.route === route))).to.eql([])
    figure(`${Object.keys(RECORDS).length} uses of routes that leave events, ${changes} that change rows`)
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

  it('has the way in and out, passwords, invitations and the rights of administrators', async () => {
    const site = await openSite()
    const acts = async (act: () => Promise<unknown>) => (await eventsOf(site.parts, act)).map((event) => event.act)
    await throughTheDoor(site, acts)
    await site.close()
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

const OTHERS = ['session', 'attempt', 'trail', 'trail_head']

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
  const removed = () => removeDemo(parts, { municipalityId, personId: administrator.id })
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
