import { invitationMessage, resetMessage } from '../../mail/messages.ts'
import { webTranslator } from '../../i18n/web-words/index.ts'
import { leaveLink, leaveNotice } from './notice.ts'
import type { Request } from 'express'
import type { Language } from '../../i18n/translate.ts'
import type { Message } from '../../mail/mailer.ts'
import type { Invited } from '../../organisations/invitation.ts'
import type { Person } from '../../organisations/person-store.ts'
import type { Municipality } from '../../organisations/store.ts'
import type { Parts } from '../parts.ts'
import type { Visit } from '../visit.ts'

/** Links are built from the configured address, never from what a request says (A6). */
export function linkTo({ settings }: Parts, page: 'invitation' | 'reset', secret: string): string {
  return `${settings.baseUrl}/${page}/${secret}`
}

/** Mails an invitation in the language of its receiver; without mail its link is shown once to the inviter. */
export async function deliverInvitation(
  { parts, person }: Visit,
  request: Request,
  { role, email }: Pick<Invited, 'role' | 'email'>,
  { secret, municipality, language }: { secret: string; municipality: Municipality | undefined; language: Language },
): Promise<void> {
  const t = webTranslator(language)
  const link = linkTo(parts, 'invitation', secret)
  const name = municipality && (language === 'sv' ? municipality.nameSv : municipality.nameFi)
  const values = {
    inviter: person?.name ?? '',
    place: name ?? t('role.administrator'),
    role: t(`role.${role ?? 'administrator'}`),
    link,
  }
  const sent = await send(parts, invitationMessage({ email, language }, values))
  if (!sent) leaveLink(request, link)
  leaveNotice(request, sent ? 'people.invited.sent' : 'people.invited.link')
}

/** Mails a link for a new password. False when it could not be mailed. */
export function mailReset(parts: Parts, { email, language }: Person, secret: string): Promise<boolean> {
  return send(parts, resetMessage({ email, language }, linkTo(parts, 'reset', secret)))
}

async function send({ mailer, log }: Parts, message: Message): Promise<boolean> {
  if (!mailer.canSend) return false
  try {
    await mailer.send(message)
    return true
  } catch (error) {
    log.error({ err: { code: (error as { code?: unknown }).code } }, 'mail could not be sent')
    return false
  }
}
