import { createRequire } from 'node:module'
import type { Highs, Model as HighsModel, ModelData } from 'highs'
import type { Model } from '../../roadmap/model.ts'
import type { Solved, Solver, Stopped } from '../../roadmap/stages.ts'

/**
 * When a stage ends. Gap and counts end it at the same place every time and on every machine; the clock is
 * for emergencies, and the plan says when it struck.
 */
export type Limits = {
  /** The share of the objective that may stay unproven in a large plan. */
  readonly gap: number
  /** Nodes of the search tree. */
  readonly nodes: number
  /** Steps of the simplex method over the whole tree. */
  readonly steps: number
  /** Seconds for one stage. */
  readonly seconds: number
}

/** A plan of up to this many columns is proven to the last unit. */
const SMALL = 300
const SMALL_LIMITS: Limits = { gap: 0, nodes: 20_000, steps: 200_000, seconds: 20 }
const LARGE_LIMITS: Limits = { gap: 0.005, nodes: 200, steps: 4_000, seconds: 20 }

// the types of the package describe the default export of its CommonJS door as an object
const load = createRequire(import.meta.url)('highs') as () => Promise<Highs>

/** HiGHS, ready to solve: loading is asynchronous, solving is not. */
export async function highsSolver(limits?: Limits): Promise<Solver> {
  const highs = await load()
  return (model, start) => {
    const own = limits ?? (model.cost.length <= SMALL ? SMALL_LIMITS : LARGE_LIMITS)
    try {
      return highs.withModel(dataOf(model, highs), (solver) => run(highs, solver, start, own))
    } catch {
      // a solver out of memory leaves the plan of the stage before, and the plan says so
      return { values: undefined, bound: undefined, stopped: 'failed' }
    }
  }
}

function run(highs: Highs, solver: HighsModel, start: readonly number[], limits: Limits): Solved {
  const { callbackType, modelStatus } = highs.constants
  solver.options.set(optionsOf(limits))
  solver.setSolution({ colValue: start })
  solver.run({
    [callbackType.mipInterrupt]: (event) => {
      if (Number(event.data.mip_total_lp_iterations ?? 0) > limits.steps) event.interrupt()
    },
  })
  const ends: Partial<Record<number, Stopped>> = {
    [modelStatus.optimal]: 'proven',
    [modelStatus.solutionLimit]: 'count',
    [modelStatus.interrupted]: 'count',
    [modelStatus.timeLimit]: 'clock',
  }
  const bound = Number(solver.info.get('mip_dual_bound'))
  const values = [...solver.getSolution().colValue]
  return {
    values: values.length === start.length ? values : undefined,
    bound: Number.isFinite(bound) ? bound : undefined,
    stopped: ends[solver.getModelStatus()] ?? 'failed',
  }
}

function optionsOf({ gap, nodes, seconds }: Limits) {
  return {
    output_flag: false,
    random_seed: 0,
    mip_rel_gap: gap,
    // every objective is a whole number: less than one apart is the same
    mip_abs_gap: 0.999,
    mip_max_nodes: nodes,
    time_limit: seconds,
    // the greedy plan and the tidying do what its heuristics would, in a hundredth of the time
    mip_heuristic_effort: 0,
    mip_allow_restart: false,
    mip_detect_symmetry: false,
    // few and young cuts: the linear programs stay small
    mip_pscost_minreliable: 1,
    mip_pool_soft_limit: 200,
    mip_lp_age_limit: 3,
  }
}

function dataOf({ offset, cost, upper, whole, rows }: Model, highs: Highs): ModelData {
  const starts = [0]
  for (const { columns } of rows) starts.push(starts.at(-1)! + columns.length)
  const { continuous, integer } = highs.constants.variableType
  return {
    numCols: cost.length,
    numRows: rows.length,
    offset,
    colCost: [...cost],
    colLower: cost.map(() => 0),
    colUpper: [...upper],
    rowLower: rows.map(({ lower }) => (lower === -Infinity ? -highs.infinity : lower)),
    rowUpper: rows.map((row) => row.upper),
    integrality: whole.map((one) => (one ? integer : continuous)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: cost.length,
      starts,
      indices: rows.flatMap(({ columns }) => columns),
      values: rows.flatMap(({ values }) => values),
    },
  }
}
