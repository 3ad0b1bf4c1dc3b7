import { addMembership } from '../../../src/organisations/store.ts'
import { launch } from '../../support/chromium.ts'
import { openSite } from '../../support/site.ts'
import { openTown } from '../../support/town.ts'
import { brokenStates, emptyStates, freshStates, problemStates } from './states-problems.ts'
import { guideStates } from './states-guide.ts'
import { peopleStates } from './states-people.ts'
import { roadmapStates } from './states-roadmap.ts'
import { roundStates } from './states-rounds.ts'
import { sheetStates } from './states-sheets.ts'
import { nothingWalked, walk } from './walk.ts'
import type { Browser } from 'playwright-core'
import type { Person } from '../../../src/organisations/person-store.ts'
import type { Site } from '../../support/site.ts'
import type { Town, Who } from '../../support/town.ts'
import type { State } from './state.ts'
import type { Walk, Walked } from './walk.ts'

export type Sweep = Pick<Walk<never>, 'languages' | 'looks' | 'pictures'> & {
  /** How many pages of the guide of each kind. */
  readonly guide: number
  /** Which states: all when it is not given. */
  readonly only?: ((state: Named) => boolean) | undefined
}

export type Named = Pick<State, 'route' | 'name'>

export function allStates(guide: number): readonly Named[] {
  return [...townStates(guide), ...freshStates, ...emptyStates, ...brokenStates]
}

function townStates(guide: number): readonly State[] {
  return [...guideStates(guide), ...peopleStates, ...roundStates, ...sheetStates, ...roadmapStates, ...problemStates]
}

/** Every state of every page, on the example municipality and on a site at its first use. */
export async function sweep(given: Sweep): Promise<Walked> {
  const browser = await launch()
  const walked = nothingWalked()
  try {
    await inTown(browser, given, walked)
    await atFirst(browser, given, walked)
  } finally {
    await browser.close()
  }
  return walked
}

async function inTown(browser: Browser, given: Sweep, walked: Walked): Promise<void> {
  const town = await openTown()
  const walking = { ...given, browser, town, address: town.address, cookieOf: cookies(town, (who) => town.people[who]) }
  await walk<Town>(walking, chosen(townStates(given.guide), given), walked)
  await town.close()
}

async function atFirst(browser: Browser, given: Sweep, walked: Walked): Promise<void> {
  const site = await openSite({ mail: false })
  let administrator: Person
  const walking = { ...given, browser, address: site.address, cookieOf: cookies(site, () => administrator) }
  await walk<Site>({ ...walking, town: site }, chosen(freshStates, given), walked)
  // the titles of another site are other titles
  walked.titles.clear()
  administrator = await site.person({ email: 'aune@example.fi', name: 'Aune', isAdministrator: true })
  await walk<Site & { municipalityId: string }>(
    { ...walking, town: { ...site, municipalityId: '' } },
    chosen(emptyStates, given).filter(({ route }) => !route.startsWith('/m/')),
    walked,
  )
  const municipalityId = await site.municipality('Tyhjälä', 'Tomby')
  const at = site.parts.now().toISOString()
  const role = { role: 'coordinator', expiresAt: null } as const
  await addMembership(site.parts.db, { municipalityId, personId: administrator.id, ...role }, at)
  await walk<Site & { municipalityId: string }>(
    { ...walking, town: { ...site, municipalityId } },
    chosen(emptyStates, given).filter(({ route }) => route.startsWith('/m/')),
    walked,
  )
  await site.parts.db.schema.renameTable('municipality', 'gone')
  await walk<Site>({ ...walking, town: site }, chosen(brokenStates, given), walked)
  await site.close()
}

const chosen = <S extends Named>(states: readonly S[], { only }: Sweep): S[] =>
  states.filter((state) => only?.(state) ?? true)

/** One state of each page, another kind of state from page to page: empty here, an error there. */
export function oneOfEach(states: readonly Named[]): (state: Named) => boolean {
  const routes = [...new Set(states.map(({ route }) => route))]
  const taken = routes.map((route, i) => {
    const names = [...new Set(states.filter((state) => state.route === route).map(({ name }) => name))]
    return `${route} ${names[i % names.length]}`
  })
  return ({ route, name }) => taken.includes(`${route} ${name}`)
}

/** Each person signs in once, as people do; the cookie is then given to every window of theirs. */
function cookies(site: Site, personOf: (who: Who) => Person): (who: Who) => Promise<string> {
  const known = new Map<Who, Promise<string>>()
  const signIn = async (who: Who) => {
    const browser = await site.signedIn(personOf(who))
    return `session=${browser.cookies.get('session')}`
  }
  return (who) => {
    if (!known.has(who)) known.set(who, signIn(who))
    return known.get(who)!
  }
}
