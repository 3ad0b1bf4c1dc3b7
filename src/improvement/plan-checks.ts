import { QUARTERS } from './plan-file.ts'
import type { Finding, ProblemCode } from '../content/index.ts'
import type { Round } from '../scoring/round.ts'
import type { PlanFile } from './plan-schema.ts'

type Path = Finding['path']

/** What a plan file says that the content, or the file itself, contradicts. */
export function planFindings(plan: PlanFile, round: Round): Finding[] {
  const quarters = plan.quarters ?? QUARTERS
  const { roles, sizes } = round.content.governance
  const unknownRoles = Object.keys(plan.roles).filter((role) => !roles.some(({ id }) => id === role))
  return [
    ...(plan.start === undefined || plan.start.endsWith('-01') ? [] : [finding(['start'], 'notFirstDay')]),
    ...(plan.size === undefined || sizes.some(({ id }) => id === plan.size)
      ? []
      : [finding(['size'], 'unknownSize', { size: plan.size })]),
    ...targetFindings(plan, round),
    ...amountFindings(plan.days, ['days'], quarters),
    ...amountFindings(plan.cost, ['cost'], quarters),
    ...unknownRoles.map((role): Finding => ({ ...finding(['roles', role], 'unknownRole', { role }), atKey: true })),
    ...Object.entries(plan.roles).flatMap(([role, { days, cost }]) => [
      ...amountFindings(days, ['roles', role, 'days'], quarters),
      ...amountFindings(cost, ['roles', role, 'cost'], quarters),
    ]),
    ...wishFindings(plan, round, quarters),
    ...ownFindings(plan, round),
  ]
}

function targetFindings({ target }: PlanFile, { content }: Round): Finding[] {
  const { profiles } = content.governance
  if (target === undefined || profiles.some(({ id }) => id === target)) return []
  return [finding(['target'], 'unknownProfile', { target, allowed: profiles.map(({ id }) => id).join(', ') })]
}

function finding(path: Path, code: ProblemCode, values: Finding['values'] = {}): Finding {
  return { path, code, values }
}

/** Whole numbers from 0; a list has one for each quarter. */
function amountFindings(amount: number | readonly number[] | undefined, path: Path, quarters: number): Finding[] {
  if (amount === undefined) return []
  if (typeof amount === 'number') return numberFindings(amount, path)
  const found = amount.length
  return [
    ...(found === quarters ? [] : [finding(path, 'perQuarterCount', { found, quarters })]),
    ...amount.flatMap((one, i) => numberFindings(one, [...path, i])),
  ]
}

function numberFindings(amount: number, path: Path): Finding[] {
  if (!Number.isInteger(amount)) return [finding(path, 'notWhole', { found: amount })]
  return amount < 0 ? [finding(path, 'tooSmall', { limit: 0 })] : []
}

function wishFindings(plan: PlanFile, round: Round, quarters: number): Finding[] {
  const known = knownActions(plan, round)
  const ways = [
    ...Object.entries(plan.fixed).map(([action, quarter]) => ({ action, quarter, path: ['fixed', action] as Path })),
    ...Object.entries(plan.deadlines).map(([action]) => ({ action, quarter: 0, path: ['deadlines', action] as Path })),
    ...plan.excluded.map((action, i) => ({ action, quarter: 0, path: ['excluded', i] as Path })),
  ]
  const seen = new Set<string>()
  return ways.flatMap(({ action, quarter, path }): Finding[] => {
    const twice = seen.has(action)
    seen.add(action)
    if (!known.has(action)) return [finding(path, 'unknownAction', { action })]
    if (twice) return [finding(path, 'wishTwice', { action })]
    return quarter > quarters ? [finding(path, 'fixedAfterPlan', { quarter, quarters })] : []
  })
}

function knownActions({ actions }: PlanFile, { asked }: Round): Set<string> {
  return new Set([
    ...asked.flatMap(({ question }) => question.actions.map(({ id }) => id)),
    ...actions.map(({ id }) => id),
  ])
}

function ownFindings(plan: PlanFile, round: Round): Finding[] {
  const content = knownActions({ ...plan, actions: [] }, round)
  const known = knownActions(plan, round)
  const replaced = new Set<string>()
  const ids = new Set<string>()
  const { roles } = round.content.governance
  return plan.actions.flatMap(({ id, owner, dependsOn, lifts, replaces }, i): Finding[] => {
    const at = (...rest: (string | number)[]): Path => ['actions', i, ...rest]
    const taken = content.has(id) || ids.has(id)
    ids.add(id)
    return [
      ...(taken ? [finding(at('id'), 'actionTaken', { action: id })] : []),
      ...(roles.some((role) => role.id === owner) ? [] : [finding(at('owner'), 'unknownRole', { role: owner })]),
      ...dependsOn.flatMap((action, n) =>
        known.has(action) ? [] : [finding(at('dependsOn', n), 'unknownAction', { action })],
      ),
      ...lifts.flatMap(({ question, to }, n) => [
        ...(round.indexOf.has(question) ? [] : [finding(at('lifts', n, 'question'), 'unknownQuestion', { question })]),
        ...(to <= round.highest
          ? []
          : [finding(at('lifts', n, 'to'), 'notOnScale', { level: to, highest: round.highest })]),
      ]),
      ...replaces.flatMap((action, n) => {
        const path = at('replaces', n)
        if (!content.has(action)) return [finding(path, 'unknownAction', { action })]
        if (replaced.has(action)) return [finding(path, 'replacedTwice', { action })]
        replaced.add(action)
        return []
      }),
      ...cycleFindings(plan, round, id, at('dependsOn')),
    ]
  })
}

/** An own action that waits for itself by way of others. Told once for each own action in the circle. */
function cycleFindings(plan: PlanFile, { asked }: Round, id: string, path: Path): Finding[] {
  const replacedBy = new Map(plan.actions.flatMap((own) => own.replaces.map((one) => [one, own.id] as const)))
  const real = (action: string) => replacedBy.get(action) ?? action
  const waits = new Map<string, string[]>(plan.actions.map((own) => [own.id, own.dependsOn.map(real)]))
  for (const { question } of asked)
    question.actions.forEach((action, i) => {
      const below = question.actions[i - 1]
      if (real(action.id) === action.id)
        waits.set(action.id, [...action.dependsOn, ...(below ? [below.id] : [])].map(real))
    })
  const way = wayBack(id, waits)
  return way ? [finding(path, 'actionCycle', { action: id, way: way.join(' → ') })] : []
}

/** The shortest way from an action over what it waits for back to itself. */
function wayBack(id: string, waits: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const ways = new Map<string, string[]>([[id, [id]]])
  for (const [at, way] of ways)
    for (const next of waits.get(at) ?? []) {
      if (next === id) return [...way, id]
      if (!ways.has(next)) ways.set(next, [...way, next])
    }
  return undefined
}
