import { expect } from 'chai'
import { answersOf } from '../../src/assessments/answer-store.ts'
import { assign } from '../../src/assessments/assign.ts'
import { moveRound } from '../../src/assessments/move-round.ts'
import { sealedOf } from '../../src/assessments/round-store.ts'
import { actionHistoryOf, actionsOf } from '../../src/improvement/follow-up/action-store.ts'
import { acceptedPlanOf } from '../../src/improvement/follow-up/plan-store.ts'
import { changeAction } from '../../src/improvement/follow-up/change-action.ts'
import { curveOf } from '../../src/improvement/follow-up/curve.ts'
import { decideLevel } from '../../src/improvement/follow-up/decide-level.ts'
import { proposalsOf } from '../../src/improvement/follow-up/proposal-store.ts'
import { readGround } from '../../src/improvement/ground.ts'
import { resultOf } from '../../src/scoring/result.ts'
import { score } from '../../src/scoring/score.ts'
import { acceptScenario, answerLevels, PLAN } from '../support/roadmap.ts'
import { describeOnEach } from '../support/database.ts'
import { stage } from '../support/rounds.ts'
import type { Place } from '../../src/assessments/acting.ts'
import type { Actor } from '../../src/assessments/rules.ts'
import type { ActionSaid, RoadmapAction } from '../../src/improvement/follow-up/action.ts'
import type { Stage } from '../support/rounds.ts'

const QUESTION = 'responsibilities-defined'
const LEVELS = { [QUESTION]: 1, 'guidance-overseen': 2, 'tools-and-resources': 2 }

describeOnEach('Following a plan', (kind) => {
  let on: Stage
  let anna: Actor
  let veli: Actor
  let other: Actor
  let place: Place
  let actions: RoadmapAction[]
  before(async () => {
    on = await stage(kind)
    anna = await on.person('Anna', 'coordinator')
    veli = await on.person('Veli', 'reader')
    other = await on.person('Outi', 'respondent')
  })
  after(() => on.close())
  beforeEach(async () => {
    place = await on.round(anna.personId)
    await answerLevels(on.acting, place, anna, LEVELS)
    actions = await acceptScenario(on.acting, place, anna)
  })

  const lifting = () => actions.find(({ lifts }) => lifts.some(({ question }) => question === QUESTION))!
  const change = (actor: Actor, action: RoadmapAction, said: Partial<ActionSaid>, basedOn = action.version) =>
    changeAction(on.acting, { place, actor, id: action.id, basedOn, said: { ...action, ...said } })
  const today = async () => (await readGround(on.db, on.acting.library, place))!
  const maturity = async () => {
    const { round, state } = await today()
    return resultOf(score(round, state)).maturity.value
  }
  const version = async () => (await answersOf(on.db, place, [QUESTION])).get(QUESTION)?.version ?? 0
  const decide = async (actor: Actor, decision: 'confirmed' | 'declined', more: object = {}) =>
    decideLevel(on.acting, {
      ...{ place, actor, actionId: lifting().id, question: QUESTION, decision, reason: null },
      ...{ basedOn: await version(), ...more },
    })
  const seal = async () => {
    for (const transition of ['round.sent', 'round.signed', 'round.sealed'] as const) {
      const signed = { name: 'Anna', title: null, day: '2026-06-30' }
      await moveRound(on.acting, { place, actor: anna, transition, signed })
    }
  }

  it('keeps the plan, the answers that it was made from, and an action for each of its own', async () => {
    const plan = (await acceptedPlanOf(on.db, place))!
    expect(actions.map(({ action }) => action)).to.have.members(plan.roadmap.actions.map(({ id }) => id))
    expect(actions.length).to.be.greaterThan(2)
    expect(Object.keys(plan.basis.answers)).to.have.members(Object.keys(LEVELS))
    expect(actions.every(({ status, startOn, dueOn }) => status === 'planned' && startOn! <= dueOn!)).to.equal(true)
    expect(actions.every(({ startOn }) => startOn! >= '2027-01-01')).to.equal(true)
  })

  it('changes an action over the version that was seen, and keeps every state', async () => {
    const [first] = actions
    expect(await change(anna, first!, { status: 'underWay', notes: 'Alkoi' })).to.include({ kind: 'saved', version: 2 })
    const late = await change(anna, first!, { status: 'blocked', reason: 'Resurssi' })
    expect(late.kind).to.equal('conflict')
    expect(late.kind === 'conflict' && late.theirs).to.include({ status: 'underWay', notes: 'Alkoi', version: 2 })
    const history = await actionHistoryOf(on.db, place, first!.id)
    expect(history.map(({ version, status }) => [version, status])).to.eql([
      [2, 'underWay'],
      [1, 'planned'],
    ])
    expect(await on.acting.trail.verify(on.db, place.municipalityId)).to.equal(null)
  })

  it('lets two writers in at once no more than one by one', async () => {
    const [first] = actions
    const both = await Promise.all(['yksi', 'kaksi'].map((notes) => change(anna, first!, { notes })))
    expect(both.map(({ kind }) => kind).toSorted()).to.eql(['conflict', 'saved'])
  })

  it('is the coordinator’s and the owner’s to change; who owns it is the coordinator’s alone', async () => {
    const [first] = actions
    expect((await change(veli, first!, { status: 'underWay' })).kind).to.equal('forbidden')
    await change(anna, first!, { ownerId: veli.personId })
    const now = (await actionsOf(on.db, place))[0]!
    expect((await change(veli, now, { status: 'underWay', ownerId: other.personId })).kind).to.equal('saved')
    expect((await actionsOf(on.db, place))[0]).to.include({ ownerName: 'Veli', status: 'underWay' })
  })

  it('asks why an action is blocked or given up, and for days in order', async () => {
    const [first] = actions
    for (const status of ['blocked', 'givenUp'] as const)
      expect(await change(anna, first!, { status })).to.eql({ kind: 'invalid', field: 'reason' })
    const days = { startOn: '2027-05-01', dueOn: '2027-04-01' }
    expect(await change(anna, first!, days)).to.eql({ kind: 'invalid', field: 'dueOn' })
  })

  it('proposes the level of a finished action, which counts for nothing until it is confirmed', async () => {
    const before = await maturity()
    const { to } = lifting().lifts.find(({ question }) => question === QUESTION)!
    expect(await change(anna, lifting(), { status: 'finished' })).to.include({ kind: 'saved', proposed: 1 })
    expect(await maturity()).to.equal(before)
    expect(await decide(other, 'confirmed')).to.equal('forbidden')
    expect(await decide(veli, 'confirmed')).to.equal('forbidden')
    expect(await maturity()).to.equal(before)
    expect(await decide(anna, 'confirmed')).to.equal('confirmed')
    expect((await answersOf(on.db, place, [QUESTION])).get(QUESTION)).to.include({ level: to, version: 2 })
    expect(await maturity()).to.be.greaterThan(before!)
    expect(await decide(anna, 'confirmed')).to.equal('gone')
  })

  it('lets a respondent of the question confirm it, over the answer that was seen', async () => {
    const part = { questionnaire: 'strategic', section: 'leadership', question: null }
    await assign(on.acting, { place, actor: anna, to: other.personId, parts: [part], dueOn: null })
    const respondent = { ...other, assignments: [part] }
    await change(anna, lifting(), { status: 'finished' })
    expect(await decide(respondent, 'declined')).to.equal('reason')
    expect(await decide(respondent, 'confirmed', { basedOn: 0 })).to.equal('conflict')
    expect(await decide(respondent, 'confirmed')).to.equal('confirmed')
  })

  it('never lowers an answer that stands higher already', async () => {
    await change(anna, lifting(), { status: 'finished' })
    await answerLevels(on.acting, place, anna, { [QUESTION]: 5 })
    expect(await decide(anna, 'confirmed')).to.equal('confirmed')
    expect((await answersOf(on.db, place, [QUESTION])).get(QUESTION)?.level).to.equal(5)
  })

  it('takes an undecided level back when the action is open again, and proposes anew after a refusal', async () => {
    const states = async () => (await proposalsOf(on.db, place)).map(({ state }) => state)
    await change(anna, lifting(), { status: 'finished' })
    actions = await actionsOf(on.db, place)
    await change(anna, lifting(), { status: 'underWay' })
    expect(await states()).to.eql([])
    actions = await actionsOf(on.db, place)
    await change(anna, lifting(), { status: 'finished' })
    await decide(anna, 'declined', { reason: 'Ei vielä' })
    expect(await states()).to.eql(['declined'])
    for (const status of ['underWay', 'finished'] as const) {
      actions = await actionsOf(on.db, place)
      await change(anna, lifting(), { status })
    }
    expect(await states()).to.eql(['open'])
  })

  it('leaves a sealed result as it is: the confirmed level counts beside it', async () => {
    await seal()
    const sealed = await sealedOf(on.db, place)
    const before = await maturity()
    await change(anna, lifting(), { status: 'finished' })
    expect(await maturity()).to.equal(before)
    expect(await decide(anna, 'confirmed')).to.equal('confirmed')
    expect(await maturity()).to.be.greaterThan(before!)
    expect(await sealedOf(on.db, place)).to.equal(sealed)
    expect((await answersOf(on.db, place, [QUESTION])).get(QUESTION)).to.include({ level: 1, version: 1 })
  })

  it('draws the confirmed result up to today, and the predicted one to the end', async () => {
    await seal()
    const plan = (await acceptedPlanOf(on.db, place))!
    on.clock.at = new Date('2027-02-10T09:00:00Z')
    await change(anna, lifting(), { status: 'finished' })
    await decide(anna, 'confirmed')
    const curve = async (day: string) =>
      curveOf(plan, { ...(await today()), today: day }).map(({ confirmed }) => confirmed?.maturity.value)
    const start = plan.roadmap.now.maturity.value
    const now = await maturity()
    expect(await curve('2027-02-10')).to.eql([start, now, undefined, undefined, undefined])
    expect(await curve('2027-08-10')).to.eql([start, now, now, now, undefined])
    expect(await curve('2026-11-10')).to.eql([now, undefined, undefined, undefined, undefined])
    expect(await curve('2029-01-01')).to.eql([start, now, now, now, now])
    on.clock.at = new Date('2026-03-02T09:00:00Z')
  })

  it('lays a second plan over the first: nothing that was begun is undone', async () => {
    // those that nothing waits for: the plan can do without them
    const isLast = ({ action }: RoadmapAction) => !actions.some(({ dependsOn }) => dependsOn.includes(action))
    const [begun, waiting] = actions.filter(isLast)
    const rest = actions.filter((one) => one !== begun && one !== waiting)
    await change(anna, begun!, { status: 'underWay', notes: 'Kesken' })
    expect(rest.length).to.be.greaterThan(0)
    const excluded = [begun!.action, waiting!.action]
    const plan = { ...PLAN, start: '2028-01-01', excluded }
    await acceptScenario(on.acting, place, anna, plan)
    const now = new Map((await actionsOf(on.db, place)).map((one) => [one.action, one]))
    expect(now.get(begun!.action)).to.include({ status: 'underWay', notes: 'Kesken', dueOn: begun!.dueOn })
    expect(now.get(waiting!.action)).to.include({ status: 'givenUp', reason: 'Not in the new plan.' })
    for (const { action } of rest) {
      const found = now.get(action)!
      if (found.status === 'planned') expect(found.startOn! >= '2028-01-01', action).to.equal(true)
    }
    expect([...now.values()].filter(({ status }) => status === 'planned').length).to.be.greaterThan(0)
  })
})
