import { z } from 'zod'
import { actOnPerson, PERSON_ACTS } from '../../organisations/administration.ts'
import { invite, withdrawInvitation } from '../../organisations/invitation.ts'
import { makeResetFor } from '../../organisations/reset.ts'
import { people, personById } from '../../organisations/person-store.ts'
import { membersOf, municipalities } from '../../organisations/store.ts'
import { openInvitations } from '../../organisations/tokens.ts'
import { NotFound } from '../problems.ts'
import { show } from '../show.ts'
import { personOf } from '../visit.ts'
import { administrationCrumbs } from './crumbs.ts'
import { deliverInvitation, linkTo, mailReset } from './deliver.ts'
import { emailField, emailSchema, languageSchema } from './fields.ts'
import { readForm, showForm, switchesLanguage, typedIn } from './forms.ts'
import { inviteLanguageField } from './invite-form.ts'
import { invitationLines } from './members.ts'
import { municipalityName } from './names.ts'
import { leaveLink, leaveNotice, takeNotice } from './notice.ts'
import type { Request, Response } from 'express'
import type { Person } from '../../organisations/person-store.ts'
import type { Municipality } from '../../organisations/store.ts'
import type { Visit } from '../visit.ts'
import type { Errors, Typed } from './forms.ts'
import type { Act } from './pages.ts'

export async function administrationGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const { t, parts } = visit
  const all = await municipalities(parts.db)
  const open = await openInvitations(parts.db, parts, null)
  const model = {
    notice: takeNotice(visit, request),
    municipalities: await Promise.all(all.map((one) => municipalityLine(visit, one))),
    administrators: (await people(parts.db)).filter((one) => one.isAdministrator && one.disabledAt === null),
    invitations: invitationLines(visit, open, '/administration/invitations'),
  }
  show(visit, request, response, 'administration', model, { title: t('administration.title') })
}

export async function administrationPeopleGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const { t, parts } = visit
  const all = await people(parts.db)
  const lines = all.map((person) => ({
    name: person.name,
    email: person.email,
    state: stateOf(visit, person),
    acts: actsOf(visit, person),
  }))
  const model = { notice: takeNotice(visit, request), people: lines }
  show(visit, request, response, 'administration-people', model, {
    title: t('administration.people'),
    crumbs: administrationCrumbs(visit),
  })
}

const personAct = z.strictObject({ act: z.enum([...PERSON_ACTS, 'reset']) })

export async function personActPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const { parts } = visit
  const read = readForm(personAct, request.body)
  const person = await personById(parts.db, String(request.params['person']))
  if (!person || read.errors) throw new NotFound()
  const { act } = read.value
  if (act === 'reset') await resetFor(visit, request, person)
  else {
    const done = await actOnPerson(parts, personOf(visit).id, person, act)
    leaveNotice(request, done ? 'administration.done' : 'administration.refused')
  }
  response.redirect(303, '/administration/people')
}

const administrator = z.strictObject({ email: emailSchema, language: languageSchema })

export function inviteAdministratorGet(visit: Visit, request: Request, response: Response): void {
  showInvite(visit, request, response, {})
}

export async function inviteAdministratorPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const typed = typedIn(request.body)
  if (switchesLanguage(request)) return showInvite(visit, request, response, typed)
  const read = readForm(administrator, request.body)
  if (read.errors) return showInvite(visit, request, response, typed, read.errors)
  const { email, language } = read.value
  const invited = { municipalityId: null, email, role: null, roleExpiresAt: null }
  const secret = await invite(visit.parts, personOf(visit).id, invited)
  await deliverInvitation(visit, request, invited, { secret, municipality: undefined, language })
  response.redirect(303, '/administration')
}

export async function withdrawAdministratorPost(visit: Visit, request: Request, response: Response): Promise<void> {
  readForm(z.strictObject({}), request.body)
  await withdrawInvitation(visit.parts, personOf(visit).id, null, String(request.params['invitation']))
  leaveNotice(request, 'people.withdrawn')
  response.redirect(303, '/administration')
}

async function resetFor({ parts, person: by }: Visit, request: Request, person: Person): Promise<void> {
  if (person.disabledAt !== null) throw new NotFound()
  const { secret } = await makeResetFor(parts, by!.id, person)
  const sent = await mailReset(parts, person, secret)
  if (!sent) leaveLink(request, linkTo(parts, 'reset', secret))
  leaveNotice(request, sent ? 'people.reset.sent' : 'people.reset.link')
}

async function municipalityLine({ parts, t, language }: Visit, municipality: Municipality) {
  const members = await membersOf(parts.db, municipality.id)
  const coordinators = members.filter(({ role }) => role === 'coordinator').map(({ name }) => name)
  return {
    name: municipalityName(municipality, language),
    href: `/administration/municipalities/${municipality.id}`,
    coordinators: coordinators.join(', ') || t('administration.coordinators.none'),
  }
}

function stateOf({ t }: Visit, { disabledAt, isAdministrator }: Person): string {
  const state = disabledAt === null ? t('people.active') : t('people.disabled')
  return isAdministrator ? `${state}, ${t('role.administrator')}` : state
}

function actsOf(visit: Visit, { id, name, disabledAt, isAdministrator }: Person): Act[] {
  const { t } = visit
  const self = id === personOf(visit).id
  const act = (one: z.infer<typeof personAct>['act']) => ({
    action: `/administration/people/${id}`,
    label: t(`administration.act.${one}`),
    about: name,
    fields: [{ name: 'act', value: one }],
  })
  if (disabledAt !== null) return [act('enable')]
  if (self) return []
  return [
    act('reset'),
    act('endSessions'),
    act(isAdministrator ? 'removeAdministrator' : 'makeAdministrator'),
    act('disable'),
  ]
}

function showInvite(visit: Visit, request: Request, response: Response, typed: Typed, errors: Errors = {}): void {
  const { t, parts, language } = visit
  const page = {
    heading: t('administration.inviteAdministrator'),
    crumbs: administrationCrumbs(visit),
    lead: t('administration.inviteAdministrator.lead'),
    action: '/administration/invite',
    fields: [{ ...emailField(t, typed), autocomplete: 'off' }, inviteLanguageField(t, typed, language)],
    submit: parts.mailer.canSend ? t('people.invite.submit') : t('people.invite.create'),
    links: [{ href: '/administration', label: t('cancel') }],
  }
  showForm(visit, request, response, page, errors)
}
