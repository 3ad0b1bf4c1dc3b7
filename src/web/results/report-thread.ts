import { parentPort } from 'node:worker_threads'
import { reportPdf } from '../../reports/index.ts'
import { workshopPdf } from '../../reports/workshop/workshop-pdf.ts'
import type { Delivery, Order } from './report-worker.ts'

/** The other end of `report-worker.ts`: draws what it is asked for, one after another. */
let queue = Promise.resolve()

parentPort?.on('message', (order: Order) => {
  queue = queue.then(() => deliver(order))
})

async function deliver(order: Order): Promise<void> {
  const { number } = order
  const delivery: Delivery = await draw(order).then(
    (pdf) => ({ number, pdf }),
    (error: unknown) => ({ number, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
  parentPort?.postMessage(delivery, [])
}

function draw(order: Order): Promise<Buffer> {
  return order.kind === 'workshop' ? workshopPdf(order.input) : reportPdf(order.kind, order.input)
}
