import { createHash } from 'node:crypto'
import { bareState } from '../../improvement/follow-up/standing.ts'
import { planInput } from '../../improvement/plan-input.ts'
import { planRoadmap } from '../../improvement/solver/plan.ts'
import { nextQuarter } from '../../roadmap/days.ts'
import { aimedAt } from '../../roadmap/plan.ts'
import { Busy } from '../problems.ts'
import type { RoadmapGround } from '../../improvement/ground.ts'
import type { PlanFile } from '../../improvement/plan-schema.ts'
import type { PlanInput } from '../../roadmap/plan.ts'
import type { Roadmap } from '../../roadmap/roadmap.ts'
import type { RoundState } from '../../scoring/round.ts'

/** Plans that may wait for their turn; the next one is asked to come again. */
const MOST_WAITING = 20
/** Plans that are kept: the same scenario is looked at again and again. */
const MOST_KEPT = 50

export type Planned = {
  readonly roadmap: Roadmap
  readonly input: PlanInput
  /** First day of the first quarter. */
  readonly start: string
  /** The answers that it was made from, without what people wrote. */
  readonly state: RoundState
  /** Another plan has another one. */
  readonly digest: string
}

const kept = new Map<string, Promise<Roadmap>>()
let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * The plan of a scenario, solved in a thread of its own. The same content, answers and scenario give the same
 * plan, so it is kept; plans take turns, so that nobody can fill the machine with them.
 * @throws Busy when too many wait.
 */
export async function planOf({ meta, organisation, round, state }: RoadmapGround, plan: PlanFile): Promise<Planned> {
  const bare = bareState(state)
  const input = planInput(plan, { round, state: bare, population: organisation.population })
  const start = input.start ?? nextQuarter(meta.asOf)
  const told = { ...input, start }
  const content = meta.fingerprints.map(({ id, version, fingerprint }) => [id, version, fingerprint])
  const digest = createHash('sha256')
    .update(JSON.stringify([content, bare, told]))
    .digest('hex')
  const roadmap = await keptOr(digest, () => planRoadmap(round, { state: bare, input: told }))
  return { roadmap, input: told, start, state: aimedAt(bare, input), digest }
}

function keptOr(digest: string, solve: () => Promise<Roadmap>): Promise<Roadmap> {
  const known = kept.get(digest)
  if (known) return known
  if (waiting >= MOST_WAITING) throw new Busy()
  waiting++
  const solved = last.then(solve).finally(() => waiting--)
  last = solved.catch(() => undefined)
  kept.set(digest, solved)
  // a plan that an emergency cut short may come out better the next time
  void solved.then(
    ({ stages }) => stages.some(({ stopped }) => stopped === 'clock' || stopped === 'failed') && kept.delete(digest),
    () => kept.delete(digest),
  )
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return solved
}
