import type { Candidate, Draft } from './candidates.ts'
import type { Left } from './left.ts'

/**
 * Puts actions in an order in which each comes after everything it may wait for, and leaves out, with the
 * reason, what people excluded, what waits for that, and what waits for itself.
 */
export function settle(drafts: readonly Draft[], excluded: readonly string[]): { actions: Candidate[]; left: Left[] } {
  const out = new Map<string, Left>()
  for (const { id, unknown } of drafts) {
    if (excluded.includes(id)) out.set(id, { id, why: 'excluded' })
    else if (unknown.length > 0) out.set(id, { id, why: 'answerFirst', questions: [...new Set(unknown)] })
  }
  const open = opened(drafts.filter(({ id }) => !out.has(id)))
  const { ordered, stuck } = ordering(open)
  const circles = new Set(stuck.filter((draft) => waitsForItself(draft.id, open)).map(({ id }) => id))
  for (const { id, waits } of stuck) {
    const waitsFor = [...new Set(waits.filter((any) => !any.some((one) => ordered.some((o) => o.id === one))).flat())]
    out.set(id, { id, why: circles.has(id) ? 'cycle' : 'dependency', waitsFor })
  }
  return {
    actions: ordered.map(({ id, own, owner, effortDays, cost, lifts, waits }) => ({
      id,
      own,
      owner,
      effortDays,
      cost,
      lifts,
      waits,
    })),
    left: drafts.flatMap(({ id }) => out.get(id) ?? []),
  }
}

/**
 * Own actions may stand in for what an action waits for. One that itself waits for that action may not:
 * two actions would hold each other up. Such a stand-in is struck out, and so are those left out.
 */
function opened(drafts: readonly Draft[]): Draft[] {
  const there = new Set(drafts.map(({ id }) => id))
  const waitsOn = new Map(drafts.map(({ id, waits }) => [id, new Set(waits.map(([first]) => first!))]))
  return drafts.map((draft) => {
    const waits = draft.waits.map((any) => {
      const [first, ...others] = any
      const fit = others.filter((other) => {
        if (!there.has(other) || reaches(other, draft.id, waitsOn)) return false
        waitsOn.get(draft.id)!.add(other)
        return true
      })
      const kept = [...(there.has(first!) ? [first!] : []), ...fit]
      // an action whose every way is gone keeps the name of what it waited for, to say so
      return kept.length > 0 ? kept : [first!]
    })
    return { ...draft, waits }
  })
}

function reaches(from: string, to: string, waitsOn: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(waitsOn.get(id) ?? []))
  }
  return false
}

/** Takes whatever has all it waits for before it, first those named first. */
function ordering(drafts: readonly Draft[]): { ordered: Draft[]; stuck: Draft[] } {
  const done = new Set<string>()
  const ordered: Draft[] = []
  let rest = drafts
  for (let before = -1; before !== ordered.length;) {
    before = ordered.length
    const waiting: Draft[] = []
    for (const draft of rest) {
      // all that it may wait for, so that a stand-in comes before it too
      if (draft.waits.flat().every((id) => done.has(id))) {
        done.add(draft.id)
        ordered.push(draft)
      } else waiting.push(draft)
    }
    rest = waiting
    if (before === ordered.length) {
      // a stand-in that never comes holds nobody up: one of each list is enough
      const free = rest.find((draft) => draft.waits.every((any) => any.some((id) => done.has(id))))
      if (!free) break
      done.add(free.id)
      ordered.push({ ...free, waits: free.waits.map((any) => any.filter((id) => done.has(id))) })
      rest = rest.filter((draft) => draft !== free)
    }
  }
  return { ordered, stuck: [...rest] }
}

function waitsForItself(id: string, drafts: readonly Draft[]): boolean {
  const waitsOn = new Map(drafts.map((draft) => [draft.id, new Set(draft.waits.flat())]))
  return [...(waitsOn.get(id) ?? [])].some((next) => reaches(next, id, waitsOn))
}
