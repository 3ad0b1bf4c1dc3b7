import { conformity, contradictions, references, requirements } from './duties.ts'
import { fraction, mean, rounded } from './fraction.ts'
import { factsOf, rowsOf } from './rows.ts'
import { maturity, overall, printed, raises } from './values.ts'
import type { Files, WrittenAnswers } from './files.ts'
import type { Row } from './rows.ts'

/**
 * The whole document of `score --json` a second time, from the written files and section 4 of design.md
 * alone. It shares no code with the engine and goes other ways: lists instead of counts, fractions
 * instead of floating point, everything again for every figure. Where the two differ, one is wrong.
 */
export function recompute(files: Files, written: WrittenAnswers) {
  const { governance } = files
  const rows = rowsOf(files, written)
  const group = (keep: (row: Row) => boolean) => printed(maturity(rows.filter(keep), governance))
  const perLevel = (keep: (row: Row) => boolean) =>
    named(governance.managementLevels, (level) => group((row) => keep(row) && row.level === level))
  const duties = requirements(files, written, rows)
  return {
    engine: 1,
    maturity: printed(overall(rows, governance)),
    levels: perLevel(() => true),
    questionnaires: named(files.questionnaires, (id) => group((row) => row.questionnaire === id)),
    themes: named(governance.themes, (theme) => ({
      ...group((row) => row.theme === theme),
      levels: perLevel((row) => row.theme === theme),
    })),
    requirements: duties,
    conformity: conformity(files, duties),
    ...gaps(rows),
    contradictions: contradictions(files, rows),
    confidence: confidence(rows, written.asOf),
    raises: raises(rows, governance),
    dissent: dissent(files, rows),
    assumedFacts: factsOf(files, written.facts).assumed,
    ignoredAnswers: rows.filter((row) => row.state === 'ignored' && row.answer).map((row) => row.id),
    progress: progress(rows),
  }
}

function named<T>(all: readonly { id: string }[], make: (id: string) => T): Record<string, T> {
  const result: Record<string, T> = {}
  for (const { id } of all) result[id] = make(id)
  return result
}

function gaps(rows: readonly Row[]) {
  const found = []
  let sum = 0
  let weights = 0
  for (const { id, state, at, weight, target } of rows) {
    if (state !== 'answered' || target === undefined) continue
    weights += weight
    if (at >= target) continue
    sum += weight * (target - at)
    found.push({ question: id, level: at, target, gap: target - at })
  }
  return { gaps: found, gap: weights === 0 ? null : rounded(fraction(sum, weights)) }
}

function confidence(rows: readonly Row[], asOf: string | undefined) {
  const answered = rows.filter((row) => row.state === 'answered')
  const share = (has: (row: Row) => boolean) =>
    rounded(mean(answered.map((row) => [row.weight, fraction(has(row) ? 1 : 0)])))
  const voted = answered.filter((row) => row.answer?.votes)
  const distance = ({ answer }: Row) => Math.max(...answer!.votes!) - Math.min(...answer!.votes!)
  return {
    evidence: share((row) => row.answer!.evidence?.[0] !== undefined),
    fresh: asOf === undefined ? null : share((row) => withinAYear(row.answer!.answeredOn, asOf)),
    spread: rounded(mean(voted.map((row) => [1, fraction(distance(row))]))),
  }
}

/** Days as numbers, 20260630: a year before is 10000 less. */
function withinAYear(day: string | undefined, asOf: string): boolean {
  const number = (iso: string) => Number(iso.replaceAll('-', ''))
  return day !== undefined && number(day) <= number(asOf) && number(day) >= number(asOf) - 10_000
}

function dissent(files: Files, rows: readonly Row[]) {
  const known = references(files)
  const found = []
  for (const { id, state, answer, links } of rows)
    for (const { ref, metFrom } of links) {
      const votes = answer?.votes ?? []
      const below = votes.filter((vote) => vote < metFrom).length
      if (state === 'answered' && below > 0 && known.includes(ref))
        found.push({ question: id, requirement: ref, metFrom, below, of: votes.length })
    }
  return found
}

function progress(rows: readonly Row[]) {
  const asked = rows.filter((row) => row.state !== 'ignored')
  const states = ['level', 'votes', 'notApplicable', 'dontKnow']
  const done = asked.filter((row) => Object.keys(row.answer ?? {}).some((field) => states.includes(field)))
  return { done: done.length, of: asked.length }
}
