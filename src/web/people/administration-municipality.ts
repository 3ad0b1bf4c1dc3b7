import { join } from 'node:path'
import { z } from 'zod'
import { addNewMunicipality } from '../../organisations/administration.ts'
import { invite, withdrawInvitation } from '../../organisations/invitation.ts'
import { dismissCoordinator } from '../../organisations/members.ts'
import { findOfficial, officialLabel, readOfficialList } from '../../organisations/official-list.ts'
import { membersOf, municipalities, municipalityById } from '../../organisations/store.ts'
import { openInvitations } from '../../organisations/tokens.ts'
import { projectFolder } from '../../settings.ts'
import { NotFound } from '../problems.ts'
import { show } from '../show.ts'
import { personOf } from '../visit.ts'
import { administrationCrumbs } from './crumbs.ts'
import { deliverInvitation } from './deliver.ts'
import { emailField, emailSchema, languageSchema, nameSchema, text } from './fields.ts'
import { errorList, readForm, showForm, switchesLanguage, typedIn } from './forms.ts'
import { inviteLanguageField } from './invite-form.ts'
import { invitationLines } from './members.ts'
import { municipalityName } from './names.ts'
import { leaveNotice, takeNotice } from './notice.ts'
import type { Request, Response } from 'express'
import type { Official } from '../../organisations/official-list.ts'
import type { Municipality } from '../../organisations/store.ts'
import type { Visit } from '../visit.ts'
import type { Errors, Typed, Word } from './forms.ts'
import type { Field, FormPage } from './pages.ts'

let list: Official[] | undefined
const officials = () => (list ??= readOfficialList(join(projectFolder(), 'src/organisations/municipality-list.csv')))

const added = z.strictObject({
  municipality: z
    .string()
    .trim()
    .min(1, 'administration.add.missing' satisfies Word)
    .max(200, 'error.tooLong' satisfies Word)
    .refine((name) => !/\p{Cc}/u.test(name), 'administration.add.missing' satisfies Word),
  nameSv: z.literal('').or(nameSchema),
})
const invited = z.strictObject({ email: emailSchema, language: languageSchema })

export function addMunicipalityGet(visit: Visit, request: Request, response: Response): void {
  showAdd(visit, request, response, {})
}

export async function addMunicipalityPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const { parts } = visit
  const typed = typedIn(request.body)
  if (switchesLanguage(request)) return showAdd(visit, request, response, typed)
  const read = readForm(added, request.body)
  if (read.errors) return showAdd(visit, request, response, typed, read.errors)
  const { municipality: name, nameSv } = read.value
  const { code, ...rest } = findOfficial(officials(), name) ?? typedMunicipality(name, nameSv)
  const known = await municipalities(parts.db)
  if (known.some((one) => !one.isDemo && (code === null ? one.nameFi === rest.nameFi : one.code === code)))
    return showAdd(visit, request, response, typed, { municipality: 'administration.add.taken' })
  const { nameFi, nameSv: swedish, population } = rest
  const id = await addNewMunicipality(parts, personOf(visit).id, { code, nameFi, nameSv: swedish, population })
  leaveNotice(request, 'administration.added')
  response.redirect(303, `/administration/municipalities/${id}`)
}

export async function administrationMunicipalityGet(visit: Visit, request: Request, response: Response): Promise<void> {
  await showMunicipality(visit, request, response, await found(visit, request), {})
}

export async function inviteCoordinatorPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const municipality = await found(visit, request)
  const typed = typedIn(request.body)
  if (switchesLanguage(request)) return showMunicipality(visit, request, response, municipality, typed)
  const read = readForm(invited, request.body)
  if (read.errors) return showMunicipality(visit, request, response, municipality, typed, read.errors)
  const { email, language } = read.value
  const offer = { municipalityId: municipality.id, email, role: 'coordinator', roleExpiresAt: null } as const
  const secret = await invite(visit.parts, personOf(visit).id, offer)
  await deliverInvitation(visit, request, offer, { secret, municipality, language })
  response.redirect(303, `/administration/municipalities/${municipality.id}`)
}

export async function withdrawCoordinatorPost(visit: Visit, request: Request, response: Response): Promise<void> {
  readForm(z.strictObject({}), request.body)
  const { id } = await found(visit, request)
  await withdrawInvitation(visit.parts, personOf(visit).id, id, String(request.params['invitation']))
  leaveNotice(request, 'people.withdrawn')
  response.redirect(303, `/administration/municipalities/${id}`)
}

/** A coordinator who has left without handing over. */
export async function dismissPost(visit: Visit, request: Request, response: Response): Promise<void> {
  readForm(z.strictObject({}), request.body)
  const { id } = await found(visit, request)
  const set = await dismissCoordinator(visit.parts, personOf(visit).id, id, String(request.params['person']))
  if (set !== 'done') throw new NotFound()
  leaveNotice(request, 'administration.dismissed')
  response.redirect(303, `/administration/municipalities/${id}`)
}

async function found({ parts }: Visit, request: Request): Promise<Municipality> {
  const municipality = await municipalityById(parts.db, String(request.params['id']))
  if (!municipality) throw new NotFound()
  return municipality
}

function typedMunicipality(nameFi: string, nameSv: string) {
  return { code: null, nameFi, nameSv: nameSv === '' ? nameFi : nameSv, population: null }
}

function showAdd(visit: Visit, request: Request, response: Response, typed: Typed, errors: Errors = {}): void {
  const { t } = visit
  const search: Field = {
    kind: 'text',
    name: 'municipality',
    label: t('administration.add.search'),
    hint: t('administration.add.search.hint'),
    value: text(typed, 'municipality'),
    autocomplete: 'off',
    options: officials().map((one) => ({ value: officialLabel(one), label: optionLabel(visit, one) })),
  }
  const other: Field = {
    kind: 'text',
    name: 'nameSv',
    label: t('administration.add.other'),
    hint: t('administration.add.other.hint'),
    value: text(typed, 'nameSv'),
    autocomplete: 'off',
  }
  const words = {
    heading: t('administration.add'),
    crumbs: administrationCrumbs(visit),
    lead: t('administration.add.lead'),
    submit: t('administration.add'),
  }
  const links = [{ href: '/administration', label: t('cancel') }]
  const page = { ...words, action: '/administration/municipalities/new', fields: [search, other], links }
  showForm(visit, request, response, page, errors)
}

function optionLabel({ t }: Visit, one: Official): string {
  const name = officialLabel(one)
  return one.aland ? t('administration.add.aland', { name }) : name
}

async function showMunicipality(
  visit: Visit,
  request: Request,
  response: Response,
  municipality: Municipality,
  typed: Typed,
  errors: Errors = {},
): Promise<void> {
  const { t, parts, language } = visit
  const here = `/administration/municipalities/${municipality.id}`
  const members = await membersOf(parts.db, municipality.id)
  const open = await openInvitations(parts.db, parts, municipality.id)
  const list = errorList(t, errors)
  const coordinators = members.filter(({ role }) => role === 'coordinator')
  const model = {
    notice: takeNotice(visit, request),
    name: municipalityName(municipality, language),
    outside: officials().some(({ code, aland }) => aland && code === municipality.code),
    coordinators: coordinators.map(({ name, email, personId }) => ({
      name,
      email,
      dismiss: {
        action: `${here}/coordinators/${personId}/dismiss`,
        label: t('administration.dismiss'),
        about: name,
        fields: [],
      },
    })),
    invitations: invitationLines(visit, open, `${here}/invitations`),
    form: inviteForm(visit, here, typed, list),
  }
  // the municipality's own home page has its name for a title
  const name = `${model.name}, ${t('nav.administration')}`
  const title = list.length > 0 ? `${t('errors.prefix')}${name}` : name
  const status = list.length > 0 ? 400 : 200
  const around = { title, form: 'form', status, crumbs: administrationCrumbs(visit) }
  show(visit, request, response, 'administration-municipality', model, around)
}

function inviteForm({ t, parts, language }: Visit, action: string, typed: Typed, errors: FormPage['errors']): FormPage {
  const error = errors.find(({ field }) => field === 'email')?.text
  const email = { ...emailField(t, typed), autocomplete: 'off', ...(error === undefined ? {} : { error }) }
  const fields = [email, inviteLanguageField(t, typed, language)]
  const submit = parts.mailer.canSend ? t('people.invite.submit') : t('people.invite.create')
  return { heading: t('administration.invite'), notice: undefined, errors, action, fields, submit }
}
