import fc from 'fast-check'
import { bodyFor, hostileFor, rawRequest, safe } from '../../support/hostile.ts'
import { cookieOf, TOKEN } from '../../support/world.ts'
import { ACCESS, routeOf, usualParams } from './access-table.ts'
import type { Hostile } from '../../support/hostile.ts'
import type { Params, Row } from './access-table.ts'
import type { World } from '../../support/world.ts'

/** What draws or invents much, and looks at little of what is sent. */
const HEAVY = ['POST /demo', 'GET /m/:municipality/r/:round/reports/:file', 'POST /m/:municipality/r/:round/redact']

/** Sends generated requests to every route. @returns how many, and answers by status. */
export async function beHostile(world: World, runs: number): Promise<{ sent: number; byStatus: Map<number, number> }> {
  const byStatus = new Map<number, number>()
  let sent = 0
  for (const row of ACCESS) {
    const { path } = routeOf(row)
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
    const numRuns = HEAVY.includes(row.route.split('#')[0]!) ? Math.min(3, runs) : runs
    const ready: Ready = { cookies: new Map(), own: {} }
    await makeReady(world, row, ready)
    const property = fc.asyncProperty(hostileFor(row, names), fc.nat({ max: 3 }), async (hostile, who) => {
      const status = await sendHostile(world, row, hostile, who, ready)
      sent++
      byStatus.set(status, (byStatus.get(status) ?? 0) + 1)
    })
    try {
      await fc.assert(property, { numRuns })
    } catch (error) {
      throw new Error(`${row.route}: ${(error as Error).message}`, { cause: error })
    }
  }
  return { sent, byStatus }
}

/** What the requests to one route are sent with. It is made anew only after one that did something. */
type Ready = { cookies: Map<string, string>; own: Params }

async function sendHostile(world: World, row: Row, hostile: Hostile, who: number, ready: Ready): Promise<number> {
  const person = [world.a.people.coordinator, world.a.people.reviewer, world.administrator, null][who]!
  const own = who === 0 || who === 2 ? ready.own : {}
  const { method, path } = routeOf(row)
  const params = { ...usualParams(world), ...own, ...hostile.params }
  const filled = path.replace(/:(\w+)/g, (_, name: string) => safe(params[name as keyof typeof params] ?? ''))
  const query = hostile.query.map(([name, value]) => `${safe(name)}=${safe(value)}`).join('&')
  const { body, type } = bodyFor(row, hostile, TOKEN)
  const cookie = ready.cookies.get(`${person}`) ?? (await cookieOf(world, person))
  ready.cookies.set(`${person}`, cookie)
  const headers = { cookie, 'x-csrf-token': TOKEN, 'content-type': type }
  const got = await rawRequest(world.address, {
    method,
    path: `${filled}${query === '' ? '' : `?${query}`}`,
    headers,
    ...(method === 'GET' ? {} : { body }),
  })
  if (got.status >= 500) throw new Error(`${method} ${filled}?${query} ${type}\n${body.slice(0, 600)}\n→ ${got.status}`)
  // an address over 16 kB is refused by Node itself, without a body and before the site hears of it
  if (got.status !== 431 && !('content-security-policy' in got.headers))
    throw new Error(`${got.status} without a policy`)
  if (method === 'POST' && got.status < 400) await makeReady(world, row, ready)
  return got.status
}

async function makeReady(world: World, row: Row, ready: Ready): Promise<void> {
  await keepRoles(world)
  ready.cookies.clear()
  ready.own = (await row.params?.(world)) ?? {}
}

/** Some of what is sent takes roles away from the sender, or closes accounts. */
async function keepRoles({ parts, a, administrator }: World): Promise<void> {
  const { coordinator } = a.people
  const row = { municipality_id: a.id, person_id: coordinator, role: 'coordinator' }
  const created_at = parts.now().toISOString()
  const membership = parts.db('membership').insert({ id: coordinator, ...row, created_at })
  await membership.onConflict(['municipality_id', 'person_id', 'role']).ignore()
  await parts
    .db('person')
    .whereIn('id', [administrator, coordinator])
    .update({
      disabled_at: null,
      is_administrator: parts.db.raw('case when id = ? then 1 else 0 end', [administrator]),
    })
}
