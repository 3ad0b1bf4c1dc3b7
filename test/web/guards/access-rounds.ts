import { assignmentsOf } from '../../../src/assessments/assignment-store.ts'
import { roundOf } from '../../../src/assessments/round-content.ts'
import { carryAnswers } from '../../../src/assessments/carry.ts'
import { saveAnswer } from '../../../src/assessments/save-answer.ts'
import { questionCodes } from '../../../src/workshops/question-codes.ts'
import { checkedOf } from '../../../src/web/workshop/sheet.ts'
import { library, PINS } from '../../support/rounds.ts'
import { actor, newRound, QUESTION, spare } from '../../support/world.ts'
import { here, M, Q, R } from './access-params.ts'
import { arrangers, coordinator, members, only, signedIn, writers } from './access-roles.ts'
import type { World } from '../../support/world.ts'
import type { Answer, Row, Who } from './access-roles.ts'

const spareRound = async (world: World) => ({ round: await spare.round(world, here(world)) })
const inState = (state: 'review' | 'signed') => async (world: World) => {
  const { roundId } = await newRound(world, here(world), 'Not open')
  await world.parts.db('round').where({ municipality_id: world.a.id, id: roundId }).update({ state })
  return { round: roundId }
}
const handedOut = async (world: World) => {
  const round = await spare.round(world, here(world))
  const place = { municipalityId: world.a.id, roundId: round }
  return { round, $id: (await assignmentsOf(world.parts.db, place))[0]!.id }
}
const withCarried = async (world: World) => {
  const { round } = await spareRound(world)
  const place = { municipalityId: world.a.id, roundId: round }
  await carryAnswers(world.parts, { place, from: world.a.round, personId: world.a.people.coordinator })
  return { round }
}
/** A line of a sheet, as it was shown. */
const line = `${questionCodes(roundOf(library, PINS)).codeOf.get(QUESTION)} 35/3`
const shown = { lines: line, group: '1', checked: checkedOf(line, '1'), [`version.${QUESTION}`]: '0' }
/** The same line, typed in before. */
const withLine = async (world: World) => {
  const { id: municipalityId, people } = world.a
  const { round } = await spareRound(world)
  const by = actor(people.coordinator, 'coordinator')
  await saveAnswer(world.parts, {
    ...{ place: { municipalityId, roundId: round }, actor: by, question: QUESTION, basedOn: 0 },
    said: { state: 'level', level: 3, reason: null, comment: null },
    group: { group: 1, levels: [3, 5] },
  })
  return { round }
}
const sealedRound = ({ a }: World) => ({ round: a.sealed })

const answer = {
  [`state.${QUESTION}`]: '3',
  [`reason.${QUESTION}`]: '',
  [`comment.${QUESTION}`]: 'said',
  [`version.${QUESTION}`]: '0',
}
const wish = {
  name: 'New round',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  target: 'statutory',
  unit: '',
  previous: '',
  pins: ['strategic@1.0', 'tactical@1.0'],
}
const move = (act: string) => ({ act, name: 'Name', title: 'Title', day: '2026-11-01', note: 'Note' })

/** Rounds: begun, answered, reviewed, signed off, sealed. */
export const rounds: readonly Row[] = [
  { route: `GET ${M}/rounds/new`, who: arrangers },
  { route: `POST ${M}/rounds/new`, who: arrangers, form: wish },
  { route: `GET ${R}`, who: members },
  { route: `GET ${R}#sealed`, who: members, params: sealedRound },
  { route: `GET ${R}/facts`, who: members },
  { route: `POST ${R}/facts`, who: arrangers, params: spareRound, form: { boardRequest: 'true' } },
  { route: `GET ${R}/answer/:questionnaire/:section`, who: members },
  { route: `POST ${R}/answer/:questionnaire/:section`, who: writers, params: spareRound, form: answer },
  {
    route: `POST ${R}/answers/:question`,
    who: writers,
    params: spareRound,
    json: { state: '3', comment: 'said', version: 0 },
  },
  // those who may not answer confirm nothing, and are told so by the count
  {
    route: `POST ${R}/confirm`,
    who: { ...writers, unassigned: 'in' },
    params: spareRound,
    form: { question: QUESTION, back: '' },
  },
  {
    route: `POST ${R}/confirm#carried`,
    who: { ...writers, unassigned: 'in' },
    params: withCarried,
    form: { question: QUESTION, back: '' },
  },
  { route: `GET ${R}/carried`, who: members, params: withCarried },
  { route: `GET ${R}/questions`, who: members },
  { route: `GET ${R}/first`, who: { ...writers, unassigned: 'in' } },
  { route: `POST ${R}/first`, who: writers, params: spareRound, form: answer },
  { route: `GET ${Q}`, who: members },
  { route: `POST ${Q}`, who: writers, params: spareRound, form: answer },
  { route: `POST ${Q}/vote`, who: writers, params: spareRound, form: { level: '3' } },
  { route: `POST ${Q}/vote#withdrawn`, who: writers, params: spareRound, form: { level: 'none' } },
  { route: `POST ${Q}/review`, who: only('reviewer'), params: spareRound, form: { verdict: 'agree', version: '0' } },
  {
    route: `POST ${Q}/evidence`,
    who: writers,
    params: spareRound,
    form: { kind: 'text', title: 'Shown' },
    file: { name: '', text: '' },
  },
  {
    route: `POST ${Q}/evidence/remove`,
    who: writers,
    params: async (world) => {
      const round = await spare.round(world, here(world))
      return { round, $id: await spare.evidence(world, here(world), round) }
    },
  },
  { route: `GET ${R}/evidence/:evidence`, who: members },
  { route: `GET ${R}/evidence.zip`, who: members },
  { route: `GET ${R}/assignments`, who: arrangers },
  {
    route: `POST ${R}/assignments`,
    who: arrangers,
    params: async (world) => ({ ...(await spareRound(world)), $person: world.a.people.unassigned }),
    form: { part: 'strategic/leadership', dueOn: '' },
  },
  { route: `POST ${R}/assignments/remove`, who: arrangers, params: handedOut },
  { route: `GET ${R}/reminders`, who: arrangers },
  { route: `POST ${R}/reminders`, who: arrangers, params: spareRound },
  { route: `GET ${R}/workshop`, who: { ...writers, unassigned: 'in' } },
  {
    route: `POST ${R}/workshop#checked`,
    who: writers,
    params: spareRound,
    form: { lines: line, group: '1', act: 'check' },
  },
  { route: `POST ${R}/workshop#saved`, who: writers, params: spareRound, form: { ...shown, act: 'save' } },
  { route: `POST ${R}/workshop/line`, who: writers, params: spareRound, json: { line, group: 1, version: 0 } },
  {
    route: `POST ${R}/workshop/line#again`,
    who: writers,
    params: withLine,
    json: { line, group: 1, version: 1 },
  },
  { route: `GET ${R}/workshop.pdf`, who: members },
  { route: `GET ${R}/review`, who: members },
  {
    route: `POST ${R}/review`,
    who: only('reviewer'),
    params: spareRound,
    form: { [`verdict.${QUESTION}`]: 'agree', [`version.${QUESTION}`]: '0' },
  },
  { route: `GET ${R}/finish`, who: members },
  { route: `POST ${R}/finish#sent`, who: arrangers, params: spareRound, form: move('sent') },
  {
    route: `POST ${R}/finish#returned`,
    who: only('coordinator', 'reviewer'),
    params: inState('review'),
    form: move('returned'),
  },
  { route: `POST ${R}/finish#signed`, who: coordinator, params: inState('review'), form: move('signed') },
  { route: `POST ${R}/finish#sealed`, who: coordinator, params: inState('signed'), form: move('sealed') },
  { route: `POST ${R}/finish#reopened`, who: coordinator, params: inState('signed'), form: move('reopened') },
  { route: `GET ${R}/sealed.json`, who: members, params: sealedRound },
  {
    route: 'POST /demo',
    who: { ...signedIn, ...forbidden('newcomer', 'elsewhere', 'expired'), ...forbiddenMembers() },
  },
  { route: `POST ${M}/demo/remove`, who: { ...coordinator, coordinator: 'missing' } },
]

function forbidden(...who: readonly Who[]): Partial<Record<Who, Answer>> {
  return Object.fromEntries(who.map((one) => [one, 'forbidden']))
}

function forbiddenMembers(): Partial<Record<Who, Answer>> {
  return forbidden('coordinator', 'facilitator', 'respondent', 'unassigned', 'reviewer', 'reader')
}
