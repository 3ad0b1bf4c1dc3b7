import { resolve } from 'node:path'
import { INSTANCE } from '../audit/trail.ts'
import { openDatabase } from '../database.ts'
import { openTrail, placeOf } from '../server.ts'
import { sealer } from './backup/format.ts'
import { writeBackup } from './backup/write-backup.ts'
import { tellFault } from './backup/tell-fault.ts'
import type { Command } from './command.ts'

/** `backup <file>`: one consistent moment of the database, made while the site is in use. */
export const backup: Command = {
  options: {},
  arguments: [1, 1],
  async run({ positionals }, context) {
    const { settings, t, out } = context
    const file = resolve(positionals[0]!)
    const marks = sealer(settings)
    const trail = openTrail(settings)
    return tellFault(context, file, async () => {
      const db = await openDatabase(placeOf(settings), 'asItIs')
      try {
        const at = new Date().toISOString()
        const counts = await writeBackup(db, file, marks, at)
        await db.transaction((trx) => trail.record(trx, { chain: INSTANCE, at, person: null, act: 'backup.made' }))
        const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
        out(t('backup.done', { path: file, rows, answers: counts['answer'] ?? 0 }))
        return 0
      } finally {
        await db.destroy()
      }
    })
  },
}
