import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReportInput, ReportKind } from '../../reports/index.ts'
import type { FillInput } from '../../reports/sheets/fill-sheet.ts'
import type { SheetFormat, SheetKind } from '../../reports/sheets/index.ts'

/** A file to be made: a report, a spreadsheet of results, or the questionnaire to fill in. */
export type Task =
  | { readonly what: 'report'; readonly kind: ReportKind; readonly format: 'pdf' | 'docx'; readonly input: ReportInput }
  | { readonly what: 'sheet'; readonly kind: SheetKind; readonly format: SheetFormat; readonly input: ReportInput }
  | { readonly what: 'questionnaire'; readonly input: FillInput }

/** One file asked of the thread, and what it answers. */
export type Order = { readonly number: number; readonly task: Task }
export type Delivery = { readonly number: number; readonly file?: Uint8Array; readonly problem?: string }

type Waiting = { readonly done: (file: Buffer) => void; readonly failed: (error: Error) => void }
type Running = { readonly worker: Worker; readonly waiting: Map<number, Waiting> }

/** The thread of this process, started by the first report. It keeps its fonts open between reports. */
let running: Running | undefined
let number = 0

/** A report as PDF bytes. @throws when the report cannot be drawn. */
export function buildReport(kind: ReportKind, input: ReportInput): Promise<Buffer> {
  return buildFile({ what: 'report', kind, format: 'pdf', input })
}

/**
 * The bytes of a file, made in a thread of its own: that takes hundreds of milliseconds, and no other request may
 * wait for it. Files queue for the one thread. @throws when the file cannot be made.
 */
export function buildFile(task: Task): Promise<Buffer> {
  const { worker, waiting } = (running ??= start())
  const order: Order = { number: ++number, task }
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
  worker.on('message', ({ number, file, problem }: Delivery) => {
    const one = waiting.get(number)
    waiting.delete(number)
    // an idle thread does not keep the process alive
    if (waiting.size === 0) worker.unref()
    if (file) one?.done(Buffer.from(file))
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
