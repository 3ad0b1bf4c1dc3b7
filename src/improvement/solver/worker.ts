import { parentPort, workerData } from 'node:worker_threads'
import { roadmapOf } from '../../roadmap/roadmap.ts'
import { highsSolver } from './highs.ts'
import type { Job } from './plan.ts'

/** Plans in a thread of its own: a minute of solving holds up nobody else. */
const { round, scenario } = workerData as Job
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort!.postMessage(roadmapOf(round, scenario, await highsSolver()))
