import { actionsOf } from '../follow-up/action-store.ts'
import { changeAction } from '../follow-up/change-action.ts'
import { mayPlan } from '../rules.ts'
import type { Acting, Place } from '../../assessments/acting.ts'
import type { Actor } from '../../assessments/rules.ts'
import type { ActionSaid } from '../follow-up/action.ts'

export type SavedChange = { readonly action: string; readonly basedOn: number; readonly said: ActionSaid }
export type ChangesSaved =
  | { readonly kind: 'saved'; readonly count: number }
  /** Someone changed this action meanwhile, or it is gone; nothing was saved. */
  | { readonly kind: 'conflict'; readonly action: string }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'invalid' }

/** Saves what a file changes by the rules of the page of an action: all of it, or nothing. */
export async function saveChanges(
  acting: Acting,
  { place, actor, changes }: { readonly place: Place; readonly actor: Actor; readonly changes: readonly SavedChange[] },
): Promise<ChangesSaved> {
  if (!mayPlan(actor)) return { kind: 'forbidden' }
  let count = 0
  try {
    await acting.db.transaction(async (trx) => {
      const within = { ...acting, db: trx }
      const ids = new Map((await actionsOf(trx, place)).map(({ action, id }) => [action, id]))
      for (const { action, basedOn, said } of changes) {
        const id = ids.get(action)
        if (id === undefined) throw new Undone({ kind: 'conflict', action })
        const changed = await changeAction(within, { place, actor, id, basedOn, said })
        if (changed.kind === 'saved') count++
        else if (changed.kind === 'conflict' || changed.kind === 'notFound')
          throw new Undone({ kind: 'conflict', action })
        else if (changed.kind !== 'unchanged')
          throw new Undone({ kind: changed.kind === 'forbidden' ? 'forbidden' : 'invalid' })
      }
    })
  } catch (error) {
    if (error instanceof Undone) return error.why
    throw error
  }
  return { kind: 'saved', count }
}

/** Takes everything back that was written before it. */
class Undone extends Error {
  readonly why: ChangesSaved
  constructor(why: ChangesSaved) {
    super(why.kind)
    this.name = 'Undone'
    this.why = why
  }
}
