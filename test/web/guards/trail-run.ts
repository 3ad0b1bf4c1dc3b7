import { filled, idOf, prepare, request } from '../../support/ask.ts'
import { lastChange } from '../../support/last-change.ts'
import { cookieOf, formOf, multipartOf } from '../../support/world.ts'
import { ACTORS, routeOf, usualParams } from './access-table.ts'
import { ARRANGED, RECORDS } from './trail-table.ts'
import type { Recorded } from '../../../src/audit/trail.ts'
import type { Parts } from '../../../src/web/parts.ts'
import type { Route } from '../../../src/web/route.ts'
import type { Got } from '../../support/ask.ts'
import type { World } from '../../support/world.ts'
import type { Row, Who } from './access-table.ts'

/** What a request may change by merely being there, and the trail itself. */
const OTHERS = ['session', 'attempt', 'trail', 'trail_head']
/** Fields that hold what a person wrote. */
export const WRITTEN =
  /^(email|name|nameFi|nameSv|contactName|contactEmail|title|titleFi|notes?|url|municipality|lines?|(state|comment|reason)(\.|$))/
/** Every act that the tests have seen. */
export const seen = new Set<string>()

/** Every event that was written meanwhile, over all chains, oldest first; one that stands on several, once. */
export async function eventsOf({ db, trail }: Parts, act: () => Promise<unknown>): Promise<Recorded[]> {
  const heads = async () => new Map<string, number>((await db('trail_head')).map((row) => [row.chain, row.number]))
  const before = await heads()
  await act()
  const events: Recorded[] = []
  for (const [chain, number] of await heads()) {
    const limit = number - (before.get(chain) ?? 0)
    if (limit > 0) events.push(...(await trail.read(db, chain, { limit })).toReversed())
  }
  for (const event of events) seen.add(event.act)
  const said = ({ at, person, act, subject, detail }: Recorded) => JSON.stringify([at, person, act, subject, detail])
  return events.filter((event, i) => {
    const first = events.findIndex((other) => said(other) === said(event))
    return first === i || events[first]!.chain === event.chain
  })
}

/** Routes that take a form, and are in no line of the tables. */
export function inNoLine(all: readonly Route[]): string[] {
  const lines = new Set([...Object.keys(RECORDS), ...Object.keys(ARRANGED)].map((route) => route.split('#')[0]))
  const names = all
    .filter(({ method }) => method !== 'get')
    .map(({ method, path }) => `${method.toUpperCase()} ${path}`)
  return names.filter((name) => !lines.has(name))
}

/** Uses every route of the rows once, as someone who may. */
export async function wrongInTrail(
  world: World,
  rows: readonly Row[],
  address?: string,
): Promise<{ wrong: string[]; changes: number }> {
  const wrong: string[] = []
  let changes = 0
  for (const row of rows) {
    const who = userOf(row)
    if (!who) continue
    const send = await prepare(world, row, who, address)
    const before = await lastChange(world.parts.db, OTHERS)
    const events = await eventsOf(world.parts, send)
    const changed = before !== (await lastChange(world.parts.db, OTHERS))
    if (changed) changes++
    wrong.push(...faultsIn(row, events, changed))
  }
  return { wrong, changes }
}

function faultsIn(row: Row, events: readonly Recorded[], changed: boolean): string[] {
  const wrong: string[] = []
  const acts = events.map(({ act }) => act)
  const expected = RECORDS[row.route] ?? ''
  if (changed && acts.length === 0) wrong.push('changed something, and left no event')
  if (expected.endsWith('and more') ? acts[0] !== expected.split(' ')[0] : acts.join(' ') !== expected)
    wrong.push(`${acts.join(' ') || 'nothing'}, and should have been ${expected || 'nothing'}`)
  const text = JSON.stringify(events)
  for (const [name, value] of Object.entries({ ...row.form, ...row.json }))
    if (WRITTEN.test(name) && String(value).length > 2 && text.includes(JSON.stringify(value)))
      wrong.push(`the event holds what was typed into ${name}`)
  for (const { person, at } of events)
    if (!at.endsWith('Z') || (person === null && row.route !== 'POST /forgotten')) wrong.push('nobody, or no time')
  return wrong.map((fault) => `${row.route}: ${fault}`)
}

/** Someone who may, and with few rights. A respondent without a part has nothing to do anywhere. */
export function userOf(row: Row): Who | undefined {
  return [...ACTORS].toReversed().find((one) => row.who[one] === 'in' && one !== 'unassigned')
}

/** Makes the form of a row with a wrong token, or as from another site; it is sent by calling what comes back. */
export async function forge(world: World, row: Row, who: Who, how: 'token' | 'site'): Promise<() => Promise<Got>> {
  const { path } = routeOf(row)
  const params = { ...usualParams(world), ...(await row.params?.(world)) }
  const body = row.file ? multipartOf(row.form ?? {}) : formOf(row.form ?? {})
  if (how === 'token') body.set('_csrf', 'b'.repeat(64))
  const cookie = await cookieOf(world, idOf(world, who))
  const headers = how === 'site' ? { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } : {}
  return () => request(world.address + filled(path, params), { method: 'POST', cookie, body, headers })
}
