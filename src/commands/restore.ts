import { resolve } from 'node:path'
import { INSTANCE } from '../audit/trail.ts'
import { connect } from '../database.ts'
import { openTrail, placeOf } from '../server.ts'
import { sealer } from './backup/format.ts'
import { restoreBackup } from './backup/restore-backup.ts'
import { tellFault } from './backup/tell-fault.ts'
import type { Command } from './command.ts'

/** `restore <file> [--replace] [--other-secret]`: a backup in the place of the database, all or nothing. */
export const restore: Command = {
  options: { replace: { type: 'boolean' }, 'other-secret': { type: 'boolean' } },
  arguments: [1, 1],
  async run({ positionals, values }, context) {
    const { settings, t, out } = context
    const file = resolve(positionals[0]!)
    const marks = sealer(settings)
    const trail = openTrail(settings)
    return tellFault(context, file, async () => {
      const db = connect(placeOf(settings))
      try {
        const at = new Date().toISOString()
        const counts = await restoreBackup(db, {
          file,
          marks,
          replace: values['replace'] === true,
          otherSecret: values['other-secret'] === true,
          record: (trx) => trail.record(trx, { chain: INSTANCE, at, person: null, act: 'backup.restored' }),
        })
        const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
        out(t('restore.done', { path: file, rows, answers: counts['answer'] ?? 0 }))
        return 0
      } finally {
        await db.destroy()
      }
    })
  },
}
