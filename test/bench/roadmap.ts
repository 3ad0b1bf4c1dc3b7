import * as fc from 'fast-check'
import { loadLibrary } from '../../src/content/index.ts'
import { highsSolver } from '../../src/improvement/solver/highs.ts'
import { broken } from '../../src/improvement/solver/plan.ts'
import { roadmapOf } from '../../src/roadmap/roadmap.ts'
import { anyInstance } from '../support/roadmap-instance.ts'
import { tightPlan } from '../support/roadmap-plans.ts'
import { median, ms, quantile, row, time } from './measure.ts'
import type { Roadmap } from '../../src/roadmap/roadmap.ts'
import type { Solver } from '../../src/roadmap/stages.ts'

const CASES = ['small', 'medium', 'large'] as const
/** Shares of all work that the capacity of twelve quarters holds. */
const SHARES = [0.3, 0.5, 0.7, 0.9, 1.1]
const GENERATED = 100

/** How long plans take, how near the best they are proven to be, and what the greedy rule alone would give. */
export async function benchRoadmap(print: (line: string) => void): Promise<void> {
  const library = loadLibrary(['.'])
  const solver = await highsSolver()
  print('')
  print(row('Roadmap, 12 quarters, money and roles', 'greedy', 'all stages', 'cpu, gaps'))
  const all: Run[] = []
  for (const name of CASES)
    for (const part of SHARES) {
      const { round, scenario } = tightPlan(`cases/municipality-${name}.yaml`, library, part)
      const greedy = time(() => roadmapOf(round, scenario, broken('failed')), 200)
      const one = run(() => roadmapOf(round, scenario, solver))
      all.push(one)
      const gaps = one.plan.stages.map(({ gap }) => `${(gap * 100).toFixed(1)} %`).join(' ')
      print(
        row(`${name}, ${Math.round(part * 100)} % of the work`, ms(greedy), ms(one.wall), `${ms(one.cpu)}, ${gaps}`),
      )
    }
  distribution('shipped cases', all, print)
  distribution(`${GENERATED} generated rounds`, generated(solver), print)
}

type Run = { readonly plan: Roadmap; readonly wall: number; readonly cpu: number }

function run(work: () => Roadmap): Run {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const plan = work()
  const { user, system } = process.cpuUsage(cpu)
  return { plan, wall: performance.now() - start, cpu: (user + system) / 1000 }
}

function generated(solver: Solver): Run[] {
  const rounds = fc.sample(anyInstance({ questions: 6, own: 3, quarters: 8, actions: 20 }), {
    seed: 3,
    numRuns: GENERATED,
  })
  return rounds.map((truth) => run(() => roadmapOf(truth.round, truth, solver)))
}

function distribution(name: string, runs: readonly Run[], print: (line: string) => void): void {
  const of = (figure: (run: Run) => number, show: (value: number) => string) => {
    const values = runs.map(figure)
    return `${show(median(values))} / ${show(quantile(values, 0.95))} / ${show(Math.max(...values))}`
  }
  const percent = (value: number) => `${(value * 100).toFixed(2)} %`
  const stage = (of: 'statutory' | 'target' | 'effort') => (one: Run) =>
    one.plan.stages.find(({ name: id }) => id === of)!
  print(`${name}: median / 95th percentile / most`)
  print(
    row(
      '  all stages',
      of(({ wall }) => wall, ms),
      of(({ cpu }) => cpu, ms),
      'cpu',
    ),
  )
  for (const id of ['statutory', 'target', 'effort'] as const) {
    const better = (one: Run) => {
      const { objective, greedy } = stage(id)(one)
      return greedy === 0 ? 0 : (greedy - objective) / greedy
    }
    print(
      row(
        `  ${id}: gap to the bound`,
        of((one) => stage(id)(one).gap, percent),
      ),
    )
    print(row(`  ${id}: better than greedy`, of(better, percent)))
  }
}
