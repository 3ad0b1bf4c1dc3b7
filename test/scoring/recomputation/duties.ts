import { fraction, isAtLeast, mean, minus, rounded } from './fraction.ts'
import { allHold, byId, factsOf } from './rows.ts'
import type { Files, WrittenAnswers, WrittenRequirement } from './files.ts'
import type { Fraction } from './fraction.ts'
import type { Row } from './rows.ts'

export function requirements(files: Files, written: WrittenAnswers, rows: readonly Row[]) {
  const { facts } = factsOf(files, written.facts)
  const all = []
  for (const statute of files.statutes.toSorted(byId))
    for (const chapter of statute.chapters)
      for (const requirement of chapter.requirements) {
        const ref = `${statute.id}:${requirement.id}`
        const linked = rows.filter((row) => row.links.some((link) => link.ref === ref))
        const [status, because = null] = !allHold(requirement.condition, facts)
          ? ['notApplicable', 'condition']
          : !inForce(requirement, written.asOf)
            ? ['notApplicable', 'notInForce']
            : fromAnswers(linked, ref)
        const claims = linked.filter((row) => row.state === 'claimed')
        all.push({
          framework: statute.id,
          id: requirement.id,
          status: status!,
          because,
          questions: linked.map((row) => row.id),
          claims: claims.map((row) => ({ question: row.id, reason: row.answer!.notApplicable })),
        })
      }
  return all
}

function inForce({ inForce: { from, applicableFrom, to } }: WrittenRequirement, asOf: string | undefined): boolean {
  if (asOf === undefined) return true
  const day = new Date(asOf)
  return day >= new Date(applicableFrom ?? from) && (to === undefined || day <= new Date(to))
}

function fromAnswers(linked: readonly Row[], ref: string): string[] {
  const asked = linked.filter((row) => row.state !== 'ignored')
  if (asked.length === 0) return ['notAssessed', 'notAsked']
  if (asked.every((row) => row.state === 'claimed')) return ['notApplicable', 'claimed']
  const fulfils = (row: Row) => row.links.every((link) => link.ref !== ref || row.at >= link.metFrom)
  const answered = asked.filter((row) => row.state === 'answered')
  const fulfilled = answered.filter(fulfils)
  if (fulfilled.length < answered.length) return [fulfilled.length > 0 ? 'partly' : 'notMet']
  return [asked.some((row) => row.state === 'open') ? 'notAssessed' : 'met']
}

export function conformity(files: Files, all: ReturnType<typeof requirements>) {
  const counts: Record<string, Record<string, number>> = {}
  for (const { id } of files.statutes) {
    counts[id] = {}
    for (const status of ['met', 'partly', 'notMet', 'notAssessed', 'notApplicable'])
      counts[id][status] = all.filter((one) => one.framework === id && one.status === status).length
  }
  return counts
}

export function contradictions(files: Files, rows: readonly Row[]) {
  const found = []
  for (const { id: theme } of files.governance.themes) {
    const levels = farApart(
      files,
      rows.filter((row) => row.theme === theme),
    )
    if (levels) found.push({ theme, ...levels })
  }
  for (const requirement of references(files)) {
    const levels = farApart(
      files,
      rows.filter((row) => row.links.some((link) => link.ref === requirement)),
    )
    if (levels) found.push({ requirement, ...levels })
  }
  return found
}

/** Every requirement of every statute, as a link names it. */
export function references({ statutes }: Files): string[] {
  const named = statutes
    .toSorted(byId)
    .map(({ id, chapters }) => chapters.map((chapter) => chapter.requirements.map((one) => `${id}:${one.id}`)))
  return named.flat(2)
}

function farApart({ governance }: Files, rows: readonly Row[]) {
  const levels: Record<string, number | null> = {}
  const coverage: Record<string, number | null> = {}
  const means: Fraction[] = []
  for (const { id } of governance.managementLevels) {
    const own = rows.filter((row) => row.level === id)
    const answered = own.filter((row) => row.state === 'answered')
    const value = mean(answered.map((row) => [row.weight, fraction(row.at)]))
    if (value === null) continue
    means.push(value)
    const applicable = [...answered, ...own.filter((row) => row.state === 'open')]
    levels[id] = rounded(value)
    coverage[id] = rounded(mean(applicable.map((row) => [row.weight, fraction(row.state === 'answered' ? 1 : 0)])))
  }
  const apart = means.some((one) => means.some((other) => isAtLeast(minus(one, other), fraction(2))))
  return apart ? { levels, coverage } : undefined
}
