import { makeFirstCode } from '../organisations/first-use.ts'
import { sweepAttempts } from '../organisations/attempts.ts'
import { serve as listen } from '../server.ts'
import { SETTINGS } from '../settings.ts'
import { UsageError } from './command.ts'
import type { SettingName } from '../settings.ts'
import type { Command, Context } from './command.ts'
import type { Running } from '../server.ts'

const HOUR_MS = 60 * 60 * 1000

/** `serve`: the site, until it is told to stop. Prints the code of the first administrator while there is none. */
export const serve: Command = {
  options: {},
  arguments: [0, 0],
  details: ({ t }) =>
    Object.entries(SETTINGS).map(
      ([name, otherwise]) => `  ${name.padEnd(15)} ${otherwise.padEnd(23)} ${t(`setting.${name as SettingName}`)}`,
    ),
  async run(_given, context) {
    const { t, out } = context
    const stopped = new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
    })
    const running = await start(context)
    const { parts } = running
    const sweep = setInterval(() => void sweepAttempts(parts).catch(() => undefined), HOUR_MS)
    await stopped
    clearInterval(sweep)
    await running.close()
    out(t('serve.stopped'))
    return 0
  },
}

async function start({ settings, t, out }: Context): Promise<Running> {
  const running = await listen(settings).catch((error: NodeJS.ErrnoException) => {
    const { host, port } = settings
    if (error.syscall !== 'listen' && error.syscall !== 'getaddrinfo') throw error
    if (error.code === 'EADDRINUSE') throw new UsageError(t('serve.portTaken', { port }), false)
    throw new UsageError(t('serve.cannotListen', { host, port, detail: error.code ?? '' }), false)
  })
  const code = await makeFirstCode(running.parts)
  const base = settings.port === 0 ? running.address : settings.baseUrl
  out(t('serve.running', { address: running.address, base }))
  if (code !== undefined) {
    out(t('serve.firstUse', { page: `${base}/first-use`, code }))
    out(t('serve.demo'))
  }
  return running
}
