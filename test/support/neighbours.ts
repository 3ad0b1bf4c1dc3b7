import { openSite } from './site.ts'
import type { Person } from '../../src/organisations/person-store.ts'
import type { Browser } from './browser.ts'
import type { Site } from './site.ts'

/** Two municipalities, a coordinator of the first, and someone who reads in it and coordinates the other. */
export type Neighbours = {
  readonly site: Site
  readonly one: string
  readonly two: string
  readonly boss: Person
  readonly both: Person
  /** The coordinator of the first, signed in. */
  readonly browser: Browser
  /** What was done in a municipality or the instance, newest first; that people came in stands there too. */
  readonly acts: (chain: string) => Promise<string[]>
}

export async function openNeighbours(given: Parameters<typeof openSite>[0] = {}): Promise<Neighbours> {
  const site = await openSite(given)
  const one = await site.municipality('Ykkölä', 'Ettby')
  const two = await site.municipality('Kakkola', 'Tvåby')
  const boss = await site.person({ email: 'boss@example.fi', name: 'Bossi', roles: [[one, 'coordinator']] })
  const roles = [[one, 'reader'] as const, [two, 'coordinator'] as const]
  const both = await site.person({ email: 'r@example.fi', name: 'Lukija', roles })
  return {
    ...{ site, one, two, boss, both },
    browser: await site.signedIn(boss),
    async acts(chain) {
      const events = await site.parts.trail.read(site.parts.db, chain, { limit: 100 })
      return events.map(({ act }) => act)
    },
  }
}
