import { makeResetFor } from '../../../src/organisations/reset.ts'
import { invite } from '../../../src/organisations/invitation.ts'
import { send, state } from './state.ts'
import type { Town } from '../../support/town.ts'
import type { State } from './state.ts'

const M = '/m/:municipality'

async function invitationFor({ parts, people, municipalityId }: Town, email: string): Promise<string> {
  const invited = { municipalityId, email, role: 'respondent', roleExpiresAt: null } as const
  return `/invitation/${await invite(parts, people.coordinator.id, invited)}`
}
const resetOf = async ({ parts, people }: Town) =>
  `/reset/${(await makeResetFor(parts, people.coordinator.id, people.reader)).secret}`

const outside: readonly State[] = [
  state('/', 'before signing in', { who: 'nobody' }),
  state('/accessibility', 'as it is', { who: 'nobody' }),
  state('/privacy', 'as it is', { who: 'nobody' }),
  state('/sign-in', 'empty', { who: 'nobody' }),
  state('/sign-in', 'error', {
    who: 'nobody',
    isError: true,
    act: (page) => send(page, '#form', { email: 'aune@example.fi', password: 'väärä salasana on väärä' }),
  }),
  state('/forgotten', 'empty', { who: 'nobody' }),
  state('/forgotten', 'error', { who: 'nobody', isError: true, act: (page) => send(page, '#form', { email: 'a' }) }),
  state('/forgotten', 'sent', { who: 'nobody', act: (page) => send(page, '#form', { email: 'a@example.fi' }) }),
  state('/invitation', 'newcomer', { who: 'nobody', path: (town) => invitationFor(town, 'new@example.fi') }),
  state('/invitation', 'error', {
    who: 'nobody',
    path: (town) => invitationFor(town, 'newer@example.fi'),
    isError: true,
    act: (page) => send(page, '#form', { newPassword: 'salasana' }),
  }),
  state('/invitation', 'has an account', {
    who: 'nobody',
    path: (town) => invitationFor(town, town.people.newcomer.email),
  }),
  state('/invitation', 'mine', { who: 'newcomer', path: (town) => invitationFor(town, town.people.newcomer.email) }),
  state('/invitation', 'of someone else', { who: 'reader', path: (town) => invitationFor(town, 'other@example.fi') }),
  state('/invitation', 'gone', { who: 'nobody', status: 410 }),
  state('/reset', 'empty', { who: 'nobody', path: resetOf }),
  state('/reset', 'error', {
    who: 'nobody',
    path: resetOf,
    isError: true,
    act: (page) => send(page, '#form', { newPassword: 'lyhyt' }),
  }),
  state('/reset', 'gone', { who: 'nobody', status: 410 }),
]

const inside: readonly State[] = [
  state('/home', 'several rounds', { who: 'administrator' }),
  state('/home', 'nothing yet', { who: 'newcomer' }),
  state('/account', 'filled', { who: 'reader' }),
  state('/account', 'the menu open', {
    who: 'reader',
    away: true,
    async act(page) {
      const menu = page.locator('.menu-button')
      if (await menu.isVisible()) await menu.click()
      await page.locator('#menu a').first().waitFor()
    },
  }),
  state('/account/details', 'filled', { who: 'reader' }),
  state('/account/details', 'error', {
    who: 'reader',
    isError: true,
    act: (page) => send(page, '#form', { name: '' }),
  }),
  state('/account/password', 'empty', { who: 'reader' }),
  state('/account/password', 'error', {
    who: 'reader',
    isError: true,
    act: (page) => send(page, '#form', { currentPassword: 'x', newPassword: 'lyhyt' }),
  }),
]

const instance: readonly State[] = [
  state('/administration', 'filled', { who: 'administrator' }),
  state('/administration/people', 'filled', { who: 'administrator' }),
  state('/administration/invite', 'empty', { who: 'administrator' }),
  state('/administration/invite', 'error', { who: 'administrator', isError: true, act: (page) => send(page, '#form') }),
  state('/administration/trail', 'filled', { who: 'administrator' }),
  state('/administration/municipalities/new', 'empty', { who: 'administrator' }),
  state('/administration/municipalities/new', 'error', {
    who: 'administrator',
    isError: true,
    act: (page) => send(page, '#form'),
  }),
  state('/administration/municipalities/:id', 'filled', { who: 'administrator' }),
  state('/administration/municipalities/:id', 'error', {
    who: 'administrator',
    isError: true,
    act: (page) => send(page, '#form', { email: 'a' }),
  }),
]

const municipality: readonly State[] = [
  state(M, 'coordinator'),
  state(M, 'reader', { who: 'reader' }),
  state(`${M}/people`, 'filled'),
  state(`${M}/people/invite`, 'empty'),
  state(`${M}/people/invite`, 'error', { isError: true, act: (page) => send(page, '#form', { email: 'a' }) }),
  state(`${M}/people/:person`, 'filled'),
  state(`${M}/people/:person`, 'error', {
    isError: true,
    async act(page) {
      for (const box of await page.locator('#form input[type=checkbox]:checked').all())
        await box.uncheck({ force: true })
      await send(page, '#form')
    },
  }),
  state(`${M}/units`, 'filled'),
  state(`${M}/units`, 'error', { isError: true, act: (page) => send(page, '#form', { name: '' }) }),
  state(`${M}/units/:unit`, 'filled'),
  state(`${M}/units/:unit`, 'error', { isError: true, act: (page) => send(page, '#form', { name: '' }) }),
  state(`${M}/settings`, 'filled'),
  state(`${M}/settings`, 'error', {
    isError: true,
    act: (page) => send(page, '#form', { nameFi: '', population: 'monta', accent: 'punainen' }),
  }),
  state(`${M}/settings`, 'no crest chosen', {
    isError: true,
    act: (page) => send(page, 'form[enctype="multipart/form-data"]'),
  }),
  state(`${M}/trail`, 'newest'),
  state(`${M}/trail`, 'older', { query: '?before=60' }),
]

export const peopleStates: readonly State[] = [...outside, ...inside, ...instance, ...municipality]
