import { extname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { Busy } from '../problems.ts'
import type { RoundContent } from '../../scoring/round.ts'
import type { ContentNumbers, From, FromThread, ReportOrder, SmallFrom, ToThread } from './report-order.ts'

/** Reports that may wait for their turn; the next one is asked to come again. */
export const MOST_WAITING = 100
/** A report that takes longer will not be done: its thread is ended, and the next one begins in a new one. */
const MOST_MS = 60_000
/** Memory of the thread: what goes over ends the thread, not the site. */
const MOST_MIB = 768

/** A report as PDF bytes, and how many parts were withheld from it. */
export type Built = { readonly pdf: Buffer; readonly withheld: number }

type Waiting = {
  readonly order: ReportOrder
  readonly done: (built: Built) => void
  readonly failed: (error: Error) => void
}

/** The thread and the content files that it has been given; it keeps them, and its fonts, between reports. */
type Thread = { readonly worker: Worker; readonly numbers: Map<object, number> }

let thread: Thread | undefined
let working = false
const waiting: Waiting[] = []

/**
 * A report as PDF bytes, drawn in a thread of its own: drawing takes hundreds of milliseconds, and no
 * other request may wait for it. Reports take turns.
 * @throws Busy when too many wait; Error when the report cannot be drawn.
 */
export function buildReport(order: ReportOrder): Promise<Built> {
  if (waiting.length >= MOST_WAITING) return Promise.reject(new Busy())
  return new Promise((done, failed) => {
    waiting.push({ order, done, failed })
    if (!working) void workOff()
  })
}

async function workOff(): Promise<void> {
  working = true
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { order, done, failed } = next
    await drawn(order).then(done, failed)
  }
  working = false
}

async function drawn({ from, past, ...order }: ReportOrder): Promise<Built> {
  const { worker, numbers } = (thread ??= start())
  // an idle thread does not keep the process alive
  worker.ref()
  try {
    const small = await smallOf(worker, numbers, from)
    const before = []
    for (const one of past) before.push({ ...one, from: await smallOf(worker, numbers, one.from) })
    return await answerOf(worker, { order: { ...order, from: small, past: before } })
  } finally {
    worker.unref()
  }
}

async function smallOf(worker: Worker, numbers: Thread['numbers'], from: From): Promise<SmallFrom> {
  return 'sealed' in from ? from : { content: await given(worker, numbers, from.round.content), state: from.state }
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

function answerOf(worker: Worker, order: ToThread): Promise<Built> {
  return new Promise((done, failed) => {
    const end = (act: () => void) => {
      clearTimeout(timer)
      worker.off('message', answered).off('error', broken).off('exit', gone)
      act()
    }
    const answered = (answer: FromThread) =>
      end(() =>
        'pdf' in answer
          ? done({ pdf: Buffer.from(answer.pdf.buffer), withheld: answer.withheld })
          : failed(new Error(answer.problem)),
      )
    const broken = (error: Error) => end(() => failed(error))
    const gone = () => end(() => failed(new Error('the thread of reports ended')))
    const late = () => {
      void worker.terminate()
      failed(new Error(`no report in ${MOST_MS / 1000} s`))
    }
    const timer = setTimeout(() => end(late), MOST_MS)
    worker.on('message', answered).on('error', broken).on('exit', gone)
    post(worker, order)
  })
}

function post(worker: Worker, message: ToThread): void {
  worker.postMessage(message, [])
}

function start(): Thread {
  // run from `dist/` the thread is JavaScript, run from `src/` it is TypeScript
  const worker = new Worker(new URL(`./report-thread${extname(import.meta.url)}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MIB },
  })
  const forget = () => {
    if (thread?.worker === worker) thread = undefined
  }
  worker.on('error', forget).on('exit', forget)
  worker.unref()
  return { worker, numbers: new Map() }
}
