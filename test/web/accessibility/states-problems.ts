import { PASSWORD } from '../../support/site.ts'
import { send, state } from './state.ts'
import type { Page } from 'playwright-core'
import type { Site } from '../../support/site.ts'
import type { State } from './state.ts'

/** What every route may answer instead of its page. */
const ANY = 'any'

async function post(page: Page, change: string): Promise<void> {
  const script = `{ const form = document.querySelector('#form'); ${change}; form.requestSubmit() }`
  await Promise.all([page.waitForNavigation(), page.evaluate(script)])
}

/** The form of the page, when its session is no more. */
async function sendSignedOut(page: Page): Promise<void> {
  await page.context().clearCookies({ name: 'session' })
  await send(page, '#form')
}

function signInAs(page: Page, email: string): Promise<void> {
  return send(page, '#form', { email, password: PASSWORD })
}

const signIn = () => '/sign-in'

export const problemStates: readonly State[] = [
  state(ANY, '404', { who: 'nobody', path: () => '/nothing-here', status: 404 }),
  state(ANY, '404, signed in', { path: () => '/m/of-someone-else', status: 404 }),
  state(ANY, '403', { who: 'reader', path: ({ municipalityId }) => `/m/${municipalityId}/settings`, status: 403 }),
  state(ANY, 'the form has expired, shown again', {
    who: 'nobody',
    path: signIn,
    act: (page) => post(page, `form.elements._csrf.value = 'old'`),
  }),
  state('/m/:municipality/settings', 'sent when signed out', { act: (page) => sendSignedOut(page), anywhere: true }),
  state('/m/:municipality/units', 'sent when signed out, shown again', {
    act: async (page, town) => {
      await sendSignedOut(page)
      await signInAs(page, town.people.coordinator.email)
    },
  }),
  state('/m/:municipality/people/:person', 'sent when signed out, by someone who may not', {
    act: async (page, town) => {
      await page.goto(`${town.address}/m/${town.municipalityId}/settings`)
      await sendSignedOut(page)
      await signInAs(page, town.people.reader.email)
    },
    ...{ away: true, anywhere: true },
  }),
  state(ANY, '400', {
    who: 'nobody',
    path: signIn,
    act: (page) => post(page, `form.insertAdjacentHTML('beforeend', '<input name=more value=1>')`),
  }),
  state(ANY, '413', {
    who: 'nobody',
    path: signIn,
    act: (page) => post(page, `form.elements.email.value = 'a'.repeat(200000)`),
  }),
]

/** A site that nobody has used yet, in the order of its first hour; the last things break it. */
export const freshStates: readonly State<Site>[] = [
  { route: '/', name: 'first use', who: 'nobody', path: () => '/' },
  { route: '/first-use', name: 'empty', who: 'nobody', path: () => '/first-use' },
  {
    route: '/first-use',
    name: 'error',
    who: 'nobody',
    path: () => '/first-use',
    isError: true,
    act: (page) => post(page, `form.elements.code.value = 'wrong'; form.elements.newPassword.value = 'lyhyt'`),
  },
  { route: '/forgotten', name: 'no mail', who: 'nobody', path: () => '/forgotten' },
]

/** The same site with its first administrator, and a municipality in which nothing has been done. */
export const emptyStates: readonly State<Site & { readonly municipalityId: string }>[] = [
  { route: '/home', name: 'example offered', who: 'administrator', path: () => '/home' },
  { route: '/administration', name: 'empty', who: 'administrator', path: () => '/administration' },
  { route: '/administration/trail', name: 'empty', who: 'administrator', path: () => '/administration/trail' },
  {
    route: '/administration',
    name: 'link shown once',
    who: 'administrator',
    path: () => '/administration/invite',
    act: (page) => post(page, `form.elements.email.value = 'toinen' + Date.now() + '@example.fi'`),
  },
  ...(['', '/people', '/units', '/trend', '/trail'] as const).map((place) => ({
    route: `/m/:municipality${place}`,
    name: 'empty',
    who: 'administrator' as const,
    path: ({ municipalityId }: { municipalityId: string }) => `/m/${municipalityId}${place}`,
  })),
]

/** Once the database is broken. */
export const brokenStates: readonly State<Site>[] = [
  { route: ANY, name: '500', who: 'nobody', path: () => '/', status: 500 },
]
