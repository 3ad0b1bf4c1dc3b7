import { newRound, QUESTION, SECTION, spare } from '../../support/world.ts'
import type { Body, Standing, Town, World } from '../../support/world.ts'

/** Everyone who can stand before a route. `elsewhere`: the coordinator of another municipality. */
export const ACTORS = [
  ...(['anonymous', 'newcomer', 'administrator', 'elsewhere', 'expired', 'disabled'] as const),
  ...(['coordinator', 'facilitator', 'respondent', 'unassigned', 'reviewer', 'reader'] as const),
] as const
export type Who = (typeof ACTORS)[number]

/**
 * How a route answers. `in`: the page, or what is done leads on. `sign-in`: a redirect there. `forbidden`: 403.
 * `missing`: 404, the same as for what does not exist. `gone`: 410, a link that is no more.
 */
export type Answer = 'in' | 'sign-in' | 'forbidden' | 'missing' | 'gone'
export type Params = Readonly<Record<string, string>>
export type Row = {
  /** `GET /m/:municipality`; what follows `#` tells two uses of one route apart. */
  readonly route: string
  readonly who: Readonly<Record<Who, Answer>>
  /** What is put into the address, made anew for every request. */
  readonly params?: (world: World) => Promise<Params> | Params
  /** What is sent: a form that a page of ours could send, and that the rules would let through. */
  readonly form?: Body
  /** Sent as JSON, as our own script does. */
  readonly json?: Readonly<Record<string, unknown>>
  /** A file sent along, as multipart. */
  readonly file?: { readonly name: string; readonly text: string | Uint8Array }
}

const all = (answer: Answer) => Object.fromEntries(ACTORS.map((who) => [who, answer])) as Record<Who, Answer>
const everyone = all('in')
const signedIn = { ...everyone, anonymous: 'sign-in', disabled: 'sign-in' } as const
const outside = { ...all('missing'), anonymous: 'sign-in', disabled: 'sign-in' } as const
const administrators = { ...outside, administrator: 'in' } as const

/** Members with one of these standings; other members may know of it and not do it. */
function only(...standings: readonly Exclude<Standing, 'expired' | 'disabled'>[]): Record<Who, Answer> {
  const members = ['coordinator', 'facilitator', 'respondent', 'unassigned', 'reviewer', 'reader'] as const
  const refused = Object.fromEntries(members.map((who) => [who, 'forbidden' as const]))
  return { ...outside, ...refused, ...Object.fromEntries(standings.map((who) => [who, 'in' as const])) }
}
const members = only('coordinator', 'facilitator', 'respondent', 'unassigned', 'reviewer', 'reader')
const arrangers = only('coordinator', 'facilitator')
/** Those who may write this answer; a respondent without this part may not. */
const writers = only('coordinator', 'facilitator', 'respondent')
const coordinator = only('coordinator')

const switching = { _language: 'sv' } as const
const M = '/m/:municipality'
const R = `${M}/r/:round`
const Q = `${R}/question/:question`
const C = '/guide/cases/:case'
const A = '/administration'
/** The municipality of the actors. */
const here = ({ a }: World): Town => a

/** What most addresses name; a row's own parameters go before. */
export function usualParams({ a }: World): Params {
  const content = { question: QUESTION, ...SECTION, theme: 'leadership', framework: 'information-management-act' }
  const own = { municipality: a.id, round: a.round, unit: a.unit, person: a.people.reader, evidence: a.evidence }
  const files = {
    file: 'summary.pdf',
    case: 'municipality-small',
    step: 'assign-responsibilities',
    token: 'x'.repeat(43),
  }
  return { ...content, ...own, ...files, id: '4-2-1', invitation: a.invitation }
}

const administered = (world: World) => ({ id: world.a.id })
const spareRound = async (world: World) => ({ round: await spare.round(world, here(world)) })
const spareMember = async (world: World) => ({ person: await spare.member(world, here(world)) })
const spareUnit = async (world: World) => ({ unit: await spare.unit(world, here(world)) })
const inReview = async (world: World) => {
  const place = await newRound(world, here(world), 'In review')
  await world.parts.db('round').where({ id: place.roundId }).update({ state: 'review' })
  return { round: place.roundId }
}
const sealedRound = ({ a }: World) => ({ round: a.sealed })

const answer = {
  [`state.${QUESTION}`]: '3',
  [`reason.${QUESTION}`]: '',
  [`comment.${QUESTION}`]: 'said',
  [`version.${QUESTION}`]: '0',
}
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
    form: { municipality: 'Keksittylä', nameSv: 'Påhittsby' },
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
  accent: '#1f3d5b',
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
  { route: `POST ${M}/units`, who: coordinator, form: { name: 'New unit' } },
  { route: `GET ${M}/units/:unit`, who: coordinator },
  { route: `POST ${M}/units/:unit`, who: coordinator, params: spareUnit, form: { name: 'Renamed unit' } },
  { route: `POST ${M}/units/:unit/remove`, who: coordinator, params: spareUnit },
  { route: `GET ${M}/settings`, who: coordinator },
  { route: `POST ${M}/settings`, who: coordinator, form: settings },
  { route: `GET ${M}/trail`, who: coordinator },
]

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

const rounds: readonly Row[] = [
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
  { route: `GET ${R}/questions`, who: members },
  { route: `GET ${R}/first`, who: { ...writers, unassigned: 'in' } },
  { route: `POST ${R}/first`, who: writers, params: spareRound, form: answer },
  { route: `GET ${Q}`, who: members },
  { route: `POST ${Q}`, who: writers, params: spareRound, form: answer },
  { route: `POST ${Q}/vote`, who: writers, params: spareRound, form: { level: '3' } },
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
  { route: `POST ${R}/assignments/remove`, who: arrangers, params: spareRound, form: { id: 'none' } },
  { route: `GET ${R}/reminders`, who: arrangers },
  { route: `POST ${R}/reminders`, who: arrangers, params: spareRound },
  { route: `GET ${R}/review`, who: members },
  { route: `GET ${R}/finish`, who: members },
  { route: `POST ${R}/finish#sent`, who: arrangers, params: spareRound, form: move('sent') },
  {
    route: `POST ${R}/finish#returned`,
    who: only('coordinator', 'reviewer'),
    params: inReview,
    form: move('returned'),
  },
  { route: `POST ${R}/finish#signed`, who: coordinator, params: inReview, form: move('signed') },
  { route: `POST ${R}/finish#sealed`, who: coordinator, params: spareRound, form: move('sealed') },
  { route: `POST ${R}/finish#reopened`, who: coordinator, params: spareRound, form: move('reopened') },
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

const results: readonly Row[] = [
  { route: `GET ${R}/results`, who: members },
  { route: `GET ${R}/results/themes/:theme`, who: members },
  { route: `GET ${R}/results/requirements/:framework/:id`, who: members },
  { route: `GET ${M}/trend`, who: members },
  { route: `GET ${R}/reports/:file`, who: members },
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
export const ACCESS: readonly Row[] = [...guide, ...people, ...instance, ...municipality, ...rounds, ...results]

export function routeOf({ route }: Row): { readonly method: 'GET' | 'POST'; readonly path: string } {
  const [method = '', rest = ''] = route.split(' ')
  return { method: method as 'GET' | 'POST', path: rest.split('#')[0]! }
}
