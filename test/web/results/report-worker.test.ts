import { Worker } from 'node:worker_threads'
import { expect } from 'chai'
import { buildReport, MOST_WAITING, ReportDesk } from '../../../src/web/results/report-worker.ts'
import { quantile } from '../../bench/measure.ts'
import { synthetic } from '../../bench/synthetic.ts'
import { prepare } from '../../../src/scoring/round.ts'
import { reportInput } from '../../support/report-input.ts'
import { reportsTogether } from '../../support/reports-together.ts'
import type { ReportOrder } from '../../../src/web/results/report-order.ts'
import type { Answer } from '../../../src/scoring/round.ts'

const LONG = 'Kommentti kertoo, miten asia hoidetaan ja kuka siitä vastaa. '.repeat(170).slice(0, 10_000)

function orderOf(from: ReportOrder['from'], kind: ReportOrder['kind'] = 'summary'): ReportOrder {
  const nothing = { accent: undefined, crest: undefined, marking: undefined }
  const alone = { reviews: undefined, signedOff: undefined, redaction: undefined, past: [], format: 'pdf' } as const
  return {
    kind,
    language: 'fi',
    organisation: { name: 'Esimerkkilä' },
    roundName: 'Kierros',
    ...nothing,
    ...alone,
    from,
  }
}

/** A round of 1,000 questions over 500 requirements, each with a comment of 10,000 letters. */
function largeOrder(): ReportOrder {
  const { content, state } = synthetic(1000)
  const answers = Object.fromEntries(
    Object.entries(state.answers).map(([id, answer]): [string, Answer] => [id, { ...answer, comment: LONG }]),
  )
  return orderOf({ round: prepare(content), state: { ...state, answers } })
}

/** The same in full, thousands of pages. */
function fullOrder(): ReportOrder {
  return { ...largeOrder(), kind: 'full' }
}

function problemOf(building: Promise<unknown>): Promise<string> {
  return building.then(
    () => 'none',
    (error: Error) => error.message,
  )
}

function beginning(file: Buffer): string {
  return file.subarray(0, 5).toString()
}

/** How long each message to the thread held up this process, in milliseconds, in the order of sending. */
async function messagesOf(order: ReportOrder): Promise<number[]> {
  const plain = Worker.prototype.postMessage
  const taken: number[] = []
  Worker.prototype.postMessage = function (...given: Parameters<typeof plain>) {
    const start = performance.now()
    plain.apply(this, given)
    taken.push(performance.now() - start)
  }
  try {
    await buildReport(order)
  } finally {
    Worker.prototype.postMessage = plain
  }
  return taken
}

describe('The thread of reports', () => {
  it('holds up the process for no more than 20 ms at a time, also for the largest round and content it has not seen', async () => {
    const turns: number[][] = []
    for (let turn = 0; turn < 5; turn++) turns.push(await messagesOf(largeOrder()))
    // 5 files of content, 1,000 answers in parts, and the order
    expect(turns.map((taken) => taken.length)).to.eql(turns.map(() => 26))
    // a busy machine takes any process off its core now and then: the least of the turns is what the work costs
    const least = turns[0]!.map((_, i) => Math.min(...turns.map((taken) => taken[i]!)))
    expect(Math.max(...least)).to.be.at.most(20)
  })

  it('takes turns, and sends away what is too much', async () => {
    const { round, state } = reportInput()
    const asked = Array.from({ length: MOST_WAITING + 3 }, () => buildReport(orderOf({ round, state })))
    const ends = await Promise.allSettled(asked)
    const refused = ends.filter((end) => end.status === 'rejected').map((end) => (end.reason as Error).name)
    expect(refused).to.eql(['Busy', 'Busy'])
    expect(ends.filter((end) => end.status === 'fulfilled')).to.have.length(MOST_WAITING + 1)
  })

  it('tells what failed, and draws the next one', async () => {
    const { round, state } = reportInput()
    expect(await problemOf(buildReport(orderOf({ sealed: '{"content":' })))).to.match(/JSON/)
    expect(beginning((await buildReport(orderOf({ round, state }))).file)).to.equal('%PDF-')
  })

  it('gives up a report that takes too long, and draws the one that waits behind it', async () => {
    const { round, state } = reportInput()
    const limits = { ms: 100, mib: 768 }
    const desk = new ReportDesk(limits)
    const [long, short] = [desk.build(fullOrder()), desk.build(orderOf({ round, state }))]
    const late = await problemOf(long)
    limits.ms = 60_000
    expect(late).to.equal('no report in 0.1 s')
    expect(beginning((await short).file)).to.equal('%PDF-')
  })

  it('gives up a report that takes too much memory, and draws the one that waits behind it', async () => {
    const { round, state } = reportInput()
    const desk = new ReportDesk({ ms: 60_000, mib: 48 })
    const [large, small] = [desk.build(fullOrder()), desk.build(orderOf({ round, state }))]
    expect(await problemOf(large)).to.equal('the thread of reports broke')
    expect(beginning((await small).file)).to.equal('%PDF-')
  })

  it('leaves people time to save while reports are drawn', async () => {
    const { saves, reports, statuses, lives } = await reportsTogether(6, 5)
    expect(statuses).to.eql(Array.from({ length: 6 }, () => 200))
    expect(saves.length).to.be.at.least(5)
    // drawn beside the requests, whatever else the machine does: else a save would wait as long as a report
    expect(quantile(saves, 0.95)).to.be.below(Math.min(...reports))
    expect(lives).to.equal(true)
  })
})
