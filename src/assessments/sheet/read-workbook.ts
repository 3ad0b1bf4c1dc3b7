import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Workbook } from './read-cells.ts'

/** A questionnaire is read in a tenth of a second. */
const MOST_TIME = 10_000
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

let last: Promise<unknown> = Promise.resolve()

/**
 * The cells of an uploaded workbook, read in a thread of its own with little memory and little time: a file made to
 * hold the program up, or to fill it, ends the thread and nothing else. One file is read at a time.
 */
export function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const read = last.then(() => readBeside(bytes))
  last = read
  return read
}

function readBeside(bytes: Uint8Array): Promise<Workbook> {
  // run from `dist/` the thread is JavaScript, run from `src/` it is TypeScript
  const file = new URL(`./read-thread${extname(import.meta.url)}`, import.meta.url)
  return new Promise((done) => {
    const worker = new Worker(file, { workerData: bytes, resourceLimits: LIMITS })
    const clock = setTimeout(() => end({ refused: 'slow' }), MOST_TIME)
    const end = (workbook: Workbook) => {
      clearTimeout(clock)
      done(workbook)
      void worker.terminate()
    }
    worker.on('message', end)
    // out of memory, or anything else that nobody foresaw
    worker.on('error', () => end({ refused: 'damaged' }))
    worker.on('exit', () => end({ refused: 'damaged' }))
  })
}
