import * as fc from 'fast-check'
import { formatDay, formatNumber, formatShare } from '../../src/i18n/format.ts'
import { NO_PLAN } from '../../src/improvement/plan-file.ts'
import { planInput } from '../../src/improvement/plan-input.ts'
import { broken } from '../../src/improvement/solver/plan.ts'
import { roadmapOf } from '../../src/roadmap/roadmap.ts'
import type { PlanFile } from '../../src/improvement/plan-schema.ts'
import type { ReportInput, ReportPlan } from '../../src/reports/index.ts'
import type { Roadmap } from '../../src/roadmap/roadmap.ts'
import type { Solver } from '../../src/roadmap/stages.ts'

/** The plan of a report, by the greedy rule unless a solver is given. */
export function planOf(
  { round, state, organisation }: Pick<ReportInput, 'round' | 'state' | 'organisation'>,
  file: Partial<PlanFile> = {},
  solver: Solver = broken('failed'),
): ReportPlan {
  const input = planInput({ ...NO_PLAN, ...file }, { round, state, population: organisation.population })
  return { roadmap: roadmapOf(round, { state, input }, solver), own: input.own, without: [] }
}

/** The same input with a plan of its round. */
export function withPlan(input: ReportInput, file: Partial<PlanFile> = {}): ReportInput {
  return { ...input, plan: planOf(input, file) }
}

/** Some plan for a round: capacities, an own action, wishes for what the questions propose. */
export function anyPlan(input: ReportInput, seed: number): ReportPlan {
  const { asked, content } = input.round
  const actions = asked.flatMap(({ question }) => question.actions.map(({ id }) => id))
  const owner = fc.constantFrom(...content.governance.roles.map(({ id }) => id))
  const title = { fi: 'Oma toimi', sv: 'Egen åtgärd', en: 'Own action' }
  const own = fc.record({ effortDays: fc.nat(30), cost: fc.nat(9000), owner }).map((one) => ({
    ...one,
    ...{ id: 'own-one', title, dependsOn: [], replaces: [] },
    lifts: [{ question: asked[seed % asked.length]!.question.id, to: 3 }],
  }))
  const plans = fc.integer({ min: 1, max: 14 }).chain((quarters) =>
    fc.record({
      quarters: fc.constant(quarters),
      start: fc.constantFrom('2027-01-01', undefined),
      days: fc.constantFrom(0, 7, 25, 60, undefined),
      cost: fc.constantFrom(0, 2500, 1_250_000, undefined),
      actions: fc.array(own, { maxLength: 1 }),
      excluded: actions.length > 0 ? fc.subarray(actions, { maxLength: 3 }) : fc.constant([]),
    }),
  )
  const [file] = fc.sample(plans, { seed, numRuns: 1 })
  return planOf(input, file as Partial<PlanFile>)
}

export function standingsOf({ now, quarters }: Roadmap): Roadmap['now'][] {
  return [now, ...quarters]
}

/** Letters alone, whatever the spaces and the places where lines broke. */
function letters(text: string): string {
  return text.replace(/[\s\u00A0\u00AD]+/g, '')
}

/**
 * Rows that the report of a plan must hold and does not, read back from its text: each action with its owner and
 * figures under its own quarter, each quarter of the curves, and each reason with its figures.
 */
export function planFaults(text: string, { plan, round, language }: ReportInput): string[] {
  const told = letters(text)
  const number = (value: number | null, decimals = 2) => formatNumber(value, language, decimals)
  const euros = (amount: number) => `${number(amount, 0)}€`
  const say = new Map(
    [
      ...[...round.asked.flatMap(({ question }) => question.actions), ...plan!.own].map(({ id, title }) => [id, title]),
      ...round.content.governance.roles.map(({ id, name }) => [id, name]),
    ].map(([id, words]) => [id as string, (words as Record<string, string>)[language]!]),
  )
  const { now, quarters, actions, left } = plan!.roadmap
  const standing = ({ maturity, unmet, gap }: Roadmap['now']) => [
    number(maturity.value),
    maturity.low === null ? '–' : `${number(maturity.low)}–${number(maturity.high)}`,
    formatShare(unmet, language),
    number(gap),
  ]
  const wanted = [
    [...standing(now), '–', '–'],
    ...quarters.map((one) => [
      ...[String(one.quarter), ...standing(one)],
      `${number(one.days, 0)}/${number(one.daysAvailable, 0)}`,
      euros(one.cost) + (one.costAvailable === null ? '' : `/${euros(one.costAvailable)}`),
    ]),
    ...actions.map(({ id, owner, start, effortDays, cost, late }) => [
      ...(late === true ? [] : [say.get(id)!]),
      ...[say.get(owner)!, String(start), number(effortDays, 0), euros(cost)],
    ]),
    ...left.map(({ id }) => [say.get(id)!]),
  ].map((cells) => letters(cells.join('')))
  const missing = wanted.filter((row) => !told.includes(row)).map((row) => `missing: ${row}`)
  return [...missing, ...misplaced(told, plan!.roadmap, say, language)]
}

/** Actions that do not stand between the heading of their quarter and the next one. */
function misplaced(
  told: string,
  { quarters, actions }: Roadmap,
  say: ReadonlyMap<string, string>,
  language: ReportInput['language'],
): string[] {
  const names = { fi: 'Vuosineljännes', sv: 'Kvartal', en: 'Quarter' }
  const used = { fi: 'Työpäiviä', sv: 'Arbetsdagar', en: 'Workingdays' }
  const headOf = ({ quarter, from, to }: Roadmap['quarters'][number]) => {
    const day = (one: string) => letters(formatDay(one, language))
    return `${names[language]}${quarter}${from && to ? `:${day(from)}–${day(to)}` : ''}${used[language]}`
  }
  const places = quarters.map((quarter) => told.indexOf(headOf(quarter)))
  return actions.flatMap(({ id, end, owner, start }) => {
    const part = told.slice(places[end - 1], places[end] ?? undefined)
    const row = letters(`${say.get(owner)!}${start}`)
    return places[end - 1]! >= 0 && part.includes(letters(say.get(id)!)) && part.includes(row)
      ? []
      : [`not in its quarter: ${id}`]
  })
}
