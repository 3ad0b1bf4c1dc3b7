import { z } from 'zod'
import { planFindings } from '../../improvement/plan-checks.ts'
import { problemSentence } from '../../i18n/problem-words.ts'
import { isDay } from '../rounds/form.ts'
import type { PlanFile } from '../../improvement/plan-schema.ts'
import type { Round } from '../../scoring/round.ts'
import type { FieldError } from '../rounds/form.ts'
import type { Visit } from '../visit.ts'

/** Rows for limits of single roles: those there are, and two more. */
export const MORE_ROLES = 2
const MOST_ROLES = 60
const MOST_QUARTERS = 40

const words = z.string().max(500).default('')
const roleFields = Object.fromEntries(
  Array.from({ length: MOST_ROLES }, (_, i) => [`role.${i}`, `roleDays.${i}`, `roleCost.${i}`])
    .flat()
    .map((name) => [name, words]),
)
export const planForm = z.strictObject({
  version: z
    .string()
    .regex(/^\d{1,6}$/)
    .default('0'),
  ...{ name: words, start: words, quarters: words, target: words, size: words, days: words, cost: words },
  ...roleFields,
})
/** The settings of a plan as they are typed. */
export type TypedPlan = Readonly<Record<string, string>> & { readonly version: string; readonly name: string }

/** `25`, or `25, 20, 0, 25`: one for each quarter. */
function amountText(amount: number | readonly number[] | undefined): string {
  return amount === undefined ? '' : [amount].flat().join(', ')
}

export function typedFrom(name: string, version: number, plan: PlanFile): TypedPlan {
  const roles = Object.entries(plan.roles).flatMap(([role, { days, cost }], i) => [
    [`role.${i}`, role],
    [`roleDays.${i}`, amountText(days)],
    [`roleCost.${i}`, amountText(cost)],
  ])
  return {
    ...{ version: String(version), name, start: plan.start ?? '', quarters: String(plan.quarters ?? 8) },
    ...{ target: plan.target ?? '', size: plan.size ?? '', days: amountText(plan.days), cost: amountText(plan.cost) },
    ...(Object.fromEntries(roles) as Record<string, string>),
  }
}

export type ReadPlan = { readonly plan: PlanFile; readonly errors: readonly FieldError[] }

/** The plan file with the typed settings in it, and what is wrong with them, each at its field. */
export function planFrom(visit: Visit, typed: TypedPlan, old: PlanFile, round: Round): ReadPlan {
  const { t, language } = visit
  const { quarters, start, target, size } = typed as Readonly<Record<string, string>>
  const amount = amountReader(visit)
  const days = amount('days', typed['days'])
  const cost = amount('cost', typed['cost'])
  const rows = rolesIn(typed).map(({ i, role }) => ({
    i,
    role,
    days: amount(`roleDays.${i}`, typed[`roleDays.${i}`]),
    cost: amount(`roleCost.${i}`, typed[`roleCost.${i}`]),
  }))
  const count = Number(quarters)
  const fits = /^\d+$/.test(quarters ?? '') && count >= 1 && count <= MOST_QUARTERS
  const limits = rows.map((row) => [row.role, { ...some('days', row.days.value), ...some('cost', row.cost.value) }])
  const { start: _s, target: _t, size: _z, days: _d, cost: _c, ...rest } = old
  const plan: PlanFile = {
    ...rest,
    ...(fits ? { quarters: count } : {}),
    ...(start ? { start } : {}),
    ...(target ? { target } : {}),
    ...(size ? { size } : {}),
    ...some('days', days.value),
    ...some('cost', cost.value),
    roles: Object.fromEntries(limits) as PlanFile['roles'],
  }
  const own = [
    ...nameErrors(visit, typed, fits),
    ...[days, cost, ...rows.flatMap((row) => [row.days, row.cost])].flatMap(({ error }) => error ?? []),
    ...rows
      .filter(({ role, i }) => rows.some((one) => one.role === role && one.i < i))
      .map(({ i }) => ({ field: `role.${i}`, text: t('roadmap.error.roleTwice') })),
  ]
  const found = own.length > 0 ? [] : planFindings(plan, round)
  const errors = found.map(({ path, code, values = {} }) => ({
    field: fieldOf(path, rows),
    text: problemSentence({ code, values }, language),
  }))
  return { plan, errors: [...own, ...errors] }
}

function nameErrors({ t }: Visit, typed: TypedPlan, fits: boolean): FieldError[] {
  const name = typed.name.trim()
  return [
    ...(name === '' || name.length > 200 ? [{ field: 'name', text: t('roadmap.error.name') }] : []),
    ...(fits ? [] : [{ field: 'quarters', text: t('roadmap.error.quarters') }]),
    ...(typed['start'] && !isDay(typed['start']) ? [{ field: 'start', text: t('roadmap.error.day') }] : []),
  ]
}

function some<K extends 'days' | 'cost'>(key: K, value: number | number[] | undefined) {
  return value === undefined ? {} : { [key]: value }
}

export function rolesIn(typed: TypedPlan): { readonly i: number; readonly role: string }[] {
  return Array.from({ length: MOST_ROLES }, (_, i) => ({ i, role: typed[`role.${i}`] ?? '' })).filter(
    ({ role }) => role !== '',
  )
}

type Amount = { readonly value?: number | number[]; readonly error?: FieldError }

function amountReader({ t }: Visit) {
  return (field: string, typed = ''): Amount => {
    const parts = typed
      .split(/[,;]/)
      .map((part) => part.replace(/[\s\u00a0€]/g, ''))
      .filter((part) => part !== '')
    if (parts.length === 0) return {}
    if (!parts.every((part) => /^\d{1,9}$/.test(part))) return { error: { field, text: t('roadmap.error.amount') } }
    const numbers = parts.map(Number)
    return { value: numbers.length === 1 ? numbers[0]! : numbers }
  }
}

/** The field in which a plan file's path is typed. */
function fieldOf(path: readonly (string | number)[], rows: readonly { i: number; role: string }[]): string {
  const [first, role, amount] = path
  if (first === 'roles') {
    const i = rows.find((row) => row.role === role)?.i ?? 0
    return amount === 'days' ? `roleDays.${i}` : amount === 'cost' ? `roleCost.${i}` : `role.${i}`
  }
  return ['start', 'quarters', 'target', 'size', 'days', 'cost'].includes(String(first)) ? String(first) : 'quarters'
}
