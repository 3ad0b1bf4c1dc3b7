import { sendDigests } from './send-digests.ts'
import type { Parts } from '../../parts.ts'

const HOUR_MS = 3_600_000

/** Looks every hour whether digests are to be sent; an idle clock keeps no process alive. @returns what ends it. */
export function keepSending(parts: Parts): () => Promise<void> {
  let under: Promise<unknown> = Promise.resolve()
  const look = () => {
    under = sendDigests(parts).catch((error: unknown) => parts.log.error({ err: error }, 'digests were not sent'))
  }
  const clock = setInterval(look, HOUR_MS)
  clock.unref()
  return async () => {
    clearInterval(clock)
    await under
  }
}
