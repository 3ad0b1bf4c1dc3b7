import type { Left, Resource } from '../roadmap/left.ts'
import type { Notice } from '../roadmap/notices.ts'
import type { PlannedAction } from '../roadmap/planned.ts'
import type { StageName } from '../roadmap/roadmap.ts'
import type { PlanReport } from './open-plan.ts'

/** Why an action is not in the plan, as a sentence. */
export function leftText(open: PlanReport, left: Left): string {
  const { told, title, report } = open
  const { why, questions = [], waitsFor = [], resource, needed = 0, available = 0 } = left
  const text = told(`left.${why}`, {
    questions: questions.map((question) => quoted(report.questionText(question), open)).join(', '),
    waitsFor: waitsFor.map((action) => quoted(title(action), open)).join(', '),
    needed: resource ? neededText(resource, needed, open) : '',
    available: report.number(available, 0),
  })
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?]$/.test(text) ? '' : '.'}`
}

function quoted(text: string, { report }: PlanReport): string {
  return report.language === 'en' ? `“${text}”` : `”${text}”`
}

export function neededText({ kind, role }: Resource, needed: number, open: PlanReport): string {
  return open.told(`needed.${kind}`, { needed: open.report.number(needed, 0), ofRole: ofRole(role, open) })
}

function ofRole(id: string | undefined, { told, role }: PlanReport): string {
  return id === undefined ? '' : told('ofRole', { role: role(id) })
}

/** Why an action is not finished earlier. */
export function holdText(open: PlanReport, { hold }: Pick<PlannedAction, 'hold'>): string {
  const { told, title, report } = open
  if (hold.by === 'dependency') return told('hold.dependency', { actions: hold.actions.map(title).join('; ') })
  if (hold.by !== 'capacity') return told(`hold.${hold.by}`)
  return told('hold.capacity', {
    needed: neededText(hold.resource, hold.needed, open),
    available: report.number(hold.available, 0),
  })
}

/** What people should know of the plan. Some are told otherwise than in the terminal, where one can act at once. */
export function noticeText({ code, values }: Notice, open: PlanReport): string {
  const { t, told } = open
  if (code === 'assumedDays') return t('assumedDays', values)
  if (code === 'noTarget') return t('noTarget')
  if (code === 'assumedSize') return t('assumedSize', { size: sizeName(String(values['size']), open) })
  const kind = values['kind'] === 'cost' ? 'cost' : 'days'
  const role = values['role']
  const lacking = told(`lacking.${kind}`, { ofRole: ofRole(role === undefined ? undefined : String(role), open) })
  const end = values['end'] === 0 ? told('late.never') : told('late.quarter', { end: values['end'] ?? '' })
  const stage = values['stage']
  return told(`notice.${code}`, {
    ...values,
    ...named(values, open),
    lacking,
    end,
    ...(stage === undefined ? {} : { stage: t(`stage.${nameOfStage(String(stage))}`) }),
  })
}

/** Ids of actions become titles. */
function named({ action, actions }: Notice['values'], open: PlanReport): Record<string, string> {
  const { title } = open
  return {
    ...(action === undefined ? {} : { action: quoted(title(String(action)), open) }),
    ...(actions === undefined
      ? {}
      : {
          actions: String(actions)
            .split(', ')
            .map((id) => quoted(title(id), open))
            .join(', '),
        }),
  }
}

/** What a notice calls a stage is the measure that it lessens. */
const STAGES: Readonly<Record<string, StageName>> = {
  late: 'wishes',
  unmet: 'statutory',
  gap: 'target',
  effort: 'effort',
}

function nameOfStage(stage: string): StageName {
  return STAGES[stage] ?? 'effort'
}

export function sizeName(id: string, { report }: PlanReport): string {
  const { sizes } = report.input.round.content.governance
  return report.say(sizes.find((size) => size.id === id)?.name) || id
}
