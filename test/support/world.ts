import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import { addEvidence } from '../../src/assessments/evidence.ts'
import { assign } from '../../src/assessments/assign.ts'
import { castVote } from '../../src/assessments/vote.ts'
import { createRound } from '../../src/assessments/create-round.ts'
import { giveReviews } from '../../src/assessments/give-review.ts'
import { moveRound } from '../../src/assessments/move-round.ts'
import { saveAnswer } from '../../src/assessments/save-answer.ts'
import { invite } from '../../src/organisations/invitation.ts'
import { openInvitations } from '../../src/organisations/tokens.ts'
import * as persons from '../../src/organisations/person-store.ts'
import * as store from '../../src/organisations/store.ts'
import { PINS } from './rounds.ts'
import { fillRoadmap } from './roadmap-world.ts'
import { openSite } from './site.ts'
import type { Actor, RoundRole } from '../../src/assessments/rules.ts'
import type { Place } from '../../src/assessments/acting.ts'
import type { TownRoadmap } from './roadmap-world.ts'
import type { Site } from './site.ts'

export const SECRET = 'a secret for tests, long enough to be one'
export const TOKEN = 'a'.repeat(64)
export const QUESTION = 'responsibilities-defined'
export const SECTION = { questionnaire: 'strategic', section: 'leadership' } as const

/** Who is in a town: one person for every way to stand to it. */
export const IN_TOWN = [
  ...['coordinator', 'facilitator', 'respondent', 'unassigned', 'reviewer', 'reader', 'expired', 'disabled'],
] as const
export type Standing =
  'coordinator' | 'facilitator' | 'respondent' | 'unassigned' | 'reviewer' | 'reader' | 'expired' | 'disabled'

/** A municipality with something in every table. */
export type Town = {
  readonly id: string
  readonly people: Readonly<Record<Standing, string>>
  readonly unit: string
  /** Under way, with an answer, votes, evidence of each kind, a verdict and a part handed out. */
  readonly round: string
  readonly sealed: string
  readonly evidence: string
  readonly invitation: string
  readonly assignment: string
} & TownRoadmap

export type World = Site & {
  readonly a: Town
  readonly b: Town
  readonly administrator: string
  readonly newcomer: string
}

/** The real site with two towns, alike and full. */
export async function openWorld(environment: Record<string, string> = {}): Promise<World> {
  const site = await openSite({ environment: { SESSION_SECRET: SECRET, ...environment } })
  const administrator = (await person(site, 'root', 'Root')).id
  await persons.changePerson(site.parts.db, administrator, { isAdministrator: true })
  const newcomer = (await person(site, 'newcomer', 'Newcomer')).id
  return { ...site, administrator, newcomer, a: await town(site, 'alfa'), b: await town(site, 'beeta') }
}

async function person({ parts }: Site, name: string, full: string) {
  const at = parts.now().toISOString()
  const id = await persons.addPerson(
    parts.db,
    { email: `${name}@example.fi`, name: full, language: 'en', passwordHash: null },
    at,
  )
  return { id }
}

const ROLE: Record<Standing, RoundRole> = {
  coordinator: 'coordinator',
  facilitator: 'facilitator',
  respondent: 'respondent',
  unassigned: 'respondent',
  reviewer: 'reviewer',
  reader: 'reader',
  expired: 'coordinator',
  disabled: 'coordinator',
}

async function town(site: Site, name: string): Promise<Town> {
  const { parts } = site
  const { db } = parts
  const at = parts.now().toISOString()
  const names = { code: null, nameFi: `Kunta ${name}`, nameSv: `Kommun ${name}`, population: 6000 }
  const id = await store.addMunicipality(db, names, at)
  const crest = { bytes: Buffer.concat([PNG, Buffer.from(name)]), type: 'image/png' }
  await store.changeMunicipality(db, id, {
    accent: '#1f3d5b',
    contactName: `Contact ${name}`,
    contactEmail: 'c@x.fi',
    crest,
  })
  const people = {} as Record<Standing, string>
  for (const standing of IN_TOWN as readonly Standing[]) {
    const one = await person(site, `${standing}-${name}`, `${standing} of ${name}`)
    people[standing] = one.id
    const expiresAt = standing === 'expired' ? '2026-01-01T00:00:00.000Z' : null
    await store.addMembership(db, { municipalityId: id, personId: one.id, role: ROLE[standing], expiresAt }, at)
  }
  await persons.changePerson(db, people.disabled, { disabledAt: at })
  const unit = await store.addUnit(db, id, `Unit of ${name}`)
  const offer = {
    municipalityId: id,
    email: `invited-${name}@example.fi`,
    role: 'reader',
    roleExpiresAt: null,
  } as const
  await invite(parts, people.coordinator, offer)
  const round = await newRound(site, { id, people }, `Round of ${name}`, unit)
  const sealed = await newRound(site, { id, people }, `Sealed of ${name}`, null)
  for (const place of [round, sealed]) await fill(site, place, people, name)
  const roadmap = await fillRoadmap(site, round, actor(people.coordinator, 'coordinator'), name)
  await seal(site, sealed, people.coordinator)
  const first = (table: string, where: object) => db(table).where(where).first('id') as Promise<{ id: string }>
  const evidence = await first('evidence', { round_id: round.roundId, kind: 'file' })
  return {
    ...{ id, people, unit, round: round.roundId, sealed: sealed.roundId, evidence: evidence.id, ...roadmap },
    invitation: (await first('token', { municipality_id: id })).id,
    assignment: (await first('assignment', { round_id: round.roundId })).id,
  }
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

type Peopled = { readonly id: string; readonly people: Readonly<Record<Standing, string>> }

export async function newRound(
  { parts }: Site,
  { id: municipalityId, people }: Peopled,
  name: string,
  unitId: string | null = null,
): Promise<Place> {
  const days = { startsOn: '2026-01-01', endsOn: '2026-06-30', asOf: '2026-06-30' }
  const wish = { ...days, unitId, previousId: null, name, target: 'statutory', facts: {}, pins: PINS }
  return { municipalityId, roundId: await createRound(parts, { municipalityId, personId: people.coordinator, wish }) }
}

export function actor(personId: string, role: RoundRole): Actor {
  return { personId, roles: [role], assignments: [] }
}

async function fill({ parts }: Site, place: Place, people: Peopled['people'], name: string): Promise<void> {
  const coordinator = actor(people.coordinator, 'coordinator')
  const said = { state: 'level', level: 2, reason: null, comment: `Comment of ${name}` } as const
  const group = { group: 1, levels: [2, 4] }
  await saveAnswer(parts, { place, actor: coordinator, question: QUESTION, basedOn: 0, said, group })
  const reason = { state: 'notApplicable', level: null, reason: `Reason of ${name}`, comment: null } as const
  await saveAnswer(parts, { place, actor: coordinator, question: 'guidance-overseen', basedOn: 0, said: reason })
  await castVote(parts, { place, actor: coordinator, question: QUESTION, level: 3 })
  const nothing = { url: null, file: null, validFrom: null, validUntil: null }
  const adding = { ...nothing, place, actor: coordinator, question: QUESTION }
  await addEvidence(parts, { ...adding, kind: 'text', title: `Text of ${name}` })
  await addEvidence(parts, { ...adding, kind: 'link', title: `Link of ${name}`, url: `https://${name}.example/` })
  const file = { name: `file-${name}.txt`, bytes: Buffer.from(`File of ${name}`) }
  await addEvidence(parts, { ...adding, kind: 'file', title: `File of ${name}`, file, validFrom: '2026-01-01' })
  const part = { ...SECTION, question: null }
  await assign(parts, { place, actor: coordinator, to: people.respondent, parts: [part], dueOn: '2026-05-05' })
  const reviewer = actor(people.reviewer, 'reviewer')
  const verdict = { verdict: 'unclear', comment: `Verdict of ${name}`, basedOn: 0 } as const
  await giveReviews(parts, { place, actor: reviewer, reviews: [{ question: QUESTION, ...verdict }] })
}

/** Sent, signed and sealed. */
async function seal({ parts }: Site, place: Place, coordinator: string): Promise<void> {
  const by = actor(coordinator, 'coordinator')
  const signed = { name: 'Signer', title: 'Director', day: '2026-06-30' }
  await moveRound(parts, { place, actor: by, transition: 'round.sent' })
  await moveRound(parts, { place, actor: by, transition: 'round.signed', signed })
  await moveRound(parts, { place, actor: by, transition: 'round.sealed' })
}

/** A session of its own for one request, as the site itself writes it: with a token for forms in it. */
export async function cookieOf(
  { parts }: { readonly parts: Pick<Site['parts'], 'db' | 'now'> },
  personId: string | null,
  more: object = {},
): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  const at = parts.now().toISOString()
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax' }
  const data = { cookie, csrfToken: TOKEN, ...(personId === null ? {} : { personId }), ...more }
  const hash = createHash('sha256').update(id).digest('hex')
  const row = { hash, person_id: personId, data: JSON.stringify(data), created_at: at, seen_at: at }
  await parts.db('session').insert(row)
  const signature = createHmac('sha256', SECRET).update(id).digest('base64').replace(/=+$/, '')
  return `session=${encodeURIComponent(`s:${id}.${signature}`)}`
}

export type Body = Readonly<Record<string, string | readonly string[]>>

/** A form as a browser sends it, with the token of the session. */
export function formOf(fields: Body): URLSearchParams {
  const body = new URLSearchParams({ _csrf: TOKEN })
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return body
}

export function multipartOf(
  fields: Body,
  file?: { readonly name: string; readonly text: string | Uint8Array },
): FormData {
  const body = new FormData()
  for (const [name, value] of formOf(fields)) body.append(name, value)
  if (file) body.append('file', new Blob([file.text as string]), file.name)
  return body
}

/** Things to act on that nothing else needs, made anew for each request. */
export const spare = {
  async member(world: World, town: Town): Promise<string> {
    const { id } = await person(world, randomUUID(), 'Spare Person')
    const { db, now } = world.parts
    const membership = { municipalityId: town.id, personId: id, role: 'coordinator', expiresAt: null } as const
    await store.addMembership(db, membership, now().toISOString())
    return id
  },
  unit: ({ parts }: World, town: Town) => store.addUnit(parts.db, town.id, randomUUID()),
  async invitation({ parts, administrator }: World, municipalityId: string | null): Promise<string> {
    const email = `${randomUUID()}@example.fi`
    const role = municipalityId === null ? null : ('coordinator' as const)
    await invite(parts, administrator, { municipalityId, email, role, roleExpiresAt: null })
    const open = await openInvitations(parts.db, parts, municipalityId)
    return open.find((one) => one.email === email)!.id
  },
  async round(world: World, town: Town): Promise<string> {
    const place = await newRound(world, town, 'Spare round')
    const part = { ...SECTION, question: null }
    const by = actor(town.people.coordinator, 'coordinator')
    await assign(world.parts, { place, actor: by, to: town.people.respondent, parts: [part], dueOn: null })
    return place.roundId
  },
  async evidence({ parts }: World, town: Town, roundId: string): Promise<string> {
    const place = { municipalityId: town.id, roundId }
    const nothing = { url: null, file: null, validFrom: null, validUntil: null }
    const by = actor(town.people.coordinator, 'coordinator')
    await addEvidence(parts, { ...nothing, place, actor: by, question: QUESTION, kind: 'text', title: 'Spare' })
    const row: { id: string } = await parts
      .db('evidence')
      .where({ municipality_id: town.id, round_id: roundId, title: 'Spare' })
      .first('id')
    return row.id
  },
}
