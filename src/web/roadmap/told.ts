import { formatDay, formatNumber, formatShare } from '../../i18n/format.ts'
import { roadmapWords } from '../../i18n/roadmap-words.ts'
import { translator } from '../../i18n/translate.ts'
import type { Language, Translate } from '../../i18n/translate.ts'
import type { TranslateWeb } from '../../i18n/web-words/index.ts'
import type { Left, Resource } from '../../roadmap/left.ts'
import type { Notice } from '../../roadmap/notices.ts'
import type { PlannedAction } from '../../roadmap/planned.ts'
import type { StageReport } from '../../roadmap/roadmap.ts'
import type { Names } from './names.ts'

/** How a plan is told on pages: reasons, notices and figures, in the words of one language. */
export type Told = {
  readonly hold: (action: Pick<PlannedAction, 'hold'>) => string
  readonly left: (left: Left) => string
  readonly notice: (notice: Notice) => string
  readonly stage: (stage: StageReport) => string
  readonly figure: (value: number | null) => string
  readonly range: (of: { readonly low: number | null; readonly high: number | null }) => string
  readonly share: (value: number | null) => string
  readonly euros: (amount: number) => string
  readonly day: (day: string | null | undefined) => string
}

type Ground = {
  readonly w: Translate<typeof roadmapWords>
  readonly t: TranslateWeb
  readonly language: Language
  readonly names: Names
}

export function toldIn(language: Language, t: TranslateWeb, names: Names): Told {
  const ground: Ground = { w: translator(roadmapWords, language), t, language, names }
  const figure = (value: number | null) => formatNumber(value, language)
  return {
    hold: ({ hold }) => holdText(hold, ground),
    left: (left) => leftText(left, ground),
    notice: (notice) => noticeText(notice, ground),
    stage: (stage) => stageText(stage, ground),
    figure,
    range: ({ low, high }) => `${figure(low)}–${figure(high)}`,
    share: (value) => formatShare(value, language),
    euros: (amount) => `${formatNumber(amount, language, 0)}\u00a0€`,
    day: (day) => (day ? formatDay(day, language) : '–'),
  }
}

function holdText(hold: PlannedAction['hold'], ground: Ground): string {
  const { w, names } = ground
  if (hold.by === 'dependency') return w('hold.dependency', { actions: hold.actions.map(names.action).join('; ') })
  if (hold.by !== 'capacity') return w(`hold.${hold.by}`)
  const { resource, needed, available } = hold
  return w('hold.capacity', { needed: neededText(resource, needed, ground), available })
}

function neededText({ kind, role }: Resource, needed: number, ground: Ground): string {
  return ground.w(`needed.${kind}`, { needed, ofRole: ofRole(role, ground) })
}

function ofRole(role: string | undefined, { w, names }: Ground): string {
  return role === undefined ? '' : w('ofRole', { role: names.role(role) })
}

function leftText(left: Left, ground: Ground): string {
  const { why, questions = [], waitsFor = [], resource, needed = 0, available = 0 } = left
  const { w, names } = ground
  const values = {
    questions: questions.map((id) => names.question(id).label).join('; '),
    waitsFor: waitsFor.map(names.action).join('; '),
    needed: resource ? neededText(resource, needed, ground) : '',
    available,
  }
  return w(`left.${why}`, values)
}

/** What is said of a plan file in the terminal is said of the page's own fields here. */
const OWN = ['assumedSize', 'assumedDays', 'noTarget'] as const

function noticeText({ code, values }: Notice, ground: Ground): string {
  const { w, t, names } = ground
  const own = OWN.find((one) => one === code)
  if (own) return t(`roadmap.notice.${own}`, values)
  const kind = values['kind'] === 'cost' ? 'cost' : 'days'
  const role = values['role']
  const lacking = w(`lacking.${kind}`, { ofRole: ofRole(role === undefined ? undefined : String(role), ground) })
  const end = values['end'] === 0 ? w('late.never') : w('late.quarter', { end: values['end'] ?? '' })
  const called = (of: unknown) => `”${names.action(String(of))}”`
  const action = values['action'] === undefined ? '' : called(values['action'])
  const actions = String(values['actions'] ?? '')
    .split(', ')
    .map(called)
    .join(', ')
  return w(`notice.${code}`, { ...values, action, actions, lacking, end })
}

function stageText({ name, objective, bound, gap }: StageReport, { w, language }: Ground): string {
  const figure = (value: number) => formatNumber(value, language, Number.isInteger(value) ? 0 : 2)
  return w(`stage.${name}`, { objective: figure(objective), bound: figure(bound), gap: formatShare(gap, language) })
}
