import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { autosave, QUESTIONS } from './house.ts'
import type { House } from './house.ts'

/** What the writers know: all that they sent, and what they were told is saved. */
export type Ledger = {
  readonly sent: Set<string>
  readonly acknowledged: { readonly question: string; readonly version: number; readonly comment: string }[]
  conflicts: number
  /** Told that the database does not answer. */
  refused: number
  readonly strange: string[]
}
export const newLedger = (): Ledger => ({ sent: new Set(), acknowledged: [], conflicts: 0, refused: 0, strange: [] })

/** Everyone writes on this one now and then; each has some of their own beside it. */
const [SHARED = '', ...REST] = QUESTIONS
const OWN = 4

/**
 * Everyone autosaves without a pause until told to stop, or until nobody answers.
 * `addresses`: instances of the site, in turn for each writer.
 */
export async function writeAll(
  house: House,
  addresses: readonly string[],
  ledger: Ledger,
  stop: AbortSignal,
): Promise<void> {
  await Promise.all(house.people.map((_, i) => write(house, i, addresses[i % addresses.length]!, ledger, stop)))
}

async function write({ people, where }: House, i: number, address: string, ledger: Ledger, stop: AbortSignal) {
  const versions = new Map<string, number>()
  const own = REST.slice(i * OWN, (i + 1) * OWN)
  for (let turn = 0; !stop.aborted; turn++) {
    const question = turn % 5 === 4 ? SHARED : own[turn % OWN]!
    const comment = `Person${i} ${randomUUID()}`
    const version = versions.get(question) ?? 0
    ledger.sent.add(`${question} ${comment}`)
    const reply = await autosave(address, where, people[i]!.cookie, { question, comment, version }).catch(
      () => undefined,
    )
    if (reply === undefined) return
    const { status, body } = reply
    if (status === 200) ledger.acknowledged.push({ question, version: Number(body['version']), comment })
    else if (status === 409) ledger.conflicts++
    else if (status === 503) ledger.refused++
    else ledger.strange.push(`${status} ${JSON.stringify(body).slice(-200)}`)
    if (status === 200 || status === 409) versions.set(question, Number(body['version']))
    else await wait(50)
  }
}
