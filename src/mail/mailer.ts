import type { Transporter } from 'nodemailer'

export type Message = { readonly to: string; readonly subject: string; readonly text: string }

/** Sends messages, or says that it cannot: then a link is shown once to the person who made it. */
export type Mailer = {
  readonly canSend: boolean
  readonly send: (message: Message) => Promise<void>
}

export function createMailer(smtpUrl: string | undefined, from: string): Mailer {
  if (smtpUrl === undefined) return { canSend: false, send: async () => undefined }
  // read with the first message: a site that starts needs none
  let transport: Promise<Transporter> | undefined
  return {
    canSend: true,
    send: async ({ to, subject, text }) => {
      transport ??= import('nodemailer').then(({ createTransport }) => createTransport(smtpUrl))
      const sending = await transport
      await sending.sendMail({ from, to, subject: oneLine(subject), text })
    },
  }
}

/** A line break in a header would begin another header. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ')
}
