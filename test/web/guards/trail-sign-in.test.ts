import { expect } from 'chai'
import { INSTANCE } from '../../../src/audit/trail.ts'
import { describeOnEach } from '../../support/database.ts'
import { openSite, PASSWORD } from '../../support/site.ts'
import { eventsOf } from './trail-run.ts'
import type { Recorded } from '../../../src/audit/trail.ts'
import type { Person } from '../../../src/organisations/person-store.ts'
import type { Site } from '../../support/site.ts'

describeOnEach('Who comes in', (kind) => {
  let site: Site
  let anna: Person
  let towns: string[]
  before(async () => {
    site = await openSite({ database: kind })
    towns = [await site.municipality('Eka'), await site.municipality('Toka'), await site.municipality('Kolmas')]
    const [first, second, third] = towns as [string, string, string]
    await site.person({ email: 'boss@example.fi', roles: [[first, 'coordinator']] })
    const long = '2026-01-01T00:00:00.000Z'
    const roles = [
      [first, 'respondent'],
      [first, 'reader'],
      [second, 'reviewer'],
      [third, 'reader', long],
    ] as const
    anna = await site.person({ email: 'anna@example.fi', name: 'Anna Annala', roles })
  })
  after(() => site.close())

  const chainsOf = async (act: string): Promise<string[]> => {
    const rows: { chain: string }[] = await site.parts.db('trail').where({ act }).orderBy('at').select('chain')
    return rows.map(({ chain }) => chain).toSorted()
  }
  const hers = () => [INSTANCE, towns[0]!, towns[1]!].toSorted()

  it('stands on the trail of every municipality where the person has a role now, once, and of no other', async () => {
    const browser = site.browser()
    await browser.open('/sign-in')
    const send = (password: string) => browser.send({ email: anna.email, password })
    const failed = await eventsOf(site.parts, () => send('not the right one'))
    expect(failed.map(told)).to.eql([['signIn.failed', null, anna.id]])
    // no more work for an account that exists: the coordinator hears of it with the next sign-in
    expect(await chainsOf('signIn.failed')).to.eql([INSTANCE])
    const done = await eventsOf(site.parts, () => send(PASSWORD))
    expect(done.map(told)).to.eql([['signIn.done', anna.id, undefined]])
    expect(done[0]!.detail).to.eql({ failed: 1 })
    expect(await chainsOf('signIn.done')).to.eql(hers())
    await browser.send({}, '/sign-out')
    expect(await chainsOf('signOut')).to.eql(hers())
    for (const chain of [INSTANCE, ...towns]) expect(await site.parts.trail.verify(site.parts.db, chain)).to.equal(null)
  })

  it('is shown to the coordinator, and names no other municipality', async () => {
    const boss = await site.signedIn({ email: 'boss@example.fi' })
    const { $ } = await boss.open(`/m/${towns[0]}/trail`)
    const lines = $('tbody tr')
      .toArray()
      .map((one) => $(one).text())
    expect(lines.filter((line) => line.includes('Anna Annala'))).to.have.lengthOf(2)
    expect(lines.join('\n')).to.include('wrong passwords before it: 1')
    expect($('main').text()).to.not.match(/Toka|Kolmas/)
  })

  it('of many at once, in two municipalities, loses nobody and breaks no chain', async () => {
    const [first, second] = towns as [string, string]
    const people: Person[] = []
    for (let i = 0; i < 12; i++) {
      const roles = [[i % 2 ? first : second, 'reader'] as const, [i % 2 ? second : first, 'respondent'] as const]
      people.push(await site.person({ email: `many-${i}@example.fi`, roles }))
    }
    await Promise.all(people.map((one) => site.signedIn(one)))
    for (const chain of [INSTANCE, first, second]) {
      const rows: { person_id: string }[] = await site.parts.db('trail').where({ chain, act: 'signIn.done' })
      expect(people.filter(({ id }) => rows.filter((row) => row.person_id === id).length !== 1)).to.eql([])
      expect(await site.parts.trail.verify(site.parts.db, chain)).to.equal(null)
    }
  })
})

function told({ act, person, subject }: Recorded) {
  return [act, person, subject]
}
