import { makeResetFor } from '../organisations/reset.ts'
import { personByEmail } from '../organisations/person-store.ts'
import { openParts } from '../server.ts'
import { UsageError } from './command.ts'
import type { Command } from './command.ts'

/** `user reset <email>`: a one-time link for a new password, for whoever runs the service. */
export const user: Command = {
  options: {},
  arguments: [2, 2],
  async run({ positionals }, { settings, t, out, err }) {
    const [what, email = ''] = positionals
    if (what !== 'reset') throw new UsageError(t('user.unknown', { what: what ?? '' }))
    const parts = await openParts(settings)
    try {
      const person = await personByEmail(parts.db, email)
      if (!person || person.disabledAt !== null) {
        err(t('user.nobody', { email }))
        return 1
      }
      const { secret } = await makeResetFor(parts, null, person)
      out(t('user.link', { link: `${settings.baseUrl}/reset/${secret}` }))
      return 0
    } finally {
      await parts.db.destroy()
    }
  },
}
