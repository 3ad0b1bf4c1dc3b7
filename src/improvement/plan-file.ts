import { readFileSync } from 'node:fs'
import { checkShape, ContentError, parseSource } from '../content/index.ts'
import { fileProblem } from '../content/problem.ts'
import { planFindings } from './plan-checks.ts'
import { NO_PLAN, planSchema } from './plan-schema.ts'
import type { Source } from '../content/index.ts'
import type { Round } from '../scoring/round.ts'
import type { PlanFile } from './plan-schema.ts'

/** What the call says of a plan beside its file; it counts instead of what the file says. */
export type Overrides = { readonly days?: number; readonly quarters?: number }

/** The quarters of a plan that does not say: two years. */
export const QUARTERS = 8

/**
 * Reads a plan file against the content of a round.
 * @throws ContentError with every problem in it, each at its line and column.
 */
export function readPlan(path: string, round: Round, overrides: Overrides = {}): PlanFile {
  return openPlan(parseSource(path, readBytes(path)), round, overrides)
}

export function openPlan(source: Source, round: Round, overrides: Overrides = {}): PlanFile {
  if (source.data === undefined) throw new ContentError(source.problems)
  const { content, findings } = checkShape(planSchema, source.data)
  const plan = content && withOverrides(content, overrides)
  const all = [...findings, ...(plan ? planFindings(plan, round) : [])]
  const errors = all.filter(({ severity = 'error' }) => severity === 'error')
  if (errors.length > 0 || !plan) throw new ContentError(errors.map(source.at))
  return plan
}

export function withOverrides(plan: PlanFile, { days, quarters }: Overrides): PlanFile {
  return { ...plan, ...(days === undefined ? {} : { days }), ...(quarters === undefined ? {} : { quarters }) }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? (error as Error).message
    throw new ContentError([fileProblem(path, 'unreadable', { detail })])
  }
}

export { NO_PLAN }
