import { accountGet, endSessionsPost, passwordGet, passwordPost, profileGet, profilePost } from './account.ts'
import * as administration from './administration.ts'
import * as municipalities from './administration-municipality.ts'
import { firstUseGet, firstUsePost } from './first-use.ts'
import { homeGet } from './home.ts'
import { invitationGet, invitationPost } from './invitation.ts'
import { healthGet, landingGet } from './landing.ts'
import { handOverPost, memberGet, memberPost, removePost, resetMemberPost } from './member.ts'
import { inviteGet, invitePost, membersGet, withdrawPost } from './members.ts'
import { accentGet, crestGet, municipalityGet } from './municipality.ts'
import { accessibilityGet, privacyGet } from './notices.ts'
import { forgottenGet, forgottenPost, resetGet, resetPost } from './reset.ts'
import { crestPost, removeCrestPost, settingsGet, settingsPost } from './settings.ts'
import { signInGet, signInPost, signOutPost } from './sign-in.ts'
import { swapLink } from './swap-link.ts'
import { instanceTrailGet, trailGet } from './trail.ts'
import { removeUnitPost, unitGet, unitPost, unitsGet, unitsPost } from './units.ts'
import { ROLES } from '../route.ts'
import type { Access, Route } from '../route.ts'

const coordinator: Access = ['coordinator']
const get = (path: string, access: Access, handle: Route['handle']): Route => ({ method: 'get', path, access, handle })
const post = (path: string, access: Access, handle: Route['handle']): Route => ({
  method: 'post',
  path,
  access,
  handle,
})
/** A form to be filled in, and not a mere button. */
const form = (path: string, access: Access, handle: Route['handle']): Route => ({
  ...post(path, access, handle),
  showsAgain: true,
})

const everyone: readonly Route[] = [
  get('/', 'public', landingGet),
  get('/health', 'public', healthGet),
  get('/accessibility', 'public', accessibilityGet),
  get('/privacy', 'public', privacyGet),
  get('/sign-in', 'public', signInGet),
  form('/sign-in', 'public', signInPost),
  post('/sign-out', 'public', signOutPost),
  get('/first-use', 'public', firstUseGet),
  form('/first-use', 'public', firstUsePost),
  get('/invitation', 'public', invitationGet),
  form('/invitation', 'public', invitationPost),
  get('/invitation/:token', 'public', swapLink('invitation')),
  get('/forgotten', 'public', forgottenGet),
  form('/forgotten', 'public', forgottenPost),
  get('/reset', 'public', resetGet),
  form('/reset', 'public', resetPost),
  get('/reset/:token', 'public', swapLink('reset')),
]

const own: readonly Route[] = [
  get('/home', 'signed-in', homeGet),
  get('/account', 'signed-in', accountGet),
  get('/account/details', 'signed-in', profileGet),
  form('/account/details', 'signed-in', profilePost),
  get('/account/password', 'signed-in', passwordGet),
  form('/account/password', 'signed-in', passwordPost),
  post('/account/sessions', 'signed-in', endSessionsPost),
]

const instance: readonly Route[] = [
  get('/administration', 'administrator', administration.administrationGet),
  get('/administration/people', 'administrator', administration.administrationPeopleGet),
  post('/administration/people/:person', 'administrator', administration.personActPost),
  get('/administration/invite', 'administrator', administration.inviteAdministratorGet),
  form('/administration/invite', 'administrator', administration.inviteAdministratorPost),
  post('/administration/invitations/:invitation/withdraw', 'administrator', administration.withdrawAdministratorPost),
  get('/administration/trail', 'administrator', instanceTrailGet),
  get('/administration/municipalities/new', 'administrator', municipalities.addMunicipalityGet),
  form('/administration/municipalities/new', 'administrator', municipalities.addMunicipalityPost),
  get('/administration/municipalities/:id', 'administrator', municipalities.administrationMunicipalityGet),
  form('/administration/municipalities/:id', 'administrator', municipalities.inviteCoordinatorPost),
  post(
    '/administration/municipalities/:id/invitations/:invitation/withdraw',
    'administrator',
    municipalities.withdrawCoordinatorPost,
  ),
  post('/administration/municipalities/:id/coordinators/:person/dismiss', 'administrator', municipalities.dismissPost),
]

const municipality: readonly Route[] = [
  get('/m/:municipality', ROLES, municipalityGet),
  get('/m/:municipality/accent.css', ROLES, accentGet),
  get('/m/:municipality/crest', ROLES, crestGet),
  { ...form('/m/:municipality/crest', coordinator, crestPost), multipart: true },
  post('/m/:municipality/crest/remove', coordinator, removeCrestPost),
  get('/m/:municipality/people', coordinator, membersGet),
  get('/m/:municipality/people/invite', coordinator, inviteGet),
  form('/m/:municipality/people/invite', coordinator, invitePost),
  post('/m/:municipality/invitations/:invitation/withdraw', coordinator, withdrawPost),
  get('/m/:municipality/people/:person', coordinator, memberGet),
  form('/m/:municipality/people/:person', coordinator, memberPost),
  post('/m/:municipality/people/:person/remove', coordinator, removePost),
  post('/m/:municipality/people/:person/reset', coordinator, resetMemberPost),
  post('/m/:municipality/people/:person/hand-over', coordinator, handOverPost),
  get('/m/:municipality/units', coordinator, unitsGet),
  form('/m/:municipality/units', coordinator, unitsPost),
  get('/m/:municipality/units/:unit', coordinator, unitGet),
  form('/m/:municipality/units/:unit', coordinator, unitPost),
  post('/m/:municipality/units/:unit/remove', coordinator, removeUnitPost),
  get('/m/:municipality/settings', coordinator, settingsGet),
  form('/m/:municipality/settings', coordinator, settingsPost),
  get('/m/:municipality/trail', coordinator, trailGet),
]

/** Organisations and people: the way in, the own account, the instance, the municipality. */
export const peopleRoutes: readonly Route[] = [...everyone, ...own, ...instance, ...municipality]
