import { expect } from 'chai'
import { answersOf, historyOf } from '../../src/assessments/answer-store.ts'
import { readRound } from '../../src/assessments/round-reading.ts'
import { saveAnswer } from '../../src/assessments/save-answer.ts'
import { DATABASES } from '../support/database.ts'
import { library, stage } from '../support/rounds.ts'
import type { Place } from '../../src/assessments/acting.ts'
import type { Said } from '../../src/assessments/answer-store.ts'
import type { Actor } from '../../src/assessments/rules.ts'
import type { Stage } from '../support/rounds.ts'

const level = (level: number, comment: string | null = null): Said => ({ state: 'level', level, reason: null, comment })
const QUESTION = 'responsibilities-defined'

for (const kind of DATABASES)
  describe(`Saving an answer on ${kind}`, () => {
    let on: Stage
    let anna: Actor
    let place: Place
    before(async () => {
      on = await stage(kind)
      anna = await on.person('Anna', 'coordinator')
    })
    beforeEach(async () => {
      place = await on.round(anna.personId)
    })
    after(() => on.close())

    const save = (said: Said, basedOn: number | undefined, actor = anna, question = QUESTION) =>
      saveAnswer(on.acting, { place, actor, question, basedOn, said })

    it('writes the answer, its history and an event together', async () => {
      expect(await save(level(3, 'Hallintosääntö'), 0)).to.include({ kind: 'saved', version: 1 })
      expect(await save(level(4), 1)).to.include({ kind: 'saved', version: 2 })
      const past = await historyOf(on.db, place, QUESTION)
      expect(past.map((row) => [row.version, row.level, row.comment])).to.eql([
        [2, 4, null],
        [1, 3, 'Hallintosääntö'],
      ])
      const events = await on.acting.trail.read(on.db, on.municipalityId, { limit: 2 })
      expect(events.map((event) => [event.act, event.detail?.['version']])).to.eql([
        ['answer.saved', 2],
        ['answer.saved', 1],
      ])
      expect(JSON.stringify(events)).not.to.include('Hallintosääntö')
    })

    it('gives the second writer both texts, and overwrites nothing', async () => {
      await save(level(3, 'Annan teksti'), 0)
      const second = await save(level(2, 'Bertan teksti'), 0)
      expect(second.kind).to.equal('conflict')
      if (second.kind === 'conflict') expect(second.theirs).to.include({ comment: 'Annan teksti', version: 1 })
      expect((await answersOf(on.db, place)).get(QUESTION)).to.include({ level: 3, version: 1 })
    })

    it('takes the same words twice as one save', async () => {
      await save(level(3, 'sama'), 0)
      expect(await save(level(3, 'sama'), 0)).to.include({ kind: 'unchanged', version: 1 })
      expect(await historyOf(on.db, place, QUESTION)).to.have.length(1)
    })

    it('asks for the version it was based on', async () => {
      expect(await save(level(3), undefined)).to.eql({ kind: 'versionMissing' })
    })

    it('refuses what no answer may be', async () => {
      expect(await save(level(6), 0)).to.eql({ kind: 'invalid', field: 'level' })
      expect(await save({ state: 'notApplicable', level: null, reason: null, comment: null }, 0)).to.eql({
        kind: 'invalid',
        field: 'reason',
      })
      expect(await save(level(3), 0, anna, 'no-such-question')).to.eql({ kind: 'notFound' })
    })

    it('keeps every one of 1,000 answers of ten people at once', async () => {
      const { round } = (await readRound(on.db, library, place.municipalityId, place.roundId))!.assessment
      const people = await Promise.all(
        Array.from({ length: 10 }, (_, i) => on.person(`P${i}${place.roundId}`, 'facilitator')),
      )
      const rounds = await Promise.all(people.map((actor) => on.round(actor.personId)))
      const questions = round.asked.map((asked) => asked.question.id).slice(0, 100)
      const work = people.flatMap((actor, p) =>
        questions.map((question, q) => {
          const where = rounds[(p + q) % 10]!
          return saveAnswer(on.acting, {
            place: where,
            actor,
            question,
            basedOn: 0,
            said: level(1 + ((p + q) % 5), `${p}`),
          })
        }),
      )
      const done = await Promise.all(work)
      expect(done.filter((saved) => saved.kind !== 'saved')).to.eql([])
      const kept = await Promise.all(rounds.map((one) => answersOf(on.db, one)))
      expect(kept.reduce((sum, answers) => sum + answers.size, 0)).to.equal(questions.length * 10)
      expect(await on.acting.trail.verify(on.db, on.municipalityId)).to.equal(null)
    })

    it('shows every conflict of 100 races on one answer', async () => {
      const berta = await on.person(`Berta${place.roundId}`, 'coordinator')
      for (let version = 0; version < 100; version++) {
        const both = await Promise.all([
          save(level(1 + (version % 5), `a${version}`), version),
          // other words each time: the same again would be no race
          save(level(3, `b${version}`), version, berta),
        ])
        expect(both.map((saved) => saved.kind).toSorted()).to.eql(['conflict', 'saved'])
      }
      expect(await historyOf(on.db, place, QUESTION)).to.have.length(100)
    })
  })
