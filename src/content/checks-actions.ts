import type { Placed } from './checks-questionnaire.ts'
import type { Problem } from './problem.ts'
import type { Action, Question, Questionnaire } from './questionnaire.ts'
import type { Entry } from './shelf.ts'

export type Place<T> = Placed<T> & { readonly entry: Entry<Questionnaire> }

/** Every action of some questions with its path, in file order. */
export function actionsOf(questions: readonly Place<Question>[]): Place<Action>[] {
  return questions.flatMap(({ item, path, entry }) =>
    item.actions.map((action, i) => ({ item: action, path: [...path, 'actions', i], entry })),
  )
}

export function unknownDependencies(actions: readonly Place<Action>[]): Problem[] {
  const known = new Set(actions.map(({ item }) => item.id))
  return actions.flatMap(({ item, path, entry }) =>
    item.dependsOn.flatMap((action, i) =>
      known.has(action)
        ? []
        : [entry.at({ path: [...path, 'dependsOn', i], code: 'unknownAction', values: { action } })],
    ),
  )
}

/** One wait: of an action for another. `written` is its place in `dependsOn`; the chain's own waits have none. */
type Wait = { readonly from: string; readonly to: string; readonly written: number | undefined }

/**
 * Actions that wait for each other, directly or by way of others; an action also waits for the one below
 * it in its question's chain. Each circle is told once, at a dependency whose removal opens it.
 */
export function cycles(questions: readonly Place<Question>[], actions: readonly Place<Action>[]): Problem[] {
  const places = new Map(actions.map((place) => [place.item.id, place]))
  return circles(waits(questions)).flatMap((circle) => {
    const wait = circle.findLast(({ written }) => written !== undefined)
    const place = wait && places.get(wait.from)
    if (wait?.written === undefined || !place) return []
    const values = { action: wait.from, way: wayRound(circle) }
    return [place.entry.at({ path: [...place.path, 'dependsOn', wait.written], code: 'actionCycle', values })]
  })
}

/** `a → b → a`; of a long way round, the beginning and the end. */
function wayRound(circle: readonly Wait[]): string {
  const names = [...circle.map(({ from }) => from), circle[0]!.from]
  return (names.length > 6 ? [...names.slice(0, 4), '…', names.at(-1)!] : names).join(' → ')
}

function waits(questions: readonly Place<Question>[]): Map<string, Wait[]> {
  const all = new Map<string, Wait[]>()
  for (const { item } of questions)
    item.actions.forEach(({ id: from, dependsOn }, i) => {
      const below = item.actions[i - 1]
      const written = dependsOn.map((to, n): Wait => ({ from, to, written: n }))
      all.set(from, [...written, ...(below ? [{ from, to: below.id, written: undefined }] : [])])
    })
  return all
}

/** Enough to work on; a file made of nothing but circles must not take hours. */
const MOST_CIRCLES = 20

type Walk = {
  readonly waitsOf: ReadonlyMap<string, readonly Wait[]>
  readonly found: Wait[][]
  readonly done: Set<string>
}

/** The circles that a walk in depth closes. */
function circles(waitsOf: ReadonlyMap<string, readonly Wait[]>): Wait[][] {
  const walk: Walk = { waitsOf, found: [], done: new Set() }
  for (const start of waitsOf.keys()) if (!walk.done.has(start)) walkFrom(start, walk)
  return walk.found
}

/** With a trail of its own instead of recursion, as chains can be longer than the call stack. */
function walkFrom(start: string, { waitsOf, found, done }: Walk): void {
  const turns = new Map([[start, 0]])
  const trail: Wait[] = []
  let at: string | undefined = start
  while (at !== undefined && found.length < MOST_CIRCLES) {
    const turn: number = turns.get(at)!
    const next: Wait | undefined = waitsOf.get(at)?.[turn]
    turns.set(at, turn + 1)
    if (next === undefined) {
      done.add(at)
      turns.delete(at)
      at = trail.pop()?.from
    } else if (turns.has(next.to)) {
      found.push(circle(trail, next))
    } else if (!done.has(next.to)) {
      trail.push(next)
      turns.set(next.to, 0)
      at = next.to
    }
  }
}

function circle(trail: readonly Wait[], closing: Wait): Wait[] {
  const from = trail.findIndex((wait) => wait.from === closing.to)
  return [...(from < 0 ? [] : trail.slice(from)), closing]
}
