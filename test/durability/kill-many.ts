import { setTimeout as wait } from 'node:timers/promises'
import { startInstance } from '../support/instance.ts'
import { run } from '../support/command.ts'
import { freshDatabase } from '../support/database.ts'
import { disagreements } from './agreement.ts'
import { openHouse } from './house.ts'
import { newLedger, writeAll } from './writers.ts'
import type { DatabaseKind } from '../support/database.ts'

const WRITERS = 20
/** A kill comes at any moment, be the machine slow or fast: after at most so many answers, and while more are on their way. */
const MOST_ANSWERS = 60
const LONGEST_MS = 20

export type Killed = {
  readonly faults: readonly string[]
  readonly acknowledged: number
  readonly conflicts: number
  readonly slowestStartMs: number
}

/** Starts the site, lets people write, kills it, and looks at what is left; again and again on the same data. */
export async function killMany(kind: DatabaseKind, kills: number): Promise<Killed> {
  const database = await freshDatabase(kind)
  const house = await openHouse(database, WRITERS)
  const ledger = newLedger()
  const faults: string[] = []
  let slowestStartMs = 0
  let instance = await startInstance(house.environment)
  try {
    for (let kill = 1; kill <= kills && faults.length === 0; kill++) {
      const writing = writeAll(house, [instance.address], ledger, new AbortController().signal)
      const enough = ledger.acknowledged.length + 1 + Math.floor(Math.random() * MOST_ANSWERS)
      while (ledger.acknowledged.length < enough && instance.isRunning()) await wait(Math.random() * LONGEST_MS)
      await instance.end('SIGKILL')
      await writing
      faults.push(...(await disagreements(house, ledger)).map((fault) => `kill ${kill}: ${fault}`))
      instance = await startInstance(house.environment)
      slowestStartMs = Math.max(slowestStartMs, instance.startedInMs)
    }
  } finally {
    await instance.end('SIGTERM')
  }
  const { status, err } = run(['audit', 'verify'], house.environment)
  if (status !== 0) faults.push(`audit verify: ${err}`)
  await house.close()
  return { faults, acknowledged: ledger.acknowledged.length, conflicts: ledger.conflicts, slowestStartMs }
}
