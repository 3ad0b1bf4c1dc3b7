import { parentPort, workerData } from 'node:worker_threads'
import { readCells } from './read-cells.ts'

/** The other end of `read-workbook.ts`: reads the one file that it was started with. */
parentPort?.postMessage(await readCells(workerData as Uint8Array), [])
