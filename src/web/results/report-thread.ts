import { parentPort } from 'node:worker_threads'
import { reportDocx, reportPdf } from '../../reports/index.ts'
import { fillWorkbook } from '../../reports/sheets/fill-sheet.ts'
import { sheetFile } from '../../reports/sheets/index.ts'
import type { Delivery, Order, Task } from './report-worker.ts'

/** The other end of `report-worker.ts`: makes what it is asked for, one after another. */
let queue = Promise.resolve()

parentPort?.on('message', (order: Order) => {
  queue = queue.then(() => deliver(order))
})

async function deliver({ number, task }: Order): Promise<void> {
  const delivery: Delivery = await make(task).then(
    (file) => ({ number, file }),
    (error: unknown) => ({ number, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
  parentPort?.postMessage(delivery, [])
}

function make(task: Task): Promise<Buffer> {
  if (task.what === 'questionnaire') return fillWorkbook(task.input)
  if (task.what === 'sheet') return sheetFile(task.kind, task.format, task.input)
  return (task.format === 'pdf' ? reportPdf : reportDocx)(task.kind, task.input)
}
