import { sendDigests } from './send-digests.ts'
import type { Parts } from '../../parts.ts'

/** The site is up before its first letters leave; then it looks every hour. */
const CLOCK = { firstMs: 60_000, everyMs: 3_600_000 }

/** Looks soon and then every hour whether digests are to be sent; an idle clock keeps no process alive. @returns what ends it. */
export function keepSending(parts: Parts, { firstMs, everyMs } = CLOCK): () => Promise<void> {
  let under: Promise<unknown> | undefined
  const look = () => {
    // slow mail may take longer than an hour: one after another, and the end waits for the one that is under way
    under ??= sendDigests(parts)
      .catch((error: unknown) => parts.log.error({ err: error }, 'digests were not sent'))
      .finally(() => (under = undefined))
  }
  const first = setTimeout(look, firstMs)
  const clock = setInterval(look, everyMs)
  first.unref()
  clock.unref()
  return async () => {
    clearTimeout(first)
    clearInterval(clock)
    await under
  }
}
