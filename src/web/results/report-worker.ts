import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReportInput, ReportKind } from '../../reports/index.ts'
import type { WorkshopInput } from '../../reports/workshop/workshop-input.ts'

/** One report asked of the thread, and what it answers. */
export type Order = { readonly number: number } & Wanted
type Wanted =
  | { readonly kind: ReportKind; readonly input: ReportInput }
  | { readonly kind: 'workshop'; readonly input: WorkshopInput }
export type Delivery = { readonly number: number; readonly pdf?: Uint8Array; readonly problem?: string }

type Waiting = { readonly done: (pdf: Buffer) => void; readonly failed: (error: Error) => void }
type Running = { readonly worker: Worker; readonly waiting: Map<number, Waiting> }

/** The thread of this process, started by the first report. It keeps its fonts open between reports. */
let running: Running | undefined
let number = 0

/**
 * A report as PDF bytes, drawn in a thread of its own: drawing takes hundreds of milliseconds, and no
 * other request may wait for it. Reports queue for the one thread. @throws when the report cannot be drawn.
 */
export function buildReport(kind: ReportKind, input: ReportInput): Promise<Buffer> {
  return build({ kind, input })
}

/** A workshop pack as PDF bytes, drawn in the same thread. @throws when it cannot be drawn. */
export function buildPack(input: WorkshopInput): Promise<Buffer> {
  return build({ kind: 'workshop', input })
}

function build(wanted: Wanted): Promise<Buffer> {
  const { worker, waiting } = (running ??= start())
  const order: Order = { number: ++number, ...wanted }
  return new Promise((done, failed) => {
    waiting.set(order.number, { done, failed })
    worker.ref()
    worker.postMessage(order, [])
  })
}

function start(): Running {
  // run from `dist/` the thread is JavaScript, run from `src/` it is TypeScript
  const worker = new Worker(new URL(`./report-thread${extname(import.meta.url)}`, import.meta.url))
  const waiting = new Map<number, Waiting>()
  worker.on('message', ({ number, pdf, problem }: Delivery) => {
    const one = waiting.get(number)
    waiting.delete(number)
    // an idle thread does not keep the process alive
    if (waiting.size === 0) worker.unref()
    if (pdf) one?.done(Buffer.from(pdf))
    else one?.failed(new Error(problem))
  })
  const stop = (error: Error) => {
    if (running?.worker === worker) running = undefined
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }
  worker.on('error', stop)
  worker.on('exit', () => stop(new Error('the thread of reports ended')))
  worker.unref()
  return { worker, waiting }
}
