import { actionsOf } from '../../../src/improvement/follow-up/action-store.ts'
import { changeAction } from '../../../src/improvement/follow-up/change-action.ts'
import { scenariosOf } from '../../../src/improvement/scenario-store.ts'
import { acceptScenario, makeScenario, PLAN } from '../../support/roadmap.ts'
import { send, state } from './state.ts'
import type { Page } from 'playwright-core'
import type { RoundName, Town } from '../../support/town.ts'
import type { ActionSaid } from '../../../src/improvement/follow-up/action.ts'
import type { State } from './state.ts'

const P = '/m/:municipality/r/:round/roadmap'
const S = `${P}/scenarios/:scenario`
const A = `${P}/actions/:action`

/** How the actions of the town's roadmap go, in their order; what is not said is planned. */
const SAID: readonly Partial<ActionSaid>[] = [
  { status: 'finished', notes: 'Hallintosääntö päivitettiin.\nKunnanhallitus hyväksyi sen.' },
  { status: 'underWay' },
  { status: 'blocked', reason: 'Lokiohjelmiston toimittaja ei ole vastannut.' },
  { status: 'givenUp', reason: 'Hoidetaan kuntayhtymässä.' },
]
const made = new WeakMap<Town, Promise<Made>>()
type Made = { readonly scenario: string; readonly action: string; readonly blocked: string }

/** Two scenarios, one of them accepted long enough ago for something to be late. */
function roadmapOf(town: Town): Promise<Made> {
  const known = made.get(town) ?? makeRoadmap(town)
  made.set(town, known)
  return known
}

async function makeRoadmap({ parts, place: placeOf, actor }: Town): Promise<Made> {
  const place = placeOf('own')
  const by = actor('coordinator', 'coordinator')
  const own = { title: { fi: 'Yhteinen lokityökalu', sv: 'Logg', en: 'Log' }, effortDays: 12, cost: 4000 }
  const more = { owner: 'it-manager', dependsOn: [], lifts: [{ question: 'logs-reviewed', to: 3 }], replaces: [] }
  const actions = ['one', 'two', 'three'].map((id) => ({ ...own, ...more, id: `own-${id}`, lifts: [] }))
  const plan = { ...PLAN, start: '2026-07-01', actions: [{ ...own, ...more, id: 'own-log' }, ...actions] }
  const fixed = { 'own-one': 1, 'own-two': 1, 'own-three': 2 }
  const accepted = await acceptScenario(parts, place, by, { ...plan, days: 40, fixed })
  // the first one is finished, and proposes a level
  const followed = accepted.toSorted((a, b) => b.lifts.length - a.lifts.length)
  for (const [i, said] of SAID.entries()) {
    const action = followed[i]
    if (!action) continue
    await changeAction(parts, { place, actor: by, id: action.id, basedOn: 1, said: { ...action, ...said } })
  }
  await makeScenario(parts, place, by, { ...plan, days: 0 }, 'Ilman työpäiviä')
  const scenario = (await scenariosOf(parts.db, place))[0]!.id
  return { scenario, action: followed[0]!.id, blocked: followed[2]?.id ?? followed[0]!.id }
}

type Said = Partial<Omit<State, 'route' | 'name' | 'path'>>

/** A state of the round that has a roadmap; `which` is put into the address. */
function inRoadmap(route: string, name: string, said: Said = {}, query = '', which: keyof Made = 'action'): State {
  const path = async (town: Town) => {
    const { scenario, ...actions } = await roadmapOf(town)
    const ids = { municipality: town.municipalityId, round: town.rounds.own, scenario, own: 'new' }
    const action = which === 'blocked' ? actions.blocked : actions.action
    return route.replace(/:(\w+)/g, (_, part: string) => ({ ...ids, action })[part] ?? part) + query
  }
  return { ...state(route, name, said), path }
}

/** Downloads the actions, says something else of each, and sends the file back. */
async function bringActions(page: Page, said: Readonly<Record<string, string>>): Promise<void> {
  const { pathname, origin } = new URL(page.url())
  const got = await page.context().request.get(`${origin}${pathname.replace(/import$/, 'files/actions.json')}`)
  const file = (await got.json()) as { actions: object[] }
  const changed = { ...file, actions: file.actions.map((one) => ({ ...one, ...said })) }
  const buffer = Buffer.from(JSON.stringify(changed))
  await page.locator('#file').setInputFiles({ name: 'toimet.json', mimeType: 'application/json', buffer })
  await Promise.all([page.waitForNavigation(), page.locator('#bring button').click()])
}

const empty = (route: string, round: RoundName = 'empty') => state(route, 'empty', { round })

export const roadmapStates: readonly State[] = [
  ...['', '/compare', '/board', '/timeline', '/attention', '/levels', '/status', '/history'].map((view) =>
    empty(`${P}${view}`),
  ),
  inRoadmap(P, 'in force'),
  inRoadmap(P, 'a reader', { who: 'reader' }),
  inRoadmap(P, 'error', { isError: true, act: (page) => send(page, '#new-scenario', { name: '' }) }),
  inRoadmap(S, 'planned'),
  inRoadmap(S, 'all unfolded', {
    act: (page) => page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`),
  }),
  inRoadmap(`${S}/edit`, 'filled'),
  inRoadmap(`${S}/edit`, 'error', {
    isError: true,
    act: (page) => send(page, '#plan', { name: '', days: 'paljon', quarters: '99' }),
  }),
  inRoadmap(`${S}/own/:own`, 'new'),
  inRoadmap(`${S}/own/:own`, 'error', { isError: true, act: (page) => send(page, '#own', { effort: '-1' }) }),
  inRoadmap(`${S}/accept`, 'over an earlier plan'),
  inRoadmap(`${P}/compare`, 'two'),
  inRoadmap(`${P}/board`, 'filled'),
  inRoadmap(`${P}/timeline`, 'filled'),
  inRoadmap(`${P}/timeline`, 'printed', { print: true }),
  inRoadmap(`${P}/attention`, 'filled', { who: 'reader' }),
  inRoadmap(`${P}/levels`, 'waiting'),
  inRoadmap(`${P}/levels`, 'a reader', { who: 'reader' }),
  inRoadmap(`${P}/levels`, 'error', {
    isError: true,
    act: async (page) => {
      const decline = page.locator('article form button.second').first()
      await Promise.all([page.waitForNavigation(), decline.click()])
    },
  }),
  inRoadmap(`${P}/status`, 'filled'),
  inRoadmap(`${P}/status`, 'printed', { print: true }),
  inRoadmap(`${P}/history`, 'filled'),
  state('/m/:municipality/digest', 'of a coordinator'),
  state('/m/:municipality/digest', 'of a reader', { who: 'reader' }),
  inRoadmap(`${P}/import`, 'to bring a file'),
  inRoadmap(`${P}/import`, 'no file', { isError: true, act: (page) => send(page, '#bring') }),
  inRoadmap(`${P}/import`, 'wrong cells', {
    isError: true,
    act: (page) => bringActions(page, { dueOn: '2020-01-01' }),
  }),
  inRoadmap(`${P}/import`, 'preview', { act: (page) => bringActions(page, { notes: `Tiedostosta ${Date.now()}` }) }),
  inRoadmap(A, 'finished'),
  inRoadmap(A, 'a reader', { who: 'reader' }, '', 'blocked'),
  inRoadmap(A, 'error', { isError: true, act: (page) => send(page, '#action', { reason: '' }) }, '', 'blocked'),
  inRoadmap(A, 'evidence error', { isError: true, act: (page) => send(page, '#proof', { url: 'www' }) }),
  inRoadmap(A, 'conflict', {
    isError: true,
    async act(page, town) {
      const { action: id } = await roadmapOf(town)
      const by = town.actor('coordinator', 'coordinator')
      const place = town.place('own')
      const action = (await actionsOf(town.parts.db, place)).find((one) => one.id === id)!
      const said = { ...action, notes: `Toisen teksti ${action.version}` }
      await changeAction(town.parts, { place, actor: by, id, basedOn: action.version, said })
      await send(page, '#action', { notes: `Minun tekstini ${action.version}` })
    },
  }),
]
