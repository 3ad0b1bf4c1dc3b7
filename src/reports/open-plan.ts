import { roadmapWords } from '../i18n/roadmap-words.ts'
import { translator } from '../i18n/translate.ts'
import { planWords } from './words/plan-words.ts'
import type { Text } from '../content/text.ts'
import type { Translate } from '../i18n/translate.ts'
import type { PlannedAction } from '../roadmap/planned.ts'
import type { QuarterResult, Roadmap } from '../roadmap/roadmap.ts'
import type { Report } from './open-report.ts'
import type { ReportPlan } from './plan.ts'

/** A report with its plan, everything in it found by id and written in its language. */
export type PlanReport = {
  readonly report: Report
  readonly plan: ReportPlan
  readonly roadmap: Roadmap
  readonly t: Translate<typeof planWords>
  /** Reasons and notices, as the terminal tells them. */
  readonly told: Translate<typeof roadmapWords>
  readonly title: (action: string) => string
  readonly role: (id: string) => string
  readonly euros: (amount: number) => string
  /** `1`, or `1–2` for what spans quarters. */
  readonly when: (action: Pick<PlannedAction, 'start' | 'end'>) => string
  /** With its days, when the plan has a start. */
  readonly quarterName: (quarter: QuarterResult) => string
  /** Owners in the order in which their first action begins. */
  readonly owners: readonly string[]
}

/** @throws RangeError for a report without a plan. */
export function openPlan(report: Report): PlanReport {
  const { input, language, say, number, day } = report
  const { plan } = input
  if (!plan) throw new RangeError('a roadmap report needs a plan')
  const t = translator(planWords, language)
  const { governance } = input.round.content
  const actions = [...input.round.asked.flatMap(({ question }) => question.actions), ...plan.own]
  const titles = new Map<string, Text>(actions.map(({ id, title }) => [id, title]))
  const roles = new Map<string, Text>(governance.roles.map(({ id, name }) => [id, name]))
  return {
    ...{ report, plan, roadmap: plan.roadmap, t, told: translator(roadmapWords, language) },
    title: (action) => (titles.has(action) ? say(titles.get(action)) : action),
    role: (id) => (roles.has(id) ? say(roles.get(id)) : id),
    euros: (amount) => `${number(amount, 0)}\u00A0€`,
    when: ({ start, end }) => (start === end ? String(end) : `${start}–${end}`),
    quarterName: ({ quarter, from, to }) =>
      from === undefined || to === undefined
        ? t('quarterNamed', { quarter })
        : t('quarterDays', { quarter, from: day(from), to: day(to) }),
    owners: [...new Set(plan.roadmap.actions.map(({ owner }) => owner))],
  }
}

/** A, B … Z, AA: the sign of an owner beside the bars. */
export function signOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : signOf(Math.floor(index / 26) - 1) + last
}
