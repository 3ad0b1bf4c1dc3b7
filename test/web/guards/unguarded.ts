import { createApp } from '../../../src/app.ts'
import { membershipsOf, municipalityById } from '../../../src/organisations/store.ts'
import { ROLES } from '../../../src/web/route.ts'
import { routes } from '../../../src/web/routes/index.ts'
import { ask, serveApp } from '../../support/ask.ts'
import { ACCESS, ACTORS, routeOf } from './access-table.ts'
import { widerThanTable } from './wider.ts'
import type { Route } from '../../../src/web/route.ts'
import type { World } from '../../support/world.ts'

/** A route whose guard was forgotten, and in which way. */
export type Unguarded = { readonly name: string; readonly route: Route; readonly without: Route }

/** Every way in which a route can lose its guard. */
export function unguarded(): Unguarded[] {
  return routes.flatMap((route): Unguarded[] => {
    const name = `${route.method.toUpperCase()} ${route.path}`
    const made = (how: string, without: Route) => ({ name: `${name}: ${how}`, route, without })
    if (route.access === 'public') return []
    if (route.access === 'signed-in') return [made('open to all', { ...route, access: 'public' })]
    if (route.access === 'administrator') return [made('open to the signed-in', { ...route, access: 'signed-in' })]
    const narrow = route.access.length < ROLES.length
    return [
      made('open to strangers', strangersLetIn(route)),
      ...(narrow ? [made('open to every member', { ...route, access: ROLES })] : []),
      ...(narrow
        ? [made('membership without its role', { ...route, access: 'signed-in', handle: everyRole(route) })]
        : []),
    ]
  })
}

/** Any signed-in person is taken for a member with every role. */
function strangersLetIn(route: Route): Route {
  return { ...route, access: 'signed-in', handle: everyRole(route) }
}

function everyRole({ handle }: Route): Route['handle'] {
  return async (visit, request, response) => {
    const id = String(request.params['municipality'])
    const { db } = visit.parts
    const municipality = await municipalityById(db, id)
    const memberships = await membershipsOf(db, id, visit.person!.id, visit.parts.now().toISOString())
    const roles = memberships.length > 0 ? memberships.map(({ role }) => role) : ROLES
    await handle({ ...visit, municipality, memberships, roles }, request, response)
  }
}

/** Whether the table notices: the first cell that answers otherwise. */
export async function noticed(world: World, { route, without }: Unguarded): Promise<string | undefined> {
  const wider = widerThanTable(without)
  if (wider.length > 0) return `lets in ${wider}`
  const app = createApp(
    world.parts,
    routes.map((one) => (one === route ? without : one)),
  )
  const { address, stop } = await serveApp(app)
  try {
    for (const row of ACCESS) {
      const { method, path } = routeOf(row)
      if (path !== route.path || method.toLowerCase() !== route.method) continue
      for (const who of ACTORS) {
        const { answer } = await ask(world, row, who, address)
        if (answer !== row.who[who]) return `${who}: ${row.who[who]} → ${answer}`
      }
    }
    return undefined
  } finally {
    await stop()
  }
}
