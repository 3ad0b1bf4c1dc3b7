import { z } from 'zod'
import { planFindings } from '../../improvement/plan-checks.ts'
import { problemSentence } from '../../i18n/problem-words.ts'
import type { PlanFile } from '../../improvement/plan-schema.ts'
import type { Round } from '../../scoring/round.ts'
import type { FieldError } from '../rounds/form.ts'
import type { Visit } from '../visit.ts'

/** Places for what an action waits for, what it lifts and what it replaces: at most, and beside those in use. */
const MOST_PLACES = 60
const MORE_PLACES = 2
const MOST_DAYS = 100_000

const words = z.string().max(500).default('')
const PLACED = ['wait', 'question', 'level', 'replaces'] as const
const placed = Array.from({ length: MOST_PLACES }, (_, i) =>
  PLACED.map((name) => [`${name}.${i}`, words] as const),
).flat()
export const ownForm = z.strictObject({
  version: z.string().regex(/^\d{1,6}$/),
  ...{ titleFi: words, titleSv: words, titleEn: words, effort: words, cost: words, owner: words },
  ...(Object.fromEntries(placed) as Record<string, typeof words>),
  act: z.enum(['save', 'remove']).default('save'),
})
export type TypedOwn = Readonly<Record<string, string>> & { readonly version: string; readonly act: 'save' | 'remove' }
type Own = PlanFile['actions'][number]

export function typedOwn(own: Own | undefined, version: number): TypedOwn {
  const base = { version: String(version), act: 'save' as const }
  if (!own) return base
  const { title, effortDays, cost, owner, dependsOn, lifts, replaces } = own
  const at = (name: string, list: readonly (string | number)[]) => list.map((one, i) => [`${name}.${i}`, String(one)])
  const places = Object.fromEntries([
    ...at('wait', dependsOn),
    ...at(
      'question',
      lifts.map(({ question }) => question),
    ),
    ...at(
      'level',
      lifts.map(({ to }) => to),
    ),
    ...at('replaces', replaces),
  ]) as Record<string, string>
  const titles = { titleFi: title.fi, titleSv: title.sv, titleEn: title.en }
  return { ...base, ...titles, effort: String(effortDays), cost: String(cost), owner, ...places }
}

export type ReadOwn = { readonly plan: PlanFile; readonly errors: readonly FieldError[] }

/** The plan file with the action in it, and what is wrong with it, each at its field. */
export function ownFrom(visit: Visit, typed: TypedOwn, old: PlanFile, id: string | undefined, round: Round): ReadOwn {
  const { t, language } = visit
  const text = (name: string) => (typed[name] ?? '').trim()
  const effort = text('effort')
  const cost = text('cost')
  const number = (value: string) => /^\d{1,9}$/.test(value) && Number(value) <= MOST_DAYS * 100
  const lifts = placesOf(typed, 'question').map(({ i, value }) => ({ i, question: value, level: text(`level.${i}`) }))
  const own: FieldError[] = [
    ...(text('titleFi') === '' ? [{ field: 'titleFi', text: t('roadmap.error.title') }] : []),
    ...(number(effort) && Number(effort) <= MOST_DAYS ? [] : [{ field: 'effort', text: t('roadmap.error.effort') }]),
    ...(cost === '' || number(cost) ? [] : [{ field: 'cost', text: t('roadmap.error.amount') }]),
    ...(text('owner') === '' ? [{ field: 'owner', text: t('roadmap.error.owner') }] : []),
    ...lifts
      .filter(({ level }) => !/^[1-9]$/.test(level))
      .map(({ i }) => ({ field: `level.${i}`, text: t('roadmap.error.level') })),
  ]
  const title = text('titleFi')
  const before = old.actions.find((one) => one.id === id)
  const action: Own = {
    ...(before?.description === undefined ? {} : { description: before.description }),
    id: id ?? freeId(title, old, round),
    title: { fi: title, sv: text('titleSv') || title, en: text('titleEn') || title },
    ...{ effortDays: Number(effort) || 0, cost: Number(cost) || 0, owner: text('owner') },
    dependsOn: placesOf(typed, 'wait').map(({ value }) => value),
    lifts: lifts.map(({ question, level }) => ({ question, to: Number(level) || 1 })),
    replaces: placesOf(typed, 'replaces').map(({ value }) => value),
  }
  const there = old.actions.some((one) => one.id === action.id)
  const actions = there ? old.actions.map((one) => (one.id === action.id ? action : one)) : [...old.actions, action]
  const plan = { ...old, actions }
  const place = actions.indexOf(action)
  const found = own.length > 0 ? [] : planFindings(plan, round)
  const errors = found.map(({ path, code, values = {} }) => ({
    field: fieldOf(path, place),
    text: problemSentence({ code, values }, language),
  }))
  return { plan, errors: [...own, ...errors] }
}

/** The plan file without the action, and without what was decided of it. */
export function withoutOwn(plan: PlanFile, id: string): PlanFile {
  const without = (list: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(list).filter(([one]) => one !== id))
  return {
    ...plan,
    fixed: without(plan.fixed),
    deadlines: without(plan.deadlines),
    excluded: plan.excluded.filter((one) => one !== id),
    actions: plan.actions
      .filter((one) => one.id !== id)
      .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((other) => other !== id) })),
  }
}

/** The numbers of the places to show: those that are filled in, and some more. */
export function placesFor(typed: TypedOwn, name: 'wait' | 'question' | 'replaces'): number[] {
  const used = Math.max(0, ...placesOf(typed, name).map(({ i }) => i + 1))
  return Array.from({ length: Math.min(used + MORE_PLACES, MOST_PLACES) }, (_, i) => i)
}

function placesOf(typed: TypedOwn, name: string): { readonly i: number; readonly value: string }[] {
  return Array.from({ length: MOST_PLACES }, (_, i) => ({ i, value: typed[`${name}.${i}`] ?? '' })).filter(
    ({ value }) => value !== '',
  )
}

const FIELDS: Readonly<Record<string, string>> = { dependsOn: 'wait', replaces: 'replaces' }

/** A problem of another action than this one is told at the name. */
function fieldOf([first, place, name, i = 0, part]: readonly (string | number)[], own: number): string {
  if (first !== 'actions' || place !== own) return 'titleFi'
  if (name === 'owner') return 'owner'
  if (name === 'lifts') return `${part === 'to' ? 'level' : 'question'}.${i}`
  return FIELDS[String(name)] === undefined ? 'titleFi' : `${FIELDS[String(name)]}.${i}`
}

/** A readable id that no other action has: `yhteinen-lokityokalu`. */
function freeId(title: string, plan: PlanFile, round: Round): string {
  const taken = new Set([
    ...plan.actions.map(({ id }) => id),
    ...round.asked.flatMap(({ question }) => question.actions.map(({ id }) => id)),
  ])
  const plain = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/ /g, '-')
    .slice(0, 60)
    .replace(/-$/, '')
  const base = `oma-${plain || 'toimi'}`
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`
    if (!taken.has(id)) return id
  }
}
