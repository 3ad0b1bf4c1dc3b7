import { openParts } from '../server.ts'
import { UsageError } from './command.ts'
import type { Break } from '../audit/trail.ts'
import type { Command } from './command.ts'

/** `audit verify`: every chain from its first event; 1 with the place when one no longer holds. */
export const audit: Command = {
  options: { json: { type: 'boolean' } },
  arguments: [1, 1],
  async run({ positionals, values }, { settings, t, out, err }) {
    if (positionals[0] !== 'verify') throw new UsageError(t('audit.unknown', { what: positionals[0] ?? '' }))
    const { db, trail } = await openParts(settings)
    try {
      const breaks: Break[] = []
      const chains = await trail.chains(db)
      for (const chain of chains) {
        const found = await trail.verify(db, chain)
        if (found) breaks.push(found)
      }
      if (values['json'] === true) out(JSON.stringify({ chains: chains.length, breaks }, null, 2))
      else for (const { chain, number, reason } of breaks) err(t(`audit.${reason}`, { chain, number }))
      if (breaks.length > 0) return 1
      if (values['json'] !== true) out(t('audit.holds', { chains: chains.length }))
      return 0
    } finally {
      await db.destroy()
    }
  },
}
