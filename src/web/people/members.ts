import { z } from 'zod'
import { formatDay } from '../../i18n/format.ts'
import { invite, withdrawInvitation } from '../../organisations/invitation.ts'
import { isHeld, membersOf } from '../../organisations/store.ts'
import { openInvitations } from '../../organisations/tokens.ts'
import { show } from '../show.ts'
import { municipalityOf, personOf } from '../visit.ts'
import { roomCrumbs } from './crumbs.ts'
import { deliverInvitation } from './deliver.ts'
import { emailSchema, languageSchema } from './fields.ts'
import { readForm, showForm, switchesLanguage, typedIn } from './forms.ts'
import { inviteFields, roleSchema, untilOf, untilSchema } from './invite-form.ts'
import { leaveNotice, takeNotice } from './notice.ts'
import type { Request, Response } from 'express'
import type { Member } from '../../organisations/store.ts'
import type { Token } from '../../organisations/tokens.ts'
import type { Visit } from '../visit.ts'
import type { Errors, Typed } from './forms.ts'
import type { PeoplePages } from './pages.ts'

export async function membersGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const { t, parts } = visit
  const { id } = municipalityOf(visit)
  const here = `/m/${id}/people`
  const model = {
    notice: takeNotice(visit, request),
    members: byPerson(await membersOf(parts.db, id)).map((roles) => memberLine(visit, here, roles)),
    invitations: invitationLines(visit, await openInvitations(parts.db, parts, id), `/m/${id}/invitations`),
    invite: `${here}/invite`,
  }
  show(visit, request, response, 'members', model, { title: t('people.title'), crumbs: roomCrumbs(visit) })
}

export function inviteGet(visit: Visit, request: Request, response: Response): void {
  showInvite(visit, request, response, {})
}

export async function invitePost(visit: Visit, request: Request, response: Response): Promise<void> {
  const { parts } = visit
  const typed = typedIn(request.body)
  if (switchesLanguage(request)) return showInvite(visit, request, response, typed)
  const until = untilSchema(parts.now)
  const schema = z.strictObject({ email: emailSchema, role: roleSchema, until, language: languageSchema })
  const read = readForm(schema, { role: '', ...request.body })
  if (read.errors) return showInvite(visit, request, response, typed, read.errors)
  const { email, role, language } = read.value
  const municipality = municipalityOf(visit)
  const roleExpiresAt = untilOf(role, read.value.until)
  const invited = { municipalityId: municipality.id, email, role, roleExpiresAt }
  const secret = await invite(parts, personOf(visit).id, invited)
  await deliverInvitation(visit, request, invited, { secret, municipality, language })
  response.redirect(303, `/m/${municipality.id}/people`)
}

export async function withdrawPost(visit: Visit, request: Request, response: Response): Promise<void> {
  readForm(z.strictObject({}), request.body)
  const { id } = municipalityOf(visit)
  await withdrawInvitation(visit.parts, personOf(visit).id, id, String(request.params['invitation']))
  leaveNotice(request, 'people.withdrawn')
  response.redirect(303, `/m/${id}/people`)
}

export function invitationLines(
  { t, language }: Visit,
  tokens: readonly Token[],
  base: string,
): PeoplePages['members']['invitations'] {
  return tokens.map(({ id, email, role, expiresAt }) => ({
    email: email ?? '',
    role: t(`role.${role ?? 'administrator'}`),
    until: formatDay(expiresAt.slice(0, 10), language),
    withdraw: { action: `${base}/${id}/withdraw`, label: t('people.withdraw'), about: email ?? '', fields: [] },
  }))
}

export function byPerson(members: readonly Member[]): Member[][] {
  const found = new Map<string, Member[]>()
  for (const member of members) found.set(member.personId, [...(found.get(member.personId) ?? []), member])
  return [...found.values()]
}

function memberLine(visit: Visit, here: string, memberships: readonly Member[]) {
  const { t } = visit
  const { personId, name, email, disabledAt } = memberships[0]!
  return {
    name,
    email,
    roles: memberships.map((one) => roleLine(visit, one)),
    state: disabledAt === null ? t('people.active') : t('people.disabled'),
    href: `${here}/${personId}`,
  }
}

function roleLine({ t, language, parts }: Visit, member: Member): string {
  const { role, expiresAt } = member
  const name = t(`role.${role}`)
  if (!isHeld(member, parts.now().toISOString())) return t('people.ended', { role: name })
  if (expiresAt === null) return name
  return t('people.until', { role: name, day: formatDay(expiresAt.slice(0, 10), language) })
}

function showInvite(visit: Visit, request: Request, response: Response, typed: Typed, errors: Errors = {}): void {
  const { t, parts } = visit
  const people = `/m/${municipalityOf(visit).id}/people`
  const page = {
    heading: t('people.invite'),
    crumbs: roomCrumbs(visit, 'people'),
    lead: t('people.invite.lead'),
    action: `${people}/invite`,
    fields: inviteFields(visit, typed),
    submit: parts.mailer.canSend ? t('people.invite.submit') : t('people.invite.create'),
    links: [{ href: people, label: t('cancel') }],
  }
  showForm(visit, request, response, page, errors)
}
