import { LOWEST } from '../scoring/rules.ts'
import { settle } from './settle.ts'
import type { Action } from '../content/questionnaire.ts'
import type { Goal } from './goals.ts'
import type { Left } from './left.ts'
import type { OwnAction, PlanInput } from './plan.ts'

export type Lift = { readonly question: string; readonly to: number }

/** An action that the answers call for, or that people added. */
export type Candidate = {
  readonly id: string
  readonly own: boolean
  readonly owner: string
  readonly effortDays: number
  /** Euros. */
  readonly cost: number
  /** The answered questions that stand below what the action brings them to. */
  readonly lifts: readonly Lift[]
  /** What it waits for: of every list at least one action has to be finished before this one starts. */
  readonly waits: readonly (readonly string[])[]
}

/** A candidate before it is known whether what it waits for can be had. */
export type Draft = Candidate & {
  /** Unanswered questions that decide whether what it waits for is done already. */
  readonly unknown: readonly string[]
}

export type Candidates = {
  /** In an order in which everything comes after what it may wait for. */
  readonly actions: readonly Candidate[]
  readonly left: readonly Left[]
  /** Unanswered questions: nothing is proposed for them but an answer. */
  readonly answerFirst: readonly string[]
  /** Actions fixed or given a deadline whose question stands there already, or is not asked. */
  readonly needless: readonly string[]
}

type Ground = {
  readonly goals: readonly Goal[]
  readonly input: PlanInput
  readonly goalOf: ReadonlyMap<string, Goal>
  /** Every action of the content with the question that it belongs to. */
  readonly known: ReadonlyMap<string, { readonly action: Action; readonly goal: Goal }>
  readonly replacedBy: ReadonlyMap<string, string>
  readonly ownIds: ReadonlySet<string>
}

/** The actions that a plan may choose from. */
export function candidatesOf(goals: readonly Goal[], input: PlanInput): Candidates {
  const ground = groundOf(goals, input)
  const wanted = wantedActions(ground)
  const drafts = [
    ...goals.flatMap((goal) => goal.actions.filter(({ id }) => wanted.has(id)).map((a) => proposed(a, goal, ground))),
    ...input.own.map((own) => added(own, ground)),
  ]
  const { actions, left } = settle(drafts, input.wishes.excluded)
  const asked = new Set([
    ...left.flatMap(({ questions = [] }) => questions),
    ...input.own.flatMap((own) => reachOf(own, ground.known).map(({ question }) => question)),
  ])
  const unanswered = goals.filter(
    ({ state, reach, question }) => isOpen(state) && (reach > LOWEST || asked.has(question)),
  )
  return { actions, left, answerFirst: unanswered.map(({ question }) => question), needless: needless(ground) }
}

function groundOf(goals: readonly Goal[], input: PlanInput): Ground {
  return {
    goals,
    input,
    goalOf: new Map(goals.map((goal) => [goal.question, goal])),
    known: new Map(goals.flatMap((goal) => goal.actions.map((action) => [action.id, { action, goal }] as const))),
    replacedBy: new Map(input.own.flatMap(({ id, replaces }) => replaces.map((one) => [one, id] as const))),
    ownIds: new Set(input.own.map(({ id }) => id)),
  }
}

function isOpen(state: Goal['state']): boolean {
  return state === 'unanswered'
}

/** Each question's chain up to what is asked of it, what people named, and what any of these waits for. */
function wantedActions(ground: Ground): Set<string> {
  const { goals, input, known, replacedBy } = ground
  const wanted = new Set<string>()
  const want = (goal: Goal, upTo: number) => {
    if (goal.state !== 'answered') return
    for (const action of goal.actions) {
      if (action.to <= goal.level || action.from >= upTo || wanted.has(action.id)) continue
      wanted.add(action.id)
      if (!replacedBy.has(action.id)) action.dependsOn.forEach(wantAction)
    }
  }
  const wantAction = (id: string) => {
    const found = known.get(id)
    if (found && found.action.to > found.goal.level) want(found.goal, found.action.to)
  }
  for (const goal of goals) want(goal, goal.reach)
  for (const { dependsOn } of input.own) dependsOn.forEach(wantAction)
  named(input).forEach(wantAction)
  for (const id of replacedBy.keys()) wanted.delete(id)
  return wanted
}

function named({ wishes }: PlanInput): string[] {
  return [...new Set([...Object.keys(wishes.fixed), ...Object.keys(wishes.deadlines)])]
}

/** An action of the content, as a candidate. */
function proposed(action: Action, goal: Goal, ground: Ground): Draft {
  const { size } = ground.input
  const below = goal.actions.findLast(({ from, to }) => from < action.from && to >= action.from)
  const chain = action.from > goal.level && below ? [below.id] : []
  const waits = [...new Set([...chain, ...action.dependsOn])].map((id) => waitFor(id, action.id, ground))
  return {
    id: action.id,
    own: false,
    owner: action.owner,
    effortDays: action.effortDays[size] ?? 0,
    cost: action.cost[size] ?? 0,
    lifts: [{ question: goal.question, to: action.to }],
    waits: waits.flatMap(({ any }) => (any.length > 0 ? [any] : [])),
    unknown: waits.flatMap(({ question }) => (question === undefined ? [] : [question])),
  }
}

/** How far an own action brings its questions, with what the actions do that it replaces. */
function reachOf(own: OwnAction, known: Ground['known']): Lift[] {
  const replaced = own.replaces.flatMap((id) => {
    const found = known.get(id)
    return found ? [{ question: found.goal.question, to: found.action.to }] : []
  })
  const highest = new Map<string, number>()
  for (const { question, to } of [...own.lifts, ...replaced])
    highest.set(question, Math.max(to, highest.get(question) ?? 0))
  return [...highest].map(([question, to]) => ({ question, to }))
}

function added(own: OwnAction, ground: Ground): Draft {
  const lifts = reachOf(own, ground.known).filter(({ question, to }) => {
    const goal = ground.goalOf.get(question)
    return goal?.state === 'answered' && goal.level < to
  })
  const waits = [...new Set(own.dependsOn)].map((id) => waitFor(id, own.id, ground))
  return {
    id: own.id,
    own: true,
    owner: own.owner,
    effortDays: own.effortDays,
    cost: own.cost,
    lifts,
    waits: waits.flatMap(({ any }) => (any.length > 0 ? [any] : [])),
    unknown: waits.flatMap(({ question }) => (question === undefined ? [] : [question])),
  }
}

/** What stands for an action that another waits for: itself, or whatever else brings its question as far. */
function waitFor(id: string, waiting: string, ground: Ground): { any: readonly string[]; question?: string } {
  const { known, replacedBy, ownIds, input } = ground
  if (ownIds.has(id)) return { any: [id] }
  const found = known.get(id)
  // a question that is not asked of this municipality holds nobody up
  if (!found || found.goal.state === 'notAsked' || found.goal.state === 'notApplicable') return { any: [] }
  const { action, goal } = found
  const others = input.own.filter(
    (own) =>
      own.id !== waiting &&
      reachOf(own, known).some(({ question, to }) => question === goal.question && to >= action.to),
  )
  if (isOpen(goal.state)) return { any: [], question: goal.question }
  if (goal.level >= action.to) return { any: [] }
  return { any: [...new Set([replacedBy.get(id) ?? id, ...others.map((own) => own.id)])] }
}

/** Named by people, and nothing to do: the question stands there already or is not asked. */
function needless({ input, known }: Ground): string[] {
  return named(input).filter((id) => {
    const found = known.get(id)
    if (!found || isOpen(found.goal.state)) return false
    return found.goal.state !== 'answered' || found.goal.level >= found.action.to
  })
}
