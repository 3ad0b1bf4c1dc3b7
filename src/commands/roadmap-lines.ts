import { formatDay, formatNumber, formatShare } from '../i18n/format.ts'
import { roadmapWords } from '../i18n/roadmap-words.ts'
import { translator } from '../i18n/translate.ts'
import type { Language, Translate } from '../i18n/translate.ts'
import type { Left, Resource } from '../roadmap/left.ts'
import type { Notice } from '../roadmap/notices.ts'
import type { PlanInput } from '../roadmap/plan.ts'
import type { PlannedAction } from '../roadmap/planned.ts'
import type { QuarterResult, Roadmap, StageReport } from '../roadmap/roadmap.ts'
import type { Round } from '../scoring/round.ts'
import type { Context } from './command.ts'

type Told = { readonly round: Round; readonly input: PlanInput; readonly name: string }
type Ground = { readonly language: Language; readonly t: Translate<typeof roadmapWords>; readonly names: Names }
type Names = { readonly role: (id: string) => string; readonly action: (id: string) => string }

/** A roadmap as text: what is done when, what it brings, what is left out and why. */
export function roadmapLines(roadmap: Roadmap, told: Told, { language }: Context): string[] {
  const ground = { language, t: translator(roadmapWords, language), names: namesOf(told, language) }
  const { t } = ground
  const { actions, left, answerFirst, quarters, stages, notices, now } = roadmap
  const total = (of: (action: PlannedAction) => number) => actions.reduce((all, action) => all + of(action), 0)
  const days = total(({ effortDays }) => effortDays)
  const cost = euros(
    total((action) => action.cost),
    language,
  )
  return [
    t('head', { name: told.name, actions: actions.length, days, cost }),
    t('now', standing(now, language)),
    ...quarters.flatMap((quarter) => ['', ...quarterLines(quarter, actions, ground)]),
    '',
    ...(left.length > 0 ? [t('left.title'), ...left.map((one) => leftLine(one, ground)), ''] : []),
    ...(answerFirst.length > 0 ? [t('answerFirst', { questions: answerFirst.join(', ') })] : []),
    ...stages.map((stage) => stageLine(stage, ground)),
    ...notices.map((notice) => noticeLine(notice, ground)),
  ]
}

function namesOf({ round, input }: Told, language: Language): Names {
  const roles = new Map(round.content.governance.roles.map(({ id, name }) => [id, name[language]]))
  const actions = [...round.asked.flatMap(({ question }) => question.actions), ...input.own]
  const titles = new Map(actions.map(({ id, title }) => [id, title[language]]))
  return { role: (id) => roles.get(id) ?? id, action: (id) => titles.get(id) ?? id }
}

function quarterLines(quarter: QuarterResult, actions: readonly PlannedAction[], ground: Ground): string[] {
  const { t, language } = ground
  const { from, to, days, daysAvailable, cost } = quarter
  const span = from && to ? ` (${formatDay(from, language)}–${formatDay(to, language)})` : ''
  const head = {
    quarter: quarter.quarter,
    days: span,
    used: days,
    available: daysAvailable,
    cost: euros(cost, language),
  }
  const finished = actions.filter(({ end }) => end === quarter.quarter)
  return [
    t('quarter', head),
    ...finished.map((action) => actionLine(action, ground)),
    t('predicted', standing(quarter, language)),
  ]
}

function actionLine(action: PlannedAction, { t, language, names, ...rest }: Ground): string {
  const { id, owner, effortDays, cost, start, end } = action
  return t('action', {
    title: names.action(id),
    id,
    owner: names.role(owner),
    days: effortDays,
    cost: euros(cost, language),
    span: start < end ? t('span', { start }) : '',
    hold: holdLine(action, { t, language, names, ...rest }),
  })
}

function holdLine({ hold }: PlannedAction, { t, names }: Ground): string {
  if (hold.by === 'dependency') return t('hold.dependency', { actions: hold.actions.join(', ') })
  if (hold.by !== 'capacity') return t(`hold.${hold.by}`)
  const { resource, needed, available } = hold
  return t('hold.capacity', { needed: neededText(resource, needed, { t, names }), available })
}

type Words = Pick<Ground, 't' | 'names'>

function neededText({ kind, role }: Resource, needed: number, words: Words): string {
  return words.t(`needed.${kind}`, { needed, ofRole: ofRole(role, words) })
}

function ofRole(role: string | undefined, { t, names }: Words): string {
  return role === undefined ? '' : t('ofRole', { role: names.role(role) })
}

function leftLine(
  { id, why, questions = [], waitsFor = [], resource, needed = 0, available = 0 }: Left,
  ground: Ground,
) {
  const { t, names } = ground
  const values = {
    questions: questions.join(', '),
    waitsFor: waitsFor.join(', '),
    needed: resource ? neededText(resource, needed, { t, names }) : '',
    available,
  }
  return `  • ${names.action(id)} [${id}]: ${t(`left.${why}`, values)}`
}

function stageLine({ name, objective, bound, gap }: StageReport, { t, language }: Ground): string {
  const figure = (value: number) => formatNumber(value, language, Number.isInteger(value) ? 0 : 2)
  return t(`stage.${name}`, { objective: figure(objective), bound: figure(bound), gap: formatShare(gap, language) })
}

function noticeLine({ code, values }: Notice, { t, names }: Ground): string {
  const kind = values['kind'] === 'cost' ? 'cost' : 'days'
  const role = values['role']
  const lacking = t(`lacking.${kind}`, {
    ofRole: ofRole(role === undefined ? undefined : String(role), { t, names }),
  })
  const end = values['end'] === 0 ? t('late.never') : t('late.quarter', { end: values['end'] ?? '' })
  return t(`notice.${code}`, { ...values, lacking, end })
}

type Figures = Pick<QuarterResult, 'maturity' | 'unmet' | 'gap'>

function standing({ maturity, unmet, gap }: Figures, language: Language): Record<string, string> {
  const figure = (value: number | null) => formatNumber(value, language)
  return {
    value: figure(maturity.value),
    low: figure(maturity.low),
    high: figure(maturity.high),
    unmet: formatShare(unmet, language),
    gap: figure(gap),
  }
}

function euros(amount: number, language: Language): string {
  return `${formatNumber(amount, language, 0)}\u00a0€`
}
