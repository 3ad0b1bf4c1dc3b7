import { DatabaseError, isAway } from '../../database.ts'
import { placeOf } from '../../server.ts'
import { UsageError } from '../command.ts'
import { BackupError } from './format.ts'
import type { Context } from '../command.ts'

/** Does the work, and says in a sentence why it could not be done: 1 for the backup, 2 for its place. */
export async function tellFault(context: Context, file: string, work: () => Promise<number>): Promise<number> {
  const { settings, t, err } = context
  try {
    return await work()
  } catch (error) {
    if (error instanceof BackupError) {
      err(t(`backup.${error.fault}`, { path: file }))
      return 1
    }
    const { code = '', path, syscall } = error as NodeJS.ErrnoException
    if (path?.startsWith(file) || syscall === 'write') {
      const key = syscall === 'open' && code === 'ENOENT' && path === file ? 'cannotRead' : 'cannotWrite'
      throw new UsageError(t(key, { path: file, detail: code }), false)
    }
    throw isAway(error) ? new DatabaseError(placeOf(settings), code) : error
  }
}
