import { parentPort } from 'node:worker_threads'
import { reportPdf } from '../../reports/index.ts'
import type { Delivery, Order } from './report-worker.ts'

/** The other end of `report-worker.ts`: draws what it is asked for, one after another. */
let queue = Promise.resolve()

parentPort?.on('message', (order: Order) => {
  queue = queue.then(() => deliver(order))
})

async function deliver({ number, kind, input }: Order): Promise<void> {
  const delivery: Delivery = await reportPdf(kind, input).then(
    (pdf) => ({ number, pdf }),
    (error: unknown) => ({ number, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
  parentPort?.postMessage(delivery, [])
}
