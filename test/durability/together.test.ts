import { load } from 'cheerio'
import { expect } from 'chai'
import { figure } from '../support/figure.ts'
import { describeOnEach, freshDatabase } from '../support/database.ts'
import { startInstance } from '../support/instance.ts'
import { formOf } from '../support/world.ts'
import { disagreements } from './agreement.ts'
import { autosave, openHouse, QUESTIONS } from './house.ts'
import { newLedger } from './writers.ts'
import type { Instance } from '../support/instance.ts'
import type { House, Reply } from './house.ts'

const QUESTION = 'responsibilities-defined'

describeOnEach('People who answer at once', (kind) => {
  let house: House
  let site: Instance
  before(async function () {
    this.timeout(120_000)
    house = await openHouse(await freshDatabase(kind), 10)
    site = await startInstance(house.environment)
  })
  after(async () => {
    await site.end('SIGTERM')
    await house.close()
  })

  it('lose none of 1,000 answers: ten people, a hundred different answers each', async () => {
    const rounds = await Promise.all(house.people.map(({ personId }) => house.round(personId)))
    const asked = QUESTIONS.slice(0, 100)
    const ledgers = rounds.map(() => newLedger())
    // at any moment all ten write in the same few rounds, each on a question of their own
    const one = async (person: number, i: number) => {
      const at = i * 10 + person
      const round = Math.floor(at / asked.length)
      const line = { question: asked[at % asked.length]!, version: 1, comment: `Person${person} ${i}` }
      ledgers[round]!.sent.add(`${line.question} ${line.comment}`)
      const { status } = await autosave(site.address, rounds[round]!, house.people[person]!.cookie, {
        ...line,
        version: 0,
      })
      if (status === 200) ledgers[round]!.acknowledged.push(line)
      else ledgers[round]!.strange.push(`${status}`)
    }
    await Promise.all(
      house.people.map(async (_, person) => {
        for (let i = 0; i < 100; i++) await one(person, i)
      }),
    )
    const faults = await Promise.all(rounds.map((where, i) => disagreements({ ...house, where }, ledgers[i]!)))
    expect(faults.flat()).to.eql([])
    const { n } = (await house.db('answer').count({ n: '*' }).first())!
    expect([ledgers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0), Number(n)]).to.eql([1000, 1000])
    figure(`${kind}: 1,000 answers of ten people at once, 0 lost`)
  }).timeout(300_000)

  it('get both texts in each of 500 races, and nothing is overwritten', async () => {
    const where = await house.round(house.people[0]!.personId)
    const ledger = newLedger()
    let shown = 0
    for (let version = 0; version < 500; version++) {
      const texts = ['a', 'b'].map((name) => `${name}${version}`)
      for (const text of texts) ledger.sent.add(`${QUESTION} ${text}`)
      // every tenth race is between two forms without scripts, which come back as pages
      const race = version % 10 === 9 ? byForm : byScript
      const replies = await Promise.all(
        texts.map((comment, i) => race(site.address, house, where, { person: i, comment, version })),
      )
      const winner = replies.findIndex(({ won }) => won)
      ledger.acknowledged.push({ question: QUESTION, version: version + 1, comment: texts[winner]! })
      expect(replies.map(({ won }) => won).toSorted()).to.eql([false, true])
      const loser = replies[1 - winner]!
      expect([loser.theirs, loser.mine]).to.eql([texts[winner], texts[1 - winner]])
      shown++
    }
    expect(await disagreements({ ...house, where }, ledger)).to.eql([])
    figure(`${kind}: 500 races, ${shown} conflicts shown with both texts, 0 silent overwrites`)
  }).timeout(300_000)
})

type Raced = { readonly won: boolean; readonly theirs?: unknown; readonly mine?: unknown }
type Racing = { readonly person: number; readonly comment: string; readonly version: number }

/** The loser's own text is in the open page, which sent it; the reply brings the other one. */
async function byScript(address: string, { people }: House, where: House['where'], racing: Racing): Promise<Raced> {
  const { person, comment, version } = racing
  const reply = await autosave(address, where, people[person]!.cookie, { question: QUESTION, comment, version })
  return reply.status === 409 ? { won: false, theirs: theirsIn(reply), mine: comment } : { won: reply.status === 200 }
}

function theirsIn({ body }: Reply): unknown {
  return (body['theirs'] as { comment?: unknown } | undefined)?.comment
}

async function byForm(address: string, { people }: House, where: House['where'], racing: Racing): Promise<Raced> {
  const { person, comment, version } = racing
  const said = { state: '3', reason: '', comment, version: `${version}` }
  const fields = Object.fromEntries(Object.entries(said).map(([name, value]) => [`${name}.${QUESTION}`, value]))
  const { municipalityId, roundId } = where
  const response = await fetch(`${address}/m/${municipalityId}/r/${roundId}/answer/strategic/leadership`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: people[person]!.cookie },
    body: formOf(fields),
  })
  if (response.status === 303) return { won: true }
  const $ = load(await response.text())
  const theirs = /[ab]\d+/.exec($('.conflict').text())?.[0]
  return { won: response.status !== 409, theirs, mine: $(`#comment-${QUESTION}`).text() }
}
