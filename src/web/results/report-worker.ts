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
/** A report that takes longer will not be done: its thread is ended, and the next one begins in a new one. */
const MOST_MS = 60_000
/** Memory of the thread: what goes over ends the thread, not the site. */
const MOST_MIB = 768

/** A file, and how many parts were withheld from it. */
export type Built = { readonly file: Buffer; readonly withheld: number }

type Waiting = {
  readonly order: Order
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
  return build(order)
}

/** A workshop pack as PDF bytes, drawn in the same thread. @throws as `buildReport` does. */
export async function buildPack(order: PackOrder): Promise<Buffer> {
  return (await build(order)).file
}

/** A spreadsheet of results, or the questionnaire to fill in, made in the same thread. @throws as `buildReport` does. */
export async function buildSheet(order: SheetOrder | FillOrder | TableOrder): Promise<Buffer> {
  return (await build(order)).file
}

function build(order: Order): Promise<Built> {
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

async function drawn(order: Order): Promise<Built> {
  const { worker, numbers } = (thread ??= start())
  // an idle thread does not keep the process alive
  worker.ref()
  try {
    if ('round' in order) {
      const content = await given(worker, numbers, order.round.content)
      const wish = 'pack' in order ? { pack: order.pack } : { fill: order.fill }
      return await answerOf(worker, { ...wish, content })
    }
    if ('tables' in order) return await answerOf(worker, { ready: order })
    const from = await small(worker, numbers, order.from)
    if ('sheet' in order) return await answerOf(worker, { table: { ...order, from } })
    const past = []
    for (const one of order.past) past.push({ ...one, from: await small(worker, numbers, one.from) })
    return await answerOf(worker, { report: { ...order, from, past } })
  } finally {
    worker.unref()
  }
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

function answerOf(worker: Worker, order: ToThread): Promise<Built> {
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
