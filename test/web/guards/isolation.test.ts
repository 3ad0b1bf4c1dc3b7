import { expect } from 'chai'
import { load } from 'cheerio'
import { addPerson } from '../../../src/organisations/person-store.ts'
import { addMembership } from '../../../src/organisations/store.ts'
import { ask, request } from '../../support/ask.ts'
import { figure } from '../../support/figure.ts'
import { dumpOf, markTown, tenantTables } from '../../support/markers.ts'
import { BEYOND, lookAt } from '../../support/scoped-sql.ts'
import { idsOf, mixtures, send, textOf } from '../../support/sweep.ts'
import { cookieOf, openWorld } from '../../support/world.ts'
import { ACCESS, routeOf } from './access-table.ts'
import type { Got } from '../../support/ask.ts'
import type { Marked } from '../../support/markers.ts'
import type { World } from '../../support/world.ts'

describe('Two municipalities kept apart', () => {
  let world: World
  let marked: Marked
  const statements = new Map<string, number>()
  /** The test's own looks into the tables are not the site's. */
  let looking = true
  before(async () => {
    world = await openWorld()
    marked = await markTown(world, world.a, 'alfa')
    await markTown(world, world.b, 'beeta')
    world.parts.db.on('query', ({ sql }: { sql: string }) => {
      if (!looking) statements.set(sql, (statements.get(sql) ?? 0) + 1)
    })
  })
  after(() => world.close())

  const gets = ACCESS.filter((row) => routeOf(row).method === 'GET')
  const posts = ACCESS.filter((row) => routeOf(row).method === 'POST')
  /** Ids of the first town but those that were asked for, and every marker. */
  const foundIn = (text: string, asked: readonly string[] = []): string[] => {
    const ids = [...Object.values(idsOf(world.a)), ...Object.values(world.a.people), world.a.sealed]
    return [...marked.strings, ...ids.filter((id) => !asked.includes(id))].filter((one) => text.includes(one))
  }

  it('holds a marker in every text column of every table, and shows them to its own people', async () => {
    const dump = await dumpOf(world.parts.db, world.a)
    const empty = [...marked.columns].filter(([name]) => !dump[name.split('.')[0]!]!.length).map(([name]) => name)
    expect(empty, 'tables without a row: nothing is tried there').to.eql([])
    let seen = ''
    for (const row of gets) {
      const { coordinator } = world.a.people
      const got = await send(world, row, coordinator, idsOf(world.a))
      if (got.status === 200) seen += await textOf(got)
    }
    seen += await textOf(await send(world, sealedRow, world.a.people.coordinator, { round: world.a.sealed }))
    const shown = [...marked.columns].filter(([, marker]) => seen.includes(marker)).map(([name]) => name)
    const files = ['evidence.bytes', 'municipality.crest']
    for (const name of [...SHOWN, ...files]) expect(shown, 'the own people see it').to.include(name)
    figure(
      `${marked.columns.size} marked columns in ${(await tenantTables(world.parts.db)).length} tables, ${shown.length} shown to their own`,
    )
  })

  it('shows nothing of one to a member of the other: pages, charts, reports, packages, errors', async () => {
    const found = await sweep()
    expect(found.leaks.join('\n')).to.equal('')
    figure(`${found.requests} requests, 0 markers`)
  })

  it('changes nothing of one by any form of the other, whatever ids are in it', async () => {
    const before = await dumpOf(world.parts.db, world.a)
    let requests = 0
    const leaks: string[] = []
    for (const row of posts) {
      // what a person does to the own account is in the second town's rows
      for (const params of mixtures(row, idsOf(world.b), idsOf(world.a)))
        for (const ids of [undefined, world.a]) {
          const got = await watched(() => send(world, row, world.b.people.coordinator, params, ids))
          requests++
          const asked = [
            ...Object.values(params),
            ...(ids ? [...Object.values(idsOf(ids)), ids.people.respondent] : []),
          ]
          const leak = foundIn(await textOf(got), asked)
          if (leak.length > 0) leaks.push(`${row.route}: ${leak}`)
        }
      await keepSignedIn(world)
    }
    const after = await dumpOf(world.parts.db, world.a)
    for (const [table, rows] of Object.entries(before)) expect(after[table], table).to.eql(rows)
    expect(leaks.join('\n')).to.equal('')
    const carried = JSON.stringify(await dumpOf(world.parts.db, world.b))
    expect(marked.strings.filter((one) => carried.includes(one))).to.eql([])
    expect((await sweep()).leaks.join('\n'), 'after the forms').to.equal('')
    figure(`${requests} forms, 0 rows changed`)
  })

  it('shows a person of both the roles in each, and no more', async () => {
    const { db } = world.parts
    const at = world.parts.now().toISOString()
    const email = 'both@example.fi'
    const personId = await addPerson(db, { email, name: 'Both', language: 'en', passwordHash: null }, at)
    const roles = { [world.a.id]: 'coordinator', [world.b.id]: 'reader' } as const
    for (const [municipalityId, role] of Object.entries(roles))
      await addMembership(db, { municipalityId, personId, role, expiresAt: null }, at)
    const { body } = await request(`${world.address}/home`, { method: 'GET', cookie: await cookieOf(world, personId) })
    const rolesIn = ({ id }: { id: string }) =>
      load(body)(`h2 a[href="/m/${id}"]`).closest('section').find('p').first().text()
    expect(rolesIn(world.a)).to.include('coordinator').and.not.include('reader')
    expect(rolesIn(world.b)).to.include('reader').and.not.include('coordinator')
  })

  it('tells nothing to the trail of one when a member of the other sends it a forged form', async () => {
    const before = await dumpOf(world.parts.db, world.a)
    const cookie = await cookieOf(world, world.b.people.reader)
    const body = new URLSearchParams({ _csrf: 'forged' })
    const got = await request(`${world.address}/m/${world.a.id}/units`, { method: 'POST', cookie, body })
    expect(got.status).to.equal(403)
    expect(await dumpOf(world.parts.db, world.a)).to.eql(before)
  })

  it('holds every query on a table of municipalities to one of them', async () => {
    for (const row of ACCESS)
      for (const who of ['administrator', 'coordinator', 'anonymous'] as const)
        await watched(() => ask(world, row, who))
    const looked = [...statements.keys()].map((sql) => lookAt(sql)).filter(({ tenant }) => tenant)
    expect(looked.flatMap(({ problem }) => problem ?? []).join('\n')).to.equal('')
    const beyond = new Set(looked.flatMap((one) => one.beyond ?? []))
    const unused = BEYOND.filter((_, i) => !beyond.has(i)).map(([statement, reason]) => `${statement} ${reason}`)
    expect(unused, 'exceptions that nothing needs').to.eql([])
    const run = [...statements.values()].reduce((sum, n) => sum + n, 0)
    figure(
      `${looked.length} different statements on tenant tables of ${run} queries run, ${beyond.size} listed exceptions`,
    )
  })

  async function watched(act: () => Promise<Got>): Promise<Got> {
    looking = false
    const got = await act()
    looking = true
    return got
  }

  async function sweep(): Promise<{ leaks: string[]; requests: number }> {
    const leaks: string[] = []
    let requests = 0
    for (const row of gets)
      for (const params of mixtures(row, idsOf(world.b), idsOf(world.a)))
        for (const who of ['coordinator', 'reader'] as const) {
          const got = await watched(() => send(world, row, world.b.people[who], params))
          requests++
          const leak = foundIn(await textOf(got), Object.values(params))
          if (leak.length > 0) leaks.push(`${row.route} ${who} ${JSON.stringify(params)}: ${leak}`)
        }
    return { leaks, requests }
  }
})

const sealedRow = { route: 'GET /m/:municipality/r/:round/sealed.json', who: ACCESS[0]!.who }

/** Columns that must be seen by the people they belong to: without them the rest would prove nothing. */
const SHOWN = [
  ...['municipality.name_fi', 'municipality.contact_name', 'municipality.contact_email', 'unit.name', 'round.name'],
  ...['answer.comment', 'answer.reason', 'answer_history.comment', 'evidence.title', 'evidence.file_name'],
  ...['scenario.name', 'accepted_plan.name', 'roadmap_action.title', 'roadmap_action.notes'],
  ...['roadmap_action_history.notes', 'action_evidence.title', 'action_evidence.url', 'level_proposal.reason'],
  ...['evidence.url', 'review.comment', 'person.name', 'person.email', 'token.email', 'trail.act'],
]

/** The forms of the own municipality may have taken the sender's roles away. */
async function keepSignedIn({ parts, b }: World): Promise<void> {
  const row = { municipality_id: b.id, person_id: b.people.coordinator, role: 'coordinator' }
  await parts
    .db('membership')
    .insert({ id: b.people.coordinator, ...row, created_at: parts.now().toISOString() })
    .onConflict(['municipality_id', 'person_id', 'role'])
    .ignore()
}
