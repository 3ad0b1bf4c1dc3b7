import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { prepare } from '../../src/scoring/round.ts'
import { buildReport } from '../../src/web/results/report-worker.ts'
import { synthetic } from './synthetic.ts'
import { median, ms, quantile, row } from './measure.ts'
import { reportsTogether } from '../support/reports-together.ts'

/** Fifty full reports asked for at once, while twenty people save one answer after another. */
export async function benchReportsTogether(print: (line: string) => void): Promise<void> {
  const { saves, reports, statuses, lives } = await reportsTogether(50, 20)
  print('')
  print(row('50 full reports at once, 20 people saving', 'median', 'p95', 'most'))
  for (const [name, taken] of [
    [`${saves.length} saves`, saves],
    ['report', reports],
  ] as const)
    print(row(name, ms(median(taken)), ms(quantile(taken, 0.95)), ms(Math.max(...taken))))
  const given = statuses.filter((status) => status === 200).length
  print(row('reports given, and does the site answer', `${given} of ${statuses.length}`, lives ? 'yes' : 'NO'))
}

/** The longest stall of a process that has a report drawn of 1,000 questions, next to one that only waits as long. */
export async function benchStall(print: (line: string) => void): Promise<void> {
  const { content, state } = synthetic(1000)
  const nothing = { accent: undefined, crest: undefined, marking: undefined, roundName: '' }
  const alone = { reviews: undefined, signedOff: undefined, redaction: undefined, past: [], format: 'pdf' } as const
  const from = { round: prepare(content), state }
  const order = {
    kind: 'full',
    language: 'fi',
    organisation: { name: 'Esimerkkilä' },
    ...nothing,
    ...alone,
    from,
  } as const
  const drawing: number[] = []
  const waiting: number[] = []
  for (let turn = 0; turn < 7; turn++) {
    let took = 0
    drawing.push(
      await stallOf(async () => {
        const start = performance.now()
        await buildReport(order)
        took = performance.now() - start
      }),
    )
    waiting.push(await stallOf(() => wait(took)))
  }
  print('')
  print(row('Longest stall of the process, medians', 'drawing', 'waiting'))
  print(row('report of 1,000 questions', ms(median(drawing)), ms(median(waiting))))
}

async function stallOf(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await work()
  delay.disable()
  return delay.max / 1e6
}
