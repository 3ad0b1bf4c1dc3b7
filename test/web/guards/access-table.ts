import { randomUUID } from 'node:crypto'
import { spare } from '../../support/world.ts'
import { A, C, here, M, R } from './access-params.ts'
import { administrators, all, coordinator, everyone, members, signedIn } from './access-roles.ts'
import { roadmap } from './access-roadmap.ts'
import { roadmapFiles } from './access-roadmap-files.ts'
import { rounds } from './access-rounds.ts'
import { sheets } from './access-sheets.ts'
import type { World } from '../../support/world.ts'
import type { Row } from './access-roles.ts'

const switching = { _language: 'sv' } as const
const administered = (world: World) => ({ id: world.a.id })
const spareMember = async (world: World) => ({ person: await spare.member(world, here(world)) })
const spareUnit = async (world: World) => ({ unit: await spare.unit(world, here(world)) })
const person = { email: 'someone@example.fi', language: 'fi' } as const

const people: readonly Row[] = [
  { route: 'GET /', who: everyone },
  { route: 'GET /health', who: everyone },
  { route: 'GET /accessibility', who: everyone },
  { route: 'GET /privacy', who: everyone },
  { route: 'GET /sign-in', who: everyone },
  { route: 'POST /sign-in', who: everyone, form: switching },
  { route: 'POST /sign-out', who: everyone },
  { route: 'GET /first-use', who: all('missing') },
  { route: 'POST /first-use', who: all('missing') },
  { route: 'GET /invitation', who: all('gone') },
  { route: 'POST /invitation', who: all('gone') },
  { route: 'GET /invitation/:token', who: everyone },
  { route: 'GET /forgotten', who: everyone },
  { route: 'POST /forgotten', who: everyone, form: { email: 'nobody@example.fi' } },
  { route: 'GET /reset', who: all('gone') },
  { route: 'POST /reset', who: all('gone') },
  { route: 'GET /reset/:token', who: everyone },
  { route: 'GET /home', who: signedIn },
  { route: 'GET /account', who: signedIn },
  { route: 'GET /account/details', who: signedIn },
  { route: 'POST /account/details', who: signedIn, form: { name: 'New Name', language: 'en' } },
  { route: 'GET /account/password', who: signedIn },
  { route: 'POST /account/password', who: signedIn, form: switching },
  { route: 'POST /account/sessions', who: signedIn },
]

const instance: readonly Row[] = [
  { route: `GET ${A}`, who: administrators },
  { route: `GET ${A}/people`, who: administrators },
  { route: `POST ${A}/people/:person`, who: administrators, params: spareMember, form: { act: 'disable' } },
  { route: `GET ${A}/invite`, who: administrators },
  { route: `POST ${A}/invite`, who: administrators, form: person },
  {
    route: `POST ${A}/invitations/:invitation/withdraw`,
    who: administrators,
    params: async (world) => ({ invitation: await spare.invitation(world, null) }),
  },
  { route: `GET ${A}/trail`, who: administrators },
  { route: `GET ${A}/municipalities/new`, who: administrators },
  {
    route: `POST ${A}/municipalities/new`,
    who: administrators,
    params: () => ({ $municipality: `Keksittylä ${randomUUID()}` }),
    form: { nameSv: 'Påhittsby' },
  },
  { route: `GET ${A}/municipalities/:id`, who: administrators, params: administered },
  { route: `POST ${A}/municipalities/:id`, who: administrators, params: administered, form: person },
  {
    route: `POST ${A}/municipalities/:id/invitations/:invitation/withdraw`,
    who: administrators,
    params: async (world) => ({ id: world.a.id, invitation: await spare.invitation(world, world.a.id) }),
  },
  {
    route: `POST ${A}/municipalities/:id/coordinators/:person/dismiss`,
    who: administrators,
    params: async (world) => ({ id: world.a.id, person: await spare.member(world, world.a) }),
  },
]

const settings = {
  ...{ nameFi: 'Kunta alfa', nameSv: 'Kommun alfa', population: '6000', contactName: 'C', contactEmail: 'c@x.fi' },
  accent: '#0b5d1e',
}
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const municipality: readonly Row[] = [
  { route: `GET ${M}`, who: members },
  { route: `GET ${M}/accent.css`, who: members },
  { route: `GET ${M}/crest`, who: members },
  { route: `POST ${M}/crest`, who: coordinator, file: { name: 'crest.png', text: PNG } },
  { route: `POST ${M}/crest/remove`, who: coordinator },
  { route: `GET ${M}/people`, who: coordinator },
  { route: `GET ${M}/people/invite`, who: coordinator },
  { route: `POST ${M}/people/invite`, who: coordinator, form: { ...person, role: 'reader', until: '' } },
  {
    route: `POST ${M}/invitations/:invitation/withdraw`,
    who: coordinator,
    params: async (world) => ({ invitation: await spare.invitation(world, world.a.id) }),
  },
  { route: `GET ${M}/people/:person`, who: coordinator },
  { route: `POST ${M}/people/:person`, who: coordinator, params: spareMember, form: { roles: 'reader', until: '' } },
  { route: `POST ${M}/people/:person/remove`, who: coordinator, params: spareMember },
  { route: `POST ${M}/people/:person/reset`, who: coordinator, params: spareMember },
  // handed over by a coordinator who is not needed after it
  { route: `POST ${M}/people/:person/hand-over`, who: coordinator, params: spareMember },
  { route: `GET ${M}/units`, who: coordinator },
  { route: `POST ${M}/units`, who: coordinator, params: () => ({ $name: randomUUID() }) },
  { route: `GET ${M}/units/:unit`, who: coordinator },
  {
    route: `POST ${M}/units/:unit`,
    who: coordinator,
    params: async (world) => ({ ...(await spareUnit(world)), $name: randomUUID() }),
  },
  { route: `POST ${M}/units/:unit/remove`, who: coordinator, params: spareUnit },
  { route: `GET ${M}/settings`, who: coordinator },
  { route: `POST ${M}/settings`, who: coordinator, form: settings },
  { route: `GET ${M}/trail`, who: coordinator },
]

const results: readonly Row[] = [
  { route: `GET ${R}/results`, who: members },
  { route: `GET ${R}/results/themes/:theme`, who: members },
  { route: `GET ${R}/results/requirements/:framework/:id`, who: members },
  { route: `GET ${M}/trend`, who: members },
  { route: `GET ${R}/reports`, who: members },
  { route: `GET ${R}/reports/:file`, who: members },
  { route: `GET ${R}/reports/:file#full`, who: members, params: () => ({ file: 'full.pdf' }) },
  { route: `GET ${R}/reports/:file#statutory`, who: members, params: () => ({ file: 'statutory.pdf' }) },
  { route: `GET ${R}/reports/:file#trend`, who: members, params: () => ({ file: 'trend.pdf' }) },
  { route: `GET ${R}/redact`, who: coordinator },
  { route: `POST ${R}/redact`, who: coordinator, form: { kind: 'summary', language: 'fi' } },
  { route: `GET ${C}/results`, who: everyone },
  { route: `GET ${C}/results/themes/:theme`, who: everyone },
  { route: `GET ${C}/results/requirements/:framework/:id`, who: everyone },
]

const guide: readonly Row[] = [
  { route: 'GET /guide', who: everyone },
  { route: 'GET /guide/steps/:step', who: everyone },
  { route: 'GET /guide/requirements', who: everyone },
  { route: 'GET /guide/requirements/:framework/:id', who: everyone },
  { route: 'GET /guide/questions', who: everyone },
  { route: 'GET /guide/questions/:question', who: everyone },
  { route: 'GET /guide/cases', who: everyone },
  { route: 'GET /guide/cases/:case', who: everyone },
  { route: 'GET /guide/profiles', who: everyone },
]

/** Who gets in where. The specification: the running site is held to it, cell by cell. */
export const ACCESS: readonly Row[] = [
  ...guide,
  ...people,
  ...instance,
  ...municipality,
  ...rounds,
  ...results,
  ...sheets,
  ...roadmap,
  ...roadmapFiles,
]

export { ACTORS, routeOf } from './access-roles.ts'
export { usualParams } from './access-params.ts'
export type { Answer, Params, Row, Who } from './access-roles.ts'
