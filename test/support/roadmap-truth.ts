import type { OwnAction, PlanInput } from '../../src/roadmap/plan.ts'
import type { Round, RoundState } from '../../src/scoring/round.ts'

/**
 * What a plan is, said a second time and from the answers alone: nothing here knows how plans are made.
 * The levels of the questions are followed quarter by quarter, action by action.
 */
export type Truth = {
  readonly round: Round
  readonly state: RoundState
  readonly input: PlanInput
  readonly actions: readonly Doable[]
}

type Doable = {
  readonly id: string
  /** The question whose chain it belongs to, with the level that it starts from; own actions have none. */
  readonly chain: { readonly question: string; readonly from: number } | undefined
  readonly lifts: readonly { readonly question: string; readonly to: number }[]
  readonly effort: number
  readonly cost: number
  readonly owner: string
  readonly dependsOn: readonly string[]
}

/** By action id, the quarter in which it is finished; missing: never. */
export type Ends = ReadonlyMap<string, number>

export type Sums = readonly [late: number, unmet: number, gap: number, effort: number]

export function truthOf(round: Round, state: RoundState, input: PlanInput): Truth {
  const replaced = new Set(input.own.flatMap(({ replaces }) => replaces))
  const own = input.own.map((one): Doable => ({
    ...one,
    chain: undefined,
    lifts: ownLifts(one, round),
    effort: one.effortDays,
  }))
  const proposed = round.asked.flatMap(({ question }) =>
    question.actions
      .filter(({ id }) => !replaced.has(id))
      .map(({ id, from, to, effortDays, cost, owner, dependsOn }): Doable => {
        const of = { question: question.id, from }
        const [effort, price] = [effortDays[input.size] ?? 0, cost[input.size] ?? 0]
        return { id, chain: of, lifts: [{ question: question.id, to }], effort, cost: price, owner, dependsOn }
      }),
  )
  return { round, state, input, actions: [...proposed, ...own] }
}

function ownLifts({ lifts, replaces }: OwnAction, round: Round): { question: string; to: number }[] {
  const all = round.asked.flatMap(({ question }) =>
    question.actions.map((action) => ({ action, question: question.id })),
  )
  const taken = all.filter(({ action }) => replaces.includes(action.id))
  return [...lifts, ...taken.map(({ action, question }) => ({ question, to: action.to }))]
}

/** The level that a question is answered with; a question that is not asked or not answered has none. */
export function levelOf({ round, state }: Pick<Truth, 'round' | 'state'>, id: string): number | 'open' | 'away' {
  const { condition } = round.asked[round.indexOf.get(id)!]!.question
  const facts = Object.fromEntries(
    round.content.governance.facts.map((fact) => [fact.id, state.facts[fact.id] ?? fact.default]),
  )
  if (condition.some(({ fact, is }) => facts[fact] !== is)) return 'away'
  const answer = state.answers[id]
  if (answer?.notApplicable !== undefined) return 'away'
  const votes = answer?.votes?.toSorted((a, b) => a - b) ?? []
  return answer?.level ?? votes[Math.floor((votes.length - 1) / 2)] ?? 'open'
}

/**
 * Does every action find done, at the beginning of its work, what it waits for? Those that end in the same
 * quarter may follow each other. @returns what stands in the way, or the levels after each quarter.
 */
export function followed(truth: Truth, ends: Ends): { fault?: string; levels: Map<string, number>[] } {
  const { round, input, actions } = truth
  const now = new Map<string, number>()
  for (const { question } of round.asked) {
    const level = levelOf(truth, question.id)
    if (typeof level === 'number') now.set(question.id, level)
  }
  const done = new Set<string>()
  const levels: Map<string, number>[] = []
  for (let quarter = 1; quarter <= input.capacity.quarters; quarter++) {
    let due = actions.filter(({ id }) => ends.get(id) === quarter)
    while (due.length > 0) {
      const next = due.find((action) => isReady(action, truth, now, done))
      if (!next) return { fault: `${due.map(({ id }) => id).join()} cannot be done in quarter ${quarter}`, levels }
      done.add(next.id)
      for (const { question, to } of next.lifts)
        if (now.has(question)) now.set(question, Math.max(now.get(question)!, to))
      due = due.filter((one) => one !== next)
    }
    levels.push(new Map(now))
  }
  return { levels }
}

function isReady(
  { chain, dependsOn }: Doable,
  truth: Truth,
  now: ReadonlyMap<string, number>,
  done: ReadonlySet<string>,
): boolean {
  if (chain && (now.get(chain.question) ?? 0) < chain.from) return false
  return dependsOn.every((id) => {
    if (done.has(id)) return true
    if (truth.input.own.some((own) => own.id === id)) return false
    const found = truth.round.asked.find(({ question }) => question.actions.some((action) => action.id === id))
    if (!found || levelOf(truth, found.question.id) === 'away') return true
    const { to } = found.question.actions.find((action) => action.id === id)!
    return (now.get(found.question.id) ?? 0) >= to
  })
}

/** Does no quarter use more than it has, with what earlier ones left? `used` by quarter, from 0. */
export function fits(used: readonly number[], has: readonly number[]): boolean {
  let left = 0
  return has.every((own, quarter) => {
    left += own - (used[quarter] ?? 0)
    return left >= 0
  })
}

/** All that is taken of a resource when everything is taken in the last quarter of each action. */
export function capacityFault({ input, actions }: Truth, ends: Ends): string | undefined {
  const { days, cost, roles, quarters } = input.capacity
  const used = (of: (action: Doable) => number) =>
    Array.from({ length: quarters }, (_, q) =>
      actions.reduce((total, action) => total + (ends.get(action.id) === q + 1 ? of(action) : 0), 0),
    )
  if (
    !fits(
      used(({ effort }) => effort),
      days,
    )
  )
    return 'days'
  if (
    cost &&
    !fits(
      used((action) => action.cost),
      cost,
    )
  )
    return 'cost'
  for (const [role, own] of Object.entries(roles)) {
    if (
      own.days &&
      !fits(
        used(({ owner, effort }) => (owner === role ? effort : 0)),
        own.days,
      )
    )
      return `days of ${role}`
    if (
      own.cost &&
      !fits(
        used((action) => (action.owner === role ? action.cost : 0)),
        own.cost,
      )
    )
      return `cost of ${role}`
  }
  return undefined
}

/** The sums that the stages make small, in their order. */
export function sumsOf(truth: Truth, ends: Ends, levels: readonly ReadonlyMap<string, number>[]): Sums {
  const { round, state, input, actions } = truth
  const profile = round.content.governance.profiles.find(({ id }) => id === state.target)
  const sums: [number, number, number, number] = [0, 0, 0, 0]
  for (const now of levels)
    for (const { question, links } of round.asked) {
      const level = now.get(question.id)
      if (level === undefined) continue
      const target = profile?.questions[question.id] ?? profile?.targets[question.theme] ?? 0
      sums[1] += links.filter(({ requirement, metFrom }) => binds(truth, requirement) && level < metFrom).length
      sums[2] += question.weight * Math.max(0, target - level)
    }
  const wishes = { ...input.wishes.deadlines, ...input.wishes.fixed }
  for (const { id, effort, chain, lifts } of actions) {
    const end = ends.get(id)
    if (end !== undefined) sums[3] += effort
    // nobody is late with what is done already
    const wish = chain && isPast(truth, lifts[0]!) ? undefined : wishes[id]
    // every quarter from the wished one on in which it is not finished
    for (let quarter = wish ?? Infinity; quarter <= input.capacity.quarters; quarter++)
      if (end === undefined || quarter < end) sums[0]++
  }
  return sums
}

function isPast(truth: Truth, { question, to }: Doable['lifts'][number]): boolean {
  const level = levelOf(truth, question)
  return level === 'away' || (level !== 'open' && level >= to)
}

function binds({ round, state }: Truth, requirement: number): boolean {
  const { condition, from, to } = round.duties[requirement]!
  const facts = Object.fromEntries(
    round.content.governance.facts.map((fact) => [fact.id, state.facts[fact.id] ?? fact.default]),
  )
  const { asOf } = state
  return condition.every(({ fact, is }) => facts[fact] === is) && (asOf === undefined || (from <= asOf && asOf <= to))
}

/**
 * Could an action come to wait for itself, by way of an own action that stands in for another? Plans do not use
 * such a stand-in, so that the best of all plans may be out of their reach.
 */
export function mayCircle({ round, actions }: Truth): boolean {
  const chains = new Map(
    round.asked.flatMap(({ question }) =>
      question.actions.map((action) => [action.id, { question: question.id, ...action }]),
    ),
  )
  const standIns = (question: string, to: number) =>
    actions.filter(({ chain, lifts }) => !chain && lifts.some((lift) => lift.question === question && lift.to >= to))
  const waits = new Map(
    actions.map(({ id, chain, dependsOn }) => {
      const below = [...chains.values()].filter(
        (other) => other.question === chain?.question && other.to === chain.from,
      )
      const named = [...dependsOn, ...below.map((other) => other.id)]
      const others = named.flatMap((one) => {
        const found = chains.get(one)
        return found ? standIns(found.question, found.to).map((own) => own.id) : []
      })
      return [id, [...named, ...others].filter((one) => one !== id)]
    }),
  )
  const reach = (from: string, seen: Set<string>): Set<string> => {
    for (const next of waits.get(from) ?? []) if (!seen.has(next)) reach(next, seen.add(next))
    return seen
  }
  return actions.some(({ id }) => reach(id, new Set()).has(id))
}

/** The best sums of all plans there are, by trying every one. */
export function bestOfAll(truth: Truth): Sums {
  const { actions, input } = truth
  const { quarters } = input.capacity
  const open = actions.filter(
    ({ id, chain, lifts }) =>
      !input.wishes.excluded.includes(id) &&
      (!chain || (truth.state.answers[chain.question] && !isPast(truth, lifts[0]!))),
  )
  const ends = new Map<string, number>()
  let best: Sums = [Infinity, Infinity, Infinity, Infinity]
  const choose = (place: number) => {
    const action = open[place]
    if (action) {
      for (let end = 0; end <= quarters; end++) {
        if (end === 0) ends.delete(action.id)
        else if (end < (input.wishes.fixed[action.id] ?? 1)) continue
        else ends.set(action.id, end)
        choose(place + 1)
      }
      ends.delete(action.id)
      return
    }
    if (capacityFault(truth, ends) !== undefined) return
    const { fault, levels } = followed(truth, ends)
    if (fault !== undefined) return
    const sums = sumsOf(truth, ends, levels)
    if (isLess(sums, best)) best = sums
  }
  choose(0)
  return best
}

function isLess(a: Sums, b: Sums): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]!
  return false
}
