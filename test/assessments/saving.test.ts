import { expect } from 'chai'
import { answeredOf, answersOf, historyOf } from '../../src/assessments/answer-store.ts'
import { moveRound } from '../../src/assessments/move-round.ts'
import { progressOf, settledFacts } from '../../src/assessments/progress.ts'
import { readRound } from '../../src/assessments/round-reading.ts'
import { saveAnswer } from '../../src/assessments/save-answer.ts'
import { resultOf } from '../../src/scoring/result.ts'
import { score } from '../../src/scoring/score.ts'
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

    it('lets no answer in after the lock, whichever comes first', async () => {
      for (let i = 0; i < 20; i++) {
        const where = await on.round(anna.personId)
        await moveRound(on.acting, { place: where, actor: anna, transition: 'round.sent' })
        await moveRound(on.acting, { place: where, actor: anna, transition: 'round.returned', note: 'x' })
        const saving = { place: where, actor: anna, question: QUESTION, basedOn: 0, said: level(3) }
        const moving = { place: where, actor: anna, transition: 'round.sent' } as const
        const [saved, moved] = await Promise.all([saveAnswer(on.acting, saving), moveRound(on.acting, moving)])
        expect(moved).to.equal('yes')
        const events = await on.acting.trail.read(on.db, on.municipalityId, { limit: 2 })
        const wanted = saved.kind === 'saved' ? ['round.sent', 'answer.saved'] : ['round.sent', 'round.returned']
        expect(events.map((event) => event.act)).to.eql(wanted)
        expect((await answersOf(on.db, where)).size).to.equal(saved.kind === 'saved' ? 1 : 0)
      }
    })

    it('counts progress as the result does', async () => {
      await save(level(3), 0)
      await save({ state: 'dontKnow', level: null, reason: null, comment: null }, 0, anna, 'guidance-overseen')
      await save({ state: 'open', level: null, reason: null, comment: 'kesken' }, 0, anna, 'tools-and-resources')
      // not asked of this municipality: kept, and counted nowhere
      await save(level(3), 0, anna, 'board-request-answered')
      const { assessment, answered } = (await readRound(on.db, library, place.municipalityId, place.roundId))!
      const { round, state } = assessment
      const questions = round.asked.map((asked) => asked.question)
      const { progress } = resultOf(score(round, state))
      expect([...answered].toSorted()).to.eql(Object.keys(state.answers).toSorted())
      expect(
        await answeredOf(
          on.db,
          place,
          [...questions, { id: 'x' }].map(({ id }) => id),
        ),
      ).to.eql(answered)
      expect(progressOf(questions, settledFacts(round, state.facts), answered)).to.eql(progress)
      expect(progress.done).to.equal(2)
    })

    it('keeps a round of another municipality out of reach of every query', async () => {
      await save(level(3), 0)
      const elsewhere = { ...place, municipalityId: 'another' }
      expect(await readRound(on.db, library, 'another', place.roundId)).to.equal(undefined)
      expect((await answersOf(on.db, elsewhere)).size).to.equal(0)
      expect(await historyOf(on.db, elsewhere, QUESTION)).to.eql([])
      const stolen = { place: elsewhere, actor: anna, question: QUESTION, basedOn: 1, said: level(1) }
      expect(await saveAnswer(on.acting, stolen)).to.eql({ kind: 'notFound' })
    })
  })
