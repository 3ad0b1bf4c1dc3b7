import { mailWords } from '../i18n/mail-words.ts'
import { translator } from '../i18n/translate.ts'
import type { Language } from '../i18n/translate.ts'
import type { Message } from './mailer.ts'

/** Who gets a message, and in which language it is written: the receiver's. */
export type Receiver = { readonly email: string; readonly language: Language }

export function invitationMessage(
  { email, language }: Receiver,
  values: { readonly inviter: string; readonly place: string; readonly role: string; readonly link: string },
): Message {
  const t = translator(mailWords, language)
  return { to: email, subject: t('invitation.subject', values), text: letter(language, t('invitation.text', values)) }
}

export function resetMessage({ email, language }: Receiver, link: string): Message {
  const t = translator(mailWords, language)
  return { to: email, subject: t('reset.subject'), text: letter(language, t('reset.text', { link })) }
}

/** A text with its greeting and farewell. */
export function letter(language: Language, text: string): string {
  const t = translator(mailWords, language)
  return `${t('greeting')}\n\n${text}\n\n${t('farewell')}\n`
}
