import { Worker } from 'node:worker_threads'
import { roadmapOf } from '../../roadmap/roadmap.ts'
import type { Roadmap, Scenario } from '../../roadmap/roadmap.ts'
import type { Solver, Stopped } from '../../roadmap/stages.ts'
import type { Round } from '../../scoring/round.ts'

export type Job = { readonly round: Round; readonly scenario: Scenario }

/** The stages have clocks of their own; this is for a solver that does not come back at all. */
const EMERGENCY_SECONDS = 90

/**
 * The roadmap of a round, solved in a worker thread. When that breaks or never ends, the roadmap is the
 * greedy one, and its stages and notices say so.
 */
export async function planRoadmap(round: Round, scenario: Scenario, seconds = EMERGENCY_SECONDS): Promise<Roadmap> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { round, scenario } satisfies Job })
  const outcome = await new Promise<Roadmap | Stopped>((done) => {
    const clock = setTimeout(() => done('clock'), seconds * 1000)
    worker.once('message', (roadmap: Roadmap) => done(roadmap))
    worker.once('error', () => done('failed'))
    worker.once('exit', () => {
      clearTimeout(clock)
      done('failed')
    })
  })
  await worker.terminate()
  return typeof outcome === 'string' ? roadmapOf(round, scenario, broken(outcome)) : outcome
}

/** A solver that finds nothing, so that every stage keeps what the greedy rule gave it. */
export function broken(stopped: Stopped): Solver {
  return () => ({ values: undefined, bound: undefined, stopped })
}
