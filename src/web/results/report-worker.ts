import { extname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { Busy } from '../problems.ts'
import type { RoundContent, RoundState } from '../../scoring/round.ts'
import type {
  ContentNumbers,
  FillOrder,
  From,
  FromThread,
  Order,
  PackOrder,
  ReportOrder,
  SheetOrder,
  SmallFrom,
  TableOrder,
  ToThread,
} from './report-order.ts'

/** Reports that may wait for their turn; the next one is asked to come again. */
export const MOST_WAITING = 100

/** What one report may take; what goes over ends its thread, not the site, and the next begins in a new one. */
export type Limits = { readonly ms: number; readonly mib: number }
const LIMITS: Limits = { ms: 60_000, mib: 768 }

/** A file, and how many parts were withheld from it. */
export type Built = { readonly file: Buffer; readonly withheld: number }

type Waiting = {
  readonly order: Order
  readonly done: (built: Built) => void
  readonly failed: (error: Error) => void
}

/** The thread and the content files that it has been given; it keeps them, and its fonts, between reports. */
type Thread = { readonly worker: Worker; readonly numbers: Map<object, number> }

/** Draws reports in a thread of its own: drawing takes hundreds of milliseconds, and no other request may wait for it. */
export class ReportDesk {
  readonly #limits: Limits
  readonly #waiting: Waiting[] = []
  #working = false
  #thread: Thread | undefined

  constructor(limits: Limits = LIMITS) {
    this.#limits = limits
  }

  /** Reports take turns. @throws Busy when too many wait; Error when the report cannot be drawn. */
  build(order: Order): Promise<Built> {
    if (this.#waiting.length >= MOST_WAITING) return Promise.reject(new Busy())
    return new Promise((done, failed) => {
      this.#waiting.push({ order, done, failed })
      if (!this.#working) void this.#workOff()
    })
  }

  async #workOff(): Promise<void> {
    this.#working = true
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const { order, done, failed } = next
      await this.#drawn(order).then(done, failed)
    }
    this.#working = false
  }

  async #drawn(order: Order): Promise<Built> {
    const { worker, numbers } = (this.#thread ??= this.#start())
    // an idle thread does not keep the process alive
    worker.ref()
    try {
      return await answerOf(worker, await wishOf(worker, numbers, order), this.#limits)
    } catch (error) {
      // a thread that was ended may take its time to go: the next report does not wait in it
      if (error instanceof Ended) this.#thread = undefined
      throw error
    } finally {
      worker.unref()
    }
  }

  #start(): Thread {
    // run from `dist/` the thread is JavaScript, run from `src/` it is TypeScript
    const worker = new Worker(new URL(`./report-thread${extname(import.meta.url)}`, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.mib },
    })
    const forget = () => {
      if (this.#thread?.worker === worker) this.#thread = undefined
    }
    worker.on('error', forget).on('exit', forget)
    worker.unref()
    return { worker, numbers: new Map() }
  }
}

/** The thread is no more. */
class Ended extends Error {}

const desk = new ReportDesk()

/** A report as PDF bytes. @throws as `ReportDesk.build` does. */
export function buildReport(order: ReportOrder): Promise<Built> {
  return desk.build(order)
}

/** A workshop pack as PDF bytes, drawn in the same thread. @throws as `buildReport` does. */
export async function buildPack(order: PackOrder): Promise<Buffer> {
  return (await desk.build(order)).file
}

/** A spreadsheet of results, or the questionnaire to fill in, made in the same thread. @throws as `buildReport` does. */
export async function buildSheet(order: SheetOrder | FillOrder | TableOrder): Promise<Buffer> {
  return (await desk.build(order)).file
}

/** What goes to the thread of an order, all that it stands on having gone before. */
async function wishOf(worker: Worker, numbers: Thread['numbers'], order: Order): Promise<ToThread> {
  if ('round' in order) {
    const content = await given(worker, numbers, order.round.content)
    return { ...('pack' in order ? { pack: order.pack } : { fill: order.fill }), content }
  }
  if ('tables' in order) return { ready: order }
  const from = await small(worker, numbers, order.from)
  if ('sheet' in order) return { table: { ...order, from } }
  const past = []
  for (const one of order.past) past.push({ ...one, from: await small(worker, numbers, one.from) })
  return { report: { ...order, from, past } }
}

let rounds = 0

async function small(worker: Worker, numbers: Thread['numbers'], from: From): Promise<SmallFrom> {
  if ('sealed' in from) return from
  const content = await given(worker, numbers, from.round.content)
  const { answers, ...state } = from.state
  const round = ++rounds
  await inParts(worker, round, answers)
  return { content, state, answers: round }
}

/**
 * The numbers of the content files of a round; those that the thread has not had go to it now, one at a
 * time: copying all of them at once would hold up the requests of others.
 */
async function given(worker: Worker, numbers: Thread['numbers'], content: RoundContent): Promise<ContentNumbers> {
  const numberOf = async (file: object): Promise<number> => {
    const known = numbers.get(file)
    if (known !== undefined) return known
    const number = numbers.size
    numbers.set(file, number)
    post(worker, { file: number, content: file })
    await setImmediate()
    return number
  }
  const all = async (list: readonly object[]) => {
    const found: number[] = []
    for (const file of list) found.push(await numberOf(file))
    return found
  }
  return {
    governance: await numberOf(content.governance),
    statutes: await all(content.statutes),
    questionnaires: await all(content.questionnaires),
  }
}

/** Answers of one message: with comments as long as they may be, copying them takes about a millisecond. */
const PART = 50

/** A round may have megabytes of comments; other requests get their turn between the parts. */
async function inParts(worker: Worker, round: number, answers: RoundState['answers']): Promise<void> {
  const entries = Object.entries(answers)
  for (let at = 0; at < entries.length; at += PART) {
    post(worker, { round, answers: Object.fromEntries(entries.slice(at, at + PART)) })
    await setImmediate()
  }
}

function answerOf(worker: Worker, order: ToThread, { ms }: Limits): Promise<Built> {
  return new Promise((done, failed) => {
    const end = (act: () => void) => {
      clearTimeout(timer)
      worker.off('message', answered).off('error', broken).off('exit', gone)
      act()
    }
    const answered = (answer: FromThread) =>
      end(() =>
        'file' in answer
          ? done({ file: Buffer.from(answer.file.buffer), withheld: answer.withheld })
          : failed(new Error(answer.problem)),
      )
    const broken = (cause: Error) => end(() => failed(new Ended('the thread of reports broke', { cause })))
    const gone = () => end(() => failed(new Ended('the thread of reports ended')))
    const late = () => {
      void worker.terminate()
      failed(new Ended(`no report in ${ms / 1000} s`))
    }
    const timer = setTimeout(() => end(late), ms)
    worker.on('message', answered).on('error', broken).on('exit', gone)
    post(worker, order)
  })
}

function post(worker: Worker, message: ToThread): void {
  worker.postMessage(message, [])
}
