import { items } from '../scoring/vector.ts'
import type { Action } from '../content/questionnaire.ts'
import type { Leaf } from '../scoring/leaf.ts'
import type { Scored } from '../scoring/score.ts'

/** One link of a question to a statutory duty that binds this municipality on the day of the answers. */
export type DutyLink = { readonly duty: string; readonly metFrom: number }

/** A question seen as something to be raised. */
export type Goal = {
  readonly question: string
  readonly state: Leaf['state']
  readonly level: number
  readonly weight: number
  readonly target: number | undefined
  readonly duties: readonly DutyLink[]
  /** The highest level that the target or a duty asks for; 0 when neither asks. */
  readonly reach: number
  readonly actions: readonly Action[]
}

/** What the answers leave to reach, question by question in round order. */
export function goalsOf(scored: Scored): Goal[] {
  const { round, duties } = scored
  const binding = items(duties).map(({ because }) => because !== 'condition' && because !== 'notInForce')
  return items(scored.leaves).map(({ asked, state, level, weight, target }) => {
    const links = asked.links
      .filter(({ requirement }) => binding[requirement])
      .map(({ requirement, metFrom }) => {
        const { framework, id } = round.duties[requirement]!
        return { duty: `${framework}:${id}`, metFrom }
      })
    const reach = Math.max(0, target ?? 0, ...links.map(({ metFrom }) => metFrom))
    const { id: question, actions } = asked.question
    return { question, state, level, weight, target, duties: links, reach, actions }
  })
}
