import { createTransport } from 'nodemailer'

export type Message = { readonly to: string; readonly subject: string; readonly text: string }

/** Sends messages, or says that it cannot: then a link is shown once to the person who made it. */
export type Mailer = {
  readonly canSend: boolean
  readonly send: (message: Message) => Promise<void>
}

export function createMailer(smtpUrl: string | undefined, from: string): Mailer {
  if (smtpUrl === undefined) return { canSend: false, send: async () => undefined }
  const transport = createTransport(smtpUrl)
  return {
    canSend: true,
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ from, to, subject: oneLine(subject), text })
    },
  }
}

/** A line break in a header would begin another header. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ')
}
