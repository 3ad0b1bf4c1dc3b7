import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * A folder for its owner's eyes, with those above it. Node's own `recursive` never returns where the system
 * lets nobody make a folder, as in /proc. @throws the system's error.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // another instance was faster
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
