import { spawnSync } from 'node:child_process'

export type Ran = { readonly status: number | null; readonly out: string; readonly err: string }

/** Runs the command line as a person would, in a process of its own. */
export function run(args: readonly string[], env: Record<string, string> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/src/commands/tietokunto.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', LC_ALL: 'C', ...env },
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
  })
  return { status, out: stdout, err: stderr }
}
