import { fraction, isAtLeast, mean, minus, rounded } from './fraction.ts'
import type { WrittenGovernance } from './files.ts'
import type { Fraction } from './fraction.ts'
import type { Row } from './rows.ts'

type Exact = Record<'value' | 'low' | 'high' | 'coverage' | 'naAsLowest', Fraction | null>
/** A question as one of the figures sees it. */
type Seen = { weight: number; stage: number | undefined; at: number }

const ABOVE_ALL = 99

/** The five figures of a group, each counted from its own list of questions. */
export function maturity(all: readonly Row[], governance: WrittenGovernance): Exact {
  const staged = governance.rule === 'staged'
  const answered = all.filter((row) => row.state === 'answered')
  const open = all.filter((row) => row.state === 'open')
  const claimed = all.filter((row) => row.state === 'claimed')
  const openAt = (at: number): Seen[] => open.map((row) => ({ ...row, at }))
  const failing = openAt(staged ? 0 : 1)
  const valued = staged ? [...answered, ...failing] : answered
  const count = (seen: readonly Seen[]) => counted(seen, governance)
  return {
    value: answered.length === 0 ? null : count(valued),
    low: count([...answered, ...failing]),
    high: count([...answered, ...openAt(staged ? ABOVE_ALL : governance.scale.length)]),
    coverage: mean([...answered, ...open].map((row) => [row.weight, fraction(row.state === 'answered' ? 1 : 0)])),
    naAsLowest:
      answered.length + claimed.length === 0 ? null : count([...valued, ...claimed.map((row) => ({ ...row, at: 1 }))]),
  }
}

function counted(seen: readonly Seen[], { rule, heldFrom, anchor }: WrittenGovernance): Fraction | null {
  if (seen.length === 0) return null
  if (rule === 'minimum') return fraction(Math.min(...seen.map(({ at }) => at)))
  if (rule === 'staged') return fraction(highestStage(seen, heldFrom ?? anchor))
  let sum = 0
  let weights = 0
  for (const { weight, at } of seen) {
    sum += weight * at
    weights += weight
  }
  return fraction(sum, weights)
}

function highestStage(seen: readonly Seen[], heldFrom: number): number {
  let highest = 0
  for (const { stage = 0 } of seen) {
    const below = seen.filter((other) => (other.stage ?? 0) <= stage)
    if (below.every(({ at }) => at >= heldFrom)) highest = Math.max(highest, stage)
  }
  return highest
}

/** Overall: the mean of the management levels, figure by figure. */
export function overall(rows: readonly Row[], governance: WrittenGovernance): Exact {
  const levels = governance.managementLevels.map(({ id, weight }) => ({
    weight,
    figures: maturity(
      rows.filter((row) => row.level === id),
      governance,
    ),
  }))
  const over = (figure: keyof Exact) => {
    const known: [number, Fraction][] = []
    for (const { weight, figures } of levels) {
      const value = figures[figure]
      if (value !== null) known.push([weight, value])
    }
    return mean(known)
  }
  return {
    value: over('value'),
    low: over('low'),
    high: over('high'),
    coverage: over('coverage'),
    naAsLowest: over('naAsLowest'),
  }
}

export function printed({ value, low, high, coverage, naAsLowest }: Exact) {
  return {
    value: rounded(value),
    low: rounded(low),
    high: rounded(high),
    coverage: rounded(coverage),
    naAsLowest: rounded(naAsLowest),
  }
}

/** Each answer alone one level higher, and all counted again. */
export function raises(rows: readonly Row[], governance: WrittenGovernance) {
  const before = overall(rows, governance).value
  const found: { question: string; exact: Fraction }[] = []
  for (const row of rows) {
    if (row.state !== 'answered' || row.at >= governance.scale.length) continue
    const raised = rows.map((other) => (other === row ? { ...row, at: row.at + 1 } : other))
    const exact = minus(overall(raised, governance).value!, before!)
    if (exact.over !== 0n) found.push({ question: row.id, exact })
  }
  found.sort((a, b) => (isAtLeast(a.exact, b.exact) ? (isAtLeast(b.exact, a.exact) ? 0 : -1) : 1))
  return found.map(({ question, exact }) => ({ question, gain: rounded(exact) }))
}
