import { actor, newRound } from '../../support/world.ts'
import { spareAction, spareLevel, spareProof, spareScenario, withPlan } from '../../support/roadmap-world.ts'
import { here, R } from './access-params.ts'
import { coordinator, members, only, writers } from './access-roles.ts'
import type { Around } from '../../support/roadmap-world.ts'
import type { World } from '../../support/world.ts'
import type { Row } from './access-roles.ts'

const P = `${R}/roadmap`
const S = `${P}/scenarios/:scenario`
const A = `${P}/actions/:action`

const around = async (world: World) => ({
  site: world,
  place: await newRound(world, here(world), 'Spare roadmap'),
  by: actor(world.a.people.coordinator, 'coordinator'),
})
/** One round with a plan for all spare actions of a world: each is its own, and plans take their time. */
const planned = new WeakMap<World, Promise<Around>>()
const inPlan = (world: World): Promise<Around> => {
  const made = planned.get(world) ?? around(world).then(withPlan)
  planned.set(world, made)
  return made
}
const scenario = async (world: World) => spareScenario(await around(world))
const withoutDigest = async (world: World) => {
  const { round, scenario: id } = await scenario(world)
  return { round, scenario: id }
}
const level = async (world: World) => spareLevel(await around(world), world.a.people.respondent)
const inRound = async (world: World) => ({ round: (await around(world)).place.roundId })

const settings = {
  version: '1',
  name: 'Other name',
  start: '2027-01-01',
  quarters: '4',
  size: '',
  days: '20',
  cost: '',
}
const own = { version: '1', titleFi: 'Added action', effort: '3', cost: '0', owner: 'municipal-manager', act: 'save' }
const said = {
  ...{ version: '2', status: 'underWay', role: 'municipal-manager', startOn: '2027-01-01', dueOn: '2027-03-31' },
  ...{ reason: '', notes: 'Noted here' },
}

/** An action is the coordinator's and its owner's, whatever else the owner is. */
function ownersRows(owner: 'reader' | 'reviewer' | 'respondent' | 'facilitator'): Row[] {
  const who = only('coordinator', owner)
  const params = async (world: World) => spareAction(await inPlan(world), { ownerId: world.a.people[owner] })
  const withProof = async (world: World) => spareProof(await inPlan(world), world.a.people[owner])
  const step = { version: '2', status: 'underWay', back: '' }
  return [
    { route: `POST ${A}#${owner}`, who, params, form: said },
    { route: `POST ${A}/status#${owner}`, who, params, form: step },
    { route: `POST ${A}/evidence#${owner}`, who, params, form: { title: 'Shown', url: '' } },
    { route: `POST ${A}/evidence/remove#${owner}`, who, params: withProof },
  ]
}

/** Scenarios, plans, actions and the levels that they propose. */
export const roadmap: readonly Row[] = [
  { route: `GET ${P}`, who: members },
  { route: `POST ${P}`, who: coordinator, params: inRound, form: { name: 'New scenario', from: '' } },
  { route: `GET ${S}`, who: members },
  { route: `GET ${S}/edit`, who: coordinator },
  { route: `POST ${S}/edit`, who: coordinator, params: withoutDigest, form: settings },
  { route: `GET ${S}/own/:own`, who: coordinator },
  { route: `POST ${S}/own/:own`, who: coordinator, params: withoutDigest, form: own },
  {
    route: `POST ${S}/move`,
    who: coordinator,
    params: withoutDigest,
    form: { id: 'responsibilities-defined-to-3', act: 'fix', end: '1', quarter: '2', version: '1' },
  },
  { route: `POST ${S}/remove`, who: coordinator, params: withoutDigest },
  { route: `GET ${S}/accept`, who: coordinator },
  { route: `POST ${S}/accept`, who: coordinator, params: scenario },
  { route: `GET ${P}/compare`, who: members },
  { route: `GET ${P}/board`, who: members },
  { route: `GET ${P}/timeline`, who: members },
  { route: `GET ${P}/attention`, who: members },
  { route: `GET ${P}/status`, who: members },
  { route: `GET ${P}/history`, who: members },
  { route: `GET ${A}`, who: members },
  ...(['reader', 'reviewer', 'respondent', 'facilitator'] as const).flatMap(ownersRows),
  {
    route: `POST ${A}/status#again`,
    who: coordinator,
    params: async (world) => spareAction(await inPlan(world), { status: 'finished' }),
    form: { version: '2', status: 'planned', back: '' },
  },
  { route: `GET ${P}/levels`, who: members },
  {
    route: `POST ${P}/levels#confirmed`,
    who: writers,
    params: level,
    form: { act: 'confirm', reason: '', version: '1' },
  },
  {
    route: `POST ${P}/levels#declined`,
    who: writers,
    params: level,
    form: { act: 'decline', reason: 'Not there yet', version: '1' },
  },
]
