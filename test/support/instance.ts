import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

/** The site as an operator runs it: the command `serve` in a process of its own. */
export type Instance = {
  readonly address: string
  /** From the start of the process to its first sentence. */
  readonly startedInMs: number
  readonly isRunning: () => boolean
  /** Sends the signal and waits for the end. @returns the exit code; null when the signal ended it */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
  /** All that it has printed. */
  readonly said: () => string
}

export async function startInstance(environment: Readonly<Record<string, string>>): Promise<Instance> {
  const began = performance.now()
  const child = spawn(process.execPath, ['dist/src/commands/tietokunto.js', 'serve'], {
    env: { ...process.env, LANG: 'C', LC_ALL: 'C', PORT: '0', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // a test that fails leaves no server behind
  const orphaned = () => child.kill('SIGKILL')
  process.once('exit', orphaned)
  const gone = new Promise<number | null>((done) => child.once('exit', done))
  void gone.then(() => process.off('exit', orphaned))
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  const address = await addressIn(child, () => text)
  return {
    address,
    startedInMs: performance.now() - began,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async end(signal) {
      child.kill(signal)
      return gone
    },
    said: () => text,
  }
}

function addressIn(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((done, failed) => {
    child.stdout!.on('data', () => {
      const [, address] = /running: (http:\S+)/.exec(said()) ?? []
      if (address !== undefined) done(address)
    })
    child.once('exit', () => failed(new Error(`the site did not start: ${said()}`)))
  })
}
