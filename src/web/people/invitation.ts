import { z } from 'zod'
import { acceptAsNewcomer, acceptAsPerson, invitationById } from '../../organisations/invitation.ts'
import { personByEmail } from '../../organisations/person-store.ts'
import { formatDay } from '../../i18n/format.ts'
import { show } from '../show.ts'
import { enter } from './enter.ts'
import { languageField, languageSchema, nameField, nameSchema } from './fields.ts'
import { newPasswordField, newPasswordSchema, passwordError } from './fields.ts'
import { readForm, showForm, switchesLanguage, typedIn } from './forms.ts'
import { leaveNotice } from './notice.ts'
import { municipalityName } from './names.ts'
import type { Request, Response } from 'express'
import type { Accepted, Invitation } from '../../organisations/invitation.ts'
import type { Visit } from '../visit.ts'
import type { Errors, Typed } from './forms.ts'

const newcomer = z.strictObject({ name: nameSchema, language: languageSchema, newPassword: newPasswordSchema })
const nothing = z.strictObject({})

/** What the opened link offers, and how the visitor stands to it. */
type Offer = Invitation & { readonly stands: 'newcomer' | 'mine' | 'signIn' | 'other'; readonly email: string }

export async function invitationGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const offer = await offerOf(visit, request)
  if (!offer) return showGone(visit, request, response)
  showInvitation(visit, request, response, offer, {})
}

export async function invitationPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const offer = await offerOf(visit, request)
  if (!offer) return showGone(visit, request, response)
  const typed = typedIn(request.body)
  if (switchesLanguage(request)) return showInvitation(visit, request, response, offer, typed)
  if (offer.stands === 'newcomer') return asNewcomer(visit, request, response, offer, typed)
  readForm(nothing, request.body)
  if (offer.stands !== 'mine') return showInvitation(visit, request, response, offer, typed)
  await accepted(visit, request, response, await acceptAsPerson(visit.parts, offer.token.id, visit.person!))
}

async function asNewcomer(visit: Visit, request: Request, response: Response, offer: Offer, typed: Typed) {
  const read = readForm(newcomer, request.body)
  if (read.errors) return showInvitation(visit, request, response, offer, typed, read.errors)
  const { newPassword: password, ...who } = read.value
  const outcome = await acceptAsNewcomer(visit.parts, offer.token.id, { ...who, password })
  if (outcome.outcome === 'refused')
    return showInvitation(visit, request, response, offer, typed, passwordError(outcome.problem))
  await accepted(visit, request, response, outcome)
}

async function accepted(visit: Visit, request: Request, response: Response, outcome: Accepted): Promise<void> {
  if (outcome.outcome === 'exists') return response.redirect(303, '/invitation')
  if (outcome.outcome !== 'done') return showGone(visit, request, response)
  delete request.session.invitationId
  await enter(request, outcome.personId)
  leaveNotice(request, 'invitation.done')
  response.redirect(303, '/home')
}

async function offerOf({ parts, person }: Visit, request: Request): Promise<Offer | undefined> {
  const { invitationId } = request.session
  const invitation = invitationId === undefined ? undefined : await invitationById(parts, invitationId)
  const email = invitation?.token.email
  if (!invitation || !email) return undefined
  if (person) return { ...invitation, email, stands: person.email === email ? 'mine' : 'other' }
  const known = (await personByEmail(parts.db, email)) !== undefined
  return { ...invitation, email, stands: known ? 'signIn' : 'newcomer' }
}

function showInvitation(
  visit: Visit,
  request: Request,
  response: Response,
  offer: Offer,
  typed: Typed,
  errors: Errors = {},
): void {
  const { t, language } = visit
  const { token, municipality, stands, email } = offer
  const role = t(`role.${token.role ?? 'administrator'}`)
  const place = municipality ? municipalityName(municipality, language) : t('product')
  const until =
    token.roleExpiresAt && t('invitation.until', { day: formatDay(token.roleExpiresAt.slice(0, 10), language) })
  const how = {
    newcomer: t('invitation.newcomer', { email }),
    signIn: t('invitation.signIn', { email }),
    other: t('invitation.other', { email }),
    mine: '',
  }[stands]
  response.setHeader('Referrer-Policy', 'no-referrer')
  const page = {
    heading: t('invitation.title'),
    lead: t('invitation.lead', { place, role }),
    paragraphs: [until ?? '', how].filter((line) => line !== ''),
    action: '/invitation',
    fields: stands === 'newcomer' ? [nameField(t, typed), languageField(t, typed, language), newPasswordField(t)] : [],
    submit: stands === 'newcomer' || stands === 'mine' ? t('invitation.submit') : '',
    links: stands === 'signIn' ? [{ href: '/sign-in?to=/invitation', label: t('signIn.title') }] : [],
  }
  showForm(visit, request, response, page, errors)
}

function showGone(visit: Visit, request: Request, response: Response): void {
  const { t } = visit
  const title = t('invitation.gone.title')
  show(visit, request, response, 'problem', { title, text: t('invitation.gone.text') }, { title, status: 410 })
}
