import { makeFirstCode } from '../organisations/first-use.ts'
import { sweepAttempts } from '../organisations/attempts.ts'
import { serve as listen } from '../server.ts'
import type { Command } from './command.ts'

/** `serve`: the site, until it is told to stop. Prints the code of the first administrator while there is none. */
export const serve: Command = {
  options: {},
  arguments: [0, 0],
  async run(_given, { settings, t, out }) {
    const running = await listen(settings)
    const { parts } = running
    out(t('serve.running', { address: running.address, base: settings.baseUrl }))
    const code = await makeFirstCode(parts)
    if (code !== undefined) out(t('serve.firstUse', { page: `${settings.baseUrl}/first-use`, code }))
    const sweep = setInterval(() => void sweepAttempts(parts).catch(() => undefined), 60 * 60 * 1000)
    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
    })
    clearInterval(sweep)
    await running.close()
    return 0
  },
}
