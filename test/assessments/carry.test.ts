import { expect } from 'chai'
import { answeredOf, answersOf } from '../../src/assessments/answer-store.ts'
import { carryAnswers } from '../../src/assessments/carry.ts'
import { bytesOf, evidenceOf } from '../../src/assessments/evidence-store.ts'
import { addEvidence, removeEvidence } from '../../src/assessments/evidence.ts'
import { readRound } from '../../src/assessments/round-reading.ts'
import { saveAnswer } from '../../src/assessments/save-answer.ts'
import { describeOnEach } from '../support/database.ts'
import { library, stage } from '../support/rounds.ts'
import type { Place } from '../../src/assessments/acting.ts'
import type { Actor } from '../../src/assessments/rules.ts'
import type { Stage } from '../support/rounds.ts'

const ANSWERED = 'responsibilities-defined'
const OPEN = 'risks-assessed'
const FILE = Buffer.from('%PDF-1.7 a decision')

describeOnEach('Answers brought from the last round', (kind) => {
  let on: Stage
  let actor: Actor
  let from: Place
  let place: Place
  const add = (question: string, file: Buffer | null) => {
    const what = { kind: file ? 'file' : 'text', title: 'Päätös', url: null, validFrom: null } as const
    const adding = { place: from, actor, question, validUntil: '2026-04-30', ...what }
    return addEvidence(on.acting, { ...adding, file: file && { name: 'paatos.pdf', bytes: file } })
  }
  before(async () => {
    on = await stage(kind)
    actor = await on.person('Anna', 'coordinator')
    from = await on.round(actor.personId)
    const said = { state: 'level', level: 4, reason: null, comment: 'Hallintosäännössä.' } as const
    await saveAnswer(on.acting, { place: from, actor, question: ANSWERED, basedOn: 0, said })
    expect([await add(ANSWERED, FILE), await add(ANSWERED, null), await add(OPEN, null)]).to.eql(['yes', 'yes', 'yes'])
    place = await on.round(actor.personId)
    expect(await carryAnswers(on.acting, { place, from: from.roundId, personId: actor.personId })).to.equal(1)
  })
  after(() => on.close())

  it('wait to be confirmed', async () => {
    const { confirmed, level, comment } = (await answersOf(on.db, place)).get(ANSWERED)!
    expect({ confirmed, level, comment }).to.eql({ confirmed: false, level: 4, comment: 'Hallintosäännössä.' })
    expect(await answeredOf(on.db, place, [ANSWERED])).to.eql(new Set())
    expect((await readRound(on.db, library, place.municipalityId, place.roundId))!.answered).to.eql(new Set())
  })

  it('bring their evidence with its bytes, and nothing of questions that were left open', async () => {
    const [old, copy] = [await evidenceOf(on.db, from, [ANSWERED]), await evidenceOf(on.db, place)]
    const withoutId = (all: typeof old) => all.map(({ id: _id, ...one }) => one).toSorted(byKind)
    expect(withoutId(copy)).to.eql(withoutId(old))
    const file = copy.find((one) => one.kind === 'file')!
    expect(await bytesOf(on.db, place, file.id)).to.eql(FILE)
  })

  it('leave the earlier round its evidence when the copy is removed', async () => {
    const { id } = (await evidenceOf(on.db, place)).find((one) => one.kind === 'file')!
    expect(await removeEvidence(on.acting, { place, actor, question: ANSWERED, id })).to.equal('yes')
    expect(await evidenceOf(on.db, place)).to.have.length(1)
    expect(await evidenceOf(on.db, from, [ANSWERED])).to.have.length(2)
  })

  const byKind = (a: { kind: string }, b: { kind: string }) => (a.kind < b.kind ? -1 : 1)
})
