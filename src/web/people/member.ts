import { z } from 'zod'
import { handOver, PASSING_ROLES, setRoles } from '../../organisations/members.ts'
import { makeResetFor } from '../../organisations/reset.ts'
import { personById } from '../../organisations/person-store.ts'
import { membersOf, municipalitiesOf } from '../../organisations/store.ts'
import { NotFound } from '../problems.ts'
import { ROLES } from '../route.ts'
import { show } from '../show.ts'
import { municipalityOf, personOf } from '../visit.ts'
import { roomCrumbs } from './crumbs.ts'
import { linkTo, mailReset } from './deliver.ts'
import { errorList, readForm, switchesLanguage, typedIn } from './forms.ts'
import { roleSchema, untilField, untilSchema } from './invite-form.ts'
import { leaveLink, leaveNotice, takeNotice } from './notice.ts'
import type { Request, Response } from 'express'
import type { RolesSet } from '../../organisations/members.ts'
import type { Member } from '../../organisations/store.ts'
import type { Visit } from '../visit.ts'
import type { Errors, Typed, Word } from './forms.ts'
import type { Act, FormPage } from './pages.ts'

const nothing = z.strictObject({})

export async function memberGet(visit: Visit, request: Request, response: Response): Promise<void> {
  await showMember(visit, request, response)
}

export async function memberPost(visit: Visit, request: Request, response: Response): Promise<void> {
  if (switchesLanguage(request)) return showMember(visit, request, response, typedIn(request.body))
  const roles = z.preprocess(
    (given) => (typeof given === 'string' ? [given] : (given ?? [])),
    z
      .array(roleSchema)
      .max(5)
      .min(1, 'people.roles.none' satisfies Word),
  )
  const read = readForm(z.strictObject({ roles, until: untilSchema(visit.parts.now) }), request.body)
  if (read.errors) return showMember(visit, request, response, typedIn(request.body), read.errors)
  const { id: municipalityId } = municipalityOf(visit)
  const whom = { municipalityId, personId: String(request.params['person']) }
  const set = await setRoles(visit.parts, personOf(visit).id, whom, read.value.roles, read.value.until)
  await answer(visit, request, response, set, 'people.saved')
}

export async function removePost(visit: Visit, request: Request, response: Response): Promise<void> {
  readForm(nothing, request.body)
  const { id: municipalityId } = municipalityOf(visit)
  const whom = { municipalityId, personId: String(request.params['person']) }
  const set = await setRoles(visit.parts, personOf(visit).id, whom, [], null)
  await answer(visit, request, response, set, 'people.removed')
}

export async function handOverPost(visit: Visit, request: Request, response: Response): Promise<void> {
  readForm(nothing, request.body)
  const from = personOf(visit).id
  const whom = { from, to: String(request.params['person']) }
  const set = await handOver(visit.parts, from, municipalityOf(visit).id, whom)
  if (set !== 'done') throw new NotFound()
  leaveNotice(request, 'people.handedOver')
  response.redirect(303, '/home')
}

/**
 * A link for a new password goes to the person's own mail. Where there is no mail, a coordinator may carry
 * it only to someone who works in this municipality alone: the link opens everything the person may see.
 */
export async function resetMemberPost(visit: Visit, request: Request, response: Response): Promise<void> {
  readForm(nothing, request.body)
  const { parts } = visit
  const { id } = municipalityOf(visit)
  const { personId } = (await memberships(visit, request))[0]!
  const person = await personById(parts.db, personId)
  if (!person || person.disabledAt !== null) throw new NotFound()
  const elsewhere = (await municipalitiesOf(parts.db, personId, parts.now().toISOString())).some((one) => one.id !== id)
  if (!parts.mailer.canSend && (elsewhere || person.isAdministrator)) leaveNotice(request, 'people.reset.administrator')
  else {
    const { secret } = await makeResetFor(parts, personOf(visit).id, person)
    const sent = await mailReset(parts, person, secret)
    const mayCarry = !sent && !elsewhere && !person.isAdministrator
    if (mayCarry) leaveLink(request, linkTo(parts, 'reset', secret))
    leaveNotice(request, sent ? 'people.reset.sent' : mayCarry ? 'people.reset.link' : 'people.reset.administrator')
  }
  response.redirect(303, `/m/${id}/people/${personId}`)
}

async function answer(visit: Visit, request: Request, response: Response, set: RolesSet, done: Word): Promise<void> {
  if (set === 'notMember') throw new NotFound()
  if (set === 'lastCoordinator')
    return showMember(visit, request, response, undefined, { roles: 'people.lastCoordinator' })
  leaveNotice(request, done)
  const self = request.params['person'] === personOf(visit).id
  response.redirect(303, self ? '/home' : `/m/${municipalityOf(visit).id}/people`)
}

/** A member's rows in this municipality; someone who is in none of them is not to be found here. */
async function memberships(visit: Visit, request: Request): Promise<Member[]> {
  const all = await membersOf(visit.parts.db, municipalityOf(visit).id)
  const found = all.filter((one) => one.personId === request.params['person'])
  if (found.length === 0) throw new NotFound()
  return found
}

async function showMember(visit: Visit, request: Request, response: Response, typed?: Typed, errors: Errors = {}) {
  const { t } = visit
  const found = await memberships(visit, request)
  const { name, email, personId } = found[0]!
  const people = `/m/${municipalityOf(visit).id}/people`
  const here = `${people}/${personId}`
  const list = errorList(t, errors)
  const notice = takeNotice(visit, request)
  const form = rolesForm(visit, here, typed ?? typedFrom(found), list)
  const model = { notice, name, email, form, acts: actsOf(visit, here, found), back: people }
  const title = list.length > 0 ? `${t('errors.prefix')}${name}` : name
  show(visit, request, response, 'member', model, {
    ...{ title, form: 'form', crumbs: roomCrumbs(visit, 'people') },
    status: list.length > 0 ? 400 : 200,
  })
}

function rolesForm({ t }: Visit, action: string, typed: Typed, errors: FormPage['errors']): FormPage {
  const chosen = [typed['roles'] ?? []].flat()
  const errorOf = (field: string) => {
    const error = errors.find((one) => one.field === field)?.text
    return error === undefined ? {} : { error }
  }
  const options = ROLES.map((role) => ({
    value: role,
    label: t(`role.${role}`),
    hint: t(`role.${role}.hint`),
    checked: chosen.includes(role),
  }))
  const until = typeof typed['until'] === 'string' ? typed['until'] : ''
  const fields = [
    { kind: 'checkboxes', name: 'roles', label: t('people.roles'), value: '', options, ...errorOf('roles') } as const,
    { ...untilField(t, until), ...errorOf('until') },
  ]
  return { heading: t('people.roles'), notice: undefined, errors, action, fields, submit: t('save') }
}

function typedFrom(found: readonly Member[]): Typed {
  const until = found.find(({ role, expiresAt }) => PASSING_ROLES.includes(role) && expiresAt !== null)?.expiresAt
  return { roles: found.map(({ role }) => role), until: until?.slice(0, 10) ?? '' }
}

function actsOf(visit: Visit, here: string, found: readonly Member[]): (Act & { hint: string })[] {
  const { t } = visit
  const { personId, name, disabledAt } = found[0]!
  const self = personId === personOf(visit).id
  const act = (path: string, word: 'people.reset' | 'people.handOver' | 'people.remove') => ({
    action: `${here}/${path}`,
    label: t(word),
    about: name,
    fields: [],
    hint: t(`${word}.hint`),
  })
  const others = self || disabledAt !== null ? [] : [act('reset', 'people.reset'), act('hand-over', 'people.handOver')]
  return [...others, act('remove', 'people.remove')]
}
