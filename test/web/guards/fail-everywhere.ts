import { faultsOf } from '../../support/faults.ts'
import { lastChange } from '../../support/last-change.ts'
import { prepare } from '../../support/ask.ts'
import { ACCESS, ACTORS } from './access-table.ts'
import type { Got } from '../../support/ask.ts'
import type { Row, Who } from './access-table.ts'
import type { World } from '../../support/world.ts'

/** What an error page must not say. */
const LEAKS = [
  /sqlite|postgres|knex|secret_column|select .+ from/i,
  /node_modules|\/srv\/|\/work\/|dist\//,
  /\bat \w+.*:\d+/,
]

export type FailingRun = {
  readonly wrong: string[]
  /** Faults injected, and how many of them stood where an event would have been written. */
  readonly faults: number
  readonly events: number
  readonly pages: number
}

/**
 * Sends each request again and again, while each database call that it makes fails in turn. `choose` picks
 * which calls of a request are tried.
 */
export async function failEverywhere(
  world: World,
  choose: (statements: readonly string[]) => number[],
  rows: readonly Row[] = ACCESS,
): Promise<FailingRun> {
  const faults = faultsOf(world.parts.db)
  const run = { wrong: [] as string[], faults: 0, events: 0, pages: 0 }
  for (const row of rows) {
    const who = ([...ACTORS].toReversed().find((one) => row.who[one] === 'in') ?? 'anonymous') as Who
    const name = `${row.route} ${who}`
    const usual = await inTime(`${name}: made ready`, prepare(world, row, who))
    let status = 0
    const watched = faults.watch(async () => (status = (await usual()).status))
    const statements = await inTime(`${name}: as usual`, watched)
    for (const number of choose(statements)) {
      const failing = `${name}: with ${statements[number]!.slice(0, 90)}`
      const send = await inTime(`${failing}, made ready`, prepare(world, row, who))
      const before = await lastChange(world.parts.db)
      const got = await inTime(
        failing,
        faults.failing(number, () => send().catch(() => undefined)),
      )
      const whole = before === (await lastChange(world.parts.db))
      run.faults++
      const failed = faults.failed()
      if (/insert into .trail. /.test(failed)) run.events++
      if (got?.status === 500) run.pages++
      const fault = wrongIn(got, status, whole, failed)
      if (fault) run.wrong.push(`${name}: ${fault}: ${failed.slice(0, 90)}`)
    }
  }
  return run
}

const PATIENCE_MS = 60_000

/** What hangs is told by its name. */
async function inTime<T>(name: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(`${name}: nothing in ${PATIENCE_MS / 1000} s`)), PATIENCE_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

function wrongIn(got: Got | undefined, usual: number, whole: boolean, statement: string): string | undefined {
  // the session is written when the page is already made: that it was not kept, the next page tells
  const ofSession = /[`"]session[`"]/.test(statement)
  if (!got) return ofSession ? undefined : 'no answer'
  const said = `${JSON.stringify([...got.headers])}\n${got.body}`
  const leak = LEAKS.find((pattern) => pattern.test(said))
  if (leak && got.status >= 500) return `the page says ${leak.exec(said)![0]}`
  if (got.status >= 500 && !whole && !ofSession) return 'half done'
  if (got.status === 500) return /\b[0-9a-f]{8}\b/.test(got.body) ? undefined : 'no reference'
  return got.status === usual || got.status === 503 ? undefined : `${got.status}, usually ${usual}`
}

/** What would be the event, the end of its transaction, and what is asked last, when it may be too late to fail. */
export function someCalls(statements: readonly string[]): number[] {
  const event = statements.findIndex((sql) => /insert into .trail. /.test(sql))
  const commit = statements.findLastIndex((sql) => /^commit/i.test(sql))
  const last = statements.length - 1
  return [...new Set(event < 0 ? [last] : [event, commit, last])].filter((number) => number >= 0)
}

/** Of a call that a request makes very often, as it does when the example is made, so many at either end. */
const OF_ONE_KIND = 10

export function allCalls(statements: readonly string[]): number[] {
  const kinds = new Map<string, number[]>()
  for (const [number, sql] of statements.entries()) kinds.set(sql, [...(kinds.get(sql) ?? []), number])
  const chosen = [...kinds.values()].flatMap((numbers) =>
    numbers.filter((_, i) => i < OF_ONE_KIND || i >= numbers.length - OF_ONE_KIND),
  )
  return chosen.toSorted((a, b) => a - b)
}
