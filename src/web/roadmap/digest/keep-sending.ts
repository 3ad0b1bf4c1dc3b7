import { sendDigests } from './send-digests.ts'
import type { Parts } from '../../parts.ts'

const HOUR_MS = 3_600_000
/** The site is up before its first letters leave. */
const FIRST_MS = 60_000

/** Looks soon and then every hour whether digests are to be sent; an idle clock keeps no process alive. @returns what ends it. */
export function keepSending(parts: Parts): () => Promise<void> {
  let under: Promise<unknown> = Promise.resolve()
  const look = () => {
    under = sendDigests(parts).catch((error: unknown) => parts.log.error({ err: error }, 'digests were not sent'))
  }
  const first = setTimeout(look, FIRST_MS)
  const clock = setInterval(look, HOUR_MS)
  first.unref()
  clock.unref()
  return async () => {
    clearTimeout(first)
    clearInterval(clock)
    await under
  }
}
