import { existsSync, readdirSync } from 'node:fs'

/** Every worked case, by path. */
export const caseFiles: readonly string[] = existsSync('cases')
  ? readdirSync('cases')
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => `cases/${file}`)
  : []
