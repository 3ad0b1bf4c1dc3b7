import { randomUUID } from 'node:crypto'
import { assign } from '../../src/assessments/assign.ts'
import { actionsOf, insertAction } from '../../src/improvement/follow-up/action-store.ts'
import { acceptedPlanOf } from '../../src/improvement/follow-up/plan-store.ts'
import { addActionEvidence } from '../../src/improvement/follow-up/action-evidence.ts'
import { changeAction } from '../../src/improvement/follow-up/change-action.ts'
import { decideLevel } from '../../src/improvement/follow-up/decide-level.ts'
import { readGround } from '../../src/improvement/ground.ts'
import { planOf } from '../../src/web/roadmap/planning.ts'
import { acceptScenario, answerLevels, makeScenario, PLAN } from './roadmap.ts'
import type { Place } from '../../src/assessments/acting.ts'
import type { Actor } from '../../src/assessments/rules.ts'
import type { ActionSaid, RoadmapAction } from '../../src/improvement/follow-up/action.ts'
import type { Site } from './site.ts'

export const RAISED = 'responsibilities-defined'

/** What a town has of a roadmap: a scenario, and a followed action with evidence. */
export type TownRoadmap = { readonly scenario: string; readonly action: string; readonly proof: string }

/** A row in each table of the roadmap: accepted, one action under way, a level proposed, another declined. */
export async function fillRoadmap({ parts }: Site, place: Place, by: Actor, name: string): Promise<TownRoadmap> {
  const own = { title: text(`Own of ${name}`), effortDays: 2, cost: 0, owner: 'municipal-manager', dependsOn: [] }
  const actions = [{ ...own, id: 'own-action', lifts: [{ question: RAISED, to: 4 }], replaces: [] }]
  const plan = { ...PLAN, actions, fixed: { 'own-action': 2, [`${RAISED}-to-3`]: 1 } }
  await acceptScenario(parts, place, by, plan)
  const scenario = await makeScenario(parts, place, by, plan, `Scenario of ${name}`)
  const followed = await actionsOf(parts.db, place)
  const first = followed.find(({ own: isOwn }) => !isOwn)!
  const second = followed.find(({ own: isOwn }) => isOwn)!
  for (const { id } of [first, second]) {
    const action = (await actionsOf(parts.db, place)).find((one) => one.id === id)!
    await change(parts, place, by, action, { status: 'finished', notes: `Notes of ${name}` })
  }
  const deciding = { place, actor: by, actionId: second.id, question: RAISED, basedOn: 1 } as const
  await decideLevel(parts, { ...deciding, decision: 'declined', reason: `Declined of ${name}` })
  const link = { title: `Proof of ${name}`, url: `https://${name}.example/proof` }
  await addActionEvidence(parts, { place, actor: by, actionId: first.id, ...link })
  const row: { id: string } = await parts
    .db('action_evidence')
    .where({ municipality_id: place.municipalityId, action_id: first.id })
    .first('id')
  return { scenario, action: first.id, proof: row.id }
}

const text = (words: string) => ({ fi: words, sv: words, en: words })

async function change(
  parts: Site['parts'],
  place: Place,
  actor: Actor,
  action: RoadmapAction,
  said: Partial<ActionSaid>,
): Promise<void> {
  const whole = { ...action, ...said }
  await changeAction(parts, { place, actor, id: action.id, basedOn: action.version, said: whole })
}

export type Around = { readonly site: Site; readonly place: Place; readonly by: Actor }

/** A scenario that nothing else needs, in a round of its own with one answer and an earlier accepted plan. */
export async function spareScenario({ site: { parts }, place, by }: Around) {
  await answerLevels(parts, place, by, { [RAISED]: 2 })
  await acceptScenario(parts, place, by)
  const scenario = await makeScenario(parts, place, by)
  const ground = (await readGround(parts.db, parts.library, place))!
  const { digest } = await planOf(ground, PLAN)
  return { round: place.roundId, scenario, $digest: digest, $version: '1' }
}

/** A round with an accepted plan, for spare actions. */
export async function withPlan(around: Around): Promise<Around> {
  const { site, place, by } = around
  await answerLevels(site.parts, place, by, { [RAISED]: 2 })
  await acceptScenario(site.parts, place, by)
  return around
}

/** An action that nothing else needs, in a round with an accepted plan. */
export async function spareAction({ site: { parts }, place, by }: Around, said: Partial<ActionSaid> = {}) {
  const plan = (await acceptedPlanOf(parts.db, place))!
  const id = randomUUID()
  const fixed = { id, planId: plan.id, action: `spare-${id}`, title: text('Spare action'), own: true, place: 99 }
  const more = { lifts: [{ question: RAISED, to: 5 }], closes: [], dependsOn: [], effortDays: 1, cost: 0 }
  const days = { startOn: '2027-01-01', dueOn: '2027-03-31', reason: null, notes: null, finishedOn: null }
  const state = { ...days, status: 'planned' as const, ownerRole: 'municipal-manager', ownerId: null }
  const at = parts.now().toISOString()
  await insertAction(parts.db, place, { ...fixed, ...more }, { ...state, by: by.personId, at })
  const action = (await actionsOf(parts.db, place)).find((one) => one.id === id)!
  if (Object.keys(said).length > 0) await change(parts, place, by, action, said)
  return { round: place.roundId, action: id }
}

/** The same finished, with its level waiting for a respondent who has the question. */
export async function spareLevel(around: Around, respondent: string) {
  const { site, place, by } = around
  const { round, action } = await spareAction(await withPlan(around), { status: 'finished' })
  const part = { questionnaire: 'strategic', section: 'leadership', question: null }
  await assign(site.parts, { place, actor: by, to: respondent, parts: [part], dueOn: null })
  return { round, $action: action, $question: RAISED }
}

export async function spareProof(around: Around, ownerId: string) {
  const { site, place, by } = around
  const made = await spareAction(around, { ownerId })
  await addActionEvidence(site.parts, { place, actor: by, actionId: made.action, title: 'Spare', url: null })
  const row: { id: string } = await site.parts
    .db('action_evidence')
    .where({ municipality_id: place.municipalityId, action_id: made.action })
    .first('id')
  return { ...made, $id: row.id }
}
