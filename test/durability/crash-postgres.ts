import { setTimeout as wait } from 'node:timers/promises'
import { openDatabase } from '../../src/database.ts'
import { startInstance } from '../support/instance.ts'
import { startPostgres } from '../support/postgres.ts'
import { disagreements } from './agreement.ts'
import { openHouse } from './house.ts'
import { newLedger, writeAll } from './writers.ts'

export type Crashed = {
  readonly faults: readonly string[]
  readonly acknowledged: number
  /** Answers that were told that the database does not answer. */
  readonly refused: number
}

/**
 * The PostgreSQL server dies under one instance of the site and comes back: first while nobody asks, so that
 * each idle connection hears of it by itself, then again and again while twenty people write.
 */
export async function crashPostgres(crashes: number): Promise<Crashed> {
  const server = await startPostgres('durable')
  const place = { url: server.url('postgres'), file: '' }
  const house = await openHouse({ db: await openDatabase(place), place, close: async () => undefined }, 20)
  const instance = await startInstance(house.environment)
  const ledger = newLedger()
  const faults: string[] = []
  const more = async (answers: number) => {
    const enough = ledger.acknowledged.length + answers
    while (ledger.acknowledged.length < enough && instance.isRunning()) await wait(Math.random() * 20)
  }
  const write = async (during: () => Promise<void>) => {
    const stop = new AbortController()
    const writing = writeAll(house, [instance.address], ledger, stop.signal)
    await during()
    stop.abort()
    await writing
  }
  const look = async (when: string) => {
    if (!instance.isRunning()) faults.push(`${when}: the site has ended: ${instance.said().slice(-300)}`)
    else if ((await fetch(`${instance.address}/health`)).status !== 200) faults.push(`${when}: no answer`)
    faults.push(...(await disagreements(house, ledger)).map((fault) => `${when}: ${fault}`))
  }
  try {
    await write(() => more(20))
    await server.restart()
    await look('idle')
    for (let crash = 1; crash <= crashes && faults.length === 0; crash++) {
      await write(async () => {
        await more(1 + Math.floor(Math.random() * 60))
        await server.restart()
        await more(20)
      })
      await look(`crash ${crash}`)
    }
  } finally {
    await instance.end('SIGTERM')
    await house.db.destroy()
    await server.stop()
  }
  return { faults, acknowledged: ledger.acknowledged.length, refused: ledger.refused }
}
