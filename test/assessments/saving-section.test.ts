import { expect } from 'chai'
import { answersOf, historyOf } from '../../src/assessments/answer-store.ts'
import { saveAnswer } from '../../src/assessments/save-answer.ts'
import { saveSection } from '../../src/assessments/save-section.ts'
import { DATABASES } from '../support/database.ts'
import { faultsOf } from '../support/faults.ts'
import { lastChange } from '../support/last-change.ts'
import { figure } from '../support/figure.ts'
import { stage } from '../support/rounds.ts'
import type { Place } from '../../src/assessments/acting.ts'
import type { Said } from '../../src/assessments/answer-store.ts'
import type { Actor } from '../../src/assessments/rules.ts'
import type { Stage } from '../support/rounds.ts'

const QUESTIONS = ['tools-and-resources', 'guidance-overseen', 'responsibilities-defined', 'compliance-supervised']
const level = (level: number, comment: string | null = null): Said => ({ state: 'level', level, reason: null, comment })

for (const kind of DATABASES)
  describe(`Saving a section on ${kind}`, () => {
    let on: Stage
    let anna: Actor
    let berta: Actor
    let place: Place
    before(async () => {
      on = await stage(kind)
      anna = await on.person('Anna', 'coordinator')
      berta = await on.person('Berta', 'facilitator')
    })
    beforeEach(async () => {
      place = await on.round(anna.personId)
    })
    after(() => on.close())

    const section = (said: (question: string) => Said, actor = anna, questions: readonly string[] = QUESTIONS) => {
      const answers = questions.map((question) => ({ question, basedOn: 0, said: said(question) }))
      return saveSection(on.acting, { place, actor, answers })
    }
    const saved = async () =>
      [...(await answersOf(on.db, place)).values()].map(({ question, level }) => [question, level])

    it('writes every answer with its history and its event', async () => {
      const results = await section(() => level(3, 'Yhdessä'))
      expect([...results.values()].map(({ kind: is }) => is)).to.eql(QUESTIONS.map(() => 'saved'))
      for (const question of QUESTIONS) expect(await historyOf(on.db, place, question)).to.have.length(1)
      const events = await on.acting.trail.read(on.db, on.municipalityId, { limit: QUESTIONS.length })
      expect(events.map(({ act, subject }) => [act, subject])).to.have.deep.members(
        QUESTIONS.map((question) => ['answer.saved', question]),
      )
      expect(await on.acting.trail.verify(on.db, on.municipalityId)).to.equal(null)
    })

    it('is all or nothing: whichever call to the database fails, nothing is half done', async () => {
      const faults = faultsOf(on.db)
      const statements = await faults.watch(() => section(() => level(2)))
      const writing = statements.filter((sql) => /^\s*(insert|update)/i.test(sql))
      // answer, history, event and head for each
      expect(writing.length).to.be.at.least(4 * QUESTIONS.length)
      for (const number of statements.keys()) {
        place = await on.round(anna.personId)
        const before = await lastChange(on.db)
        const outcome = await faults
          .failing(number, () => section(() => level(2)))
          .then(
            () => 'done',
            () => 'failed',
          )
        const is = (await lastChange(on.db)) === before ? 'nothing' : (await saved()).length
        expect([outcome, is], statements[number]).to.eql(['failed', 'nothing'])
      }
      figure(`${kind}: ${statements.length} calls failed in turn, 0 half done`)
    })

    it('shows what someone else wrote meanwhile, and saves the rest', async () => {
      const theirs = { place, actor: berta, question: QUESTIONS[1]!, basedOn: 0, said: level(5, 'Bertan teksti') }
      await saveAnswer(on.acting, theirs)
      const results = await section((question) => level(1, `Annan ${question}`))
      expect([...results.entries()].filter(([, { kind: is }]) => is !== 'saved').map(([question]) => question)).to.eql([
        QUESTIONS[1],
      ])
      const conflict = results.get(QUESTIONS[1]!)!
      expect(conflict.kind === 'conflict' && conflict.theirs?.comment).to.equal('Bertan teksti')
      const rows = await answersOf(on.db, place)
      expect(QUESTIONS.map((question) => rows.get(question)?.level)).to.eql([1, 5, 1, 1])
    })

    it('is not held up by an answer that lacks its reason', async () => {
      const nothing = { state: 'notApplicable', level: null, reason: null, comment: null } as const
      const results = await section((question) => (question === QUESTIONS[0] ? nothing : level(4)))
      expect(results.get(QUESTIONS[0]!)).to.eql({ kind: 'invalid', field: 'reason' })
      expect(await saved()).to.have.length(QUESTIONS.length - 1)
    })

    it('saves nothing when one of the answers is not the writer’s to give', async () => {
      const part = { questionnaire: 'strategic', section: 'leadership', question: QUESTIONS[0]! }
      const one: Actor = { ...(await on.person('Carl', 'respondent')), assignments: [part] }
      const results = await section(() => level(3), one)
      expect(results.get(QUESTIONS[1]!)).to.eql({ kind: 'forbidden' })
      expect(await saved()).to.eql([])
    })

    it('waits for nobody for ever: sections and single answers in every order at once', async () => {
      for (let i = 0; i < 15; i++) {
        place = await on.round(anna.personId)
        const said = level(1 + (i % 5))
        const single = (question: string) =>
          saveAnswer(on.acting, { place, actor: berta, question, basedOn: 0, said: level(5) })
        await Promise.all([
          section(() => said),
          section(() => said, berta, QUESTIONS.toReversed()),
          ...QUESTIONS.map(single),
          section(() => said, anna, [...QUESTIONS.slice(2), ...QUESTIONS.slice(0, 2)]),
        ])
        expect(await saved()).to.have.length(QUESTIONS.length)
        for (const question of QUESTIONS) expect((await historyOf(on.db, place, question)).at(-1)?.version).to.equal(1)
      }
      expect(await on.acting.trail.verify(on.db, on.municipalityId)).to.equal(null)
    })
  })
