import { setTimeout as wait } from 'node:timers/promises'
import { ask, connections } from '../bench/web-client.ts'
import { open, save } from '../bench/web.ts'

/** Milliseconds between two answers of one person: faster than anyone reads five statements. */
const EVERY_MS = 1000

/** How a site fared while reports were drawn. Times in milliseconds. */
export type Fared = {
  readonly saves: readonly number[]
  readonly reports: readonly number[]
  /** What the reports answered: 200, or 503 when too many waited. */
  readonly statuses: readonly number[]
  /** Whether the site still answers. */
  readonly lives: boolean
}

/** Asks a real site, in a process of its own, for reports all at once, while people save answers until they are there. */
export async function reportsTogether(reports: number, savers: number): Promise<Fared> {
  const site = await open({ people: Math.max(1, savers) })
  const agent = connections(savers)
  const many = connections(reports)
  const saves: number[] = []
  const drawn = new AbortController()
  const saving = site.cookies.map(async (cookie, i) => {
    const question = site.questions[i % site.questions.length]!
    await wait((i / savers) * EVERY_MS)
    for (let turn = 0; turn === 0 || !drawn.signal.aborted; turn++) {
      saves.push((await save(site, agent, cookie, question, turn * savers + i)).ms)
      await wait(EVERY_MS)
    }
  })
  const asked = Array.from({ length: reports }, () =>
    ask(`${site.address}${site.round}/reports/full.pdf`, { cookie: site.cookies[0]!, agent: many }),
  )
  const answered = await Promise.all(asked)
  drawn.abort()
  await Promise.all(saving)
  const after = await ask(`${site.address}${site.round}/results`, { cookie: site.cookies[0]! })
  for (const one of [agent, many]) one.destroy()
  await site.stop()
  return {
    saves,
    reports: answered.map((one) => one.ms),
    statuses: answered.map((one) => one.status),
    lives: after.status === 200,
  }
}
